import type { SourceRow, SourceTable, TablePart } from '../source-table.ts';
import { foldText } from '../text/fold.ts';
import { proposeColumns } from './columns.ts';
import { isPageMark } from './furniture-rows.ts';
import { isLetterheadTable } from './plan-likeness.ts';
import { headingsAbove, type HeadingsAbove } from './part-headings.ts';
import { separateTables, STACKED } from './stacked-tables.ts';
import { beginningOf, cellText, columnCount } from './table-grid.ts';
import { planTitle } from './title.ts';

/** A table that is being put together from those of the file. */
interface Whole {
  readonly first: SourceTable;
  /** Folded headings; empty where it has none. */
  readonly key: string;
  readonly width: number;
  /** The last table of the file that belongs to it stands here. */
  end: number;
  readonly added: { readonly table: SourceTable; readonly because: TablePart['because']; readonly above: HeadingsAbove }[];
}

/**
 * The tables of a file as a person counts them. One that a page breaks comes as several; so does a plan that gives each of
 * its sections a table with the same headings; a sheet may hold several below one another. Whichever piece is the longest,
 * the whole begins at the first.
 */
export function wholeTables(tables: readonly SourceTable[]): SourceTable[] {
  const pieces = tables.flatMap(separateTables);
  const wholes: Whole[] = [];
  for (const [at, table] of pieces.entries()) {
    const key = headerKey(table);
    const width = columnCount(table);
    const above = headingsAbove(proposeColumns(table).titleLines.filter((line) => !isPageMark(line)));
    const found = wholes.toReversed().flatMap((whole) => {
      const because = whyPartOf(whole, { table, key, width, at, above });
      return because === null ? [] : [{ whole, because }];
    })[0];
    if (found === undefined) {
      wholes.push({ first: table, key, width, end: at, added: [] });
      continue;
    }
    found.whole.added.push({ table, because: found.because, above });
    found.whole.end = at;
  }
  return wholes.map(asOne);
}

/** What stands above the tables before one in the same paper, or on the same sheet. */
export const linesBefore = (tables: readonly SourceTable[], at: number): string[] =>
  tables
    .slice(0, at)
    .filter((table) => sheetOf(table) === sheetOf(tables[at]!))
    .flatMap((table) => proposeColumns(table).titleLines);

interface Piece {
  readonly table: SourceTable;
  readonly key: string;
  readonly width: number;
  /** Place among the pieces. */
  readonly at: number;
  readonly above: HeadingsAbove;
}

function whyPartOf({ first, key, width, end, added }: Whole, piece: Piece): TablePart['because'] | null {
  const { table, above } = piece;
  const sameHead = key !== '' && piece.key === key;
  if (piece.width !== width || (piece.key !== '' && !sameHead) || sheetOf(first) !== sheetOf(table)) return null;
  if (isLetterheadTable(first) || isLetterheadTable(table)) return null;
  const nothingBetween = piece.at === end + 1 && above.lines.length === 0;
  if (nothingBetween && !isSheet(table)) return 'page';
  if (sameHead) return above.sections.length > 0 && !above.ownPaper ? 'heading' : null;
  return key !== '' && goesOn([first, ...added.map((part) => part.table)], table) ? 'numbers' : null;
}

const isSheet = ({ name }: SourceTable): boolean => name.startsWith('Trang tính');
/** Two sheets are two tables, whatever their headings; what was one sheet is one. */
const sheetOf = (table: SourceTable): string => (isSheet(table) ? table.name.split(STACKED)[0]! : '');

/** The headings in their order. */
function headerKey(table: SourceTable): string {
  const { headerRows, columns } = proposeColumns(table);
  return headerRows.length === 0 ? '' : [...new Set(columns.map(({ header }) => foldText(header)).filter((header) => header !== ''))].join('¦');
}

/** The table's first number is the one after the last so far. */
function goesOn(before: readonly SourceTable[], table: SourceTable): boolean {
  const column = proposeColumns(before[0]!).columns.find(({ field }) => field === 'number')?.index;
  if (column === undefined) return false;
  const numberIn = (row: SourceRow): number => Number(/^(\d{1,5})[.)]?$/.exec(cellText(row.cells[column]))?.[1] ?? Number.NaN);
  // Numbers with nothing beside them are an empty form.
  const isFilled = ({ cells }: SourceRow): boolean => cells.filter((cell) => cellText(cell) !== '').length > 1;
  const hasNumber = (row: SourceRow): boolean => isFilled(row) && !Number.isNaN(numberIn(row));
  const last = before.toReversed().flatMap(({ rows }) => rows.findLast(hasNumber) ?? [])[0];
  return last !== undefined && table.rows.length > 0 && numberIn(table.rows[0]!) === numberIn(last) + 1;
}

function asOne({ first, width, added }: Whole): SourceTable {
  if (added.length === 0) return first;
  const bySections = added.some(({ because }) => because === 'heading');
  const { linesAbove, rows } = bySections ? withFirstHeading(first, width) : first;
  const all = [...rows];
  const parts: TablePart[] = [];
  for (const { table, because, above } of added) {
    const { headerRows, firstRow } = proposeColumns(table);
    const own = headerRows.length === 0 ? table.rows : table.rows.slice(firstRow);
    // Rows of a sheet keep the numbers that the sheet shows; those of several tables are counted on.
    const last = all.at(-1)?.line ?? 0;
    const counted = (own[0]?.line ?? 0) > last ? 0 : last;
    const sections = because === 'heading' ? above.sections : [];
    const line = counted + (own[0]?.line ?? 1);
    for (const text of sections) all.push(headingRow(text, width, line));
    for (const row of own) all.push(counted === 0 ? row : { ...row, line: counted + row.line });
    parts.push({ name: table.name, begins: beginningOf(table, firstRow), because, linesAbove: above.lines.filter((each) => !sections.includes(each)) });
  }
  const marksAbove = [first, ...added.map(({ table }) => table)].flatMap((table) => table.marksAbove ?? []);
  return { ...first, linesAbove, ...(marksAbove.length > 0 && { marksAbove }), rows: all, parts };
}

/** The heading directly above the first table, as the first row below its headings: what stands above the others heads their rows. */
function withFirstHeading(first: SourceTable, width: number): Pick<SourceTable, 'linesAbove' | 'rows'> {
  const { titleLines, headerRows, firstRow } = proposeColumns(first);
  const { sections, numbered } = headingsAbove(titleLines);
  const rest = titleLines.filter((line) => !sections.includes(line));
  // A single line without a number is the title of the paper.
  if (sections.length === 0 || (!numbered && planTitle(rest) === '')) return first;
  const isHeading = (text: string): boolean => sections.includes(text);
  const top = headerRows[0] ?? firstRow;
  const headings = sections.map((text) => headingRow(text, width, first.rows[firstRow]?.line ?? 1));
  const before = first.rows.slice(0, top).filter(({ cells }) => !cells.some((cell) => isHeading(cellText(cell))));
  return {
    linesAbove: first.linesAbove.filter((line) => !isHeading(line)),
    rows: [...before, ...first.rows.slice(top, firstRow), ...headings, ...first.rows.slice(firstRow)],
  };
}

function headingRow(text: string, width: number, line: number): SourceRow {
  const covered = Array.from({ length: width - 1 }, () => ({ text: '', covered: 'left' as const }));
  return { line, cells: [{ text, columnSpan: width }, ...covered], headsPart: true };
}
