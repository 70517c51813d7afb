import type { Groups } from '../../../shared/domain/reporting/who-answers.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';

/** Whoever belongs, or belonged, to the phrases that a plan names; in the order of the alphabet. */
export function readGroupsOfPlan(db: ReadHandle, planId: string): Groups {
  const named = db.all(
    sql
      .selectFrom('task_assignments')
      .innerJoin('tasks', 'tasks.id', 'task_assignments.task_id')
      .select('group_id')
      .distinct()
      .where('plan_id', '=', planId)
      .where('group_id', 'is not', null)
      .$narrowType<{ group_id: string }>(),
  );
  return readGroups(
    db,
    named.map(({ group_id }) => group_id),
  );
}

/** The same of phrases by their ids. */
export function readGroups(db: ReadHandle, ids: readonly string[]): Groups {
  const rows = db.all(
    sql
      .selectFrom('agency_group_members')
      .innerJoin('agencies', 'agencies.id', 'agency_group_members.agency_id')
      .select(['group_id', 'agency_id', 'name', 'agency_group_members.valid_from as from', 'agency_group_members.valid_to as to'])
      .where('group_id', 'in', idsIn(ids)),
  );
  rows.sort((a, b) => compareVietnamese(a.name, b.name));
  return new Map(
    [...Map.groupBy(rows, (row) => row.group_id)].map(([group, members]) => [
      group,
      members.map(({ agency_id, name, from, to }) => ({ id: agency_id, name, from, to })),
    ]),
  );
}
