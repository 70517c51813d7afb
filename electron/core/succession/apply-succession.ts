import { foldAgencyName } from '../../../shared/domain/agencies/agency-match.ts';
import { dayBefore, takerOf, type Party } from '../../../shared/domain/agencies/succession-rules.ts';
import { addAliases, agencyRow, newAgencyRow } from '../agencies/agencies.repo.ts';
import { linkMentions } from '../agencies/link-mentions.ts';
import type { CommandContext } from '../api/handlers.ts';
import type { Ids } from '../ports.ts';
import { sql, type WriteHandle } from '../store/handles.ts';
import type { CheckedProposal } from './checked-proposal.ts';
import { moveGroupMembers } from './move-group-members.ts';
import { openWorkOf } from './succession.repo.ts';

interface Body {
  readonly id: string;
  readonly name: string;
}

export interface AppliedSuccession {
  readonly id: string;
  /** Assignments of open plans that another body answers for now. */
  readonly moved: number;
}

/** @param takeovers index of the successor by assignment, for a split */
export function applySuccession(
  { db, now }: CommandContext,
  change: CheckedProposal,
  { legalBasis, takeovers, ids }: { legalBasis: string; takeovers: ReadonlyMap<string, number>; ids: Ids },
): AppliedSuccession {
  const to = change.kind === 'rename' ? rename(db, change, ids) : change.to.map((successor) => registered(db, successor, change.date, ids));
  const id = ids.next();
  db.insert('successions', [{ id, kind: change.kind, date: change.date, legal_basis: legalBasis, applied_at: now }]);
  db.insert('succession_parties', [...parties(id, 'from', change.from, ids), ...parties(id, 'to', to, ids)]);
  if (change.kind !== 'rename') end(db, change);
  // Plans may name the new body already; what they name is theirs, whoever takes over from the old ones.
  for (const body of to) linkMentions(db, body.id);
  const moved = change.kind === 'rename' ? 0 : moveWork(db, change, to, takeovers);
  if (change.kind !== 'rename') moveGroupMembers(db, change, to, ids);
  return { id, moved };
}

const parties = (succession: string, side: 'from' | 'to', bodies: readonly Body[], ids: Ids) =>
  bodies.map(({ id, name }, ordinal) => ({ id: ids.next(), succession_id: succession, side, ordinal, agency_id: id, name }));

/** The body stays; its old names, which plans print, become aliases. */
function rename(db: WriteHandle, { from, to }: CheckedProposal, ids: Ids): Body[] {
  return from.map(({ id }, index) => {
    const now = agencyRow(db, id);
    const name = to[index]?.name ?? now.name;
    const renamed = { name, name_fold: foldAgencyName(name), short_name: '', abbreviation: '', revision: now.revision + 1 };
    db.run(sql.updateTable('agencies').set(renamed).where('id', '=', id));
    addAliases(db, id, [now.name, now.short_name, now.abbreviation], ids);
    return { id, name };
  });
}

function registered(db: WriteHandle, successor: Party | { readonly name: string }, date: string, ids: Ids): Body {
  if ('id' in successor) return successor;
  const row = { ...newAgencyRow(ids.next(), successor.name), valid_from: date };
  db.insert('agencies', [row]);
  return row;
}

function end(db: WriteHandle, { from, date }: CheckedProposal): void {
  for (const { id } of from) {
    db.run(
      sql
        .updateTable('agencies')
        .set((eb) => ({ valid_to: dayBefore(date), revision: eb('revision', '+', 1) }))
        .where('id', '=', id),
    );
  }
}

/** Who answers changes; whom the adopted text names stays. */
function moveWork(db: WriteHandle, { from }: CheckedProposal, to: readonly Body[], takeovers: ReadonlyMap<string, number>): number {
  if (to.length === 0) return 0;
  const taker = takerOf(takeovers, to.length);
  const open = openWorkOf(
    db,
    from.map(({ id }) => id),
  );
  for (const { assignmentId } of open) {
    const agencyId = to[taker(assignmentId)]?.id ?? null;
    db.run(sql.updateTable('task_assignments').set({ agency_id: agencyId }).where('id', '=', assignmentId));
  }
  return open.length;
}
