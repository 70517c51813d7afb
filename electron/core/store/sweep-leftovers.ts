import type { Attachments, Clock, FileStage } from '../ports.ts';
import { sql, type ReadHandle } from './handles.ts';
import { namingContent } from './naming-content.ts';
import type { Store } from './open-store.ts';

interface Ports {
  readonly clock: Clock;
  readonly files: FileStage;
  readonly attachments: Attachments;
}

/**
 * Removes what a crash left behind: staged files, content prepared and never kept, and content that no row names.
 *
 * A database names nothing of what was added after it: where an older copy was put in its place, the content of rows it does
 * not know would look abandoned. The folder therefore remembers the newest audit entry it has seen; where the database does
 * not have that entry, all content that lies there now is kept for good.
 */
export function sweepLeftovers(store: Store, { clock, files, attachments }: Ports): void {
  files.sweep();
  const seen = attachments.readMark();
  const keptBefore = seen && store.read((db) => knows(db, seen.entryId)) ? seen.keptBefore : clock.now();
  attachments.writeMark({ entryId: store.read(newestEntry), keptBefore });
  const before = Date.parse(keptBefore);
  let named: ReadonlySet<string> | undefined;
  attachments.sweep(({ sha256, writtenAt }) => writtenAt > before && !(named ??= store.read(namedContent)).has(sha256));
}

/** At the end of a run: the folder has seen what the run has written. */
export function leaveMark(store: Store, { attachments }: Pick<Ports, 'attachments'>): void {
  const seen = attachments.readMark();
  if (seen) attachments.writeMark({ ...seen, entryId: store.read(newestEntry) });
}

const newestEntry = (db: ReadHandle): string | null => db.get(sql.selectFrom('audit_log').select('id').orderBy('seq', 'desc').limit(1))?.id ?? null;

/** An empty book is known to every database. */
const knows = (db: ReadHandle, entryId: string | null): boolean =>
  entryId === null || db.get(sql.selectFrom('audit_log').select('id').where('id', '=', entryId)) !== undefined;

/** What a row names, and what a deleted row named that undo can bring back. No command changes the content a row names. */
function namedContent(db: ReadHandle): ReadonlySet<string> {
  const standing = namingContent.flatMap((table) => db.all(sql.selectFrom(table).select('sha256').distinct()));
  const deleted = db.all(
    sql
      .selectFrom('audit_changes')
      .select((eb) => eb.fn<string>('json_extract', ['before', eb.val('$.sha256')]).as('sha256'))
      .where('table_name', 'in', namingContent)
      .where('before', 'is not', null)
      .where('after', 'is', null),
  );
  return new Set([...standing, ...deleted].map(({ sha256 }) => sha256));
}
