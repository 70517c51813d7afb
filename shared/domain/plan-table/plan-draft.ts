import type { ImportIssue, ImportIssueCode } from '../../i18n/import-issues.ts';
import type { ErrorParams } from '../../i18n/error-sentences.ts';
import { joinBroken, startsAnew } from './joining.ts';
import { byField, isOwnColumn, type ColumnId, type OwnColumnId } from './plan-fields.ts';
import { textsBeside, type FieldRow, type RowCells } from './read-row.ts';
import type { SectionTitle } from './section-rows.ts';
import type { PlanRow } from './understood-plan.ts';

export interface DraftRow extends Pick<PlanRow, 'key' | 'kind' | 'line'> {
  readonly cells: RowCells;
}

/** Collects rows in order; the last one may still grow by continuation rows. */
export class PlanDraft {
  readonly issues: ImportIssue[] = [];
  readonly #rows: DraftRow[] = [];
  readonly #joined = new Set<number>();

  /** The rows as a plan has them. */
  finished(): PlanRow[] {
    return this.#rows.map(({ cells, ...row }) => ({ ...row, ...byField((field) => cells[field]), own: ownTexts(cells) }));
  }

  /** Keys of tasks put together from the two sides of a page break. */
  get joined(): number[] {
    return [...this.#joined];
  }

  get last(): DraftRow | undefined {
    return this.#rows.at(-1);
  }

  addSection({ number, title }: SectionTitle, line: number): void {
    this.#rows.push({ key: this.#rows.length + 1, kind: 'section', line, cells: { ...byField(() => ''), number, content: title } });
  }

  addTask({ cells, lent, source }: FieldRow): void {
    const row: DraftRow = { key: this.#rows.length + 1, kind: 'task', line: source.line, cells: { ...cells } };
    for (const column of columnsOf({ ...cells, ...lent })) row.cells[column] = [lent[column], cells[column]].filter((text) => text).join('\n');
    this.#rows.push(row);
  }

  /** The lower half of a row that a page break cut. */
  continueTask({ cells, source }: FieldRow): void {
    const row = this.last!;
    if (startsAnew(row.cells.content, cells.content) && cells.content !== row.cells.content) {
      this.warn('content', 'doubtfulContinuation', { line: source.line });
    }
    for (const column of columnsOf(cells)) row.cells[column] = joinBroken(row.cells[column] ?? '', cells[column] ?? '');
    this.#joined.add(row.key);
  }

  /** A further line of a task whose number cell is merged downwards: each text is a line of its own. */
  extendTask({ cells }: FieldRow): void {
    const row = this.last!;
    for (const column of columnsOf(cells)) {
      const [above, text] = [row.cells[column] ?? '', cells[column] ?? ''];
      if (text !== '' && text !== above) row.cells[column] = above === '' ? text : `${above}\n${text}`;
    }
  }

  /** A total or a remark below the table: said in full beside the table, so that no word of it is lost. */
  leaveOut(row: FieldRow): void {
    const text = textsBeside(row).join(' ');
    if (text === '') return;
    this.issues.push({ row: 0, key: null, field: null, code: 'leftOut', params: { line: row.source.line, text }, severity: 'warning' });
  }

  /** A warning about the last row. */
  warn(field: ColumnId, code: ImportIssueCode, params: ErrorParams = {}): void {
    this.issues.push({ row: this.#rows.length, key: this.last!.key, field, code, params, severity: 'warning' });
  }
}

const columnsOf = (cells: Partial<RowCells>): ColumnId[] => Object.keys(cells) as ColumnId[];

function ownTexts(cells: RowCells): Record<OwnColumnId, string> {
  return Object.fromEntries(columnsOf(cells).flatMap((column) => (isOwnColumn(column) && cells[column] ? [[column, cells[column]]] : [])));
}
