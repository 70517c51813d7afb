import { AppError } from '../../api/app-error.ts';
import type { SourceTable } from '../source-table.ts';

/** No plan comes near these; a file beyond them is a mistake or an attack. */
export const LIMITS = {
  fileBytes: 40 * 1024 * 1024,
  archiveEntries: 5_000,
  archiveBytes: 400 * 1024 * 1024,
  /** One part of a package: as text it takes several times this. A sheet of 100,000 rows stays below. */
  xmlBytes: 96 * 1024 * 1024,
  /** Deflate reaches about 1000; real office XML stays below 100. Small parts are exempt. */
  compressionRatio: 200,
  ratioExemptBytes: 8 * 1024 * 1024,
  xmlDepth: 200,
  tables: 2_000,
  rows: 100_000,
  columns: 200,
  cells: 1_500_000,
  /** In all cells, and in the lines around the tables, together. */
  letters: 20_000_000,
  /** In one cell: Excel takes 32,767, the store 50,000. */
  cellLetters: 1_000_000,
} as const;

/** Bounds what the readers hand on, whatever the format. */
export function checkTableSize(tables: readonly SourceTable[]): void {
  if (tables.length > LIMITS.tables) throw new AppError('imports.tooManyCells', { what: `${tables.length} bảng` });
  let cells = 0;
  let letters = 0;
  for (const { rows, linesAbove } of tables) {
    for (const line of linesAbove) letters += line.length;
    if (rows.length > LIMITS.rows) throw new AppError('imports.tooManyCells', { what: `${rows.length} dòng` });
    for (const row of rows) {
      if (row.cells.length > LIMITS.columns) throw new AppError('imports.tooManyCells', { what: `${row.cells.length} cột` });
      cells += row.cells.length;
      for (const { text } of row.cells) {
        if (text.length > LIMITS.cellLetters) throw new AppError('imports.tooManyCells', { what: `một ô ${millions(text.length)} chữ cái` });
        letters += text.length;
      }
    }
  }
  if (cells > LIMITS.cells) throw new AppError('imports.tooManyCells', { what: `${cells} ô` });
  if (letters > LIMITS.letters) throw new AppError('imports.tooManyCells', { what: `${millions(letters)} chữ cái` });
}

const millions = (count: number): string => `${(count / 1_000_000).toFixed(1).replace('.', ',')} triệu`;
