import { sql, type ReadHandle } from '../store/handles.ts';

/** Who answers for a body that no longer does: its successors, and theirs. */
export class Answering {
  readonly #next: ReadonlyMap<string, readonly string[]>;

  constructor(db: ReadHandle) {
    const parties = Map.groupBy(db.all(sql.selectFrom('succession_parties').select(['succession_id', 'side', 'agency_id'])), (party) => party.succession_id);
    const next = new Map<string, string[]>();
    for (const sides of parties.values()) {
      const to = sides.filter(({ side }) => side === 'to').map((party) => party.agency_id);
      for (const { agency_id } of sides.filter(({ side }) => side === 'from')) {
        next.set(agency_id, [...(next.get(agency_id) ?? []), ...to.filter((id) => id !== agency_id)]);
      }
    }
    this.#next = next;
  }

  /** Every body down the line, nearest first; without the one asked about. */
  for(agencyId: string): string[] {
    const found = new Set<string>();
    const waiting = [...(this.#next.get(agencyId) ?? [])];
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (id === agencyId || found.has(id)) continue;
      found.add(id);
      waiting.push(...(this.#next.get(id) ?? []));
    }
    return [...found];
  }

  /** Every body that this one now answers for; without itself. */
  formersOf(agencyId: string): string[] {
    return [...this.#next.keys()].filter((id) => this.for(id).includes(agencyId));
  }
}
