import type { ReportField } from '../../../shared/domain/reporting/report-fields.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { formDeadlines } from '../forms/form-deadline.ts';
import type { FormLine, FormTable, PlacedCell } from './form-content.ts';
import type { KnownTask, TaskMatch } from './match-tasks.ts';
import type { PlanAddressee, PlanForms } from './merge-world.repo.ts';
import { remark, type Remark } from './remark.ts';
import type { ReturnedCell } from './returned-file.ts';

/** A task with the cells that answer for it. */
export interface FoundTask {
  readonly task: KnownTask;
  readonly cells: Map<ReportField, PlacedCell>;
  /** What its row could have answered; see `FormTable`. */
  readonly asked: ReadonlySet<ReportField>;
  doubt: Remark | null;
}

/** A row whose task is for the clerk to name. */
export type UnplacedRow = Pick<FoundTask, 'cells' | 'asked'>;

export interface FoundAnswers {
  /** In the order of the form. */
  readonly tasks: readonly FoundTask[];
  /** Rows without a task, by the place that their remark names. */
  readonly unplaced: ReadonlyMap<string, UnplacedRow>;
}

/** The tasks a form answers for; whatever answer finds no task is remarked on and kept for the clerk to place. */
export function answersByTask(tables: readonly FormTable[], plan: PlanForms, addressee: PlanAddressee, remarks: Remark[]): FoundAnswers {
  const unplaced = new Map<string, UnplacedRow>();
  const found = new Map<string, FoundTask>();
  const matches = new Map(matchLines(tables, plan, addressee.taskIds));
  for (const table of tables) {
    if (table.asked.size === 0) remarks.push(remark('noAnswerColumns', { table: table.name }));
    for (const { column, text } of table.ignored)
      remarks.push(remark('columnIgnored', { table: table.name, column: shortened([column], CONTENT_SHOWN), text: shortened([text], ANSWERS_SHOWN) }));
    for (const { code, place, text } of table.asides) remarks.push(remark(code, { place, text: shortened([text], ANSWERS_SHOWN) }));
    let above: string | null = null;
    for (const line of table.lines) {
      const match = matches.get(line) ?? null;
      remarks.push(
        ...line.asides.map(({ code, place, text }) => remark(code, { place, text: shortened([text], ANSWERS_SHOWN) }, match ? { taskId: match.task.id } : {})),
      );
      if (line.answers.size === 0) {
        above = match?.task.id ?? above;
        continue;
      }
      const upper: FoundTask | undefined = above === null ? undefined : found.get(above);
      if (isContinuation(line) && upper) {
        continueAnswers(upper.cells, line);
        upper.doubt ??= remark('continuedRow', { place: line.place, number: upper.task.name }, { taskId: upper.task.id });
        continue;
      }
      if (match === null) {
        remarks.push(remark('rowUnknown', { place: line.place, text: wordsOfLine(line) }));
        unplaced.set(line.place, { cells: new Map(line.answers), asked: table.asked });
        above = null;
        continue;
      }
      const { task } = match;
      above = task.id;
      if (found.has(task.id)) {
        remarks.push(remark('taskTwice', { place: line.place, number: task.name, text: wordsOfAnswers(line) }, { taskId: task.id }));
        unplaced.set(line.place, { cells: new Map(line.answers), asked: table.asked });
        continue;
      }
      if (!addressee.taskIds.has(task.id)) remarks.push(remark('notItsTask', { place: line.place, number: task.name }, { taskId: task.id }));
      const asked = formDeadlines(task.deadlineText, plan.granted.get(task.id) ?? []);
      if (line.deadline !== '' && !asked.some((deadline) => foldText(deadline) === foldText(line.deadline))) {
        remarks.push(
          remark('deadlineAltered', { place: line.place, number: task.name, text: line.deadline, deadline: task.deadlineText }, { taskId: task.id }),
        );
      }
      found.set(task.id, { task, cells: new Map(line.answers), asked: table.asked, doubt: rowDoubt(match, line) });
    }
  }
  return { tasks: [...found.values()], unplaced };
}

/** Rows of all tables together: a task is one row's. */
function matchLines(tables: readonly FormTable[], { matcher }: PlanForms, own: ReadonlySet<string>): (readonly [FormLine, TaskMatch | null])[] {
  const lines = tables.flatMap((table) => table.lines);
  const matches = matcher.match(lines, own);
  return lines.map((line, at) => [line, matches[at] ?? null]);
}

const isContinuation = (line: FormLine): boolean => line.taskId === '' && line.number === '' && line.content === '';

function continueAnswers(cells: Map<ReportField, PlacedCell>, line: FormLine): void {
  for (const [field, below] of line.answers) {
    const before = cells.get(field);
    cells.set(field, before === undefined ? below : { ...before, cell: joined(before.cell, below.cell) });
  }
}

/** Words of a formula stay words of a formula. */
function joined(above: ReturnedCell, below: ReturnedCell): ReturnedCell {
  const text = `${above.text}\n${below.text}`;
  const words = { kind: 'text', text } as const;
  return above.kind === 'formula' || below.kind === 'formula' ? { kind: 'formula', text, stored: words } : words;
}

function rowDoubt({ task, by, words, idElsewhere }: TaskMatch, { place }: FormLine): Remark | null {
  const say = (code: Remark['code']): Remark => remark(code, { place, number: task.name }, { taskId: task.id });
  if (by === 'similar') return say(idElsewhere ? 'taskGone' : 'matchedBySimilarText');
  if (by === 'number') return say('matchedByNumber');
  if (by === 'content') return idElsewhere ? say('rowMoved') : null;
  return { same: null, altered: say('contentAltered'), other: say('contentDiffers') }[words];
}

/** Enough of a row to find it again, and more of what was answered: it is written nowhere else. */
const CONTENT_SHOWN = 60;
const ANSWERS_SHOWN = 300;

const wordsOfAnswers = ({ answers }: FormLine): string =>
  shortened(
    [...answers.values()].map(({ cell }) => cell.text),
    ANSWERS_SHOWN,
  );
const wordsOfLine = (line: FormLine): string =>
  [shortened([line.number, line.content], CONTENT_SHOWN), wordsOfAnswers(line)].filter((part) => part !== '').join(': ');

function shortened(parts: readonly string[], longest: number): string {
  const text = parts.filter((part) => part !== '').join(' ');
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
