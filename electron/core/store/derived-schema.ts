/** Tables that follow others (`derived`): they can be thrown away and made anew at any time. */
export interface DerivedSchema {
  /** Which of them were filled, and by which version of their definition. */
  derived_tables: { name: string; version: number };
  /** What can be found; the place in the index is `rowid`, the order in which equals are read is from the last to the first. */
  search_rows: { rowid: number; id: string; digest: string };
  /** FTS5 without the texts: only which words stand where. */
  search_words: { rowid: number; words: string };
  /** Every word the index has met: a part of a word is looked up here first. */
  search_terms: { term: string };
  /** Every name an agency goes by; `name_key` is equal for spellings of one name. */
  agency_names: { agency_id: string; source: string; name: string; name_key: string };
  /** Parts of lead and coordinator cells that stand for nobody in the register. */
  open_mentions: { assignment_id: string; name_key: string };
  /** Tasks of plans that are not closed, by who answers for them. */
  open_work: { addressee_id: string; role: 'lead' | 'coordinator'; task_id: string };
}
