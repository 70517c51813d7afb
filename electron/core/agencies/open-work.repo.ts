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

/** What an agency has to do in plans that are not closed: tasks it leads, and tasks it helps with and does not lead. */
export interface OpenPart {
  readonly leads: number;
  readonly helps: number;
}

/**
 * The parts of agencies, by the rule of the forms (`castOn`, `roleIn`): what a phrase leads its members lead; only its own name makes an
 * agency help; and what it leads and helps with as well it leads. No list of tasks is read: one phrase of a province may stand in a thousand.
 */
export function openPartsOf(db: ReadHandle, agencyIds: readonly string[]): (id: string) => OpenPart {
  const memberships = db.all(
    sql.selectFrom('agency_group_members').select(['agency_id', 'group_id']).where('agency_id', 'in', idsIn(agencyIds)).where('valid_to', 'is', null),
  );
  const phrases = new Map([...Map.groupBy(memberships, (row) => row.agency_id)].map(([id, rows]) => [id, rows.map(({ group_id }) => group_id).toSorted()]));
  const own = openTasksOf(db, [...agencyIds, ...new Set(memberships.map(({ group_id }) => group_id))]);
  const beside = ownBesidePhrase(db, [...phrases.keys()]);
  const shared = new Map<string, number>();
  const ledByPhrases = (ids: readonly string[]): number => {
    const [only = ''] = ids;
    if (ids.length === 1) return own(only, 'lead');
    const key = ids.join(' ');
    const tasks = shared.get(key) ?? distinctLeads(db, ids);
    shared.set(key, tasks);
    return tasks;
  };
  return (id) => ({
    leads: own(id, 'lead') + ledByPhrases(phrases.get(id) ?? ['']) - (beside.get(`lead ${id}`) ?? 0),
    helps: own(id, 'any') - own(id, 'lead') - (beside.get(`coordinator ${id}`) ?? 0),
  });
}

/**
 * In how many tasks that a phrase of theirs leads agencies stand by their own name, once for each: as lead, else as coordinator. Asked
 * from the phrases on, in this order: an agency has hundreds of tasks, most phrases few.
 */
function ownBesidePhrase(db: ReadHandle, agencyIds: readonly string[]): Map<string, number> {
  const rows = db.all(
    sql
      .selectFrom('agency_group_members as member')
      .crossJoin('open_work as shared')
      .crossJoin('open_work as own')
      .select(({ fn }) => ['own.addressee_id', 'own.role', fn.count<number>('own.task_id').distinct().as('tasks')])
      .where('member.agency_id', 'in', idsIn(agencyIds))
      .where('member.valid_to', 'is', null)
      .whereRef('shared.addressee_id', '=', 'member.group_id')
      .where('shared.role', '=', 'lead')
      .whereRef('own.addressee_id', '=', 'member.agency_id')
      .whereRef('own.task_id', '=', 'shared.task_id')
      .where((eb) =>
        eb.or([
          eb('own.role', '=', 'lead'),
          eb.not(
            eb.exists(
              eb
                .selectFrom('open_work as led')
                .select('led.task_id')
                .whereRef('led.addressee_id', '=', 'own.addressee_id')
                .where('led.role', '=', 'lead')
                .whereRef('led.task_id', '=', 'own.task_id'),
            ),
          ),
        ]),
      )
      .groupBy(['own.addressee_id', 'own.role']),
  );
  return new Map(rows.map(({ addressee_id, role, tasks }) => [`${role} ${addressee_id}`, tasks]));
}

/** Of several phrases together. */
const distinctLeads = (db: ReadHandle, phraseIds: readonly string[]): number =>
  db.get(
    sql
      .selectFrom('open_work')
      .select(({ fn }) => fn.count<number>('task_id').distinct().as('tasks'))
      .where('addressee_id', 'in', idsIn(phraseIds))
      .where('role', '=', 'lead'),
  )?.tasks ?? 0;
