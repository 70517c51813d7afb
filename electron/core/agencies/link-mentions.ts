import { sql, type WriteHandle } from '../store/handles.ts';
import { AgencyRegister } from './agency-register.ts';

/** Links every mention that stood for nobody and now certainly means this agency; returns how many. */
export function linkMentions(db: WriteHandle, agencyId: string): number {
  const register = new AgencyRegister(db);
  const keys = sql.selectFrom('agency_names').select('name_key').where('agency_id', '=', agencyId);
  const unlinked = db.all(
    sql
      .selectFrom('open_mentions')
      .innerJoin('task_assignments', 'task_assignments.id', 'assignment_id')
      .select(['task_assignments.id', 'text'])
      .where('name_key', 'in', keys),
  );
  let linked = 0;
  for (const { id, text } of unlinked) {
    const named = register.readName(text);
    if (named.namedAgencyId !== agencyId) continue;
    linked += db.run(sql.updateTable('task_assignments').set({ agency_id: named.agencyId, named_agency_id: named.namedAgencyId }).where('id', '=', id));
  }
  return linked;
}
