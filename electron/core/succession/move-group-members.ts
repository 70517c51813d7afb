import { divideMembership, overlaps, type Validity } from '../../../shared/domain/agencies/succession-rules.ts';
import type { Ids } from '../ports.ts';
import { sql, type WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import type { CheckedProposal } from './checked-proposal.ts';

type Member = Schema['agency_group_members'];

/** The ended agencies leave their groups on the day; every successor that is not a member yet goes on in their place. */
export function moveGroupMembers(db: WriteHandle, { from, date }: CheckedProposal, to: readonly { readonly id: string }[], ids: Ids): void {
  const ending = db.all(
    sql
      .selectFrom('agency_group_members')
      .selectAll()
      .where(
        'agency_id',
        'in',
        from.map(({ id }) => id),
      ),
  );
  const touched = new Set<string>();
  for (const member of ending) {
    const { kept, goesOn } = divideMembership(validityOf(member), date);
    if (goesOn === null) continue;
    touched.add(member.group_id);
    if (kept === null) db.run(sql.deleteFrom('agency_group_members').where('id', '=', member.id));
    else db.run(sql.updateTable('agency_group_members').set({ valid_to: kept.validTo }).where('id', '=', member.id));
    for (const successor of to) goOn(db, member.group_id, successor.id, goesOn, ids);
  }
  for (const id of touched) {
    db.run(
      sql
        .updateTable('agency_groups')
        .set((eb) => ({ revision: eb('revision', '+', 1) }))
        .where('id', '=', id),
    );
  }
}

function goOn(db: WriteHandle, groupId: string, agencyId: string, days: Validity, ids: Ids): void {
  const own = db.all(sql.selectFrom('agency_group_members').selectAll().where('group_id', '=', groupId).where('agency_id', '=', agencyId));
  if (own.some((member) => overlaps(validityOf(member), days))) return;
  db.insert('agency_group_members', [{ id: ids.next(), group_id: groupId, agency_id: agencyId, valid_from: days.validFrom, valid_to: days.validTo }]);
}

const validityOf = ({ valid_from, valid_to }: Member): Validity => ({ validFrom: valid_from, validTo: valid_to }) as Validity;
