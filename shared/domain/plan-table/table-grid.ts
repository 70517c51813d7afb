import type { SourceCell, SourceRow, SourceTable } from '../source-table.ts';
import { foldText } from '../text/fold.ts';
import { normalizeText, stripMarkupResidue } from '../text/normalize.ts';

export function columnCount(table: SourceTable): number {
  return table.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
}

/** Text of a cell without web residue; covered positions are empty. */
export function cellText(cell: SourceCell | undefined): string {
  if (cell === undefined || cell.text === '' || cell.covered !== undefined) return '';
  return normalizeText(/[<&[]/.test(cell.text) ? stripMarkupResidue(cell.text) : cell.text);
}

export function rowTexts(row: SourceRow, columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => cellText(row.cells[index]));
}

/** What a reader of the page sees at a position: merged cells show the text of the cell that covers them. */
export function shownText(rows: readonly SourceRow[], rowIndex: number, column: number): string {
  let row = rowIndex;
  let at = column;
  for (;;) {
    const cell = rows[row]?.cells[at];
    if (cell?.covered === 'left' && at > 0) at -= 1;
    else if (cell?.covered === 'above' && row > 0) row -= 1;
    else return cellText(cell);
  }
}

/** The text of a cell, or that of the cell of the same column which covers it from above. */
export function lentText(rows: readonly SourceRow[], rowIndex: number, column: number): string {
  let row = rowIndex;
  while (row > 0 && rows[row]?.cells[column]?.covered === 'above') row -= 1;
  return cellText(rows[row]?.cells[column]);
}

export function isBlank(texts: readonly string[]): boolean {
  return texts.every((text) => text === '');
}

/** Rows with equal keys print the same words in the same columns. */
export function rowKey(row: SourceRow, width: number): string {
  return foldText(rowTexts(row, width).join('¦'));
}

const BEGINNING = 60;

/** The first words of a table, from a row on, by which a person finds it in the file. */
export function beginningOf(table: SourceTable, from = 0): string {
  const first = table.rows[from] ?? table.rows[0];
  const words = (first?.cells ?? [])
    .map(cellText)
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
  return words.length > BEGINNING ? `${words.slice(0, BEGINNING)}…` : words;
}
