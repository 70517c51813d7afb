import type { ImportIssue, ImportIssueCode } from '../../i18n/import-issues.ts';
import type { ErrorParams } from '../../i18n/error-sentences.ts';
import type { SourceTable } from '../source-table.ts';
import type { FartherTable, JoinedTable } from './joined-tables.ts';
import type { ColumnField, PlanChoice } from './source-columns.ts';
import { cellText } from './table-grid.ts';
import type { PlanRow } from './understood-plan.ts';

const MISSING: readonly (readonly [field: ColumnField, code: ImportIssueCode])[] = [
  ['content', 'noContentColumn'],
  ['lead', 'noLeadColumn'],
  ['deadline', 'noDeadlineColumn'],
];
/** Tables further down are named, so many of them. */
const NAMED_TABLES = 5;

/** What there is to say of the table as a whole, the gravest first. */
export function tableIssues(
  table: SourceTable,
  { columns, headerRows }: PlanChoice,
  { rows, continued, leftApart }: JoinedTable,
  planRows: readonly PlanRow[],
): ImportIssue[] {
  const issues: ImportIssue[] = [];
  const say = (code: ImportIssueCode, params: ErrorParams = {}): void => {
    issues.push({ row: 0, key: null, field: null, code, params, severity: 'warning' });
  };
  const hasTasks = planRows.some((row) => row.kind === 'task');
  const clock = columns.find(({ index, field }) => field === 'deadline' && isClock(table, index));
  if (clock) say('notLikePlan', { reason: `cột “${clock.header}” chỉ có giờ trong ngày, như chương trình của một cuộc họp` });
  if (headerRows.length === 0) say('noHeader');
  for (const [field, code] of MISSING) if (hasTasks && !columns.some((column) => column.field === field)) say(code);
  if (leftApart.length > 0) say('moreTables', { count: leftApart.length, tables: leftApart.slice(0, NAMED_TABLES).map(nameOf).join('; ') });
  for (const { place, begins, above } of continued) {
    say('continuedTable', { place, begins, above: above === '' ? '' : ` Phía trên bảng đó có dòng: ${above}` });
  }
  for (const { index, header, field } of columns) {
    if (!table.hiddenColumns?.includes(index) || rows.every(({ cells }) => cellText(cells[index]) === '')) continue;
    say(field === 'ignore' ? 'hiddenColumn' : 'hiddenColumnTaken', { header: header || String(index + 1) });
  }
  const marks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks ?? []));
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

const nameOf = ({ place, begins }: FartherTable): string => `bảng thứ ${place} bắt đầu bằng “${begins}”`;
