import { AppError } from '../../shared/api/app-error.ts';
import type { Task } from '../../shared/api/tasks.api.ts';
import { matchAgency } from '../../shared/domain/agencies/agency-match.ts';
import { foldText } from '../../shared/domain/text/fold.ts';
import { allPages } from './all-pages.ts';
import type { CoreSession } from './open-core.ts';

/** Whose tasks a name stands for in one plan. */
export interface Lead {
  readonly id: string;
  /** Who answers for them now. */
  readonly name: string;
}

interface Known extends Lead {
  readonly names: ReadonlySet<string>;
}

/**
 * The agency or collective phrase that answers in the plan for the body of that name: present or former name, alias or abbreviation,
 * whatever its marks and case. What the plan prints comes before what the register knows.
 * @throws AppError `cli.noSuchAgency` with the nearest names, `cli.severalAgencies` where a body was split.
 */
export async function findLead({ ask }: CoreSession, planId: string, name: string): Promise<Lead> {
  const register = await readRegister(ask);
  const leads = planLeads((await ask('tasks.list', { planId })).tasks, register);
  for (const known of [leads, register]) {
    const meant = known.filter(({ names }) => isMeant(name, names));
    const [only] = meant;
    if (meant.length > 1) throw new AppError('cli.severalAgencies', { name, names: meant.map((each) => each.name).join('; ') });
    if (only) return { id: only.id, name: only.name };
  }
  throw new AppError('cli.noSuchAgency', { name, close: nearest(name, [...leads, ...register]) });
}

async function readRegister(ask: CoreSession['ask']): Promise<Known[]> {
  const agencies = await allPages(ask, 'agencies.list', {});
  const groups = await ask('agencies.groups', {});
  return [
    ...agencies.map(({ id, name, shortName, abbreviation, aliases }) => ({ id, name, names: new Set([name, shortName, abbreviation, ...aliases]) })),
    ...groups.map(({ id, phrase }) => ({ id, name: phrase, names: new Set([phrase]) })),
  ];
}

/** Everyone who leads in the plan, with every name the plan or the register has for them or for those whose work they took over. */
function planLeads(tasks: readonly Task[], register: readonly Known[]): Known[] {
  const leads = new Map<string, { id: string; name: string; names: Set<string> }>();
  for (const { role, refId, name, text, namedAs } of tasks.flatMap(({ assignments }) => assignments)) {
    if (role !== 'lead' || refId === null) continue;
    const lead = leads.get(refId) ?? { id: refId, name, names: new Set(namesOf(register, ({ id }) => id === refId)) };
    leads.set(refId, lead);
    lead.names.add(text);
    if (namedAs !== null) for (const former of [namedAs, ...namesOf(register, (known) => known.name === namedAs)]) lead.names.add(former);
  }
  return [...leads.values()];
}

const namesOf = (register: readonly Known[], isWanted: (known: Known) => boolean): string[] => register.filter(isWanted).flatMap(({ names }) => [...names]);

function isMeant(name: string, names: ReadonlySet<string>): boolean {
  const match = matchAgency(name, [{ id: 'asked', names: [...names] }]);
  return match !== null && match.confidence !== 'similar';
}

const SHOWN = 3;

/** By the share of common words; each agency by the name that comes nearest. */
function nearest(name: string, known: readonly Known[]): string {
  const wanted = new Set(foldText(name).split(' '));
  const score = (other: string): number => {
    const own = foldText(other).split(' ');
    return own.filter((word) => wanted.has(word)).length / Math.max(own.length, wanted.size);
  };
  const ranked = [...new Set(known.flatMap(({ names }) => [...names]))].map((each) => ({ each, score: score(each) })).filter((entry) => entry.score > 0);
  return (
    ranked
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN)
      .map(({ each }) => each)
      .join('; ') || 'không có'
  );
}
