import type { SourceRow } from '../source-table.ts';
import { deadlineOf, isMonth, isPutTogether, needsMonth } from './deadline-parts.ts';
import { byField, isOwnColumn, planFields, type ColumnId, type OwnColumnId, type PlanField } from './plan-fields.ts';
import type { ProposedColumn } from './source-columns.ts';
import { cellText, lentText, shownText } from './table-grid.ts';

/** Texts of one row by column, flat while the row is still being put together. */
export type RowCells = Record<PlanField, string> & { [column: OwnColumnId]: string };

/** A source row seen through the chosen columns. */
export interface FieldRow {
  readonly source: SourceRow;
  /** 0-based position among the rows of the table and those that continue it. */
  readonly at: number;
  /** The row's own text by column; parts of one field from several columns are joined with a line break. */
  readonly cells: Readonly<RowCells>;
  /** Text that a vertically merged cell above lends to this row. */
  readonly lent: Readonly<Partial<RowCells>>;
  /** Text of the column that names the section of each row. */
  readonly section: string;
  /** The number cell is covered by the number of the row above: one task over several rows. */
  readonly numberCovered: boolean;
  /** The deadline is put together from several columns, and is no text of the source. */
  readonly composed: boolean;
  /** Its month stands in a row above, over empty cells that are not merged. */
  readonly monthAbove: boolean;
  /** What a content cell merged downwards from above says; empty where the row has a cell of its own. */
  readonly sharedContent: string;
}

/** Until the rows are in a plan, a column of the plan's own goes by its place in the source. */
export const draftColumnId = (index: number): OwnColumnId => `own:${index}`;

/** The plan's column that a column of the source is read into; null where its cells name the section, or are left out. */
export function targetOf({ field, index }: Pick<ProposedColumn, 'field' | 'index'>): ColumnId | null {
  if (field === 'ignore' || field === 'section') return null;
  if (field === 'month' || field === 'start') return 'deadline';
  return field === 'extra' ? 'note' : field === 'own' ? draftColumnId(index) : field;
}

export function readRow(rows: readonly SourceRow[], index: number, columns: readonly ProposedColumn[]): FieldRow {
  const source = rows[index]!;
  const cells: RowCells = byField(() => '');
  const lent: Partial<RowCells> = {};
  let section = '';
  let numberCovered = false;
  let sharedContent = '';
  const parts = { month: '', start: '' };
  let partsCovered = true;
  let spread = false;
  let inMonths = false;
  for (const column of columns) {
    const { index: at, field, header } = column;
    const target = targetOf(column);
    const cell = source.cells[at];
    const above = cell?.covered === 'above';
    if (field === 'section') section = lentText(rows, index, at);
    if (target === null) continue;
    if (field === 'month' || field === 'start') {
      // What a cell at the left spreads over is no word of this column: a section goes across them all.
      parts[field] = lentText(rows, index, at);
      spread ||= (cell?.columnSpan ?? 1) > 1;
      if (parts[field] !== '' && !above) partsCovered = false;
      continue;
    }
    if (above) {
      if (target === 'number') numberCovered = true;
      else if (target === 'content') sharedContent = shownText(rows, index, at);
      else if (isOwnColumn(target) || planFields[target].lentDownwards)
        lent[target] = addPart(lent[target] ?? '', labelled(field, header, shownText(rows, index, at)));
    } else {
      const text = cellText(cell);
      const ofMonth = field === 'deadline' && MONTH_HEADING.test(header) && MONTH_NUMBER.test(text);
      inMonths ||= ofMonth;
      cells[target] = addPart(cells[target] ?? '', ofMonth ? `Tháng ${text}` : labelled(field, header, text));
    }
  }
  const monthAt = columns.find(({ field }) => field === 'month')?.index;
  const monthAbove = parts.month === '' && monthAt !== undefined && needsMonth(cells.deadline) ? monthOver(rows, index, monthAt) : '';
  if (monthAbove !== '') [parts.month, partsCovered] = [monthAbove, false];
  let composed = inMonths;
  if (parts.month + parts.start !== '') {
    const whole = { ...parts, deadline: cells.deadline || (lent.deadline ?? '') };
    composed = !spread && isPutTogether(whole);
    // A month merged downwards belongs to each day beside it, and makes no row of its own.
    if (spread && cells.deadline === '') cells.deadline = parts.start || parts.month;
    else if (cells.deadline === '' && partsCovered) lent.deadline = deadlineOf(whole);
    else cells.deadline = deadlineOf(whole);
    if (cells.deadline !== '') delete lent.deadline;
  }
  return { source, at: index, cells, lent, section, numberCovered, composed, monthAbove: composed && monthAbove !== '', sharedContent };
}

/** *02* under *Tháng* is a month. */
const MONTH_HEADING = /^tháng(?: thực hiện| hoàn thành)?$/iu;
const MONTH_NUMBER = /^(?:0?[1-9]|1[0-2])$/;

/** Rows that one month is ever written over. */
const MONTH_REACHES = 100;

/** The month that stands once over the days below it, as sheets without their merged cells have it. */
function monthOver(rows: readonly SourceRow[], index: number, column: number): string {
  for (let at = index - 1; at >= Math.max(0, index - MONTH_REACHES); at -= 1) {
    const text = cellText(rows[at]!.cells[column]);
    if (text !== '') return isMonth(text) ? text : '';
  }
  return '';
}

/** Everything in the row but what the columns named hold. */
export function textsBeside({ cells }: FieldRow, ...columns: readonly PlanField[]): string[] {
  const left = new Set<string>(columns);
  return Object.entries(cells).flatMap(([column, text]) => (left.has(column) || text === '' ? [] : [text]));
}

function labelled(field: string, header: string, text: string): string {
  return field === 'extra' && text !== '' && header !== '' ? `${header}: ${text}` : text;
}

function addPart(text: string, part: string): string {
  return text === '' || part === '' ? text + part : `${text}\n${part}`;
}
