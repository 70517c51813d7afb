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
  if (!entry.reverses) return;
  const reversedBy = (id: string | null) => sql.updateTable('audit_log').set({ reversed_by: id });
  db.run(reversedBy(entry.id).where('id', '=', entry.reverses));
  if (entry.kind === 'redo') {
    // Redoing gives the first entry back its place among the steps that can be undone.
    const undone = sql.selectFrom('audit_log').select('reverses').where('id', '=', entry.reverses);
    db.run(reversedBy(null).where('id', 'in', undone as never));
  }
}
