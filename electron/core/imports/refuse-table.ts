import { AppError } from '../../../shared/api/app-error.ts';
import { proposeColumns } from '../../../shared/domain/plan-table/columns.ts';
import { whyNoPlan } from '../../../shared/domain/plan-table/plan-likeness.ts';
import type { SourceTable } from '../../../shared/domain/source-table.ts';
import { longCell } from '../../../shared/domain/source-tables/limits.ts';
import { LONGEST_CELL } from '../../../shared/domain/text/longest-cell.ts';

const SHOWN_COLUMNS = 6;

/** Refuses a table that can be no plan, with the reason. */
export function refuseNoPlan(file: string, table: SourceTable): void {
  switch (whyNoPlan(table)) {
    case 'letterhead':
      throw new AppError('imports.onlyLetterhead', { file });
    case 'headings-only':
      throw new AppError('imports.onlyHeadings', { file, table: table.name });
    case 'other-table':
      throw new AppError('imports.notAPlan', { file, table: table.name, columns: shownColumns(table) });
    case null:
  }
}

/** A cell that the book would not take when typed does not come in by a file either. */
export function refuseLongCell(file: string, table: SourceTable): void {
  const long = longCell(table, LONGEST_CELL);
  if (long !== null) throw new AppError('imports.longCell', { file, ...long });
}

/** The headings of a table, as many as a sentence can hold. */
export function shownColumns(table: SourceTable): string {
  const headings = proposeColumns(table)
    .columns.map(({ header }) => header)
    .filter((header) => header !== '');
  if (headings.length === 0) return '(không có tiêu đề)';
  return headings.length > SHOWN_COLUMNS ? `${headings.slice(0, SHOWN_COLUMNS).join(', ')} …` : headings.join(', ');
}
