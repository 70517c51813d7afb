import type { SourceCell, SourceRow, SourceTable } from '../source-table.ts';
import { columnsByContent } from './columns-by-content.ts';
import { fieldOfHeading, fieldOfLabel, LONGEST_LABEL } from './header-synonyms.ts';
import type { ColumnField, ColumnProposal, ProposedColumn } from './source-columns.ts';
import { cellText, columnCount, isBlank, rowTexts, shownText } from './table-grid.ts';

/** Title lines and letterheads above a header inside a sheet are rarely longer. */
const HEADER_SEARCH_ROWS = 40;
/** What every plan says of a task. */
const MAIN: readonly ColumnField[] = ['content', 'lead', 'deadline'];
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-H])\)?(?:\s*=.*)?$/;

/** Finds the header of a table and says what each column seems to mean; nothing here is final. */
export function proposeColumns(table: SourceTable): ColumnProposal {
  const width = columnCount(table);
  const top = findHeader(table.rows, width);
  if (top < 0) return withoutHeader(table, width);

  const headerRows = [top];
  while (headerRows.length < 3 && continuesHeader(table.rows, headerRows.at(-1)!, width)) headerRows.push(headerRows.at(-1)! + 1);
  const columns = claimOnce(Array.from({ length: width }, (_, index) => describeColumn(table, headerRows, index)));
  const next = headerRows.at(-1)! + 1;
  if (isNumberingRow(table.rows[next], width)) headerRows.push(next);
  return { headerRows, firstRow: headerRows.at(-1)! + 1, columns, titleLines: titleLines(table, top) };
}

/** The row *(1) (2) (3)* or *A B 1 2* that papers print under the header. */
export function isNumberingRow(row: SourceRow | undefined, width: number): boolean {
  if (row === undefined) return false;
  const texts = rowTexts(row, width).filter((text) => text !== '');
  // Columns under a merged cell have no number of their own.
  const covered = row.cells.filter((cell) => cell.covered !== undefined).length;
  return texts.length >= Math.max(2, width - covered - 1) && texts.every((text) => COLUMN_NUMBER.test(text)) && new Set(texts).size === texts.length;
}

function findHeader(rows: readonly SourceRow[], width: number): number {
  return rows.slice(0, HEADER_SEARCH_ROWS).findIndex((row) => {
    const texts = rowTexts(row, width).filter((text) => text !== '');
    if (texts.length < 2 || texts.some((text) => text.length > LONGEST_LABEL)) return false;
    const fields = new Set(texts.flatMap((text) => fieldOfLabel(text)?.field ?? []));
    return fields.size >= 2 && (fields.has('content') || fields.has('number') || fields.size >= 3);
  });
}

/** True when the row below belongs to the header: labels under a group, or more labels beside an empty number. */
function continuesHeader(rows: readonly SourceRow[], at: number, width: number): boolean {
  const upper = rows[at];
  const lower = rows[at + 1];
  if (upper === undefined || lower === undefined || isNumberingRow(lower, width)) return false;
  const texts = rowTexts(lower, width);
  const labels = texts.filter((text) => text !== '');
  if (labels.length === 0 || labels.length === texts.length || labels.some((text) => text.length > LONGEST_LABEL)) return false;
  const numberAt = upper.cells.findIndex((cell) => fieldOfLabel(cellText(cell))?.field === 'number');
  if (numberAt >= 0 && texts[numberAt] !== '') return false;
  const named = labels.filter((label) => fieldOfLabel(label) !== null).length;
  const underGroup = upper.cells.some((cell) => (cell.columnSpan ?? 1) > 1) && lower.cells.some((cell) => cell.covered === 'above');
  return underGroup || underOpenCells(upper, lower) || named >= 2 || (named === 1 && labels.length === 1 && lower.heading === true);
}

/** Labels under the empty cells beside a heading, as a spreadsheet without its merged cells has them: *Kinh phí* over *Tổng số*, *Ngân sách*. */
function underOpenCells(upper: SourceRow, lower: SourceRow): boolean {
  const labelled = lower.cells.flatMap((cell, index) => (cellText(cell) === '' ? [] : [index]));
  const under = labelled.filter((index) => isOpen(upper.cells[index]) && labelled.includes(index - 1));
  const heads = labelled.filter((index) => !isOpen(upper.cells[index]) && under.includes(index + 1));
  return under.length > 0 && under.length + heads.length === labelled.length && lower.cells.every((cell) => !/^[\d.,\s]+$/.test(cell.text));
}

