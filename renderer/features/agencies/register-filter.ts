import type { Agency, AgencyKind } from '../../../shared/api/agencies.api.ts';
import { matchRank, searchFolds, searchQuery } from '../../../shared/domain/text/fold.ts';
import { today } from '../../platform/today.ts';

export const isEnded = ({ validTo }: Agency): boolean => validTo !== null && validTo < today();

export function registerCounts(agencies: readonly Agency[]): { readonly active: number; readonly ended: number } {
  const ended = agencies.filter(isEnded).length;
  return { active: agencies.length - ended, ended };
}

/** Found by any of its names, with or without marks; those that have ended come last. */
export function findAgencies(agencies: readonly Agency[], search: string, kind = ''): readonly Agency[] {
  const query = searchQuery(search);
  const found = agencies
    .filter((agency) => kind === '' || agency.kind === kind)
    .map((agency) => ({ agency, rank: matchRank(searchFolds(allNames(agency)), query) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => Number(isEnded(a.agency)) - Number(isEnded(b.agency)) || b.rank - a.rank);
  return found.map(({ agency }) => agency);
}

const allNames = ({ name, shortName, abbreviation, aliases }: Agency): string => [name, shortName, abbreviation, ...aliases].join(' ');

export interface KindCount {
  readonly kind: AgencyKind;
  readonly count: number;
}

/** The kinds met, each with how many agencies, in the order of `order`. */
export function kindCounts(agencies: readonly Agency[], order: readonly AgencyKind[]): readonly KindCount[] {
  return order.map((kind) => ({ kind, count: agencies.filter((agency) => agency.kind === kind).length })).filter(({ count }) => count > 0);
}
