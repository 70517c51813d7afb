import { sql, type ReadHandle } from '../store/handles.ts';

/** What is still to be done, and by whom: the assignments of plans that are not closed. */
export const openAssignments = () =>
  sql
    .selectFrom('task_assignments')
    .innerJoin('tasks', 'tasks.id', 'task_assignments.task_id')
    .innerJoin('plans', 'plans.id', 'tasks.plan_id')
    .where('plans.status', '!=', 'closed');

const countedTasks = () => openAssignments().select((eb) => eb.fn.count<number>('task_id').distinct().as('tasks'));

/** How many tasks of plans that are not closed an agency answers for now, by role. */
export function openTasksOfAgencies(db: ReadHandle): (agencyId: string, role: 'lead' | 'coordinator') => number {
  const rows = db.all(countedTasks().select(['agency_id', 'role']).groupBy(['agency_id', 'role']));
  const counts = new Map(rows.map(({ agency_id, role, tasks }) => [`${role} ${agency_id}`, tasks]));
  return (agencyId, role) => counts.get(`${role} ${agencyId}`) ?? 0;
}

/** How many tasks of plans that are not closed name a collective phrase, in either role. */
export function openTasksOfGroups(db: ReadHandle): (groupId: string) => number {
  const counts = new Map(db.all(countedTasks().select('group_id').groupBy('group_id')).map(({ group_id, tasks }) => [group_id, tasks]));
  return (groupId) => counts.get(groupId) ?? 0;
}
