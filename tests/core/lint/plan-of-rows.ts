import { splitAgencyText } from '../../../shared/domain/agencies/agency-names.ts';
import { checkPlan } from '../../../shared/domain/lint/check-plan.ts';
import type { LintAssignment, LintPlan, LintRow } from '../../../shared/domain/lint/lint-plan.ts';
import { byWordName } from '../../../shared/domain/plan-table/plan-fields.ts';

type SomeCells = Partial<Omit<LintRow, 'id' | 'number' | 'assignments'>>;

/** A plan of 2025 whose cells are faultless but for those given. */
export function planOf(rows: readonly SomeCells[], changes: Partial<LintPlan> = {}): LintPlan {
  return { title: 'KẾ HOẠCH NĂM 2025', year: 2025, day: '2025-01-01', agencies: [], rows: rows.map(rowOf), ...changes };
}

function rowOf(cells: SomeCells, index: number): LintRow {
  const row = { ...byWordName(() => ''), content: `Việc số ${index}`, leadText: 'Sở Công Thương', deadlineText: 'Hằng năm', ...cells };
  return {
    deadlineUnderstood: true,
    ...row,
    id: `row-${index}`,
    number: String(index + 1),
    assignments: [...mentions('lead', row.leadText), ...mentions('coordinator', row.coordinatorText)],
  };
}

function mentions(role: LintAssignment['role'], cell: string): LintAssignment[] {
  const { agencies, groups } = splitAgencyText(cell);
  return [
    ...agencies.map((text): LintAssignment => ({ role, kind: 'agency', refId: null, text })),
    ...groups.map((text): LintAssignment => ({ role, kind: 'group', refId: null, text })),
  ];
}

/** `number code: text → suggestion` of each finding. */
export function findings(plan: LintPlan): string[] {
  return checkPlan(plan).map(({ number, code, text, suggestion }) => `${number} ${code}: ${text}${suggestion === null ? '' : ` → ${suggestion}`}`);
}
