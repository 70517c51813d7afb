import { splitAgencyText } from '../../../shared/domain/agencies/agency-names.ts';
import { foldAgencyName, matchAgency } from '../../../shared/domain/agencies/agency-match.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

/** What one part of a lead or coordinator cell stands for; both ids null: not in the register. */
export interface Named {
  readonly text: string;
  readonly agencyId: string | null;
  readonly groupId: string | null;
}

interface Candidate {
  readonly id: string;
  readonly names: string[];
}

/**
 * The register as it stands at one moment, for reading names out of verbatim cells.
 * It links only what is certain (equal names, known aliases and abbreviations); look-alikes are left for the clerk.
 */
export class AgencyRegister {
  readonly #candidates: Candidate[];
  readonly #groups = new Map<string, string>();
  readonly #cells = new Map<string, readonly Named[]>();

  constructor(db: ReadHandle) {
    const aliases = Map.groupBy(db.all(sql.selectFrom('agency_aliases').selectAll()), (row) => row.agency_id);
    this.#candidates = db.all(sql.selectFrom('agencies').selectAll()).map((agency) => ({
      id: agency.id,
      names: [agency.name, agency.short_name, agency.abbreviation, ...(aliases.get(agency.id) ?? []).map((row) => row.alias)]
        .filter((name) => name !== ''),
    }));
    for (const group of db.all(sql.selectFrom('agency_groups').selectAll())) this.#groups.set(group.phrase_fold, group.id);
  }

  /** The parts of a cell in the order they stand; cells repeat a lot, so each is read once. */
  readCell(text: string): readonly Named[] {
    let parts = this.#cells.get(text);
    if (!parts) {
      const { agencies, groups } = splitAgencyText(text);
      parts = [
        ...agencies.map((name) => ({ text: name, agencyId: this.#agencyOf(name), groupId: null })),
        ...groups.map((phrase) => ({ text: phrase, agencyId: null, groupId: this.#groups.get(foldAgencyName(phrase)) ?? null })),
      ];
      this.#cells.set(text, parts);
    }
    return parts;
  }

  /** Collective phrases of a cell that the register does not hold yet. */
  newGroupsOf(text: string): string[] {
    return splitAgencyText(text).groups.filter((phrase) => !this.#groups.has(foldAgencyName(phrase)));
  }

  addAgency(id: string, name: string): void {
    this.#candidates.push({ id, names: [name] });
    this.#cells.clear();
  }

  addGroup(id: string, phrase: string): void {
    this.#groups.set(foldAgencyName(phrase), id);
    this.#cells.clear();
  }

  #agencyOf(name: string): string | null {
    const match = matchAgency(name, this.#candidates);
    return match && match.confidence !== 'similar' ? match.id : null;
  }
}
