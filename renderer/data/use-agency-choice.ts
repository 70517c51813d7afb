import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { Agency } from '../../shared/api/agencies.api.ts';
import { today } from '../platform/today.ts';
import { queryOf } from './use-query-of.ts';

/** Agencies offered at once; typing narrows them. */
const OFFERED = 200;

/** Agencies of the register found by what is typed, those that have ended last; what was found stays while more is typed. */
export function useFoundAgencies(search: string): readonly Agency[] {
  const found = useQuery({ ...foundBy(search), placeholderData: keepPreviousData });
  return found.data ?? [];
}

/** The same for several texts together; undefined until each was looked for. */
export function useAgenciesFoundBy(texts: readonly string[]): readonly Agency[] | undefined {
  return useQueries({ queries: texts.filter((text) => text.trim() !== '').map(foundBy), combine });
}

const combine = (results: readonly { readonly data: Agency[] | undefined }[]): readonly Agency[] | undefined =>
  results.every(({ data }) => data !== undefined) ? results.flatMap(({ data }) => data ?? []) : undefined;

const foundBy = (search: string) => queryOf('agencies.list', { search: search.trim(), asOf: today(), limit: OFFERED });

/** The named agencies, in the order of the alphabet; the empty list asks for nothing. */
export function useNamedAgencies(ids: readonly string[]): readonly Agency[] {
  const wanted = [...new Set(ids)].toSorted();
  const named = useQuery({ ...queryOf('agencies.list', wanted.length === 0 ? null : { ids: wanted.slice(0, 500) }), placeholderData: keepPreviousData });
  return wanted.length === 0 ? [] : (named.data ?? []);
}

/** For a field that names agencies: those chosen, whose names must show whatever is typed, and those found by it. */
export function useAgencyChoice(search: string, chosen: readonly string[]): readonly Agency[] {
  const named = useNamedAgencies(chosen);
  // A closed field shows the name of what is chosen: nobody is looking for that.
  const found = useFoundAgencies(named.some(({ name }) => name === search) ? '' : search);
  return [...new Map([...named, ...found].map((agency) => [agency.id, agency])).values()];
}
