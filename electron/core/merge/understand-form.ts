import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import type { ReportField } from '../../../shared/domain/reporting/report-fields.ts';
import { answersByTask, type FoundTask, type UnplacedRow } from './answers-by-task.ts';
import { answeredFigures, type AnsweredFigure } from './answered-figures.ts';
import { formTables, hiddenAnswers, type FormTable, type PlacedCell } from './form-content.ts';
import { figureLines } from './form-figures.ts';
import { readHead } from './form-head.ts';
import type { KnownTask } from './match-tasks.ts';
import type { MergeWorld, PlanAddressee, PlanForms } from './merge-world.repo.ts';
import { dayInText, dayOfLostFormat, readAnswer, type Answer } from './read-answer.ts';
import { recogniseForm, type Recognised } from './recognise-form.ts';
import { remark, type Remark } from './remark.ts';
import type { ReturnedFile } from './returned-file.ts';

/** A returned form, understood; still compared with nothing. */
export interface UnderstoodForm {
  readonly plan: PlanForms;
  readonly addressee: PlanAddressee;
  readonly by: Recognised['by'];
  readonly documentNumber: string;
  readonly documentDate: string | null;
  readonly preparedBy: string;
  readonly savedAt: string | null;
  /** Tasks with at least one filled answer, as they stand in the form. */
  readonly tasks: readonly AnsweredTask[];
  /** Indicators with a figure or a remark, as they stand in the form. */
  readonly figures: readonly AnsweredFigure[];
  /** Rows whose task is for the clerk to name, by place. */
  readonly unplaced: ReadonlyMap<string, UnplacedRow>;
  readonly remarks: readonly Remark[];
}

export interface AnsweredTask {
  readonly task: KnownTask;
  readonly answers: ReadonlyMap<ReportField, Answer>;
  readonly asked: ReadonlySet<ReportField>;
  /** The row was found by less than its id or its words. */
  readonly doubt: Remark | null;
}

/** @throws AppError `merge.*` for a file that is no form of this period. */
export function understandForm(fileName: string, file: ReturnedFile, world: MergeWorld, sender?: string): UnderstoodForm {
  const head = readHead(file);
  const tables = formTables(file);
  const recognised = recogniseForm(fileName, head, tables, world, sender);

  const { plan, addressee } = recognised;
  const remarks = [
    ...recognised.remarks,
    ...(file.looksUnread === true ? [remark('looksUnread')] : []),
    ...hiddenAnswers(file).map((sheet) => remark('hiddenSheet', { sheet })),
    ...head.formulas.map((each) => remark('formulaInHead', each)),
  ];
  const found = answersByTask(tables, plan, addressee, remarks);
  const tasks = found.tasks.map(answeredTask);
  const figures = answeredFigures(figureLines(file), plan.figures.of(addressee.id), remarks);
  if (tasks.length === 0 && figures.length === 0)
    throw new AppError(isBlank(tables) ? 'merge.noAnswers' : 'merge.rowsUnknown', { file: fileName, addressee: addressee.name });
  const date = dateOf(head.documentDate);
  if (date !== null && date !== undefined && dayOfLostFormat(head.documentDate) !== null)
    remarks.push(remark('documentDateSerial', { text: head.documentDate.text, value: formatDate(civilDate(date)) }));
  if (date === undefined) remarks.push(remark('documentDateUnclear', { text: head.documentDate.text }));
  return {
    plan,
    addressee,
    by: recognised.by,
    documentNumber: head.documentNumber,
    documentDate: date ?? null,
    preparedBy: head.preparedBy,
    savedAt: file.savedAt,
    tasks,
    figures,
    unplaced: found.unplaced,
    remarks,
  };
}

/** What the cells of a row say of the task. */
export const answeredTask = ({ task, cells, asked, doubt }: FoundTask): AnsweredTask => ({
  task,
  asked,
  doubt,
  answers: new Map([...cells].map(([field, placed]) => [field, withTask(answerIn(field, placed), task.id, field)])),
});

/** An answer that stands for several tasks at once is proposed for each. */
function answerIn(field: ReportField, { cell, place, shared }: PlacedCell): Answer {
  const answer = readAnswer(field, cell, place);
  return shared === true && answer.value !== undefined ? { doubt: remark('mergedAnswer', { place }), ...answer } : answer;
}

/** A form that went out and came back as it was; rows with answers, or no table to be found, are something else. */
const isBlank = (tables: readonly FormTable[]): boolean =>
  tables.some(({ lines }) => lines.length > 0) && tables.every(({ lines }) => lines.every(({ answers }) => answers.size === 0));

/** The day written, null for none, undefined for one that cannot be read. */
function dateOf(cell: ReturnType<typeof readHead>['documentDate']): string | null | undefined {
  if (cell.kind === 'day') return cell.day;
  const lost = dayOfLostFormat(cell);
  if (lost !== null) return lost;
  if (cell.text.trim() === '') return null;
  // Letterheads put the place before the day: “Hà Tĩnh, ngày 18 tháng 6 năm 2025”.
  const read = dayInText(cell.text.replace(/^[^\d,]{1,40},\s*(?=ngày)/iu, ''));
  return read === null || read.shortYear ? undefined : read.day;
}

const withTask = (answer: Answer, taskId: string, field: ReportField): Answer => ({
  value: answer.value,
  ...(answer.doubt === undefined ? {} : { doubt: { ...answer.doubt, taskId, field } }),
  ...(answer.other === undefined ? {} : { other: { ...answer.other, doubt: { ...answer.other.doubt, taskId, field } } }),
  remarks: answer.remarks.map((each) => ({ ...each, taskId, field })),
});
