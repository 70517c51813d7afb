import type { AskedTask, Sender } from '../../../shared/api/reports.api.ts';
import { FORM_ROLES } from '../../../shared/domain/forms/form-roles.ts';
import { castOn, partsIn, roleIn } from '../../../shared/domain/reporting/who-answers.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { readGroupsOfPlan } from '../agencies/group-members.repo.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import type { ReadHandle } from '../store/handles.ts';
import { grantedExtensions } from './granted-extensions.repo.ts';
import { periodFor } from './periods.repo.ts';
import { StandingReports } from './standing-reports.repo.ts';

export function askedTasks(db: ReadHandle, planId: string, period: string, addresseeId: string): AskedTask[] {
  const { tasks } = readPlanRows(db, planId);
  const { window_end: windowEnd } = periodFor(db, planRow(db, planId).committee_id, period);
  const groups = readGroupsOfPlan(db, planId);
  const granted = grantedExtensions(db, planId);
  const standing = new StandingReports(db, planId);
  return FORM_ROLES.flatMap((asked) =>
    tasks
      .filter((task) => roleIn(castOn(task, groups, windowEnd), addresseeId) === asked)
      .map((task): AskedTask => {
        const { id, number, content, leadText, deadlineText } = task;
        return {
          taskId: id,
          number,
          content,
          leadText,
          deadlineText,
          grantedDue: granted.get(id)?.at(-1)?.grantedDue ?? null,
          role: asked,
          reported: standing.forPeriod(task, addresseeId, period) !== null,
          known: standing.upTo(task, addresseeId, { code: period, windowEnd }),
          previous: standing.before(task, addresseeId, windowEnd),
        };
      }),
  );
}

/**
 * Whoever answers for a task, then agencies that only help. A phrase that only helps stands for whoever is concerned; nobody signs for it.
 * @param period undefined: whoever answers at any time.
 */
export function sendersOf(db: ReadHandle, planId: string, period: string | undefined): Sender[] {
  const day = period === undefined ? null : periodFor(db, planRow(db, planId).committee_id, period).window_end;
  const groups = readGroupsOfPlan(db, planId);
  return [...partsIn(readPlanRows(db, planId).tasks.map((task) => castOn(task, groups, day))).values()]
    .map(({ kind, id, name, leads }): Sender => ({ kind, id, name, leads: leads.size > 0 }))
    .filter(({ kind, leads }) => leads || kind === 'agency')
    .sort((a, b) => Number(b.leads) - Number(a.leads) || compareVietnamese(a.name, b.name));
}
