import type { ImportIssue } from '../../i18n/import-issues.ts';
import { agencyNameIn, agencyParts, departsFrom, namesNobody } from '../agencies/agency-names.ts';
import { departingNumbers } from '../numbering.ts';
import type { ColumnField } from './source-columns.ts';
import type { PlanRow } from './understood-plan.ts';

const REQUIRED = [
  ['content', 'emptyContent', 'error'],
  ['lead', 'emptyLead', 'warning'],
  ['deadline', 'emptyDeadline', 'warning'],
] as const;

/** Nobody need coordinate, and a dash says so; somebody must lead. */
const NOBODY = { lead: /^$/, coordinator: /^[\p{Pd}\s.…]*$/u } as const;

interface KnownNumbers {
  /** Keys of tasks that share the number of the one above. */
  readonly grouped: ReadonlySet<number>;
  /** Numbers that stand in the source with nothing beside them. */
  readonly passedOver: ReadonlySet<number>;
}

/**
 * What is missing in each task or only said by a ditto mark, and numbers that jump or repeat. Numbers may start again in each
 * section. A task with sub-tasks below it owes neither lead nor deadline.
 */
export function rowIssues(rows: readonly PlanRow[], fields: ReadonlySet<ColumnField>, { grouped, passedOver }: KnownNumbers): ImportIssue[] {
  const issues: ImportIssue[] = [];
  const levels = departingNumbers(
    rows.map(({ kind, number }) => ({ kind, numberText: number || null })),
    'continuous',
  );
  const isParent = (index: number): boolean => rows[index + 1]?.kind === 'task' && levels[index + 1]!.level > levels[index]!.level;
  let previous = 0;
  let seen = new Set<string>();
  for (const [index, { key, kind, ...row }] of rows.entries()) {
    if (kind === 'section') {
      seen = new Set();
      continue;
    }
    const at = { row: index + 1, key };
    for (const [field, code, severity] of REQUIRED) {
      if (fields.has(field) && row[field] === '' && (field === 'content' || !isParent(index))) issues.push({ ...at, field, code, params: {}, severity });
    }
    for (const field of ['lead', 'coordinator'] as const) {
      if (!NOBODY[field].test(row[field]) && namesNobody(row[field]))
        issues.push({ ...at, field, code: 'sameAsAbove', params: { text: row[field] }, severity: 'warning' });
    }
    for (const field of ['lead', 'coordinator'] as const) {
      if (departsFrom(row[field], field)) issues.push({ ...at, field, code: 'rolesInCell', params: partsIn(row[field], field), severity: 'warning' });
    }
    const number = row.number.replace(/[.)]$/, '');
    if (number === '' || grouped.has(key)) continue;
    const value = /^\d{1,6}$/.test(number) ? Number(number) : null;
    if (seen.has(number)) {
      issues.push({ ...at, field: 'number', code: 'duplicateNumber', params: { number }, severity: 'warning' });
    } else if (value !== null && !follows(value, previous, passedOver) && !(value === 1 && seen.size === 0)) {
      issues.push({ ...at, field: 'number', code: 'numberGap', params: { previous, found: value }, severity: 'warning' });
    }
    seen.add(number);
    if (value !== null) previous = value;
  }
  return issues;
}

/** The number after the last, or after those that stand empty behind it. */
function follows(value: number, previous: number, passedOver: ReadonlySet<number>): boolean {
  let next = previous + 1;
  while (next < value && passedOver.has(next)) next += 1;
  return value === next;
}

/** Whom a cell that gives both parts was understood to name as what. */
function partsIn(cell: string, column: 'lead' | 'coordinator'): Record<'lead' | 'coordinator', string> {
  const named = (part: typeof column): string =>
    agencyParts(cell)
      .filter(({ role }) => (role ?? column) === part)
      .map(({ text }) => agencyNameIn(text))
      .join('; ') || 'không có';
  return { lead: named('lead'), coordinator: named('coordinator') };
}
