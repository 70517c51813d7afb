import { AppError } from '../../../shared/api/app-error.ts';
import type { MergeChange } from '../../../shared/api/merge.api.ts';
import type { ReportTexts } from '../../../shared/api/reports.api.ts';
import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { answersIn, noAnswers } from '../../../shared/domain/reporting/report-fields.ts';
import type { MergeFigureField } from '../../../shared/domain/forms/figure-answers.ts';
import { mergeRemarkSentence } from '../../../shared/i18n/merge-remarks.ts';
import type { AskedFigure } from '../indicators/asked-figures.repo.ts';
import type { AnsweredFigure } from './answered-figures.ts';
import { figureChanges, figureRemarks, unknownFigure, type FigureChange, type KnownFigure } from './compare-figures.ts';
import { fieldChanges, taskRemarks, type FieldChange } from './compare-task.ts';
import type { IncomingForm } from './incoming-form.ts';
import { remark, type Remark } from './remark.ts';
import type { Standing } from './standing.repo.ts';
import type { AnsweredTask, UnderstoodForm } from './understand-form.ts';

/** What the clerk decided; without decisions the proposals hold. */
export interface MergeDecisions {
  readonly newest: ReadonlySet<number>;
  readonly accept: ReadonlySet<string>;
  readonly leaveOutFiles: ReadonlySet<number>;
  readonly leaveOutChanges: ReadonlySet<string>;
}

export const noDecisions: MergeDecisions = { newest: new Set(), accept: new Set(), leaveOutFiles: new Set(), leaveOutChanges: new Set() };

/** A figure to be written down; of its texts only those that change. */
export interface FigureAnswer {
  readonly figure: AskedFigure;
  readonly texts: { readonly value?: string; readonly source?: string };
}

export type TaskAnswer = ReportTexts & { readonly taskId: string };

/** What one file says otherwise than what is known, and the reports it would leave. */
export interface FileComparison {
  readonly changes: readonly MergeChange[];
  readonly remarks: readonly Remark[];
  readonly reports: readonly TaskAnswer[];
  readonly figures: readonly FigureAnswer[];
  /** A task it reports on was already reported on for the period. */
  readonly corrects: boolean;
}

/** @param said what older files of the same sender said, by task
 * @param given figures that older files gave, by `figureKey`; those of this one are added */
export function compareFile(
  { key, form }: IncomingForm,
  said: ReadonlyMap<string, ReportTexts>,
  given: Map<string, KnownFigure>,
  standing: Standing,
  decisions: MergeDecisions,
): FileComparison {
  const paper = olderThanKnown(form, standing);
  const remarks = [...form.remarks];
  const changes: MergeChange[] = [];
  const reports: TaskAnswer[] = [];
  let corrects = false;
  for (const answered of form.tasks) {
    const { task } = answered;
    const earlier = said.get(task.id) ?? answers(standing.reports.forPeriod(task, form.addressee.id, form.plan.period.code));
    // An older paper may overwrite nothing unasked; what it says of other tasks is news.
    const older = earlier && paper;
    if (older && !remarks.includes(older)) remarks.push(older);
    const found = fieldChanges(answered, earlier ?? noAnswers, older ?? notItsTask(form, answered));
    const taken = found.filter((change) => isTaken(changeKey(key, answered, change), change.doubt, decisions));
    if (new Set(taken.map(({ field }) => field)).size < taken.length) throw new AppError('merge.bothReadings', { number: task.name });
    if (taken.length > 0) {
      const next = taken.reduce<ReportTexts>((texts, { field, value }) => ({ ...texts, [field]: value }), earlier ?? noAnswers);
      const before = standing.reports.before(task, form.addressee.id, form.plan.period.windowEnd);
      reports.push({ ...next, taskId: task.id });
      corrects ||= earlier !== null;
      remarks.push(...taskRemarks(task, next, earlier, before, form.plan.period));
    }
    if (answered.doubt) remarks.push(answered.doubt);
    remarks.push(...[...answered.answers.values()].flatMap((answer) => answer.remarks));
    changes.push(...found.map((change) => toChange(key, form, answered, change)));
  }
  const figures: FigureAnswer[] = [];
  for (const answered of form.figures) {
    const known = given.get(figureKey(form, answered)) ?? knownFigure(answered, standing);
    const older = known.value !== '' && paper;
    if (older && !remarks.includes(older)) remarks.push(older);
    const found = figureChanges(form, answered, known, older || null);
    const taken = found.filter(({ field, doubt }) => isTaken(figureChangeKey(key, answered, field), doubt, decisions));
    if (taken.length > 0) {
      const texts = Object.fromEntries(taken.map(({ field, after }) => [field, after])) as FigureAnswer['texts'];
      figures.push({ figure: answered.figure, texts });
      given.set(figureKey(form, answered), { ...known, ...texts });
      corrects ||= known.value !== '' && standing.sent.has(form.addressee.id);
    }
    if (answered.doubt?.code === 'figureRenamed') remarks.push(answered.doubt);
    remarks.push(...figureRemarks(answered, answered.value ?? '', known));
    changes.push(...found.map((change) => toFigureChange(key, form, answered, change)));
  }
  return { changes, remarks, reports, figures, corrects };
}

