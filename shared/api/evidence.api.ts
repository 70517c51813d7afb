import { z } from 'zod';
import { command, job, query } from './operation.ts';
import { fileToken, id, instant } from './values.ts';

/** A kept original: named by its content, so the same file is stored once. */
export const attachment = z.strictObject({
  id,
  /** The task, report or message it proves; the paper of a register it is a copy of. */
  subjectId: id,
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  addedAt: instant,
});
export type Attachment = z.infer<typeof attachment>;

const subject = z.strictObject({ kind: z.enum(['task', 'report', 'submission', 'outgoing', 'incoming']), id });

export const evidenceApi = {
  'evidence.list': query({ access: 'read', input: z.strictObject({ subjectIds: z.array(id).min(1).max(5_000) }), output: z.array(attachment) }),
  /** Stores the staged file, then writes the row that names it. */
  'evidence.attach': job({ access: 'write', input: z.strictObject({ subject, file: fileToken }), output: attachment.extend({ entryId: id }) }),
  /** The file itself stays in the folder, so that undo brings it back. */
  'evidence.detach': command({ access: 'write', input: z.strictObject({ id }), output: z.strictObject({ entryId: id }) }),
  /** A token under which the host hands out the bytes; refused when the stored file is not what was put in. */
  'evidence.open': job({ access: 'read', input: z.strictObject({ id }), output: z.strictObject({ file: fileToken, name: z.string() }) }),
};
