/** Tables that follow others (`derived`): they can be thrown away and made anew at any time. */
export interface DerivedSchema {
  /** Which of them were filled, and by which version of their definition. */
  derived_tables: { name: string; version: number };
  /** The working calendar as the program brings it; `content` is JSON of a `ShippedYear`. */
  shipped_years: { year: number; content: string };
  /** What can be found; the place in the index is `rowid`, the order in which equals are read is from the last to the first. */
  search_rows: { rowid: number; id: string; digest: string };
  /** FTS5 without the texts: only which words stand where. */
  search_words: { rowid: number; words: string };
  task_words: { rowid: number; words: string };
  /** Every word the index has met: a part of a word is looked up here first. */
  search_terms: { term: string };
  /** Every name an agency goes by; `name_key` is equal for spellings of one name. */
  agency_names: { rowid: number; agency_id: string; source: string; name: string; name_key: string; sort_key: string };
  /** FTS5 over the keys of names. */
  agency_name_words: { rowid: number; words: string };
  /** Parts of lead and coordinator cells that stand for nobody in the register. */
  open_mentions: { assignment_id: string; name_key: string };
  /** Tasks of plans that are not closed, by who answers for them; the empty text is nobody of the register. */
  open_work: { addressee_id: string; role: 'lead' | 'coordinator'; task_id: string };
  /** The same counted. */
  open_work_counts: { addressee_id: string; role: 'lead' | 'coordinator' | 'any'; tasks: number };
}
