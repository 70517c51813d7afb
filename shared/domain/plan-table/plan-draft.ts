import type { ImportIssue, ImportIssueCode } from '../../i18n/import-issues.ts';
import type { ErrorParams } from '../../i18n/error-sentences.ts';
import { joinBroken, startsAnew } from './joining.ts';
import { byField, isOwnColumn, type ColumnId, type OwnColumnId } from './plan-fields.ts';
import { textsBeside, type FieldRow, type RowCells } from './read-row.ts';
import type { SectionTitle } from './section-rows.ts';
import type { Assignments } from './source-columns.ts';
import type { JoinedRow, PlanRow } from './understood-plan.ts';

export interface DraftRow extends Pick<PlanRow, 'key' | 'kind' | 'line'> {
  readonly cells: RowCells;
}

/** Several assignments under one merged content, or several tasks under one merged number. */
interface Group {
  readonly rows: DraftRow[];
  /** Each has a content of its own, so that there is none for a task above them. */
  apart: boolean;
}

/** Added to the key of a group's first row: the row that the content itself becomes above its sub-tasks. No source has so many rows. */
const PARENT_KEYS = 10_000_000;

/** A warning about a row that is not finished yet. */
type Noted = Omit<ImportIssue, 'row'>;

/** Collects rows in order; the last one may still grow by continuation rows. */
export class PlanDraft {
  readonly joined: JoinedRow[] = [];
  readonly #noted: Noted[] = [];
  readonly #rows: DraftRow[] = [];
  readonly #groups = new Map<number, Group>();
  /** Numbers with nothing beside them, each with how many rows stood before it. */
  readonly #passedOver: { readonly number: string; readonly line: number; readonly after: number }[] = [];

