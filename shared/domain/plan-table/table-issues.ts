import type { ImportIssue, ImportIssueCode } from '../../i18n/import-issues.ts';
import type { ErrorParams } from '../../i18n/error-sentences.ts';
import type { SourceTable } from '../source-table.ts';
import type { Apart } from '../source-tables/words-apart.ts';
import type { ChartColumn } from './chart-columns.ts';
import { proposeColumns } from './columns.ts';
import type { ColumnField, PlanChoice } from './source-columns.ts';
import { beginningOf, cellText } from './table-grid.ts';
import type { PlanRow } from './understood-plan.ts';
import { whyUnlikePlan } from './unlike-plan.ts';

const MISSING: readonly (readonly [field: ColumnField, code: ImportIssueCode])[] = [
  ['content', 'noContentColumn'],
  ['lead', 'noLeadColumn'],
  ['deadline', 'noDeadlineColumn'],
];
const ABOVE: Readonly<Record<Apart, ImportIssueCode>> = {
  struck: 'struckAbove',
  deleted: 'deletedAbove',
  inserted: 'insertedAbove',
  hidden: 'hiddenAbove',
};
/** Tables left out are named, so many of them. */
const NAMED_TABLES = 5;
const LONGEST_LINE = 120;

/** What the reading of the rows and of the file adds to what the table itself says. */
export interface TableRemarks {
  /** Tables of the file that are not read with it. */
  readonly others: readonly SourceTable[];
  /** The first deadline that was put together from several columns; empty where none was. */
  readonly composed: string;
  /** Columns whose ticks tell the deadlines; none where another column does. */
  readonly chart: readonly ChartColumn[];
}

/** What there is to say of the table as a whole, the gravest first. */
export function tableIssues(
  table: SourceTable,
  { columns, headerRows }: PlanChoice,
  { others, composed, chart }: TableRemarks,
  planRows: readonly PlanRow[],
): ImportIssue[] {
  const issues: ImportIssue[] = [];
  const say = (code: ImportIssueCode, params: ErrorParams = {}): void => {
    issues.push({ row: 0, key: null, field: null, code, params, severity: 'warning' });
  };
  const hasTasks = planRows.some((row) => row.kind === 'task');
  const clock = columns.find(({ index, field }) => field === 'deadline' && isClock(table, index));
  const unlike = whyUnlikePlan(table);
  if (unlike !== null) say('notLikePlan', { reason: unlike });
  if (clock) say('notLikePlan', { reason: `cột “${clock.header}” chỉ có giờ trong ngày, như chương trình của một cuộc họp` });
  if (headerRows.length === 0) say('noHeader');
  for (const [field, code] of MISSING)
    if (hasTasks && !columns.some((column) => column.field === field) && !(field === 'deadline' && chart.length > 0)) say(code);
  if (others.length > 0) say('moreTables', { count: others.length, tables: others.slice(0, NAMED_TABLES).map(nameOf).join('; ') });
  const parts = table.parts ?? [];
  const torn = parts.filter(({ because }) => because === 'page');
  if (torn.length > 0) say('tornTable', { count: torn.length + 1, names: [table, ...torn].map(({ name }) => name).join('; ') });
  const headed = parts.filter(({ because }) => because === 'heading');
  if (headed.length > 0) say('headedTables', { count: headed.length + 1, names: [table, ...headed].map(({ name }) => name).join('; ') });
  for (const { because, name, begins, linesAbove } of parts) {
    if (because === 'numbers')
      say('continuedTable', { name, begins, above: linesAbove.length === 0 ? '' : ` Phía trên bảng đó có dòng: ${linesAbove.at(-1)}` });
    else if (linesAbove.length > 0) say('lineBetween', { name, text: linesAbove.join(' / ') });
  }
  if (composed !== '' && chart.length > 0)
    say('tickedDeadline', { columns: [...new Set(chart.map(({ header }) => `“${header}”`))].join(', '), text: composed });
  else if (composed !== '' && !columns.some(({ field }) => field === 'start' || field === 'month'))
    say('monthNumbers', { column: columns.find(({ field }) => field === 'deadline')?.header ?? '', text: composed });
  else if (composed !== '') {
    const from = columns.filter(({ field }) => field === 'start' || field === 'month' || field === 'deadline').map(({ header }) => `“${header}”`);
    say('joinedDeadline', { columns: from.join(' và '), text: composed });
  }
  for (const { index, header, field } of columns) {
    if (!table.hiddenColumns?.includes(index) || table.rows.every(({ cells }) => cellText(cells[index]) === '')) continue;
    say(field === 'ignore' ? 'hiddenColumn' : 'hiddenColumnTaken', { header: header || String(index + 1) });
  }
  if (table.looksUnread === true) say('looksUnread');
  const above = table.marksAbove ?? [];
  for (const { kind, text } of above) say(ABOVE[kind as Apart], { text });
  const marks = [...above, ...table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks ?? []))];
  if (marks.some(({ kind }) => kind === 'deleted' || kind === 'inserted')) say('trackedChanges');
  const unstored = marks.filter(({ kind }) => kind === 'formula').length;
  if (unstored > 0) say('formulasWithoutValue', { count: unstored });
  return issues;
}

/** *8h00 – 8h30*, *14 giờ 15*: the hours of one day. */
const CLOCK = /^(?:từ\s+)?\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}(?:'|phút)?(?:\s*(?:[-–]|đến)\s*\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}(?:'|phút)?)?$/iu;

function isClock({ rows }: SourceTable, column: number): boolean {
  const texts = rows.map(({ cells }) => cellText(cells[column])).filter((text) => text !== '');
  return texts.length > 1 && texts.filter((text) => CLOCK.test(text)).length >= 0.6 * (texts.length - 1);
}

/** A table as a person finds it in the file: its place, the line above it, its first words. */
function nameOf(table: SourceTable): string {
  const { titleLines, firstRow } = proposeColumns(table);
  const above = titleLines.at(-1)?.slice(0, LONGEST_LINE);
  return `${table.name}${above === undefined ? '' : ` (dưới dòng “${above}”)`} bắt đầu bằng “${beginningOf(table, firstRow)}”`;
}
