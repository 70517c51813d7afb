import type { SourceRow, SourceTable } from '../source-table.ts';
import { isPageMark } from './furniture-rows.ts';
import { cellText, columnCount, rowTexts } from './table-grid.ts';
import { foldText } from '../text/fold.ts';
import { proposeColumns } from './columns.ts';

export interface JoinedTable {
  readonly rows: readonly SourceRow[];
  /** Tables further down that go on with the numbers of this one, though something stands between. */
  readonly continued: readonly FartherTable[];
  /** Tables further down with the same headings, or with none, that were left apart: text stands between, or their grid is another. */
  readonly leftApart: readonly FartherTable[];
}

/** A table further down, as a person finds it in the file. */
export interface FartherTable {
  /** 1-based place among the tables of the file. */
  readonly place: number;
  /** Its first words. */
  readonly begins: string;
  /** Lines that stand directly above it. */
  readonly above: string;
}

/** Signatures below a plan stand in two columns. */
const NARROWEST = 3;
const BEGINNING = 60;

/**
 * A table broken by a page comes as several: the following ones of equal width with at most a page number in between belong
 * to it, and so does any one without a header whose numbers go on.
 */
export function joinTables(tables: readonly SourceTable[], start: number, numberColumn: number | undefined): JoinedTable {
  const first = tables[start]!;
  const width = columnCount(first);
  const rows = [...first.rows];
  let next = start + 1;
  while (next < tables.length && continues(tables[next]!, width)) {
    for (const row of tables[next]!.rows) rows.push(row);
    next += 1;
  }
  const key = headerKey(first);
  const continued: FartherTable[] = [];
  const leftApart: FartherTable[] = [];
  if (key === '') return { rows, continued, leftApart };
  for (let at = next; at < tables.length; at += 1) {
    const table = tables[at]!;
    const other = headerKey(table);
    const sameWidth = columnCount(table) === width;
    if (other === '' && sameWidth && goesOn(rows, table, numberColumn)) {
      for (const row of table.rows) rows.push(row);
      continued.push(fartherTable(table, at));
    } else if (other === key || (other === '' && (sameWidth || (nothingBefore(table) && columnCount(table) >= NARROWEST)))) {
      leftApart.push(fartherTable(table, at));
    }
  }
  return { rows, continued, leftApart };
}

/** The table's first number is the one after the last so far. */
function goesOn(rows: readonly SourceRow[], table: SourceTable, numberColumn: number | undefined): boolean {
  if (numberColumn === undefined) return false;
  const numberIn = (row: SourceRow): number => Number(/^(\d{1,5})[.)]?$/.exec(cellText(row.cells[numberColumn]))?.[1] ?? Number.NaN);
  // Numbers with nothing beside them are an empty form.
  const filled = rows.filter(({ cells }) => cells.filter((cell) => cellText(cell) !== '').length > 1);
  const last = filled.map(numberIn).findLast((number) => !Number.isNaN(number));
  return last !== undefined && table.rows.length > 0 && numberIn(table.rows[0]!) === last + 1;
}

function fartherTable(table: SourceTable, at: number): FartherTable {
  const begins = rowTexts(table.rows[0]!, columnCount(table))
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
  return {
    place: at + 1,
    begins: begins.length > BEGINNING ? `${begins.slice(0, BEGINNING)}…` : begins,
    above: (table.linesAbove.at(-1) ?? '').slice(0, 2 * BEGINNING),
  };
}

const nothingBefore = (table: SourceTable): boolean => table.linesAbove.every(isPageMark);

function continues(table: SourceTable, width: number): boolean {
  return nothingBefore(table) && columnCount(table) === width && !table.name.startsWith('Trang tính');
}

/** The headings in their order, whatever grid they stand on: a converted paper has another one on each page. */
function headerKey(table: SourceTable): string {
  const { headerRows, columns } = proposeColumns(table);
  return headerRows.length === 0 ? '' : [...new Set(columns.map(({ header }) => foldText(header)).filter((header) => header !== ''))].join('¦');
}

/** Rows with equal keys print the same words in the same columns. */
export function rowKey(row: SourceRow, width: number): string {
  return foldText(rowTexts(row, width).join('¦'));
}
