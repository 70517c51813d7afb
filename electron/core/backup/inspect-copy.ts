import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { BackupCounts } from '../../../shared/api/backup.api.ts';
import { clearMark } from '../store/book-mark.ts';
import { faultsIn } from '../store/faults-in.ts';
import { namingContent } from '../store/naming-content.ts';
import { syncFile } from '../store/write-whole.ts';

/** What a copy of a book holds, read from the copy itself. */
export interface Inspection {
  /** A line each; none: it is whole. */
  readonly faults: readonly string[];
  /** `user_version` of its tables. */
  readonly version: number;
  readonly counts: BackupCounts;
  /** The newest entry of its history. */
  readonly entryId: string | null;
  /** When that was made. */
  readonly changedAt: string | null;
  /** SHA-256 of the file as it is left. */
  readonly sha256: string;
  readonly bytes: number;
  /** Content that its rows name, those too that undo can bring back. */
  readonly attachments: readonly string[];
}

const COUNTED = {
  committees: 'committees',
  plans: 'plans',
  tasks: 'tasks',
  agencies: 'agencies',
  reports: 'task_reports',
  papers: 'papers',
  outgoing: 'outgoing_papers',
  incoming: 'incoming_papers',
  attachments: 'attachments',
} as const satisfies Record<keyof BackupCounts, string>;

/**
 * Reads a copy of a book whole, in the thread that calls it, and leaves it as one file without a log beside it.
 * @param file A copy of this program's own making: it is changed.
 */
export function inspectCopy(file: string): Inspection {
  const database = new Database(file);
  let found: Omit<Inspection, 'sha256' | 'bytes'>;
  try {
    database.pragma('journal_mode = DELETE');
    found = read(database);
    if (found.faults.length === 0 && tablesOf(database).has('book_mark')) clearMark(database);
  } finally {
    database.close();
  }
  syncFile(file);
  return { ...found, sha256: fileDigest(file), bytes: statSync(file).size };
}

function read(database: Database.Database): Omit<Inspection, 'sha256' | 'bytes'> {
  const version = Number(database.pragma('user_version', { simple: true }));
  const empty = { version, counts: countsOf(() => 0), entryId: null, changedAt: null, attachments: [] };
  const faults = faultsIn(database, 'integrity_check');
  if (faults.length > 0) return { ...empty, faults };
  const tables = tablesOf(database);
  const newest = tables.has('audit_log')
    ? (database.prepare('SELECT id, at FROM audit_log ORDER BY seq DESC LIMIT 1').get() as { id: string; at: string } | undefined)
    : undefined;
  return {
    faults,
    version,
    counts: countsOf((table) => (tables.has(table) ? Number(database.prepare(`SELECT count(*) FROM "${table}" NOT INDEXED`).pluck().get()) : 0)),
    entryId: newest?.id ?? null,
    changedAt: newest?.at ?? null,
    attachments: [...namedIn(database, tables)],
  };
}

const countsOf = (count: (table: string) => number): BackupCounts =>
  Object.fromEntries(Object.entries(COUNTED).map(([name, table]) => [name, count(table)])) as unknown as BackupCounts;

function namedIn(database: Database.Database, tables: ReadonlySet<string>): Set<string> {
  const ask = (text: string): string[] => database.prepare(text).pluck().all() as string[];
  const named = namingContent.filter((table) => tables.has(table)).flatMap((table) => ask(`SELECT DISTINCT sha256 FROM "${table}"`));
  const deleted = tables.has('audit_changes')
    ? namingContent.flatMap((table) =>
        ask(`SELECT DISTINCT json_extract(before, '$.sha256') FROM audit_changes WHERE table_name = '${table}' AND before IS NOT NULL AND after IS NULL`),
      )
    : [];
  return new Set([...named, ...deleted].filter((sha256) => /^[0-9a-f]{64}$/.test(sha256)));
}

const tablesOf = (database: Database.Database): Set<string> =>
  new Set(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]);

export function fileDigest(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1 << 20);
  const fd = openSync(file, 'r');
  try {
    for (let read = readSync(fd, piece); read > 0; read = readSync(fd, piece)) hash.update(piece.subarray(0, read));
  } finally {
    closeSync(fd);
  }
  return hash.digest('hex');
}
