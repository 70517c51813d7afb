import { placeOfEntry, type Place } from './entry-place.ts';
import { sql, type ReadHandle, type WriteHandle } from './handles.ts';

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly subject: string;
  /** `note`: recorded, but not a step of undo. */
  readonly kind: 'do' | 'undo' | 'redo' | 'note';
  readonly reverses: string | null;
  /** Where it was done, if no row that it touched tells. */
  readonly committeeId: string | null;
}

/** Written by the dispatcher inside the command's own transaction: no change without its entry, no entry without its change. */
export function writeAudit(db: WriteHandle, { committeeId: named, ...entry }: AuditEntry): void {
  const { committeeId, planId } = entry.reverses === null ? placeOfEntry(db, entry.id) : recordedPlace(db, entry.reverses);
  db.run(sql.insertInto('audit_log').values({ ...entry, reversed_by: null, committee_id: committeeId ?? named, plan_id: planId } as never));
  if (entry.reverses) mark(db, entry.reverses, entry.id);
}

/** A reversal belongs where the act belongs that it reverses: undo and redo of one place find each other. */
function recordedPlace(db: ReadHandle, id: string): Place {
  const entry = db.get(sql.selectFrom('audit_log').select(['committee_id', 'plan_id']).where('id', '=', id));
  return { committeeId: entry?.committee_id ?? null, planId: entry?.plan_id ?? null };
}

/** Says of an entry that it is reversed, or stands (null); what it had itself reversed then stands again, or is reversed by it. */
function mark(db: WriteHandle, id: string, reversedBy: string | null): void {
  db.run(sql.updateTable('audit_log').set({ reversed_by: reversedBy }).where('id', '=', id));
  const reversed = db.get(sql.selectFrom('audit_log').select('reverses').where('id', '=', id))?.reverses;
  if (reversed) mark(db, reversed, reversedBy === null ? id : null);
}
