import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { TEXTS_CLEANED } from '../../../../shared/api/history.api.ts';
import { cleanStored } from '../clean-texts.ts';

/** Tables whose rows are live, with their key. Frozen versions stay to the letter: their fingerprints are taken of them. */
const LIVE = {
  committees: 'id',
  agencies: 'id',
  agency_aliases: 'id',
  agency_groups: 'id',
  successions: 'id',
  succession_parties: 'id',
  memberships: 'id',
  plans: 'id',
  sections: 'id',
  tasks: 'id',
  task_assignments: 'id',
  attachments: 'id',
  reporting_periods: 'id',
  submissions: 'id',
  task_reports: 'id',
  extensions: 'id',
  task_events: 'id',
  task_flags: 'id',
  settings: 'key',
} as const;

/** Follow from what a person typed and are no cells of their own. */
const followsFromAnother = (table: string, column: string): boolean => table === 'task_assignments' || column.endsWith('_fold');

/**
 * Texts of before the door was shut to what has no shape (marks of direction, variation selectors, noncharacters, private letters
 * of symbol fonts) are brought to the form that new ones have. How many cells there were is said once in the history; it is no
 * step that could be taken back.
 */
export function cleanTexts(database: Database.Database): void {
  let cells = 0;
  for (const [table, key] of Object.entries(LIVE)) {
    const columns = (database.pragma(`table_info("${table}")`) as { name: string; type: string }[]).filter(({ type, name }) => type === 'TEXT' && name !== key);
    const dirty: { key: string; changed: [column: string, text: string][] }[] = [];
    for (const row of database.prepare(`SELECT * FROM "${table}"`).iterate() as IterableIterator<Record<string, unknown>>) {
      const changed = columns.flatMap(({ name }): [string, string][] => {
        const stored = row[name];
        const clean = typeof stored === 'string' ? cleanStored(stored) : stored;
        return clean === stored ? [] : [[name, clean as string]];
      });
      if (changed.length > 0) dirty.push({ key: String(row[key]), changed });
    }
    for (const { key: id, changed } of dirty) {
      database
        .prepare(`UPDATE "${table}" SET ${changed.map(([name]) => `"${name}" = ?`).join(', ')} WHERE "${key}" = ?`)
        .run(...changed.map(([, text]) => text), id);
      cells += changed.filter(([name]) => !followsFromAnother(table, name)).length;
    }
  }
  if (cells === 0) return;
  // Whatever follows from these texts is made anew at this opening.
  database.exec('DELETE FROM derived_tables');
  database
    .prepare("INSERT INTO audit_log (id, at, actor, operation, subject, kind) VALUES (?, ?, 'Chương trình', ?, ?, 'note')")
    .run(randomUUID(), new Date().toISOString(), TEXTS_CLEANED, `${cells} ô`);
}
