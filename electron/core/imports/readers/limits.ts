import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceTable } from '../../../../shared/domain/source-table.ts';

/** No plan comes near these; a file beyond them is a mistake or an attack. */
export const LIMITS = {
  fileBytes: 40 * 1024 * 1024,
  archiveEntries: 5_000,
  archiveBytes: 400 * 1024 * 1024,
  /** Deflate reaches about 1000; real office XML stays below 100. Small parts are exempt. */
  compressionRatio: 200,
  ratioExemptBytes: 8 * 1024 * 1024,
  xmlDepth: 200,
  tables: 2_000,
  rows: 100_000,
  columns: 200,
  cells: 1_500_000,
} as const;

/** Bounds what the readers hand on, whatever the format. */
export function checkTableSize(tables: readonly SourceTable[]): void {
  if (tables.length > LIMITS.tables) throw new AppError('imports.tooManyCells', { what: `${tables.length} bảng` });
  let cells = 0;
  for (const { rows } of tables) {
    if (rows.length > LIMITS.rows) throw new AppError('imports.tooManyCells', { what: `${rows.length} dòng` });
    for (const row of rows) {
      if (row.cells.length > LIMITS.columns) throw new AppError('imports.tooManyCells', { what: `${row.cells.length} cột` });
      cells += row.cells.length;
    }
  }
  if (cells > LIMITS.cells) throw new AppError('imports.tooManyCells', { what: `${cells} ô` });
}
