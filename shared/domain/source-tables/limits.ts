import { AppError } from '../../api/app-error.ts';
import { formatNumber } from '../figures/vietnamese-number.ts';
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
  /** In one cell of any table of the file, were it a whole paper in a frame; the plan's own are held to `LONGEST_CELL`. */
  cellLetters: 1_000_000,
} as const;

/** Bounds what the readers hand on, whatever the format. */
export function checkTableSize(tables: readonly SourceTable[]): void {
  if (tables.length > LIMITS.tables) throw new AppError('imports.tooManyCells', { what: `${tables.length} bảng` });
  let cells = 0;
  let letters = 0;
  for (const table of tables) {
    const { rows, linesAbove } = table;
    const long = longCell(table, LIMITS.cellLetters);
    if (long !== null) throw new AppError('imports.longCell', long);
    for (const line of linesAbove) letters += line.length;
    if (rows.length > LIMITS.rows) throw new AppError('imports.tooManyCells', { what: `${rows.length} dòng` });
    for (const row of rows) {
      if (row.cells.length > LIMITS.columns) throw new AppError('imports.tooManyCells', { what: `${row.cells.length} cột` });
      cells += row.cells.length;
      for (const { text } of row.cells) letters += text.length;
    }
  }
  if (cells > LIMITS.cells) throw new AppError('imports.tooManyCells', { what: `${cells} ô` });
  if (letters > LIMITS.letters) throw new AppError('imports.tooManyCells', { what: `${millions(letters)} chữ cái` });
}

/** The first cell of more letters, in the words of its refusal. */
export function longCell({ name, rows }: SourceTable, limit: number): Readonly<Record<'table' | 'letters' | 'limit', string> & { line: number }> | null {
  for (const { line, cells } of rows) {
    const long = cells.find(({ text }) => text.length > limit);
    if (long !== undefined) return { table: name, line, letters: formatNumber(long.text.length, 0), limit: formatNumber(limit, 0) };
  }
  return null;
}

const millions = (count: number): string => `${(count / 1_000_000).toFixed(1).replace('.', ',')} triệu`;
