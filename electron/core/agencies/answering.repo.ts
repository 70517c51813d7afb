import { answeringNow } from '../../../shared/domain/agencies/succession-rules.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

/** Who answers now for a body that the register holds: itself, or whoever took over its work (the first of several). */
export function readAnswering(db: ReadHandle): (agencyId: string) => string {
  const parties = db.all(
    sql
      .selectFrom('succession_parties')
      .innerJoin('successions', 'successions.id', 'succession_parties.succession_id')
      .select(['succession_id', 'side', 'ordinal', 'agency_id'])
      .where('kind', '!=', 'rename')
      .orderBy('ordinal'),
  );
  const first = new Map(parties.filter(({ side, ordinal }) => side === 'to' && ordinal === 0).map((row) => [row.succession_id, row.agency_id]));
  const successorOf = new Map<string, string>();
  for (const { side, succession_id, agency_id } of parties) {
    const successor = first.get(succession_id);
    if (side === 'from' && successor !== undefined) successorOf.set(agency_id, successor);
  }
  return (agencyId) => answeringNow(agencyId, successorOf);
}

/** Names that bodies bore before they were renamed. */
export function readFormerNames(db: ReadHandle): Map<string, string[]> {
  const rows = db.all(
    sql
      .selectFrom('succession_parties')
      .innerJoin('successions', 'successions.id', 'succession_parties.succession_id')
      .select(['agency_id', 'name'])
      .where('kind', '=', 'rename')
      .where('side', '=', 'from'),
  );
  const names = new Map<string, string[]>();
  for (const { agency_id, name } of rows) names.set(agency_id, [...(names.get(agency_id) ?? []), name]);
  return names;
}
