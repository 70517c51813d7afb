import { agencyNameIn, splitAgencyText } from '../../../shared/domain/agencies/agency-names.ts';
import { foldAgencyName, matchAgency, type AgencyCandidate, type AgencyMatch } from '../../../shared/domain/agencies/agency-match.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { readCandidates, readEnded } from './agencies.repo.ts';
import { Answering } from './answering.repo.ts';

/** What one part of a lead or coordinator cell stands for; all ids null: not in the register. */
export interface Named {
  readonly text: string;
  /** Who answers now. */
  readonly agencyId: string | null;
  /** Whom the text names; another than `agencyId` only after a succession. */
  readonly namedAgencyId: string | null;
  readonly groupId: string | null;
}

/**
 * The register as it stands at one moment, for reading names out of verbatim cells.
 * It links only what is certain (equal names, known aliases and abbreviations); look-alikes are left for the clerk.
 */
export class AgencyRegister {
  readonly #candidates: AgencyCandidate[];
  readonly #standing: AgencyCandidate[];
  readonly #answering: Answering;
  readonly #groups = new Map<string, string>();
  readonly #cells = new Map<string, readonly Named[]>();

  constructor(db: ReadHandle) {
    this.#candidates = readCandidates(db);
    const ended = readEnded(db);
    this.#standing = this.#candidates.filter(({ id }) => !ended.has(id));
    this.#answering = new Answering(db);
    for (const group of db.all(sql.selectFrom('agency_groups').selectAll())) this.#groups.set(group.phrase_fold, group.id);
  }

  /** The parts of a cell in the order they stand; cells repeat a lot, so each is read once. */
  readCell(text: string): readonly Named[] {
    let parts = this.#cells.get(text);
    if (!parts) {
      const { agencies, groups } = splitAgencyText(text);
      parts = [
        ...agencies.map((name) => this.readName(name)),
        ...groups.map((phrase) => ({ text: phrase, agencyId: null, namedAgencyId: null, groupId: this.#groups.get(foldAgencyName(phrase)) ?? null })),
      ];
      this.#cells.set(text, parts);
    }
    return parts;
  }

  /** One name by itself. */
  readName(name: string): Named {
    // A name that an ended body bore and another bears today speaks of the one that stands.
    const bare = agencyNameIn(name);
    const namedAgencyId = certainly(matchAgency(bare, this.#candidates)) ?? certainly(matchAgency(bare, this.#standing));
    return { text: name, agencyId: namedAgencyId && this.#answering.now(namedAgencyId), namedAgencyId, groupId: null };
  }

  /** Collective phrases of a cell that the register does not hold yet. */
  newGroupsOf(text: string): string[] {
    return splitAgencyText(text).groups.filter((phrase) => !this.#groups.has(foldAgencyName(phrase)));
  }

  addAgency(id: string, name: string): void {
    for (const known of [this.#candidates, this.#standing]) known.push({ id, names: [name] });
    this.#cells.clear();
  }

  addGroup(id: string, phrase: string): void {
    this.#groups.set(foldAgencyName(phrase), id);
    this.#cells.clear();
  }
}

const certainly = (match: AgencyMatch | null): string | null => (match && match.confidence !== 'similar' ? match.id : null);

/** Names and collective phrases of the cells that the register does not hold, each once, spelled as first written. */
export function unregisteredNames(db: ReadHandle, cells: readonly string[]): { agencies: string[]; groups: string[] } {
  const register = new AgencyRegister(db);
  const found = { agencies: [] as string[], groups: [] as string[] };
  for (const cell of new Set(cells)) {
    for (const phrase of register.newGroupsOf(cell)) {
      found.groups.push(phrase);
      register.addGroup(`new:${phrase}`, phrase);
    }
    for (const named of register.readCell(cell)) {
      if (named.agencyId !== null || named.groupId !== null) continue;
      const name = agencyNameIn(named.text);
      found.agencies.push(name);
      register.addAgency(`new:${name}`, name);
    }
  }
  return found;
}
