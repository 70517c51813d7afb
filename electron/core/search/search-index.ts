import type { SearchHit } from '../../../shared/api/search.api.ts';
import { matchRank, searchFolds, searchQuery, type SearchFolds } from '../../../shared/domain/text/fold.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { readSearchEntries } from './search-entries.repo.ts';

interface FoldedEntry {
  readonly hit: SearchHit;
  readonly folds: SearchFolds;
}

/**
 * Everything that can be found, folded once and kept until the audit log grows: every change of data leaves an entry
 * there. Words that did not change keep their folds, so that one edit among ten thousand rows folds one row.
 */
export class SearchIndex {
  #readAt = -1;
  #entries: readonly FoldedEntry[] = [];
  #folds = new Map<string, SearchFolds>();

  /** Hits with exact marks first; among equals plans, agencies, groups, people, documents, then tasks in printed order. */
  find(db: ReadHandle, text: string, limit: number): SearchHit[] {
    const query = searchQuery(text);
    if (query.plainWords.length === 0) return [];
    this.#refresh(db);
    const ranked = this.#entries
      .map(({ hit, folds }) => ({ hit, rank: matchRank(folds, query) }))
      .filter(({ rank }) => rank > 0)
      .sort((a, b) => b.rank - a.rank);
    return ranked.slice(0, limit).map(({ hit }) => hit);
  }

  #refresh(db: ReadHandle): void {
    const newest = db.get(sql.selectFrom('audit_log').select('seq').orderBy('seq', 'desc').limit(1))?.seq ?? 0;
    if (newest === this.#readAt) return;
    const folds = new Map<string, SearchFolds>();
    this.#entries = readSearchEntries(db).map(({ hit, words }) => {
      const known = folds.get(words) ?? this.#folds.get(words) ?? searchFolds(words);
      folds.set(words, known);
      return { hit, folds: known };
    });
    this.#folds = folds;
    this.#readAt = newest;
  }
}
