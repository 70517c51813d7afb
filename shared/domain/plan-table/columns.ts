import type { SourceRow, SourceTable } from '../source-table.ts';
import { assignFields } from './assign-columns.ts';
import { profileColumns } from './column-profile.ts';
import { continuesHeader, findHeader, headStart, isChartRow, isNumberingRow } from './header-rows.ts';
import type { ColumnProposal, ProposedColumn } from './source-columns.ts';
import { cellText, columnCount, isBlank, rowTexts, shownText } from './table-grid.ts';

/** A table is asked about while it is chosen, previewed and compared with those below it. */
const proposals = new WeakMap<SourceTable, ColumnProposal>();

/** Finds the header of a table and says what each column seems to mean; nothing here is final. */
export function proposeColumns(table: SourceTable): ColumnProposal {
  let proposal = proposals.get(table);
  if (proposal === undefined) {
    proposal = propose(table);
    proposals.set(table, proposal);
  }
  return proposal;
}

function propose(table: SourceTable): ColumnProposal {
  const width = columnCount(table);
  const headerRows = headerOf(table.rows, width);
  const firstRow = headerRows.length > 0 ? headerRows.at(-1)! + 1 : firstFilled(table.rows, width);
  const top = headerRows[0] ?? firstRow;
  return { headerRows, firstRow, columns: columnsOf(table, headerRows, firstRow, width), titleLines: titleLines(table, top) };
}

function headerOf(rows: readonly SourceRow[], width: number): number[] {
  const top = findHeader(rows, width);
  if (top < 0) return [];
  const headerRows = [top];
  while (headerRows.length < 3 && continuesHeader(rows, headerRows.at(-1)!, width)) headerRows.push(headerRows.at(-1)! + 1);
  const next = headerRows.at(-1)! + 1;
  if (isNumberingRow(rows[next], width) && !isChartRow(rows, next)) headerRows.push(next);
  return headerRows;
}

function firstFilled(rows: readonly SourceRow[], width: number): number {
  return Math.max(
    0,
    rows.findIndex((row) => rowTexts(row, width).filter((text) => text !== '').length >= Math.min(2, width)),
  );
}

function columnsOf(table: SourceTable, headerRows: readonly number[], firstRow: number, width: number): ProposedColumn[] {
  // The numbering row names nothing.
  const labelRows = headerRows.filter((row) => isChartRow(table.rows, row) || !isNumberingRow(table.rows[row], width));
  const headings = Array.from({ length: width }, (_, index) => headingLines(table.rows, labelRows, index));
  const profiles = profileColumns(table.rows.slice(firstRow), width);
  const weighed = headings.map((lines, index) => ({ headings: lines.map(({ text }) => text), profile: profiles[index]! }));
  const fields = assignFields(weighed, headerRows.length > 0);
  return headings.map((lines, index): ProposedColumn => {
    const proposed = fields[index]!;
    // What spans the column and its neighbours is told apart only where the column has a heading of its own below it.
    const spanning = lines.slice(0, -1).filter(({ spans }) => spans);
    const heading = {
      index,
      header: inOneLine(lines),
      label: inOneLine(lines.filter((line) => !spanning.includes(line))),
      group: inOneLine(spanning),
    };
    if (proposed.field !== 'own') return { ...heading, ...proposed };
    const empty = table.rows.slice(firstRow).every((row) => cellText(row.cells[index]) === '');
    const unused = table.hiddenColumns?.includes(index) === true || (empty && heading.header === '');
    const certain = headerRows.length > 0 && (unused ? empty : proposed.certain);
    return { ...heading, field: unused ? 'ignore' : 'own', certain };
  });
}

const inOneLine = (lines: readonly HeadingLine[]): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

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
    const startOf = (column: number): number => headStart(rows[row]!, below === undefined ? undefined : rows[below], column);
    const start = startOf(index);
    const text = shownText(rows, row, start);
    if (text !== '' && text !== lines.at(-1)?.text) lines.push({ text, spans: start !== index || startOf(index + 1) === index });
  }
  return lines;
}

function titleLines(table: SourceTable, headerRow: number): string[] {
  const inside = table.rows.slice(0, headerRow).flatMap((row) => {
    const texts = row.cells.map(cellText);
    return isBlank(texts) ? [] : [texts.filter((text) => text !== '').join(' ')];
  });
  return [...table.linesAbove, ...inside].flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
}
