import { AppError } from '../../../shared/api/app-error.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import type { AnswerField } from '../../../shared/domain/forms/form-fields.ts';
import { formTables, formulaCells, type FormLine, type PlacedCell } from './form-content.ts';
import { readHead } from './form-head.ts';
import type { TaskMatch } from './match-tasks.ts';
import type { MergeWorld, PlanAddressee, PlanForms } from './merge-world.repo.ts';
import { dayInText, readAnswer, type Answer } from './read-answer.ts';
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
  readonly remarks: readonly Remark[];
}

export interface AnsweredTask {
  readonly task: Task;
  readonly answers: ReadonlyMap<AnswerField, Answer>;
  /** The row was found by less than its id or its words. */
  readonly doubt: Remark | null;
}

/** @throws AppError `merge.*` for a file that is no form of this period, or one with formulas in it. */
export function understandForm(fileName: string, file: ReturnedFile, world: MergeWorld): UnderstoodForm {
  const head = readHead(file);
  const tables = formTables(file);
  const recognised = recogniseForm(fileName, head, tables, world);
  const formulas = formulaCells(file);
  if (formulas.length > 0) throw new AppError('merge.hasFormulas', { file: fileName, cells: formulas.slice(0, 8).join(', ') });

  const { plan, addressee } = recognised;
  const remarks = [...recognised.remarks];
  const found = new Map<string, { task: Task; match: TaskMatch; cells: Map<AnswerField, PlacedCell>; doubt: Remark | null }>();
  for (const table of tables) {
    if (table.answerColumns === 0) remarks.push(remark('noAnswerColumns', { table: table.name }));
    let above: string | null = null;
    for (const line of table.lines) {
      if (line.answers.size === 0) {
        above = plan.matcher.match(line, addressee.taskIds)?.task.id ?? above;
        continue;
      }
      const upper: ReturnType<typeof found.get> = above === null ? undefined : found.get(above);
      if (isContinuation(line) && upper) {
        continueAnswers(upper.cells, line);
        upper.doubt ??= remark('continuedRow', { place: line.place, number: upper.task.number }, { taskId: upper.task.id });
        continue;
      }
      const match = plan.matcher.match(line, addressee.taskIds);
      if (match === null) {
        remarks.push(remark('rowUnknown', { place: line.place, text: wordsOfLine(line) }));
        above = null;
        continue;
      }
      const { task } = match;
      above = task.id;
      if (found.has(task.id)) {
        remarks.push(remark('taskTwice', { place: line.place, number: task.number }, { taskId: task.id }));
        continue;
      }
      if (!addressee.taskIds.has(task.id)) remarks.push(remark('notItsTask', { place: line.place, number: task.number }, { taskId: task.id }));
      found.set(task.id, { task, match, cells: new Map(line.answers), doubt: rowDoubt(match, line) });
    }
  }
  const tasks = [...found.values()].map(({ task, cells, doubt }): AnsweredTask => ({
    task,
    doubt,
    answers: new Map([...cells].map(([field, { cell, place }]) => [field, withTask(readAnswer(field, cell, place), task.id, field)])),
  }));
  if (tasks.length === 0) throw new AppError('merge.noAnswers', { file: fileName, addressee: addressee.name });
  const date = dateOf(head.documentDate);
  if (date === undefined) remarks.push(remark('documentDateUnclear', { text: head.documentDate.text }));
  return {
    plan, addressee, by: recognised.by, documentNumber: head.documentNumber, documentDate: date ?? null, preparedBy: head.preparedBy,
    savedAt: file.savedAt, tasks, remarks,
  };
}

/** The day written, null for none, undefined for one that cannot be read. */
function dateOf(cell: ReturnType<typeof readHead>['documentDate']): string | null | undefined {
  if (cell.kind === 'day') return cell.day;
  if (cell.text.trim() === '') return null;
  const read = dayInText(cell.text);
  return read === null || read.shortYear ? undefined : read.day;
}

const isContinuation = (line: FormLine): boolean => line.taskId === '' && line.number === '' && line.content === '';

function continueAnswers(cells: Map<AnswerField, PlacedCell>, line: FormLine): void {
  for (const [field, { cell, place }] of line.answers) {
    const before = cells.get(field);
    cells.set(field, before === undefined ? { cell, place } : { cell: { kind: 'text', text: `${before.cell.text}\n${cell.text}` }, place: before.place });
  }
}

function rowDoubt({ task, by, sameWords }: TaskMatch, { place }: FormLine): Remark | null {
  const at = [{ place, number: task.number }, { taskId: task.id }] as const;
  if (by === 'similar') return remark('matchedBySimilarText', ...at);
  if (by === 'number') return remark('matchedByNumber', ...at);
  return by === 'id' && !sameWords ? remark('contentDiffers', ...at) : null;
}

const withTask = (answer: Answer, taskId: string, field: AnswerField): Answer => ({
  value: answer.value,
  ...(answer.doubt === undefined ? {} : { doubt: { ...answer.doubt, taskId, field } }),
  remarks: answer.remarks.map((each) => ({ ...each, taskId, field })),
});

function wordsOfLine({ number, content, answers }: FormLine): string {
  const text = [number, content, ...[...answers.values()].map(({ cell }) => cell.text)].filter((part) => part !== '').join(' ');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
