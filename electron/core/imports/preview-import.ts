import { AppError } from '../../../shared/api/app-error.ts';
import type { ImportChoice, ImportPreview, ImportTable } from '../../../shared/api/imports.api.ts';
import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import { proposeColumns } from '../../../shared/domain/plan-table/columns.ts';
import { deadlineDoubts } from '../../../shared/domain/plan-table/deadline-doubts.ts';
import { planFieldIds, planFields, type ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { draftColumnId } from '../../../shared/domain/plan-table/read-row.ts';
import type { ProposedColumn } from '../../../shared/domain/plan-table/source-columns.ts';
import { columnCount, rowTexts } from '../../../shared/domain/plan-table/table-grid.ts';
import { understandPlanTable } from '../../../shared/domain/plan-table/understand-plan-table.ts';
import type { SourceTable } from '../../../shared/domain/source-table.ts';
import { importIssueSentence } from '../../../shared/i18n/import-issues.ts';
import { unregisteredNames } from '../agencies/agency-register.ts';
import type { WorkContext } from '../api/handlers.ts';
import { defaultColumns } from '../plans/plan-columns.ts';
import { agencyCells } from './confirm-import.ts';
import type { ImportDraft } from './import-draft.ts';

const sampleRows = 8;

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
  const understood = understandPlanTable(draft.tables, { ...proposal, table: choice.table, columns }, (done) => progress('understanding', done, 1));
  const rows = [...understood.rows];
  const { agencies, groups } = read((db) => unregisteredNames(db, agencyCells(rows)));
  const issues = [...understood.issues, ...deadlineDoubts(rows, understood.year ?? thisYear)].sort((a, b) => a.row - b.row);
  return {
    title: understood.title,
    year: understood.year,
    columns: adoptedColumns(columns),
    rows,
    issues: issues.map((issue) => ({ ...issue, params: { ...issue.params }, message: importIssueSentence(issue) })),
    joined: [...understood.joined],
    newAgencies: agencies,
    newGroups: groups,
  };
}

/**
 * The annex's columns with their headings in the order of the source, STT first. The columns that every plan begins with
 * are always there, each behind the one it usually follows.
 */
function adoptedColumns(columns: readonly ProposedColumn[]): PlanColumn[] {
  const adopted: PlanColumn[] = [];
  for (const { index, field, label, group } of columns) {
    if (field === 'section' || field === 'ignore' || (field === 'extra' && columns.some((other) => other.field === 'note'))) continue;
    const known = field === 'extra' ? 'note' : field;
    if (known !== 'own' && adopted.some((column) => column.field === known)) continue;
    const fallback = known === 'own' ? `Cột ${index + 1}` : planFields[known].heading;
    adopted.push({
      field: known === 'own' ? draftColumnId(index) : known,
      label: (field === 'extra' ? '' : label) || fallback,
      ...(field !== 'extra' && group !== '' && { group }),
    });
  }
  for (const column of defaultColumns.toReversed()) {
    if (!adopted.some(({ field }) => field === column.field)) adopted.splice(usualPlace(adopted, column.field), 0, column);
  }
  return [...adopted.filter(({ field }) => field === 'number'), ...adopted.filter(({ field }) => field !== 'number')];
}

/** Before the first of the columns that usually follow it; else last. */
function usualPlace(columns: readonly PlanColumn[], field: ColumnId): number {
  const later = new Set<ColumnId>(planFieldIds.slice(planFieldIds.findIndex((each) => each === field) + 1));
  const at = columns.findIndex((column) => later.has(column.field));
  return at < 0 ? columns.length : at;
}
