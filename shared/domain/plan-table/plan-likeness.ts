import type { SourceTable } from '../source-table.ts';
import { foldText } from '../text/fold.ts';
import { proposeColumns } from './columns.ts';
import { fieldOfLabel } from './header-synonyms.ts';
import { isEmptyNumbered } from './own-rows.ts';
import { readRow, textsBeside } from './read-row.ts';
import type { ColumnProposal } from './source-columns.ts';
import { cellText, columnCount } from './table-grid.ts';

/**
 * Why a table can be no plan: the letterhead of a paper or its signatures, headings without rows, or columns that say
 * neither what is to be done nor by whom nor by when (statistics, lists of names). Null where it may be one.
 */
export type NoPlan = 'letterhead' | 'headings-only' | 'other-table';

const NATION = /cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap ?- ?tu do ?- ?hanh phuc/;
const SIGNATURE = /^(?:noi nhan|tm\.|kt\.|tl\.|tuq\.|q\.)/;
/** Letterheads and signatures have few rows, and stand in two columns. */
const FEW_ROWS = 4;
const FEW_COLUMNS = 3;

export function whyNoPlan(table: SourceTable): NoPlan | null {
  const proposal = proposeColumns(table);
  if (proposal.headerRows.length === 0) return isLetterheadTable(table) ? 'letterhead' : hasNothingOfAPlan(proposal) ? 'other-table' : null;
  if (!hasData(table, proposal)) return 'headings-only';
  return isOtherTable(table, proposal) ? 'other-table' : null;
}

/** The letterhead of a paper, or its signatures. */
export function isLetterheadTable(table: SourceTable): boolean {
  const { rows } = table;
  if (rows.length > FEW_ROWS || columnCount(table) > FEW_COLUMNS) return false;
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => foldText(cellText(cell)))).filter((text) => text !== '');
  return texts.some((text) => NATION.test(text) || SIGNATURE.test(text));
}

function hasData({ rows }: SourceTable, { firstRow, columns }: ColumnProposal): boolean {
  return rows.some((_, index) => {
    if (index < firstRow) return false;
    const row = readRow(rows, index, columns);
    return textsBeside(row).length > 0 && !isEmptyNumbered(row);
  });
}

/** Without headings, running numbers, agencies or deadlines must tell it from prose and from lists of anything. */
const hasNothingOfAPlan = ({ columns }: ColumnProposal): boolean =>
  !columns.some(({ field }) => field === 'number' || field === 'lead' || field === 'deadline');

/** Its headings name neither content nor deadline, and a lead at most by custom. */
function isOtherTable({ rows }: SourceTable, { columns, firstRow }: ColumnProposal): boolean {
  const named = new Set(columns.flatMap(({ field, header }) => (fieldOfLabel(header)?.field === field ? [field] : [])));
  const found = new Set(columns.map(({ field }) => field));
  // *Hoàn thành* over figures counts what is done.
  const deadline = columns.find(({ field }) => field === 'deadline')?.index;
  const hasDeadlines = deadline !== undefined && (found.has('month') || rows.some(({ cells }, at) => at >= firstRow && /\D/.test(cellText(cells[deadline]))));
  return !named.has('content') && !hasDeadlines && !named.has('lead');
}
