import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';

/** What the bodies have still to do: their assignments in plans that are not closed. */
export const openAssignments = (agencyIds: readonly string[]) =>
  sql
    .selectFrom('open_work')
    .innerJoin('task_assignments', (join) =>
      join.onRef('task_assignments.task_id', '=', 'open_work.task_id').onRef('task_assignments.role', '=', 'open_work.role'),
    )
    .innerJoin('tasks', 'tasks.id', 'open_work.task_id')
    .innerJoin('plans', 'plans.id', 'tasks.plan_id')
    .where('addressee_id', 'in', idsIn(agencyIds))
    .whereRef('agency_id', '=', 'addressee_id');

type Role = 'lead' | 'coordinator' | 'any';

/** How many tasks of plans that are not closed the agencies or phrases answer for now, a member with its phrase: by role, or in any. */
export function openTasksOf(db: ReadHandle, ids: readonly string[]): (id: string, role: Role) => number {
  const rows = db.all(sql.selectFrom('open_work_counts').selectAll().where('addressee_id', 'in', idsIn(ids)));
  const counts = new Map(rows.map(({ addressee_id, role, tasks }) => [`${role} ${addressee_id}`, tasks]));
  const asMember = tasksOfMembers(db, ids);
  return (id, role) => asMember.get(id)?.(role) ?? counts.get(`${role} ${id}`) ?? 0;
}

/** Of those that stand in a phrase: a task that names them as well is one task. */
function tasksOfMembers(db: ReadHandle, ids: readonly string[]): Map<string, (role: Role) => number> {
  const memberships = db.all(
    sql.selectFrom('agency_group_members').select(['agency_id', 'group_id']).where('agency_id', 'in', idsIn(ids)).where('valid_to', 'is', null),
  );
  const addressees = new Set(memberships.flatMap(({ agency_id, group_id }) => [agency_id, group_id]));
  const work =
    addressees.size === 0
      ? []
      : db.all(
          sql
            .selectFrom('open_work')
            .selectAll()
            .where('addressee_id', 'in', idsIn([...addressees])),
        );
  const byAddressee = Map.groupBy(work, ({ addressee_id }) => addressee_id);
  return new Map(
    [...Map.groupBy(memberships, ({ agency_id }) => agency_id)].map(([agency, groups]) => {
      const theirs = [agency, ...groups.map(({ group_id }) => group_id)].flatMap((id) => byAddressee.get(id) ?? []);
      return [agency, (role) => new Set(theirs.filter((each) => role === 'any' || each.role === role).map(({ task_id }) => task_id)).size];
    }),
  );
}