  /** The rows as a plan has them. Assignments under one content share its number, or stand under it as sub-tasks. */
  finished(assignments: Assignments): PlanRow[] {
    return this.#rows.flatMap((row) => {
      const group = this.#groups.get(row.key);
      if (!group || group.apart || assignments === 'tasks' || row.cells.number === '') return [planRow(row)];
      const place = group.rows.indexOf(row) + 1;
      const { number, content } = group.rows[0]!.cells;
      const sub = planRow({ ...row, cells: { ...row.cells, number: `${number.replace(/[.)]$/, '')}.${place}` } });
      return place > 1 ? [sub] : [planRow({ ...row, key: row.key + PARENT_KEYS, cells: { ...byField(() => ''), number, content } }), sub];
    });
  }

  /** Keys of tasks that share a number with the one above because they stand under one merged content. */
  get grouped(): ReadonlySet<number> {
    return new Set([...this.#groups.values()].flatMap(({ rows }) => rows.slice(1).map(({ key }) => key)));
  }

  /** A running number and nothing beside it: of an empty form where no task follows, else a row of the file that has lost its words. */
  passOver({ cells, source }: FieldRow): void {
    this.#passedOver.push({ number: cells.number, line: source.line, after: this.#rows.length });
  }

  /** Numbers passed over between tasks: that they are missing is no fault of the numbering. */
  get passedOver(): ReadonlySet<number> {
    return new Set(this.#between().map(({ number }) => Number.parseInt(number, 10)));
  }

  #between(): { readonly number: string; readonly line: number }[] {
    const valueOf = (number: string): number => Number.parseInt(number, 10);
    const values = this.#rows.map(({ cells }) => valueOf(cells.number));
    const lastAt = new Map(values.map((value, at) => [value, at]));
    const greatestFrom: number[] = [];
    for (let at = values.length - 1; at >= 0; at -= 1) greatestFrom[at] = Math.max(values[at] || 0, greatestFrom[at + 1] ?? 0);
    return this.#passedOver.filter(({ number, after }) => {
      const value = valueOf(number);
      return (lastAt.get(value) ?? -1) < after && (greatestFrom[after] ?? 0) > value;
    });
  }

  /** Warnings in the order of the rows; `rows` are the finished ones. */
  issues(rows: readonly PlanRow[], assignments: Assignments): ImportIssue[] {
    const rowOf = new Map(rows.map(({ key }, index) => [key, index + 1]));
    const groups = [...new Set(this.#groups.values())].map(({ rows: [first, ...others], apart }): Noted => {
      const asTasks = assignments === 'tasks' || first!.cells.number === '';
      const params = { count: others.length + 1 };
      if (apart) {
        const number = first!.cells.number;
        return { key: first!.key, field: 'content', code: 'tasksUnderNumber', params: { ...params, number }, severity: 'warning' };
      }
      return asTasks
        ? { key: first!.key, field: 'content', code: 'severalAssignments', params, severity: 'warning' }
        : { key: first!.key + PARENT_KEYS, field: 'content', code: 'assignmentsAsSubTasks', params, severity: 'warning' };
    });
    const passed = this.#between().map(
      ({ number, line }): Noted => ({ key: null, field: null, code: 'emptyNumbered', params: { number, line }, severity: 'warning' }),
    );
    return [...this.#noted, ...passed, ...groups].map((issue) => ({ ...issue, row: issue.key === null ? 0 : (rowOf.get(issue.key) ?? 0) }));
  }

  get last(): DraftRow | undefined {
    return this.#rows.at(-1);
  }

  addSection({ number, title }: SectionTitle, key: number, line: number): void {
    this.#rows.push({ key, kind: 'section', line, cells: { ...byField(() => ''), number, content: title } });
  }

  /** A heading below the last task: words without a number are a remark below the table, said in full; a numbered one is asked about. */
  settleLastSection(): void {
    const last = this.last;
    if (last?.kind !== 'section' || !this.#rows.some(({ kind }) => kind === 'task')) return;
    const { number, content } = last.cells;
    if (number !== '' || content === content.toUpperCase() || this.#noted.some(({ key }) => key === last.key)) return this.warn('content', 'emptySection');
    this.#rows.pop();
    this.warnOfTable('leftOut', { line: last.line, text: content });
  }

  addTask({ cells, lent, sharedContent, source }: FieldRow, key: number): void {
    const row: DraftRow = { key, kind: 'task', line: source.line, cells: { ...cells } };
    for (const column of columnsOf({ ...cells, ...lent })) row.cells[column] = [lent[column], cells[column]].filter((text) => text).join('\n');
    if (row.cells.content === '') row.cells.content = sharedContent;
    this.#rows.push(row);
  }

  /** One more assignment under the content of the last task. */
  addAssignment(row: FieldRow, key: number): void {
    const above = this.last!;
    this.addTask(row, key);
    const task = this.last!;
    task.cells.number = above.cells.number;
    if (task.cells.content === '') task.cells.content = above.cells.content;
    const group = this.#groups.get(above.key) ?? { rows: [above], apart: false };
    group.rows.push(task);
    group.apart ||= row.cells.content !== '' && row.sharedContent === '';
    this.#groups.set(above.key, group).set(key, group);
  }

  /** The lower half of a row that a page break cut. */
  continueTask({ cells, source, at }: FieldRow): void {
    const row = this.last!;
    if (startsAnew(row.cells.content, cells.content) && cells.content !== row.cells.content) {
      this.warn('content', 'doubtfulContinuation', { line: source.line });
    }
    for (const column of columnsOf(cells)) row.cells[column] = joinBroken(row.cells[column] ?? '', cells[column] ?? '');
    this.joined.push({ key: row.key, line: source.line, at });
  }

  /** A further line of a task whose number cell is merged downwards: each text is a line of its own. */
  extendTask({ cells, source }: FieldRow): void {
    const row = this.last!;
    if (cells.content !== '' && cells.content !== row.cells.content) this.warn('content', 'linesUnderNumber', { line: source.line });
    for (const column of columnsOf(cells)) {
      const [above, text] = [row.cells[column] ?? '', cells[column] ?? ''];
      if (text !== '' && text !== above) row.cells[column] = above === '' ? text : `${above}\n${text}`;
    }
  }

  /** A row that is no task, such as a total or a remark below the table: said in full beside the table, so that no word of it is lost. */
  leaveOut(row: FieldRow, code: 'leftOut' | 'aside' | 'pageMark' | 'emptyDay', section = ''): void {
    const text = [section, ...textsBeside(row)].filter((part) => part !== '').join(' ');
    if (text === '') return;
    this.warnOfTable(code, { line: row.source.line, text });
  }

  /** A warning about what no row of the plan holds. */
  warnOfTable(code: ImportIssueCode, params: ErrorParams): void {
    this.#noted.push({ key: null, field: null, code, params, severity: 'warning' });
  }

  /** A warning about the last row. */
  warn(field: ColumnId, code: ImportIssueCode, params: ErrorParams = {}): void {
    this.#noted.push({ key: this.last!.key, field, code, params, severity: 'warning' });
  }
}

const columnsOf = (cells: Partial<RowCells>): ColumnId[] => Object.keys(cells) as ColumnId[];

const planRow = ({ cells, ...row }: DraftRow): PlanRow => ({ ...row, ...byField((field) => cells[field]), own: ownTexts(cells) });

function ownTexts(cells: RowCells): Record<OwnColumnId, string> {
  return Object.fromEntries(columnsOf(cells).flatMap((column) => (isOwnColumn(column) && cells[column] ? [[column, cells[column]]] : [])));
}
