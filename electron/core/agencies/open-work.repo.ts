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

/** How many tasks of plans that are not closed the agencies or phrases answer for now under their own name: by role, or in any. */
export function openTasksOf(db: ReadHandle, ids: readonly string[]): (id: string, role: 'lead' | 'coordinator' | 'any') => number {
  const rows = db.all(sql.selectFrom('open_work_counts').selectAll().where('addressee_id', 'in', idsIn(ids)));
  const counts = new Map(rows.map(({ addressee_id, role, tasks }) => [`${role} ${addressee_id}`, tasks]));
  return (id, role) => counts.get(`${role} ${id}`) ?? 0;
}

type Role = 'lead' | 'coordinator';

/**
 * The same of agencies, what a phrase answers for among the work of its members: a task that names one of them as well is one task. No
 * list of tasks is read: one phrase of a province may stand in a thousand.
 */
export function openTasksWithPhrases(db: ReadHandle, agencyIds: readonly string[]): (id: string, role: Role) => number {
  const memberships = db.all(
    sql.selectFrom('agency_group_members').select(['agency_id', 'group_id']).where('agency_id', 'in', idsIn(agencyIds)).where('valid_to', 'is', null),
  );
  const phrases = new Map([...Map.groupBy(memberships, (row) => row.agency_id)].map(([id, rows]) => [id, rows.map(({ group_id }) => group_id).toSorted()]));
  const own = openTasksOf(db, [...agencyIds, ...new Set(memberships.map(({ group_id }) => group_id))]);
  const named = namedBesidePhrase(db, [...phrases.keys()]);
  const shared = new Map<string, number>();
  const ofPhrases = (ids: readonly string[], role: Role): number => {
    const [only = ''] = ids;
    if (ids.length === 1) return own(only, role);
    const key = `${role} ${ids.join(' ')}`;
    const tasks = shared.get(key) ?? distinctTasks(db, ids, role);
    shared.set(key, tasks);
    return tasks;
  };
  return (id, role) => own(id, role) + ofPhrases(phrases.get(id) ?? [''], role) - (named.get(`${role} ${id}`) ?? 0);
}

/**
 * How many tasks name an agency beside a phrase it stands in, in one role. Asked from the phrases on, in this order: an agency has hundreds
 * of tasks, most phrases few.
 */
function namedBesidePhrase(db: ReadHandle, agencyIds: readonly string[]): Map<string, number> {
  const rows = db.all(
    sql
      .selectFrom('agency_group_members as member')
      .crossJoin('open_work as shared')
      .crossJoin('open_work as own')
      .select(({ fn }) => ['own.addressee_id', 'own.role', fn.count<number>('own.task_id').distinct().as('tasks')])
      .where('member.agency_id', 'in', idsIn(agencyIds))
      .where('member.valid_to', 'is', null)
      .whereRef('shared.addressee_id', '=', 'member.group_id')
      .whereRef('own.addressee_id', '=', 'member.agency_id')
      .whereRef('own.role', '=', 'shared.role')
      .whereRef('own.task_id', '=', 'shared.task_id')
      .groupBy(['own.addressee_id', 'own.role']),
  );
  return new Map(rows.map(({ addressee_id, role, tasks }) => [`${role} ${addressee_id}`, tasks]));
}

/** Of several phrases together. */
const distinctTasks = (db: ReadHandle, phraseIds: readonly string[], role: Role): number =>
  db.get(
    sql
      .selectFrom('open_work')
      .select(({ fn }) => fn.count<number>('task_id').distinct().as('tasks'))
      .where('addressee_id', 'in', idsIn(phraseIds))
      .where('role', '=', role),
  )?.tasks ?? 0;
