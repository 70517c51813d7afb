import type { SourceRow, SourceTable } from '../source-table.ts';
import { columnsByContent } from './columns-by-content.ts';
import { fieldOfHeading, fieldOfLabel, LONGEST_LABEL } from './header-synonyms.ts';
import type { ColumnField, ColumnProposal, ProposedColumn } from './plan-fields.ts';
import { cellText, columnCount, isBlank, rowTexts, shownText } from './table-grid.ts';

/** Title lines and letterheads above a header inside a sheet are rarely longer. */
const HEADER_SEARCH_ROWS = 40;
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
  return underGroup || named >= 2 || (named === 1 && labels.length === 1 && lower.heading === true);
}

function describeColumn(table: SourceTable, headerRows: readonly number[], index: number): ProposedColumn {
  const lines: string[] = [];
  for (const row of headerRows) {
    const text = shownText(table.rows, row, index);
    if (text !== '' && text !== lines.at(-1)) lines.push(text);
  }
  const match = fieldOfHeading(lines);
  const header = lines.join(' ').replace(/\s+/g, ' ');
  if (match !== null) return { index, header, ...match };
  const empty = table.rows.slice(headerRows.at(-1)! + 1).every((row) => cellText(row.cells[index]) === '');
  const hidden = table.hiddenColumns?.includes(index) === true;
  return { index, header, field: empty || hidden ? 'ignore' : 'extra', certain: empty };
}

/** Two columns that claim one field: the certain one, or the first, has it; the other is kept in the note. */
function claimOnce(columns: readonly ProposedColumn[]): ProposedColumn[] {
  const owner = new Map<ColumnField, number>();
  for (const column of columns) {
    const holder = owner.get(column.field);
    if (holder === undefined || (column.certain && !columns[holder]!.certain)) owner.set(column.field, column.index);
  }
  return columns.map((column) =>
    column.field === 'ignore' || owner.get(column.field) === column.index ? column : { ...column, field: 'extra', certain: false },
  );
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
