import { sql as raw } from 'kysely';
import type { SearchHit } from '../../../shared/api/search.api.ts';
import type { SearchQuery } from '../../../shared/domain/text/fold.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { firstPlace, placesEnd, wordsTable } from './search-kinds.ts';
import { termQueries } from './term-query.ts';

/** Queries for the ids of one kind that hold all words of a text: whatever their marks, with the marks as typed, near each other, and side by side. */
export function indexed(db: ReadHandle, kind: SearchHit['kind'], query: SearchQuery) {
  const { marked, plain, together, sideBySide } = termQueries(db, query);
  const table = wordsTable(kind);
  const matching = (terms: string | null) => {
    const rows = sql
      .selectFrom(`${table as 'task_words'} as words`)
      .innerJoin('search_rows', 'search_rows.rowid', 'words.rowid')
      .select('search_rows.id')
      .where('words.rowid', '>=', firstPlace(kind))
      .where('words.rowid', '<', placesEnd(kind));
    return terms === null ? rows.where(raw<boolean>`0`) : rows.where(raw<boolean>`${raw.table(table)} MATCH ${terms}`);
  };
  return { found: matching(plain), exact: matching(marked), together: matching(together ?? plain), sideBySide: matching(sideBySide ?? plain) };
}
