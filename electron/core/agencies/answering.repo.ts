import { answeringNow } from '../../../shared/domain/agencies/succession-rules.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

/** Who answers for whom since bodies were merged, split, dissolved or renamed, as the register has it at one moment. */
export class Answering {
  /** By body: those that took its work over, the first of a split first; none where it was dissolved. */
  readonly #successors = new Map<string, string[]>();
  readonly #first: ReadonlyMap<string, string>;
  readonly #formerNames = new Map<string, string[]>();
  readonly #names: ReadonlyMap<string, string>;

  constructor(db: ReadHandle) {
    const parties = db.all(
      sql
        .selectFrom('succession_parties')
        .innerJoin('successions', 'successions.id', 'succession_parties.succession_id')
        .leftJoin('agencies', 'agencies.id', 'succession_parties.agency_id')
        .select(['succession_id', 'successions.kind', 'side', 'agency_id', 'succession_parties.name', 'agencies.name as present'])
        .orderBy('ordinal'),
    );
    this.#names = new Map(parties.map(({ agency_id, name, present }) => [agency_id, present ?? name]));
    for (const sides of Map.groupBy(parties, (party) => party.succession_id).values()) {
      const to = sides.filter(({ side }) => side === 'to').map((party) => party.agency_id);
      for (const { kind, agency_id, name } of sides.filter(({ side }) => side === 'from')) {
        if (kind === 'rename') append(this.#formerNames, agency_id, name);
        else append(this.#successors, agency_id, ...to);
      }
    }
    this.#first = new Map([...this.#successors].flatMap(([id, [first]]) => (first === undefined ? [] : [[id, first] as const])));
  }

  /** Who answers now: the body itself, or whoever took over its work; of several the first, and who followed that one. */
  now(agencyId: string): string {
    return answeringNow(agencyId, this.#first);
  }

  /** Every body that took over from it, and from those, nearest first; without itself. */
  successorsOf(agencyId: string): string[] {
    const found = new Set<string>();
    const waiting = [...this.#next(agencyId)];
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (id === agencyId || found.has(id)) continue;
      found.add(id);
      waiting.push(...this.#next(id));
    }
    return [...found];
  }

  /** Every body whose work it has taken over; without itself. */
  formersOf(agencyId: string): string[] {
    return [...this.#successors.keys()].filter((id) => this.successorsOf(id).includes(agencyId));
  }

  /** Of those that answer somewhere, who does so for a body: itself, else all that followed it, else nobody. */
  among(answers: (agencyId: string) => boolean, agencyId: string): string[] {
    return answers(agencyId) ? [agencyId] : this.successorsOf(agencyId).filter(answers);
  }

  /** Present names of those that go on in the place of a body that has ended; none where it has not, or nobody does. */
  goOnAs(agencyId: string): string[] {
    return this.successorsOf(agencyId).flatMap((id) => (this.#successors.has(id) ? [] : [this.#names.get(id) ?? '']));
  }

  /** Bodies that a merger, split or dissolution has ended. */
  ended(): Set<string> {
    return new Set(this.#successors.keys());
  }

  /** Names it bore before it was renamed. */
  formerNamesOf(agencyId: string): readonly string[] {
    return this.#formerNames.get(agencyId) ?? [];
  }

  #next(agencyId: string): readonly string[] {
    return this.#successors.get(agencyId) ?? [];
  }
}

function append(map: Map<string, string[]>, key: string, ...more: string[]): void {
  map.set(key, [...(map.get(key) ?? []), ...more]);
}

/** The work of a plan that other bodies answer for now than those its text names. */
export const handedOn = (planId: string) =>
  sql
    .selectFrom('task_assignments')
    .innerJoin('tasks', 'tasks.id', 'task_assignments.task_id')
    .select(['task_id', 'role', 'agency_id', 'named_agency_id'])
    .where('plan_id', '=', planId)
    .whereRef('agency_id', '!=', 'named_agency_id')
    .$narrowType<{ agency_id: string; named_agency_id: string }>();
