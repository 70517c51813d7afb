import { z } from 'zod';
import { planView, type planViewsApi, type SavedPlanView } from '../../../shared/api/plan-views.api.ts';
import type { Handlers } from '../api/handlers.ts';
import { AgencyRegister } from '../agencies/agency-register.ts';
import { Answering } from '../agencies/answering.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import { readSetting, writeSetting } from '../store/settings.ts';

/** Enough for any desk; the list is read whole with every plan that is opened. */
const MOST_KEPT = 50;

export const planViewsHandlers = {
  'planViews.list': ({ db, session: { user } }, { planId }) => viewsOf(db, planId, user).map((view) => ({ ...view, lead: leadNow(db, planId, view.lead) })),

  'planViews.save': ({ db, session: { user } }, { planId, view }) => {
    planRow(db, planId);
    const views = viewsOf(db, planId, user);
    const known = views.some(({ id }) => id === view.id);
    return keep(db, planId, user, known ? views.map((each) => (each.id === view.id ? view : each)) : [...views, view]);
  },

  'planViews.remove': ({ db, session: { user } }, { planId, id }) =>
    keep(
      db,
      planId,
      user,
      viewsOf(db, planId, user).filter((each) => each.id !== id),
    ),
} satisfies Handlers<typeof planViewsApi>;

/** Who leads now what the kept lead led: a body may have been merged since, a name been entered into the register. */
function leadNow(db: ReadHandle, planId: string, lead: string): string {
  if (lead === '') return lead;
  const leads = sql
    .selectFrom('task_assignments')
    .innerJoin('tasks', 'tasks.id', 'task_id')
    .select('task_id')
    .where('plan_id', '=', planId)
    .where('role', '=', 'lead')
    .limit(1);
  const [, unlisted] = /^\?(.*)$/s.exec(lead) ?? [];
  if (unlisted !== undefined) {
    const still = db.get(leads.where('text', '=', unlisted).where('agency_id', 'is', null).where('group_id', 'is', null));
    return still ? lead : (new AgencyRegister(db).readName(unlisted).agencyId ?? lead);
  }
  return db.get(leads.where((eb) => eb.or([eb('agency_id', '=', lead), eb('group_id', '=', lead)]))) ? lead : new Answering(db).now(lead);
}

const settingKey = (planId: string, user: string): string => `planViews:${planId}:${user}`;

/** A list stored by another version that no longer fits counts as empty: it is a convenience, no data. */
function viewsOf(db: ReadHandle, planId: string, user: string): SavedPlanView[] {
  return z
    .array(planView)
    .catch([])
    .parse(readSetting(db, settingKey(planId, user)) ?? []);
}

function keep(db: WriteHandle, planId: string, user: string, views: readonly SavedPlanView[]): SavedPlanView[] {
  const kept = views.slice(-MOST_KEPT);
  writeSetting(db, settingKey(planId, user), kept);
  return kept;
}
