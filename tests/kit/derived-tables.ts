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
    const indexes = ['search_words', 'task_words'];
    for (const index of indexes) file.exec(`CREATE VIRTUAL TABLE temp.of_${index} USING fts5vocab('main', '${index}', 'instance')`);
    file.exec(`CREATE TEMP VIEW instances AS ${indexes.map((index) => `SELECT term, doc, offset FROM temp.of_${index}`).join(' UNION ALL ')}`);
    const all = (text: string): unknown[] => file.prepare(text).raw().all();
    return {
      words: all(
        'SELECT id, group_concat(term, char(32) ORDER BY offset) FROM temp.instances JOIN search_rows ON search_rows.rowid = doc GROUP BY id ORDER BY id',
      ),
      rows: all('SELECT id, digest FROM search_rows ORDER BY id'),
      strangers: all('SELECT DISTINCT doc FROM temp.instances WHERE doc NOT IN (SELECT rowid FROM search_rows)'),
      names: all('SELECT agency_id, source, name, name_key, sort_key FROM agency_names ORDER BY agency_id, source'),
      nameWords: all('SELECT count(*), (SELECT count(*) FROM agency_names) FROM agency_name_words'),
      mentions: all('SELECT assignment_id, name_key FROM open_mentions ORDER BY assignment_id'),
      work: all('SELECT addressee_id, role, task_id FROM open_work ORDER BY addressee_id, role, task_id'),
      workCounts: all('SELECT addressee_id, role, tasks FROM open_work_counts WHERE tasks <> 0 ORDER BY addressee_id, role'),
      unlearnt: all('SELECT DISTINCT term FROM temp.instances WHERE term NOT IN (SELECT term FROM search_terms)'),
    };
  });
}

/** Has the derived tables made anew at the next opening. */
export function forgetDerived(dataFolder: string): void {
  withFile(dataFolder, (file) => file.exec('DELETE FROM derived_tables'));
}
