import { isErrorValue } from '../../../shared/domain/text/error-value.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import type { AskedFigure } from '../indicators/asked-figures.repo.ts';
import type { FigureLine } from './form-figures.ts';
import { remark, type Remark } from './remark.ts';
import type { ReturnedCell } from './returned-file.ts';

/** An indicator with what a form says of it. */
export interface AnsweredFigure {
  readonly figure: AskedFigure;
  /** As typed; empty: left blank; null: nothing that could be written down. */
  readonly value: string | null;
  readonly remark: string;
  /** Why the value is not certain. */
  readonly doubt: Remark | null;
  /** Where its cell stands: "Số liệu, ô E8". */
  readonly place: string;
}

const SHOWN = 300;
const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

/** The figures a form gives; a row that finds no indicator asked of the sender is remarked on and written nowhere. */
export function answeredFigures(lines: readonly FigureLine[], asked: readonly AskedFigure[], remarks: Remark[]): AnsweredFigure[] {
  const met = new Set<string>();
  return lines.flatMap((line): AnsweredFigure[] => {
    const found = figureOf(line, asked);
    const at = found ? { taskId: found.figure.indicatorId } : {};
    remarks.push(...line.asides.map(({ code, place, text }) => remark(code, { place, text: shortened(text) }, at)));
    remarks.push(...line.ignored.map(({ column, text }) => remark('columnIgnored', { table: line.place, column, text: shortened(text) }, at)));
    if (line.value === null && !line.merged && line.remark === '') return [];
    const words = shortened([line.name, line.value?.text.trim() ?? '', line.remark].filter((part) => part !== '').join(': '));
    if (!found) {
      remarks.push(remark('figureUnknown', { place: line.place, text: words }));
      return [];
    }
    const { figure, by } = found;
    if (met.has(figure.indicatorId)) {
      remarks.push(remark('figureTwice', { place: line.place, name: figure.name, text: words }, at));
      return [];
    }
    met.add(figure.indicatorId);
    if (line.merged) remarks.push(remark('figureMerged', { place: line.cellPlace }, at));
    const read = valueIn(line, at);
    remarks.push(...read.remarks);
    const renamed = by === 'id' ? remark('figureRenamed', { place: line.place, text: line.name, name: figure.name }, at) : null;
    return [{ figure, value: read.value, remark: line.remark, doubt: read.doubt ?? renamed, place: line.cellPlace }];
  });
}

/** By its words; where nothing is called so any more, by its hidden id. */
function figureOf(
  { indicatorId, name, unit }: FigureLine,
  asked: readonly AskedFigure[],
): { readonly figure: AskedFigure; readonly by: 'words' | 'id' } | null {
  const named = asked.filter((figure) => foldText(figure.name) === foldText(name));
  const same = named.filter((figure) => foldText(figure.unit) === foldText(unit));
  const byId = asked.find((figure) => indicatorId !== '' && [figure.indicatorId, ...figure.insteadOf].includes(indicatorId));
  const byWords = same.find((figure) => figure === byId) ?? (same.length === 1 ? same[0] : named.length === 1 && unit === '' ? named[0] : undefined);
  if (byWords) return { figure: byWords, by: 'words' };
  return byId ? { figure: byId, by: 'id' } : null;
}

interface ReadValue {
  readonly value: string | null;
  readonly doubt: Remark | null;
  readonly remarks: readonly Remark[];
}

/** The words of the cell; a formula is never run, and what it showed is for the clerk to say. */
function valueIn({ value, merged, cellPlace: place }: FigureLine, at: { readonly taskId?: string }): ReadValue {
  if (value === null) return { value: merged ? null : '', doubt: null, remarks: [] };
  const cell: Pick<ReturnedCell, 'text'> | null = value.kind === 'formula' ? value.stored : value;
  if (cell === null) return { value: null, doubt: null, remarks: [remark('formulaWithoutValue', { place }, at)] };
  const text = cell.text.trim();
  // The mark of such a cell says so already.
  if (isErrorValue(text))
    return { value: null, doubt: null, remarks: value.marks?.some(({ kind }) => kind === 'error') ? [] : [remark('errorValue', { place, text }, at)] };
  return { value: text, doubt: value.kind === 'formula' ? remark('formulaValue', { place, text: shortened(text) }, at) : null, remarks: [] };
}
