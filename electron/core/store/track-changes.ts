import type Database from 'better-sqlite3';
import { trackedTables, type TrackedTable } from './schema.ts';

/**
 * Records every row change of the tracked tables under the audit entry of the running command.
 * The triggers are temporary and made from the live columns at each opening, so a new column can never be forgotten.
 * An insert stores no copy (the row itself is the copy, and undoing it stores the deleted row): imports stay fast.
 */
export function trackChanges(database: Database.Database): void {
  database.exec('CREATE TEMP TABLE audit_current (entry_id TEXT)');
  for (const [table, subject] of Object.entries(trackedTables)) {
    const row = (side: 'OLD' | 'NEW'): string =>
      `json_object(${columnsOf(database, table as TrackedTable)
        .map((name) => `'${name}', ${side}."${name}"`)
        .join(', ')})`;
    const record = (side: 'OLD' | 'NEW', before: string, after: string): string => `
      INSERT INTO audit_changes (entry_id, table_name, row_id, subject_id, before, after)
      VALUES ((SELECT entry_id FROM audit_current), '${table}', ${side}.id, ${side}."${subject}", ${before}, ${after});`;
    database.exec(`
      CREATE TEMP TRIGGER "${table}_inserted" AFTER INSERT ON main."${table}" BEGIN ${record('NEW', 'NULL', 'NULL')} END;
      CREATE TEMP TRIGGER "${table}_updated" AFTER UPDATE ON main."${table}" BEGIN ${record('NEW', row('OLD'), row('NEW'))} END;
      CREATE TEMP TRIGGER "${table}_deleted" AFTER DELETE ON main."${table}" BEGIN ${record('OLD', row('OLD'), 'NULL')} END;
    `);
  }
}

function columnsOf(database: Database.Database, table: TrackedTable): string[] {
  return (database.pragma(`table_info("${table}")`) as { name: string }[]).map((column) => column.name);
}