function describeColumn(table: SourceTable, headerRows: readonly number[], index: number): ProposedColumn {
  const lines = headingLines(table.rows, headerRows, index);
  const texts = lines.map(({ text }) => text);
  const header = inOneLine(texts);
  // What spans the column and its neighbours is told apart only where the column has a heading of its own below it.
  const spanning = lines.slice(0, -1).filter(({ spans }) => spans);
  const heading = {
    index,
    header,
    label: inOneLine(lines.filter((line) => !spanning.includes(line)).map(({ text }) => text)),
    group: inOneLine(spanning.map(({ text }) => text)),
  };
  const match = fieldOfHeading(texts);
  if (match !== null) return { ...heading, ...match };
  const empty = table.rows.slice(headerRows.at(-1)! + 1).every((row) => cellText(row.cells[index]) === '');
  const hidden = table.hiddenColumns?.includes(index) === true;
  const unused = hidden || (empty && header === '');
  return { ...heading, field: unused ? 'ignore' : 'own', certain: unused && empty };
}

const inOneLine = (texts: readonly string[]): string => texts.join(' ').replace(/\s+/g, ' ');

interface HeadingLine {
  readonly text: string;
  /** It stands over the neighbours too. */
  readonly spans: boolean;
}

/** The heading of a column from the top, a cell merged downwards once. */
function headingLines(rows: readonly SourceRow[], headerRows: readonly number[], index: number): HeadingLine[] {
  const lines: HeadingLine[] = [];
  for (const [at, row] of headerRows.entries()) {
    const below = headerRows[at + 1];
    const start = headingStart(rows, row, below, index);
    const text = shownText(rows, row, start);
    if (text !== '' && text !== lines.at(-1)?.text) lines.push({ text, spans: start !== index || headingStart(rows, row, below, index + 1) === index });
  }
  return lines;
}

/**
 * The column whose heading reaches over `index` in a header row. Where a table knows no merged cells (CSV), a heading
 * reaches over the empty cells at its right that have headings below them, if it has one below itself.
 */
function headingStart(rows: readonly SourceRow[], row: number, below: number | undefined, index: number): number {
  const { cells } = rows[row]!;
  let start = index;
  while (start > 0 && cells[start]?.covered === 'left') start -= 1;
  if (start !== index || below === undefined) return start;
  const hasOwn = (column: number): boolean => cellText(rows[below]!.cells[column]) !== '';
  while (start > 0 && isOpen(cells[start]) && hasOwn(start)) start -= 1;
  return !isOpen(cells[start]) && cells[start]?.covered === undefined && hasOwn(start) ? start : index;
}

/** Empty, and under no other cell. */
const isOpen = (cell: SourceCell | undefined): boolean => cellText(cell) === '' && cell?.covered === undefined;

/**
 * Two columns that claim one field: the certain one, or the first, has it; the other stays a column of its own. A heading
 * the program does not know is surely a column of its own where it has found the main ones; else it may be one of them.
 */
function claimOnce(columns: readonly ProposedColumn[]): ProposedColumn[] {
  const owner = new Map<ColumnField, number>();
  for (const column of columns) {
    const holder = owner.get(column.field);
    if (holder === undefined || (column.certain && !columns[holder]!.certain)) owner.set(column.field, column.index);
  }
  const complete = MAIN.every((field) => owner.has(field));
  return columns.map((column) => {
    if (column.field === 'own') return { ...column, certain: complete };
    return column.field === 'ignore' || owner.get(column.field) === column.index ? column : { ...column, field: 'own', certain: false };
  });
}

function withoutHeader(table: SourceTable, width: number): ColumnProposal {
  const firstWide = table.rows.findIndex((row) => rowTexts(row, width).filter((text) => text !== '').length >= Math.min(2, width));
  const firstRow = Math.max(0, firstWide);
  return { headerRows: [], firstRow, columns: columnsByContent(table.rows.slice(firstRow), width), titleLines: titleLines(table, firstRow) };
}

function titleLines(table: SourceTable, headerRow: number): string[] {
  const inside = table.rows.slice(0, headerRow).flatMap((row) => {
    const texts = row.cells.map(cellText);
    return isBlank(texts) ? [] : [texts.filter((text) => text !== '').join(' ')];
  });
  return [...table.linesAbove, ...inside].flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
}
