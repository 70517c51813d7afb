import Database from 'better-sqlite3';
import path from 'node:path';

/** The database of a data folder that nothing has open. */
function withFile<T>(dataFolder: string, work: (file: Database.Database) => T): T {
  const file = new Database(path.join(dataFolder, 'bcd.sqlite'));
  try {
    return work(file);
  } finally {
    file.close();
  }
}

/** Everything that the derived tables of a closed data folder say, without the places in the index, which may be any. */
export function derivedContent(dataFolder: string): Record<string, readonly unknown[]> {
  return withFile(dataFolder, (file) => {
    file.exec("CREATE VIRTUAL TABLE temp.instances USING fts5vocab('main', 'search_words', 'instance')");
    const all = (text: string): unknown[] => file.prepare(text).raw().all();
    return {
      words: all(
        'SELECT id, group_concat(term, char(32) ORDER BY offset) FROM temp.instances JOIN search_rows ON search_rows.rowid = doc GROUP BY id ORDER BY id',
      ),
      rows: all('SELECT id, digest FROM search_rows ORDER BY id'),
      strangers: all('SELECT DISTINCT doc FROM temp.instances WHERE doc NOT IN (SELECT rowid FROM search_rows)'),
      unlearnt: all('SELECT DISTINCT term FROM temp.instances WHERE term NOT IN (SELECT term FROM search_terms)'),
    };
  });
}

/** Has the derived tables made anew at the next opening. */
export function forgetDerived(dataFolder: string): void {
  withFile(dataFolder, (file) => file.exec('DELETE FROM derived_tables'));
}
