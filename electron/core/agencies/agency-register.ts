import { agencyNameIn, agencyParts, splitAgencyText } from '../../../shared/domain/agencies/agency-names.ts';
import { isSlip, looksLikeName } from '../../../shared/domain/agencies/doubtful-name.ts';
import { suggestAgencies } from '../../../shared/domain/agencies/suggest-agencies.ts';
import { agencyKey, foldAgencyName, matchAgency, type AgencyCandidate, type AgencyMatch } from '../../../shared/domain/agencies/agency-match.ts';
import type { AgencyRole } from '../../../shared/domain/agencies/agency-roles.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import { Answering } from './answering.repo.ts';
import { agenciesAlike, agenciesNear, agenciesSpelled } from './named-agencies.repo.ts';

/** What one part of a lead or coordinator cell stands for; all ids null: not in the register. */
export interface Named {
  readonly text: string;
  /** Who answers now. */
  readonly agencyId: string | null;
  /** Whom the text names; another than `agencyId` only after a succession. */
  readonly namedAgencyId: string | null;
  readonly groupId: string | null;
}

/** The same in its cell, with the part in the task that the cell itself gives it; null: the column says. */
export interface NamedInCell extends Named {
  readonly role: AgencyRole | null;
}

/**
 * The register as it stands at one moment, for reading names out of verbatim cells.
 * It links only what is certain (equal names, known aliases and abbreviations); look-alikes are left for the clerk.
 */
export class AgencyRegister {
  readonly #db: ReadHandle;
  readonly #answering: Answering;
  readonly #groups = new Map<string, string | null>();
  readonly #cells = new Map<string, readonly NamedInCell[]>();
  /** Under their key: agencies about to be added. */
  readonly #added = new Map<string, AgencyCandidate[]>();

  constructor(db: ReadHandle) {
    this.#db = db;
    this.#answering = new Answering(db);
  }

