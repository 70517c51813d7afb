import { sql, type ReadHandle } from '../store/handles.ts';

const openAssignments = () =>
  sql
    .selectFrom('task_assignments')
    .innerJoin('tasks', 'tasks.id', 'task_assignments.task_id')
    .innerJoin('plans', 'plans.id', 'tasks.plan_id')
    .select((eb) => eb.fn.count<number>('task_id').distinct().as('tasks'))
    .where('plans.status', '!=', 'closed');

/** How many tasks of plans that are not closed an agency answers for now, by role. */
export function openTasksOfAgencies(db: ReadHandle): (agencyId: string, role: 'lead' | 'coordinator') => number {
  const rows = db.all(openAssignments().select(['agency_id', 'role']).groupBy(['agency_id', 'role']));
  const counts = new Map(rows.map(({ agency_id, role, tasks }) => [`${role} ${agency_id}`, tasks]));
  return (agencyId, role) => counts.get(`${role} ${agencyId}`) ?? 0;
}

/** How many tasks of plans that are not closed name a collective phrase, in either role. */
export function openTasksOfGroups(db: ReadHandle): (groupId: string) => number {
  const counts = new Map(db.all(openAssignments().select('group_id').groupBy('group_id')).map(({ group_id, tasks }) => [group_id, tasks]));
  return (groupId) => counts.get(groupId) ?? 0;
}
