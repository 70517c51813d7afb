import { AppError } from '../../../shared/api/app-error.ts';
import type { ImportChoice, ImportPreview, ImportRow, ImportTable } from '../../../shared/api/imports.api.ts';
import { proposeColumns } from '../../../shared/domain/plan-table/columns.ts';
import { deadlineDoubts } from '../../../shared/domain/plan-table/deadline-doubts.ts';
import { whyNoPlan } from '../../../shared/domain/plan-table/plan-likeness.ts';
import { columnCount, rowTexts } from '../../../shared/domain/plan-table/table-grid.ts';
import { understandPlanTable } from '../../../shared/domain/plan-table/understand-plan-table.ts';
import type { SourceTable } from '../../../shared/domain/source-table.ts';
import type { ImportIssue } from '../../../shared/i18n/import-issues.ts';
import { nearestTo, unregisteredNames, type DoubtfulName } from '../agencies/agency-register.ts';
import type { WorkContext } from '../api/handlers.ts';
import { adoptedColumns } from './adopted-columns.ts';
import { agencyCells } from './confirm-import.ts';
import type { ImportDraft } from './import-draft.ts';
import { refuseLongCell, refuseNoPlan, shownColumns } from './refuse-table.ts';
import { inOrder, saidIssues, yearOfReading } from './said-issues.ts';

const sampleRows = 8;
/** Doubtful names beyond this many are no list of offices; those nearest to each are asked for later. */
const NAMES_LOOKED_UP = 200;
/** Formats without pages. */
const sheets: ReadonlySet<string> = new Set(['xlsx', 'xls', 'ods']);

/** Whether a row of it may be the lower half of one that a page break cut: not in a sheet, nor in one saved as `.csv`; a paper saved as `.txt` has its breaks. */
const hasPages = ({ format, name }: ImportDraft): boolean => !sheets.has(format) && (format !== 'text' || /\.txt$/i.test(name));

/** A table as the chooser shows it: its columns as proposed, and its first rows as they stand. */
export function describeTable(table: SourceTable): ImportTable {
  const { headerRows, firstRow, columns, titleLines } = proposeColumns(table);
  const width = columnCount(table);
  return {
    name: table.name,
    above: titleLines.at(-1) ?? '',
    parts: (table.parts ?? []).map(({ name }) => name),
    rows: table.rows.length - firstRow,
    headerRows: headerRows.length,
    columns: columns.map(({ index, header, field, certain }) => ({ index, label: header, field, certain })),
    sample: table.rows.slice(firstRow, firstRow + sampleRows).map((row) => rowTexts(row, width)),
  };
}

/**
 * Reads the chosen table as a plan, with every doubt beside its row; writes nothing.
 * @param thisYear For deadlines without a year where neither the clerk nor the table says one.
 */
export function previewDraft(draft: ImportDraft, choice: ImportChoice, { read, progress }: WorkContext, thisYear: number): ImportPreview {
  const table = draft.tables[choice.table];
  if (!table) throw new AppError('imports.noSuchTable', { count: draft.tables.length });
  refuseLongCell(draft.name, table);
  const noPlan = whyNoPlan(table);
  // A clerk who chose the table herself may go on; what holds no task at all stays refused.
  if (noPlan !== 'other-table') refuseNoPlan(draft.name, table);
  const proposal = proposeColumns(table);
  const chosen = new Map(choice.columns?.map((column) => [column.index, column.field]));
  const columns = proposal.columns.map((column) => ({ ...column, field: chosen.get(column.index) ?? column.field }));
  const { apart, assignments } = choice;
  const understood = understandPlanTable(draft.tables, { ...proposal, table: choice.table, columns, paged: hasPages(draft), apart, assignments }, (done) =>
    progress('understanding', done, 1),
  );
  const rows = [...understood.rows];
  if (!rows.some(({ kind }) => kind === 'task')) throw new AppError('imports.noTasks', { file: draft.name, table: table.name });
  const { agencies, groups, doubtful } = read((db) => {
    const { doubtful: names, ...certain } = unregisteredNames(db, agencyCells(rows));
    return { ...certain, doubtful: names.map((each, at) => ({ ...each, near: at < NAMES_LOOKED_UP ? nearestTo(db, each) : [...each.slips] })) };
  });
  const reading = yearOfReading(choice.year, understood.year, thisYear);
  const issues = [...(noPlan === null ? [] : [otherTable(table)]), ...understood.issues, ...deadlineDoubts(rows, reading), ...nameDoubts(rows, doubtful)];
  return {
    title: understood.title,
    year: reading.year,
    yearGuessed: reading.guessed,
    ...understood.paper,
    columns: adoptedColumns(columns),
    rows,
    issues: saidIssues(inOrder(issues)),
    joined: understood.joined.map((join) => ({ ...join })),
    newAgencies: agencies,
    doubtfulNames: doubtful.map(({ name, near }) => ({ name, near })),
    newGroups: groups,
  };
}

/** Beside the first row that names it: the register gains no name that may be none, or a known one's slip. */
function nameDoubts(rows: readonly ImportRow[], doubtful: readonly (DoubtfulName & { readonly near: readonly string[] })[]): ImportIssue[] {
  const firstRow = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'task') for (const cell of [row.lead, row.coordinator]) if (!firstRow.has(cell)) firstRow.set(cell, at);
  }
  return doubtful.map(({ name, cell, near }) => {
    const at = firstRow.get(cell) ?? -1;
    const field = rows[at]?.lead === cell ? 'lead' : 'coordinator';
    const place = { row: at + 1, key: rows[at]?.key ?? null, field, severity: 'warning' } as const;
    const shown = name.slice(0, 120);
    return near.length === 0
      ? { ...place, code: 'doubtfulName', params: { name: shown } }
      : { ...place, code: 'doubtfulNear', params: { name: shown, near: near.join('; ') } };
  });
}

function otherTable(table: SourceTable): ImportIssue {
  const params = { reason: `các cột ${shownColumns(table)} không nói việc phải làm, ai làm, bao giờ xong` };
  return { row: 0, key: null, field: null, code: 'notLikePlan', params, severity: 'warning' };
}
