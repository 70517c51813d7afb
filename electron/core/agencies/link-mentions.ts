import { sql, type WriteHandle } from '../store/handles.ts';
import { AgencyRegister } from './agency-register.ts';

/** Links every mention that stood for nobody and now certainly means this agency; returns how many. */
export function linkMentions(db: WriteHandle, agencyId: string): number {
  const register = new AgencyRegister(db);
  const unlinked = db.all(sql.selectFrom('task_assignments').select(['id', 'text']).where('agency_id', 'is', null).where('group_id', 'is', null));
  let linked = 0;
  for (const { id, text } of unlinked) {
    const named = register.readName(text);
    if (named.namedAgencyId !== agencyId) continue;
    linked += db.run(sql.updateTable('task_assignments').set({ agency_id: named.agencyId, named_agency_id: named.namedAgencyId }).where('id', '=', id));
  }
  return linked;
}
