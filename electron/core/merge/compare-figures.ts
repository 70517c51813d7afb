import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import type { MergeFigureField } from '../../../shared/domain/forms/figure-answers.ts';
import { checkIndicator } from '../../../shared/domain/indicators/check-indicator.ts';
import { readTypedFigure } from '../../../shared/domain/indicators/typed-figure.ts';
import type { AnsweredFigure } from './answered-figures.ts';
import { remark, type Remark } from './remark.ts';
import type { UnderstoodForm } from './understand-form.ts';

/** What is known of an indicator in the period, and of the same period of the year before. */
export interface KnownFigure {
  readonly value: string;
  readonly source: string;
  readonly before: string;
  readonly target: string;
}

export const unknownFigure: KnownFigure = { value: '', source: '', before: '', target: '' };

export interface FigureChange {
  readonly field: MergeFigureField;
  readonly before: string;
  readonly after: string;
  readonly doubt: Remark | null;
}

const REMARK = 'Ghi chú: ';

/** “Phiếu báo cáo của Sở Y tế, số 12/BC-SYT ngày 20/06/2025. Ghi chú: số ước” */
export function sourceOf({ addressee, documentNumber, documentDate }: UnderstoodForm, said: string): string {
  const paper = [documentNumber === '' ? '' : `số ${documentNumber}`, documentDate === null ? '' : `ngày ${formatDate(civilDate(documentDate))}`];
  const named = [`Phiếu báo cáo của ${addressee.name}`, paper.filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(', ');
  return said === '' ? named : `${named}. ${REMARK}${said}`;
}

/** What a form says of an indicator otherwise than what is known; a source is told anew only with something new of it. */
export function figureChanges(form: UnderstoodForm, answered: AnsweredFigure, known: KnownFigure, wholeDoubt: Remark | null): FigureChange[] {
  const { figure, value, remark: said } = answered;
  const doubt = answered.doubt ?? wholeDoubt;
  const changes: FigureChange[] = [];
  if (value === '' && known.value !== '') {
    // A blank beside a remark may only mean "as before".
    changes.push({ field: 'value', before: known.value, after: '', doubt: remark('figureEmptied', { name: figure.name }, { taskId: figure.indicatorId }) });
  } else if (value !== null && value !== known.value) changes.push({ field: 'value', before: known.value, after: value, doubt });
  const news = (value !== null && value !== '' && value !== known.value) || (said !== '' && !known.source.endsWith(`${REMARK}${said}`));
  const source = sourceOf(form, said);
  if (news && source !== known.source) changes.push({ field: 'source', before: known.source, after: source, doubt });
  return changes;
}

/** What a careful reader would ask of the figure that came. */
export function figureRemarks({ figure: { indicatorId: taskId, name, unit }, place }: AnsweredFigure, value: string, known: KnownFigure): Remark[] {
  if (value === '') return [];
  const figure = readTypedFigure(value);
  if (figure.readings.length === 0 && !figure.tooLong) return [remark('figureNoNumber', { place, text: value }, { taskId })];
  return checkIndicator({ name, unit, value, before: known.before, target: known.target, stated: '' })
    .filter(({ field }) => field === 'value')
    .map(({ text }) => remark('figureAsked', { place, text }, { taskId }));
}
