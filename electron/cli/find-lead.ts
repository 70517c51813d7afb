import { AppError } from '../../shared/api/app-error.ts';
import { foldText } from '../../shared/domain/text/fold.ts';
import type { CoreSession } from './open-core.ts';

/** The agency or collective phrase of that name, whatever its marks and case; refuses with the nearest names. */
export async function findLead({ ask }: CoreSession, name: string): Promise<string> {
  const agencies = await ask('agencies.list', {});
  const groups = await ask('agencies.groups', {});
  const entries = [
    ...agencies.map(({ id, name, shortName, abbreviation, aliases }) => ({ id, names: [name, shortName, abbreviation, ...aliases] })),
    ...groups.map(({ id, phrase }) => ({ id, names: [phrase] })),
  ];
  const wanted = foldText(name);
  const match = entries.find(({ names }) => names.some((known) => known !== '' && foldText(known) === wanted));
  if (match) return match.id;
  throw new AppError('cli.noSuchAgency', { name, close: nearest(wanted, entries.map(({ names }) => names[0] ?? '')) });
}

const SHOWN = 3;

/** By the share of common words. */
function nearest(wanted: string, names: readonly string[]): string {
  const words = new Set(wanted.split(' '));
  const score = (name: string): number => {
    const own = foldText(name).split(' ');
    return own.filter((word) => words.has(word)).length / Math.max(own.length, words.size);
  };
  const ranked = names.map((name) => ({ name, score: score(name) })).filter((entry) => entry.score > 0);
  return ranked.sort((a, b) => b.score - a.score).slice(0, SHOWN).map(({ name }) => name).join('; ') || 'không có';
}
