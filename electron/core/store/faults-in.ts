import type Database from 'better-sqlite3';

/** Lines of a check that are still told apart; a file that is badly damaged has thousands. */
const MOST = 20;

/**
 * What SQLite finds wrong with a database, a line each; none: it is whole. `quick_check` does not hold the indices against their tables.
 * A file so damaged that the check itself fails says so in one line.
 */
export function faultsIn(database: Database.Database, check: 'quick_check' | 'integrity_check'): string[] {
  try {
    const lines = (database.pragma(`${check}(${MOST})`) as Record<string, string>[]).map((row) => String(Object.values(row)[0]));
    return lines.filter((line) => line !== 'ok');
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test((error as { code?: string }).code ?? '')) return [(error as Error).message];
    throw error;
  }
}
