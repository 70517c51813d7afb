import type { LintAgency, LintPlan } from '../../../shared/domain/lint/lint-plan.ts';
import { byWordName, planFields } from '../../../shared/domain/plan-table/plan-fields.ts';
import { taskNames } from '../../../shared/domain/task-names.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { agenciesSpelled } from '../agencies/named-agencies.repo.ts';
import { idsIn } from '../store/ids-in.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';

/** One snapshot of what the rules read. @param today `YYYY-MM-DD` */
export function readLintPlan(db: ReadHandle, planId: string, today: string): LintPlan {
  const plan = planRow(db, planId);
  const { sections, tasks } = readPlanRows(db, planId);
  const names = taskNames(sections, tasks);
  return {
    title: plan.title,
    year: plan.year,
    day: dayOf(db, planId, plan.year, today),
    agencies: agenciesNamed(db, tasks),
    rows: tasks.map((task) => ({
      id: task.id,
      number: names.get(task.id) ?? task.number,
      ...byWordName((field) => task[planFields[field].text]),
      deadlineUnderstood: task.deadline.certain,
      assignments: task.assignments,
    })),
  };
}

/** An adopted plan speaks on the day of its paper; a draft on the present day, or the nearest one of its year. */
function dayOf(db: ReadHandle, planId: string, year: number, today: string): string {
  const adopted = db.get(sql.selectFrom('plan_versions').select('document_date').where('plan_id', '=', planId).orderBy('ordinal', 'desc').limit(1));
  if (adopted) return adopted.document_date;
  if (today < `${year}-01-01`) return `${year}-01-01`;
  return today > `${year}-12-31` ? `${year}-12-31` : today;
}

/** Bodies of the register that bear a name the plan writes, and those that answer in it now. */
function agenciesNamed(db: ReadHandle, tasks: readonly Task[]): LintAgency[] {
  const assignments = tasks.flatMap((task) => task.assignments);
  const spelled = agenciesSpelled(db, [...new Set(assignments.map(({ text }) => text))]).map(({ id }) => id);
  const ids = idsIn([...new Set([...spelled, ...assignments.flatMap(({ kind, refId }) => (kind === 'agency' && refId !== null ? [refId] : []))])]);
  const aliases = Map.groupBy(db.all(sql.selectFrom('agency_aliases').select(['agency_id', 'alias']).where('agency_id', 'in', ids)), (row) => row.agency_id);
  return db
    .all(sql.selectFrom('agencies').select(['id', 'name', 'valid_to']).where('id', 'in', ids))
    .map(({ id, name, valid_to }) => ({ id, name, aliases: (aliases.get(id) ?? []).map((row) => row.alias), validTo: valid_to }));
}

export function ignoredKeys(db: ReadHandle, planId: string): Set<string> {
  return new Set(db.all(sql.selectFrom('lint_ignored').select('key').where('plan_id', '=', planId)).map((row) => row.key));
}

export function setIgnored(db: WriteHandle, planId: string, keys: readonly string[], ignored: boolean): void {
  const known = ignoredKeys(db, planId);
  if (ignored)
    db.insert(
      'lint_ignored',
      [...new Set(keys)].filter((key) => !known.has(key)).map((key) => ({ plan_id: planId, key })),
    );
  else db.run(sql.deleteFrom('lint_ignored').where('plan_id', '=', planId).where('key', 'in', keys));
}
