import { sql, type WriteHandle } from './handles.ts';

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly subject: string;
  /** `note`: recorded, but not a step of undo. */
  readonly kind: 'do' | 'undo' | 'redo' | 'note';
  readonly reverses: string | null;
}

/** Written by the dispatcher inside the command's own transaction: no change without its entry, no entry without its change. */
export function writeAudit(db: WriteHandle, entry: AuditEntry): void {
  db.run(sql.insertInto('audit_log').values({ ...entry, reversed_by: null } as never));
  if (entry.reverses) mark(db, entry.reverses, entry.id);
}

/** Says of an entry that it is reversed, or stands (null); what it had itself reversed then stands again, or is reversed by it. */
function mark(db: WriteHandle, id: string, reversedBy: string | null): void {
  db.run(sql.updateTable('audit_log').set({ reversed_by: reversedBy }).where('id', '=', id));
  const reversed = db.get(sql.selectFrom('audit_log').select('reverses').where('id', '=', id))?.reverses;
  if (reversed) mark(db, reversed, reversedBy === null ? id : null);
}