  /** The parts of a cell in the order they stand; cells repeat a lot, so each is read once. */
  readCell(text: string): readonly NamedInCell[] {
    let parts = this.#cells.get(text);
    if (!parts) {
      parts = agencyParts(text).map(({ text: name, kind, role }) => ({
        ...(kind === 'agency' ? this.readName(name) : { text: name, agencyId: null, namedAgencyId: null, groupId: this.#groupOf(bareText(name)) }),
        role,
      }));
      this.#cells.set(text, parts);
    }
    return parts;
  }

  /** Those who play a part in a task: by its own cell, or by what one of the two cells says of them; whoever stands in both counts once. */
  inPart(part: AgencyRole, cells: Readonly<Record<AgencyRole, string>>): Named[] {
    const own = this.readCell(cells[part]).filter(({ role }) => role === null || role === part);
    const said = this.readCell(cells[part === 'lead' ? 'coordinator' : 'lead']).filter(({ role }) => role === part);
    const met = new Set(own.map(meaning));
    return [...own, ...said.filter((named) => !met.has(meaning(named)))];
  }

  /** One name by itself. */
  readName(name: string): Named {
    // A name that an ended body bore and another bears today speaks of the one that stands.
    const bare = agencyNameIn(name);
    const meant = [...agenciesSpelled(this.#db, [bare]), ...(this.#added.get(agencyKey(bare)) ?? [])];
    const namedAgencyId = certainly(matchAgency(bare, meant)) ?? certainly(matchAgency(bare, standingOf(this.#db, meant)));
    return { text: name, agencyId: namedAgencyId && this.#answering.now(namedAgencyId), namedAgencyId, groupId: null };
  }

  /** Collective phrases of a cell that the register does not hold yet. */
  newGroupsOf(text: string): string[] {
    return splitAgencyText(text)
      .groups.map(bareText)
      .filter((phrase) => this.#groupOf(phrase) === null);
  }

  addAgency(id: string, name: string): void {
    const key = agencyKey(name);
    this.#added.set(key, [...(this.#added.get(key) ?? []), { id, names: [name] }]);
    this.#cells.clear();
  }

  addGroup(id: string, phrase: string): void {
    this.#groups.set(foldAgencyName(phrase), id);
    this.#cells.clear();
  }

  #groupOf(phrase: string): string | null {
    const fold = foldAgencyName(phrase);
    let id = this.#groups.get(fold);
    if (id === undefined) {
      id = this.#db.get(sql.selectFrom('agency_groups').select('id').where('phrase_fold', '=', fold).orderBy('id', 'desc'))?.id ?? null;
      this.#groups.set(fold, id);
    }
    return id;
  }
}

/** One's meaning whichever cell it stands in. */
const meaning = ({ agencyId, groupId, text }: Named): string => agencyId ?? groupId ?? foldAgencyName(agencyNameIn(text));

/** A phrase as the register keeps it: without a remark behind it. */
const bareText = (phrase: string): string => agencyNameIn(phrase);

/** Those without a last day. */
function standingOf(db: ReadHandle, agencies: readonly AgencyCandidate[]): AgencyCandidate[] {
  const ids = idsIn(agencies.map(({ id }) => id));
  const ended = new Set(db.all(sql.selectFrom('agencies').select('id').where('id', 'in', ids).where('valid_to', 'is not', null)).map(({ id }) => id));
  return agencies.filter(({ id }) => !ended.has(id));
}

const certainly = (match: AgencyMatch | null): string | null => (match && match.confidence !== 'similar' ? match.id : null);

/** A newly met name of which the clerk says what it is before it enters the register. */
export interface DoubtfulName {
  readonly name: string;
  /** The cell it was met in first. */
  readonly cell: string;
  /** Known and new names that it may be a slip of. */
  readonly slips: readonly string[];
}

export interface Unregistered {
  readonly agencies: string[];
  readonly groups: string[];
  readonly doubtful: DoubtfulName[];
}

/** Names and collective phrases of the cells that the register does not hold, each once, spelled as first written. */
export function unregisteredNames(db: ReadHandle, cells: readonly string[]): Unregistered {
  const register = new AgencyRegister(db);
  const found: Unregistered = { agencies: [], groups: [], doubtful: [] };
  const met = new MetNames();
  for (const cell of new Set(cells)) {
    for (const phrase of register.newGroupsOf(cell)) {
      found.groups.push(phrase);
      register.addGroup(`new:${phrase}`, phrase);
    }
    for (const named of register.readCell(cell)) {
      if (named.agencyId !== null || named.groupId !== null) continue;
      const name = agencyNameIn(named.text);
      register.addAgency(`new:${name}`, name);
      const slips = [...met.slipsOf(name), ...slipsIn(db, name)];
      met.add(name);
      if (slips.length === 0 && looksLikeName(name)) found.agencies.push(name);
      else found.doubtful.push({ name, cell, slips });
    }
  }
  return found;
}

const NEAR_SHOWN = 3;
/** Beyond this many alike a name is looked at alone: a list of thousands is no list of slips. */
const MOST_ALIKE = 200;

/** New names by how they begin, so that a name is compared with few. */
class MetNames {
  readonly #byBeginning = new Map<string, string[]>();

  slipsOf(name: string): string[] {
    const alike = this.#alike(name);
    return alike.length > MOST_ALIKE ? [] : alike.filter((other) => isSlip(agencyKey(other), agencyKey(name)));
  }

  add(name: string): void {
    this.#alike(name).push(name);
  }

  #alike(name: string): string[] {
    const beginning = agencyKey(name).slice(0, 6);
    const alike = this.#byBeginning.get(beginning) ?? [];
    this.#byBeginning.set(beginning, alike);
    return alike;
  }
}

function slipsIn(db: ReadHandle, name: string): string[] {
  const key = agencyKey(name);
  return agenciesAlike(db, name).flatMap(({ names }) => (names.some((other) => isSlip(agencyKey(other), key)) ? names.slice(0, 1) : []));
}

/** The names that stand beside a doubtful one: what it may be a slip of, then known ones that share its words. */
export function nearestTo(db: ReadHandle, { name, slips }: DoubtfulName): string[] {
  const near = agenciesNear(db, name);
  const official = new Map(near.map(({ id, names }) => [id, names[0] ?? '']));
  return [...new Set([...slips, ...suggestAgencies(name, near).map(({ id }) => official.get(id) ?? '')])].slice(0, NEAR_SHOWN);
}
