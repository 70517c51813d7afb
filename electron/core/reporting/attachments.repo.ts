import type { Attachment } from '../../../shared/api/evidence.api.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';

/** Files kept with the named subjects, oldest first. */
export function readAttachments(db: ReadHandle, subjectIds: readonly string[]): Attachment[] {
  if (subjectIds.length === 0) return [];
  return db
    .all(
      sql
        .selectFrom('attachments')
        .selectAll()
        .where('subject_id', 'in', [...subjectIds])
        .orderBy('id'),
    )
    .map(toAttachment);
}

export function toAttachment(row: Schema['attachments']): Attachment {
  return { id: row.id, subjectId: row.subject_id, name: row.name, size: row.size, sha256: row.sha256, addedAt: row.added_at };
}
