import { AppError } from '../../../shared/api/app-error.ts';
import type { ImportChoice, ImportPreview, ImportTable } from '../../../shared/api/imports.api.ts';
import { proposeColumns } from '../../../shared/domain/plan-table/columns.ts';
import { deadlineDoubts } from '../../../shared/domain/plan-table/deadline-doubts.ts';
import { columnCount, rowTexts } from '../../../shared/domain/plan-table/table-grid.ts';
import { understandPlanTable } from '../../../shared/domain/plan-table/understand-plan-table.ts';
import type { SourceTable } from '../../../shared/domain/source-table.ts';
import { importIssueSentence } from '../../../shared/i18n/import-issues.ts';
import { unregisteredNames } from '../agencies/agency-register.ts';
import type { WorkContext } from '../api/handlers.ts';
import { adoptedColumns } from './adopted-columns.ts';
import { agencyCells } from './confirm-import.ts';
import type { ImportDraft } from './import-draft.ts';

const sampleRows = 8;
/** Formats without pages: nothing in them is the lower half of a row. */
const sheets: ReadonlySet<string> = new Set(['xlsx', 'xls', 'ods', 'text']);

/** A table as the chooser shows it: its columns as proposed, and its first rows as they stand. */
export function describeTable(table: SourceTable): ImportTable {
  const { headerRows, firstRow, columns } = proposeColumns(table);
  const width = columnCount(table);
  return {
    name: table.name,
    rows: table.rows.length - firstRow,
    headerRows: headerRows.length,
    columns: columns.map(({ index, header, field, certain }) => ({ index, label: header, field, certain })),
    sample: table.rows.slice(firstRow, firstRow + sampleRows).map((row) => rowTexts(row, width)),
  };
}

/**
 * Reads the chosen table as a plan, with every doubt beside its row; writes nothing.
 * @param thisYear For deadlines without a year where the table itself suggests none.
 */
export function previewDraft(draft: ImportDraft, choice: ImportChoice, { read, progress }: WorkContext, thisYear: number): ImportPreview {
  const table = draft.tables[choice.table];
  if (!table) throw new AppError('imports.noSuchTable', { count: draft.tables.length });
  const proposal = proposeColumns(table);
  const chosen = new Map(choice.columns?.map((column) => [column.index, column.field]));
  const columns = proposal.columns.map((column) => ({ ...column, field: chosen.get(column.index) ?? column.field }));
  const { apart, assignments } = choice;
  const understood = understandPlanTable(
    draft.tables,
    { ...proposal, table: choice.table, columns, paged: !sheets.has(draft.format), apart, assignments },
    (done) => progress('understanding', done, 1),
  );
  const rows = [...understood.rows];
  const { agencies, groups } = read((db) => unregisteredNames(db, agencyCells(rows)));
  const issues = [...understood.issues, ...deadlineDoubts(rows, understood.year ?? thisYear)].sort((a, b) => a.row - b.row);
  return {
    title: understood.title,
    year: understood.year,
    columns: adoptedColumns(columns),
    rows,
    issues: issues.map((issue) => ({ ...issue, params: { ...issue.params }, message: importIssueSentence(issue) })),
    joined: understood.joined.map((join) => ({ ...join })),
    newAgencies: agencies,
    newGroups: groups,
  };
}
