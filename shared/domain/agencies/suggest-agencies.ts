import { expandAbbreviations } from './agency-abbreviations.ts';
import { foldAgencyName, matchAgency, type AgencyCandidate, type AgencyMatch } from './agency-match.ts';

const LIKELIEST: readonly AgencyMatch['confidence'][] = ['exact', 'alias', 'similar'];
const SHOWN = 8;

/** Every agency that a free text may mean, likeliest first; one that merely holds all its words counts as similar. */
export function suggestAgencies(text: string, candidates: readonly AgencyCandidate[]): AgencyMatch[] {
  const words = wordsIn(text);
  const rated = candidates.flatMap((candidate) => {
    const match = matchAgency(text, [candidate]);
    if (match) return [{ match, surplus: 0 }];
    const surplus = Math.min(...candidate.names.map((name) => surplusOf(words, wordsIn(name))));
    return Number.isFinite(surplus) ? [{ match: { id: candidate.id, confidence: 'similar' as const }, surplus }] : [];
  });
  return rated
    .sort((a, b) => LIKELIEST.indexOf(a.match.confidence) - LIKELIEST.indexOf(b.match.confidence) || a.surplus - b.surplus)
    .slice(0, SHOWN)
    .map(({ match }) => match);
}

const wordsIn = (name: string): string[] =>
  expandAbbreviations(foldAgencyName(name))
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Words that one side has beyond the other; Infinity unless one holds the other. A lone word (“Sở”) says nothing. */
function surplusOf(left: readonly string[], right: readonly string[]): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.length > 1 && short.every((word) => long.includes(word)) ? long.length - short.length : Infinity;
}
