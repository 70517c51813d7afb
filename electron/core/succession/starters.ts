import { z } from 'zod';
import { successionKind, type StarterSuccession } from '../../../shared/api/succession.api.ts';
import { day } from '../../../shared/api/values.ts';
import { agencyKey, matchAgency, type AgencyCandidate } from '../../../shared/domain/agencies/agency-match.ts';
import { agencyRow } from '../agencies/agencies.repo.ts';
import { agenciesAlike, agenciesBeginning, agenciesSpelled } from '../agencies/named-agencies.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { Answering } from '../agencies/answering.repo.ts';
import type { Proposal } from './checked-proposal.ts';

/** Reorganisations shipped with the program; more are added to the file, never to the code. */
const file = 'agencies/reorganisation-2025.json';

const body = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  /** Stands for every agency whose name begins so: “UBND huyện”. */
  beginnings: z.array(z.string()).default([]),
});
type StarterBody = z.infer<typeof body>;

const starterFile = z.array(
  z.strictObject({
    key: z.string(),
    kind: successionKind,
    date: day,
    legalBasis: z.string(),
    confirmed: z.boolean(),
    from: z.array(body).min(1),
    to: z.array(body),
  }),
);

/** The shipped reorganisations with the bodies of the register that they speak of, loosely matched: the clerk confirms each. */
export function readStarters(db: ReadHandle, resourceNow: (name: string) => string): StarterSuccession[] {
  const places = db
    .all(sql.selectFrom('committees').select('place_name').distinct())
    .map((row) => row.place_name)
    .filter(Boolean);
  const succeeded = new Answering(db).ended();
  return starterFile.parse(JSON.parse(resourceNow(file))).map(({ from, to, ...starter }) => {
    const known = from.map((each) => ({ body: each, agencies: agenciesOf(db, each, places) }));
    const found = known.flatMap(({ agencies }) => agencies);
    const applied = found.length > 0 && found.every(({ id }) => succeeded.has(id));
    const ending = known.flatMap(({ body: { name }, agencies }): StarterSuccession['from'] => {
      const shown = applied ? agencies : agencies.filter(({ id }) => !succeeded.has(id));
      return agencies.length === 0 ? [{ name, agencyId: null }] : shown.map(({ id, names }) => ({ name: names[0] ?? name, agencyId: id }));
    });
    return { ...starter, applied, from: ending, to: to.map((each) => successorIn(db, each, places)) };
  });
}

/** What applying it as it is shown comes to: the bodies the register knows change; a successor that still stands on the day is taken, another is new. */
export function proposalOfStarter(db: ReadHandle, { kind, date, from, to }: StarterSuccession): Proposal {
  const stands = (id: string): boolean => {
    const last = agencyRow(db, id).valid_to;
    return last === null || last >= date;
  };
  return {
    kind,
    date,
    from: from.flatMap(({ agencyId }) => agencyId ?? []),
    to: to.map(({ name, agencyId }) => (kind !== 'rename' && agencyId !== null && stands(agencyId) ? { id: agencyId } : { name })),
  };
}

/** One shipped body may stand in the register more than once (Cục Hải quan, Cục Hải quan tỉnh). */
function agenciesOf(db: ReadHandle, { name, aliases, beginnings }: StarterBody, places: readonly string[]): AgencyCandidate[] {
  const found = [
    ...[name, ...aliases].flatMap((each) => agenciesNamed(db, each, places)),
    ...beginnings.flatMap((each) => agenciesBeginning(db, each).filter(({ names }) => names.some((own) => agencyKey(own) !== agencyKey(each)))),
  ];
  return [...new Map(found.map((agency) => [agency.id, agency])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Those of that name, with the province that registers often add (“Cục Hải quan tỉnh Hà Tĩnh”), or with a slip of the hand. */
function agenciesNamed(db: ReadHandle, name: string, places: readonly string[]): AgencyCandidate[] {
  const own = agencyKey(name);
  const meant = new Set(
    ['', ...places.map(agencyKey)].flatMap((place) => ['', 'tinh', 'thanh pho'].map((kind) => [own, kind, place].filter(Boolean).join(' '))),
  );
  const spelled = agenciesBeginning(db, name).filter(({ names }) => names.some((each) => meant.has(agencyKey(each))));
  const slips = agenciesAlike(db, name).filter((agency) => matchAgency(name, [agency]) !== null);
  return [...spelled, ...slips];
}

function successorIn(db: ReadHandle, { name, aliases }: StarterBody, places: readonly string[]): { name: string; agencyId: string | null } {
  const spellings = [name, ...aliases].flatMap((each) => [each, ...places.map((place) => `${each} ${place}`)]);
  const candidates = agenciesSpelled(db, spellings);
  for (const spelled of candidates.length === 0 ? [] : spellings) {
    const match = matchAgency(spelled, candidates);
    const agency = match && match.confidence !== 'similar' ? candidates.find(({ id }) => id === match.id) : undefined;
    if (agency) return { name: agency.names[0] ?? name, agencyId: agency.id };
  }
  return { name, agencyId: null };
}
