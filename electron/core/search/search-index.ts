import { createHash } from 'node:crypto';
import type { SearchHit } from '../../../shared/api/search.api.ts';
import { isTask, planOrders } from '../plans/plan-order.repo.ts';
import type { Derived, ReportDone } from '../store/derived.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import type { Schema } from '../store/schema.ts';
import { changedEntries } from './changed-entries.repo.ts';
import { readEntries, type SearchEntry } from './search-entries.repo.ts';
import { firstPlace, placesEnd, searchKinds, wordsTable } from './search-kinds.ts';
import { indexedTerms } from './search-terms.ts';

type Kind = SearchHit['kind'];

/** Entries read and folded at a time. */
const BATCH = 500;

/** Beginnings of two and three letters have an index of their own, for words that are being typed. */
const WORDS = `words, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "unicode61 remove_diacritics 0"`;

/** The words of everything that can be found, folded in JavaScript: SQLite's own folding knows neither đ nor where a tone stands. */
export const searchIndex: Derived = {
  name: 'search',
  version: 4,
  tables: /* sql */ `
    DROP TABLE IF EXISTS search_rows;
    DROP TABLE IF EXISTS search_words;
    DROP TABLE IF EXISTS task_words;
    DROP TABLE IF EXISTS search_terms;
    CREATE TABLE search_rows (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE search_words USING fts5 (${WORDS});
    CREATE VIRTUAL TABLE task_words USING fts5 (${WORDS});
    CREATE TABLE search_terms (term TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `,
  fill,
  follow: (db, entryId) => {
    const terms = new Set<string>();
    for (const [kind, ids] of changedEntries(db, entryId)) for (const batch of batches(ids)) for (const term of refresh(db, kind, batch)) terms.add(term);
    learn(db, terms);
  },
};

/** Later places are listed first: each kind is written from its last entry to its first, the kind listed first at the end. */
function fill(db: WriteHandle, report: ReportDone): void {
  const ids = searchKinds.toReversed().map((kind) => ({ kind, ids: entriesFromLast(db, kind) }));
  const total = ids.reduce((sum, each) => sum + each.ids.length, 0);
  let done = 0;
  const terms = new Set<string>();
  for (const { kind, ids: all } of ids) {
    let place = firstPlace(kind);
    for (const batch of batches(all)) {
      const entries = new Map(readEntries[kind](db, batch).map((entry) => [entry.hit.id, entry]));
      const placed = batch.flatMap((id) => {
        const entry = entries.get(id);
        return entry ? [placedAt((place += 1), entry)] : [];
      });
      write(db, kind, placed);
      for (const term of placed.flatMap((each) => each.terms)) terms.add(term);
      report((done += batch.length), total);
    }
  }
  learn(db, terms);
}

function entriesFromLast(db: ReadHandle, kind: Kind): string[] {
  const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
  const plans = sql.selectFrom('plans').select('id').orderBy('year').orderBy('created_at');
  switch (kind) {
    case 'plan':
      return ids(db.all(plans));
    case 'agency':
      return ids(db.all(sql.selectFrom('agencies').select('id').orderBy('name_fold', 'desc')));
    case 'group':
      return ids(db.all(sql.selectFrom('agency_groups').select('id').orderBy('phrase_fold', 'desc')));
    case 'person':
      return ids(db.all(sql.selectFrom('memberships').select('id').orderBy('name_fold', 'desc')));
    case 'document':
      return [
        ...ids(db.all(sql.selectFrom('attachments').select('id').orderBy('added_at'))),
        ...ids(db.all(sql.selectFrom('plan_versions').select('id').orderBy('document_date'))),
      ];
    case 'paper':
      return ids(db.all(sql.selectFrom('papers').select('id').orderBy('dated').orderBy('id')));
    case 'outgoing':
      return ids(db.all(sql.selectFrom('outgoing_papers').select('id').orderBy('dated').orderBy('id')));
    case 'incoming':
      return ids(db.all(sql.selectFrom('incoming_papers').select('id').orderBy('received_on').orderBy('id')));
    case 'proposal':
      return ids(db.all(sql.selectFrom('proposals').select('id').orderBy('id')));
    case 'indicator':
      return ids(db.all(sql.selectFrom('indicators').select('id').orderBy('position', 'desc').orderBy('id', 'desc')));
    case 'task':
      return [...batches(ids(db.all(plans)))].flatMap((batch) => {
        const orders = planOrders(db, batch);
        return batch.flatMap((id) => ids((orders.get(id) ?? []).filter(isTask)).toReversed());
      });
  }
}

/** Brings the named entries up to date: those that came, went, or have other words. @returns the words written. */
function refresh(db: WriteHandle, kind: Kind, ids: readonly string[]): readonly string[] {
  const entries = new Map(readEntries[kind](db, ids).map((entry) => [entry.hit.id, entry]));
  const known = new Map(db.all(sql.selectFrom('search_rows').selectAll().where('id', 'in', idsIn(ids))).map((row) => [row.id, row]));
  const gone: number[] = [];
  const placed: Placed[] = [];
  let last = lastPlace(db, kind);
  // From the last to the first: of rows that come together the first is then listed first.
  for (const id of ids.toReversed()) {
    const [entry, row] = [entries.get(id), known.get(id)];
    if (row && entry && digestOf(entry) === row.digest) continue;
    if (row) gone.push(row.rowid);
    if (entry) placed.push(placedAt(row?.rowid ?? (last += 1), entry));
  }
  if (gone.length > 0) erase(db, kind, gone);
  write(db, kind, placed);
  return placed.flatMap(({ terms }) => terms);
}

function lastPlace(db: ReadHandle, kind: Kind): number {
  const last = sql.selectFrom('search_rows').select('rowid').where('rowid', '<', placesEnd(kind)).orderBy('rowid', 'desc').limit(1);
  return Math.max(db.get(last)?.rowid ?? 0, firstPlace(kind));
}

const digestOf = ({ words }: SearchEntry): string => createHash('sha1').update(words).digest('base64').slice(0, 12);

interface Placed {
  readonly row: Schema['search_rows'];
  readonly terms: readonly string[];
}

const placedAt = (rowid: number, entry: SearchEntry): Placed => ({
  row: { rowid, id: entry.hit.id, digest: digestOf(entry) },
  terms: indexedTerms(entry.words),
});

/**
 * All rows first, then all words: a statement that fires triggers, run between two entries, makes FTS5 put what it has gathered on
 * the disk, a piece of the index for each entry, which costs ten times the entry itself.
 */
function write(db: WriteHandle, kind: Kind, placed: readonly Placed[]): void {
  db.insert(
    'search_rows',
    placed.map(({ row }) => row),
  );
  db.insert(
    wordsTable(kind),
    placed.map(({ row, terms }) => ({ rowid: row.rowid, words: terms.join(' ') })),
  );
}

function erase(db: WriteHandle, kind: Kind, places: readonly number[]): void {
  db.run(sql.deleteFrom(wordsTable(kind)).where('rowid', 'in', idsIn(places)));
  db.run(sql.deleteFrom('search_rows').where('rowid', 'in', idsIn(places)));
}

/** A word once met stays known: what it finds is compared with the texts as they are. */
function learn(db: WriteHandle, terms: ReadonlySet<string>): void {
  const met = idsIn([...terms]);
  if (terms.size > 0) db.run(sql.insertInto('search_terms').columns(['term']).expression(met).orIgnore());
}

function* batches(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += BATCH) yield ids.slice(from, from + BATCH);
}