/** An indicator asked of several becomes a row of each. */
const figureKey = ({ addressee }: UnderstoodForm, { figure }: AnsweredFigure): string => `${figure.indicatorId}|${figure.ofSeveral ? addressee.id : ''}`;

/** Of several nothing is known yet: what they gave would stand in rows of their own. */
const knownFigure = ({ figure }: AnsweredFigure, { figures }: Standing): KnownFigure =>
  (figure.ofSeveral ? undefined : figures.get(figure.indicatorId)) ?? unknownFigure;

const figureChangeKey = (file: number, { figure }: AnsweredFigure, field: MergeFigureField): string => `${file}:${figure.indicatorId}:${field}`;

function toFigureChange(file: number, { addressee }: UnderstoodForm, answered: AnsweredFigure, { field, before, after, doubt }: FigureChange): MergeChange {
  const { indicatorId, name, unit } = answered.figure;
  return {
    key: figureChangeKey(file, answered, field),
    file,
    about: 'figure',
    taskId: indicatorId,
    number: '',
    task: unit === '' ? name : `${name} (${unit})`,
    agency: addressee.name,
    field,
    before,
    after,
    reading: 0,
    doubt: doubt && { code: doubt.code, message: mergeRemarkSentence(doubt.code, doubt.params) },
  };
}

/** Names one change to the clerk's decisions. */
const changeKey = (file: number, { task }: AnsweredTask, { field, reading }: FieldChange): string =>
  `${file}:${task.id}:${field}${reading === 0 ? '' : `:${reading}`}`;

function toChange(file: number, { addressee }: UnderstoodForm, answered: AnsweredTask, change: FieldChange): MergeChange {
  const { field, before, after, doubt, reading } = change;
  const { id, name: number, content } = answered.task;
  return {
    key: changeKey(file, answered, change),
    file,
    about: 'task',
    taskId: id,
    number,
    task: content,
    agency: addressee.name,
    field,
    before,
    after,
    reading,
    doubt: doubt && { code: doubt.code, message: mergeRemarkSentence(doubt.code, doubt.params) },
  };
}

/** A certain change is taken unless it was left out, a doubtful one only when the clerk said so. */
const isTaken = (key: string, doubt: Remark | null, { accept, leaveOutChanges }: MergeDecisions): boolean =>
  !leaveOutChanges.has(key) && (doubt === null || accept.has(key));

const notItsTask = ({ addressee }: UnderstoodForm, { task }: AnsweredTask): Remark | null =>
  addressee.taskIds.has(task.id) ? null : remark('notItsTask', { place: addressee.name, number: task.name }, { taskId: task.id });

function olderThanKnown({ documentDate, addressee }: UnderstoodForm, { sent }: Standing): Remark | null {
  const known = sent.get(addressee.id) ?? null;
  if (documentDate === null || known === null || documentDate >= known) return null;
  return remark('olderThanKnown', { date: formatDate(civilDate(documentDate)), known: formatDate(civilDate(known)) });
}

const answers = (report: ReportTexts | null): ReportTexts | null => report && answersIn(report);
