import { sql as raw } from 'kysely';
import type { FoundHit } from '../../../shared/api/search.api.ts';
import { searchQuery, type SearchQuery } from '../../../shared/domain/text/fold.ts';
import { hasMarks, isExact, isTogether, matchRank, type MatchRank } from '../../../shared/domain/text/found.ts';
import { planOrders } from '../plans/plan-order.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import { tasksAt } from './place-query.ts';
import { foldsByWord } from './folds-by-word.ts';
import { numbered, readEntries, type SearchEntry } from './search-entries.repo.ts';
import { firstPlace, placesEnd, searchKinds } from './search-kinds.ts';
import { termQueries } from './term-query.ts';

/** Entries looked at more closely, the best kinds and the newest plans first: more than a list shows, few enough for a keystroke. */
const LOOKED_AT = 200;

/** The best first (`found.ts`); among equals plans, agencies, groups, people, documents, then tasks in printed order. */
export function findHits(db: ReadHandle, text: string, limit: number): FoundHit[] {
  const query = searchQuery(text);
  if (query.plainWords.length === 0) return [];
  const found: Ranked[] = [];
  const known = new Set<number>();
  for (const places of placesOf(db, query)) {
    const fresh = places.filter((place) => !known.has(place));
    found.push(...ranked(readPlaces(db, fresh), query));
    for (const place of fresh) known.add(place);
    // What comes after them stands behind them: a full list has no room for any.
    if (found.filter(({ rank }) => isExact(rank)).length >= limit) break;
    if (places.length >= LOOKED_AT && found.every(({ rank }) => hasMarks(rank))) break;
  }
  return listed(db, [...found, ...ranked(tasksAt(db, query.plain), query)], limit);
}

const ranked = (entries: readonly SearchEntry[], query: SearchQuery): Ranked[] =>
  entries.map((entry) => ({ entry, rank: matchRank(foldsByWord(entry.words), query) })).filter(({ rank }) => rank > 0);

/** Places in the index that may answer, each time more of them: those with the right marks, then as many as there is room for, whatever their marks. */
function* placesOf(db: ReadHandle, query: SearchQuery): Generator<readonly number[]> {
  const { marked, plain, together, hasMarks: marks } = termQueries(db, query);
  if (!marks) return yield withTogether(db, plain, together);
  const exact = withTogether(db, marked, together);
  yield exact;
  if (exact.length < LOOKED_AT) yield withTogether(db, plain, together);
  // Only where some that have the words together have other marks: both at once take twice as long.
  else if (marked !== null && together !== null) yield matching(db, `${marked} AND ${together}`);
}

/** Where there are too many to look at each, those that have the words together must not be missed among them. */
function withTogether(db: ReadHandle, terms: string | null, together: string | null): number[] {
  const places = matching(db, terms);
  if (places.length < LOOKED_AT || together === null) return places;
  return [...new Set([...matching(db, together), ...places])];
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

/** Entries of one rank: tasks of one plan, or others. */
interface Run {
  readonly planId: string | null;
  readonly scattered: boolean;
  readonly entries: readonly SearchEntry[];
}

/** The first `limit`, each once; the order of the rows is read only of plans that come into the list, of all of them in one go. */
function listed(db: ReadHandle, ranked: readonly Ranked[], limit: number): FoundHit[] {
  const runs = runsListed(ranked, limit);
  const orders = planOrders(db, [...new Set(runs.flatMap(({ planId }) => planId ?? []))]);
  return runs
    .flatMap(({ planId, scattered, entries }) => {
      const hits = planId === null ? entries.map(({ hit }) => hit) : numbered(orders.get(planId) ?? [], entries);
      return hits.map((hit) => ({ ...hit, scattered }));
    })
    .slice(0, limit);
}

function runsListed(ranked: readonly Ranked[], limit: number): Run[] {
  const runs: Run[] = [];
  const known = new Set<string>();
  for (const rank of [6, 5, 4, 3, 2, 1] as const) {
    const entries = ranked.filter((each) => each.rank === rank).map(({ entry }) => entry);
    for (const [planId, run] of Map.groupBy(entries, ({ hit }) => (hit.kind === 'task' ? hit.whereId : null))) {
      if (known.size >= limit) return runs;
      const added = new Map(run.filter(({ hit }) => !known.has(hit.id)).map((entry) => [entry.hit.id, entry]));
      for (const id of added.keys()) known.add(id);
      runs.push({ planId, scattered: !isTogether(rank), entries: [...added.values()] });
    }
  }
  return runs;
}
