import type Database from 'better-sqlite3';

/**
 * One step to the next version. Runs inside the transaction of the upgrade with foreign keys off, so that a table others
 * refer to can be rebuilt (`rebuild-table.ts`); before the commit every reference of the whole database is checked.
 */
export type Migration = (database: Database.Database) => void;

/** A step that SQL alone can say. */
export const inSql =
  (text: string): Migration =>
  (database) =>
    void database.exec(text);
