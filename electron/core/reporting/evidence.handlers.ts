import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/api/app-error.ts';
import type { evidenceApi } from '../../../shared/api/evidence.api.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Attachments, FileStage, Ids } from '../ports.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { readAttachments, toAttachment } from './attachments.repo.ts';

interface EvidencePorts {
  readonly ids: Ids;
  readonly files: FileStage;
  readonly attachments: Attachments;
}

/** A scanned decision is a few megabytes; a film is no evidence that a data folder should carry. */
const LARGEST_MB = 50;

export const evidenceHandlers = ({ ids, files, attachments }: EvidencePorts) =>
  ({
    'evidence.list': ({ db }, { subjectIds }) => readAttachments(db, subjectIds),

    'evidence.attach': async ({ read, conclude, progress }, { subject, file }) => {
      read((db) => requireSubject(db, subject));
      progress('reading', 0, 0);
      const { name, bytes } = await files.read(file);
      if (bytes.byteLength > LARGEST_MB * 1_048_576) throw new AppError('files.tooLarge', { file: name, limit: LARGEST_MB });
      progress('saving', 0, 0);
      const content = await attachments.prepare(bytes);
      try {
        return conclude(({ db, entryId, now, describe }) => {
          requireSubject(db, subject);
          const row: Schema['attachments'] = { id: ids.next(), subject_id: subject.id, sha256: content.sha256, name, size: content.size, added_at: now };
          db.insert('attachments', [row]);
          content.keep();
          describe(name);
          return { ...toAttachment(row), entryId };
        });
      } finally {
        await content.discard();
      }
    },

    'evidence.detach': ({ db, describe, entryId }, { id }) => {
      const row = attachmentRow(db, id);
      db.run(sql.deleteFrom('attachments').where('id', '=', id));
      describe(row.name);
      return { entryId };
    },

    'evidence.open': async ({ read, progress }, { id }) => {
      const { name, sha256 } = read((db) => attachmentRow(db, id));
      progress('reading', 0, 0);
      const bytes = await attachments.read(sha256).catch((cause: unknown) => {
        throw new AppError('files.unreadable', { file: name }, { cause });
      });
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new AppError('reporting.evidenceDamaged', { file: name });
      return { file: await files.put(name, bytes), name };
    },
  }) satisfies Handlers<typeof evidenceApi>;

const tableOf = { task: 'tasks', report: 'task_reports', submission: 'submissions', outgoing: 'outgoing_papers', incoming: 'incoming_papers' } as const;

function requireSubject(db: ReadHandle, { kind, id }: { kind: keyof typeof tableOf; id: string }): void {
  if (!db.get(sql.selectFrom(tableOf[kind]).select('id').where('id', '=', id))) throw new AppError('system.notFound', { what: 'nội dung' });
}

function attachmentRow(db: ReadHandle, id: string): Schema['attachments'] {
  const row = db.get(sql.selectFrom('attachments').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'tệp' });
  return row;
}
