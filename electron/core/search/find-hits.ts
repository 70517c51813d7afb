import { sql as raw } from 'kysely';
import type { FoundHit } from '../../../shared/api/search.api.ts';
import { searchFolds, searchQuery, type SearchQuery } from '../../../shared/domain/text/fold.ts';
import { isExact, isTogether, matchRank, type MatchRank } from '../../../shared/domain/text/found.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import { tasksAt } from './place-query.ts';
import { numbered, readEntries, type SearchEntry } from './search-entries.repo.ts';
import { firstPlace, placesEnd, searchKinds } from './search-kinds.ts';
import { termQueries } from './term-query.ts';

/** Entries looked at more closely, the best kinds and the newest plans first: more than a list shows, few enough for a keystroke. */
const LOOKED_AT = 200;

/** The best first (`found.ts`); among equals plans, agencies, groups, people, documents, then tasks in printed order. */
export function findHits(db: ReadHandle, text: string, limit: number): FoundHit[] {
  const query = searchQuery(text);
  if (query.plainWords.length === 0) return [];
  const rankedAt = (places: readonly number[]): Ranked[] => ranked(readPlaces(db, places), query);
  const { exact, others } = placesOf(db, query);
  const marked = rankedAt(exact);
  // Those with other marks come behind them: a full list has no room for any.
  const isFull = marked.filter(({ rank }) => isExact(rank)).length >= limit;
  const known = new Set(exact);
  const unmarked = isFull ? [] : rankedAt(others().filter((place) => !known.has(place)));
  return listed(db, [...marked, ...unmarked, ...ranked(tasksAt(db, query.plain), query)], limit);
}

const ranked = (entries: readonly SearchEntry[], query: SearchQuery): Ranked[] =>
  entries.map((entry) => ({ entry, rank: matchRank(searchFolds(entry.words), query) })).filter(({ rank }) => rank > 0);

interface Places {
  /** Those with the right marks. */
  readonly exact: readonly number[];
  /** As many as there is room for, whatever their marks. */
  readonly others: () => readonly number[];
}

/** Places in the index that may answer. */
function placesOf(db: ReadHandle, query: SearchQuery): Places {
  const { marked, plain, together, hasMarks } = termQueries(db, query);
  const exact = hasMarks ? withTogether(db, marked, together) : [];
  return { exact, others: () => (exact.length < LOOKED_AT ? withTogether(db, plain, together) : []) };
}

/** Where there are too many to look at each, those that have the words together must not be missed among them. */
function withTogether(db: ReadHandle, terms: string | null, together: string | null): number[] {
  const places = matching(db, terms);
  if (places.length < LOOKED_AT || terms === null || together === null) return places;
  return [...new Set([...matching(db, `${terms} AND ${together}`), ...places])];
}

/** Tasks are asked last, as they are listed last. */
function matching(db: ReadHandle, terms: string | null): number[] {
  const places: number[] = [];
  if (terms === null) return places;
  for (const table of ['search_words', 'task_words'] as const) {
    const match = raw<boolean>`${raw.table(table)} MATCH ${terms}`;
    const rows = sql
      .selectFrom(table as 'task_words')
      .select('rowid')
      .where(match)
      .orderBy('rowid', 'desc')
      .limit(LOOKED_AT - places.length);
    for (const { rowid } of db.all(rows)) places.push(rowid);
    if (places.length === LOOKED_AT) break;
  }
  return places;
}

function readPlaces(db: ReadHandle, places: readonly number[]): SearchEntry[] {
  const rows = db.all(sql.selectFrom('search_rows').select(['rowid', 'id']).where('rowid', 'in', idsIn(places)));
  return searchKinds.flatMap((kind) => {
    const ids = rows.filter(({ rowid }) => rowid >= firstPlace(kind) && rowid < placesEnd(kind)).map(({ id }) => id);
    return ids.length === 0 ? [] : readEntries[kind](db, ids);
  });
}

interface Ranked {
  readonly entry: SearchEntry;
  readonly rank: MatchRank;
}

/** The first `limit`, each once; the order of the rows is read only of plans that come into the list. */
function listed(db: ReadHandle, ranked: readonly Ranked[], limit: number): FoundHit[] {
  const hits = new Map<string, FoundHit>();
  for (const rank of [6, 5, 4, 3, 2, 1] as const) {
    const scattered = !isTogether(rank);
    const entries = ranked.filter((each) => each.rank === rank).map(({ entry }) => entry);
    const runs = Map.groupBy(entries, ({ hit }) => (hit.kind === 'task' ? hit.whereId : null));
    for (const [planId, run] of runs) {
      if (hits.size >= limit) break;
      for (const hit of planId === null ? run.map((entry) => entry.hit) : numbered(db, planId, run)) {
        if (!hits.has(hit.id)) hits.set(hit.id, { ...hit, scattered });
      }
    }
  }
  return [...hits.values()].slice(0, limit);
}
