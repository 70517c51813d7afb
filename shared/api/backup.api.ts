import { z } from 'zod';
import { job } from './operation.ts';

/** How many rows a copy holds, by what they are. */
export const backupCounts = z.strictObject({
  committees: z.int(),
  plans: z.int(),
  tasks: z.int(),
  agencies: z.int(),
  reports: z.int(),
  papers: z.int(),
  outgoing: z.int(),
  incoming: z.int(),
  attachments: z.int(),
});
export type BackupCounts = z.infer<typeof backupCounts>;

/** What a copy was made for. */
export const backupReason = z.enum(['manual', 'start', 'regular', 'exit', 'upgrade', 'import', 'merge', 'succession', 'restore']);
export type BackupReason = z.infer<typeof backupReason>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Stands beside each copy; written after the copy was read back. */
export const backupManifest = z.strictObject({
  reason: backupReason,
  /** UTC instant of the copy. */
  at: z.iso.datetime(),
  sha256,
  bytes: z.int(),
  /** Version of its tables. */
  version: z.int(),
  counts: backupCounts,
  /** Newest entry of its history, and when that was made. */
  entryId: z.string().nullable(),
  changedAt: z.string().nullable(),
  /** It holds next to nothing where the one before held a book: it never stands in for that one. */
  nearlyEmpty: z.boolean(),
  /** Files named in it that lay damaged or missing when it was made. */
  lostFiles: z.int(),
});
export type BackupManifest = z.infer<typeof backupManifest>;

const folder = z.string().trim().min(1).max(1_000);

const backup = z.strictObject({
  name: z.string(),
  /** Full path. */
  file: z.string(),
  place: z.enum(['here', 'second']),
  at: z.iso.datetime(),
  bytes: z.int(),
  reason: backupReason.nullable(),
  counts: backupCounts.nullable(),
  sha256: sha256.nullable(),
  /** It was found whole when it was made and has its size still. */
  verified: z.boolean(),
  nearlyEmpty: z.boolean(),
  lostFiles: z.int(),
});
export type Backup = z.infer<typeof backup>;

/** A copy in a list (its full path), or a staged file. */
const source = z.union([z.strictObject({ backup: z.string().min(1).max(2_000) }), z.strictObject({ file: z.string() })]);
export type RestoreSource = z.infer<typeof source>;

const secondPlace = z.strictObject({
  folder: z.string(),
  /** UTC instant when a copy was last put there; null: never. */
  seenAt: z.iso.datetime().nullable(),
  /** Not seen for a week. */
  overdue: z.boolean(),
});

export const backupApi = {
  /** Jobs, not queries: they tell of files, which change without the book. */
  'backup.state': job({
    access: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      /** The newest good copy. */
      lastAt: z.iso.datetime().nullable(),
      /** The book changed since, and the copy is older than a day; or there is none although there is work to lose. */
      overdue: z.boolean(),
      /** When the whole book was last found free of faults. */
      checkedAt: z.iso.datetime().nullable(),
      /** What is wrong with the open book, as last found; a line each. */
      faults: z.array(z.string()),
      /** Why the last copy that was due could not be made; a sentence. */
      failure: z.string().nullable(),
      secondPlace: secondPlace.nullable(),
      /** A log of another book that was set aside when this one was opened. */
      strangeLog: z.string().nullable(),
    }),
  }),
  'backup.list': job({ access: 'administer', input: z.strictObject({}), output: z.array(backup) }),
  'backup.make': job({
    access: 'administer',
    input: z.strictObject({
      /** A folder that gets a copy too; null: only the data folder's own, and the second place. */
      to: folder.nullable().default(null),
    }),
    output: z.strictObject({
      file: z.string(),
      sha256,
      verified: z.literal(true),
      counts: backupCounts,
      nearlyEmpty: z.boolean(),
      lostFiles: z.int(),
      /** Null: there is no second place. False: it could not be reached, and the copy is in the data folder only. */
      second: z.boolean().nullable(),
    }),
  }),
  'backup.preview': job({
    access: 'administer',
    input: z.strictObject({ source }),
    output: z.strictObject({
      at: z.iso.datetime(),
      changedAt: z.string().nullable(),
      counts: backupCounts,
      here: backupCounts,
      /** The last change of the book that is open. */
      hereChangedAt: z.string().nullable(),
      /** Steps of the open book's history that the copy does not have. */
      newerSteps: z.int(),
      /** It is brought to today's tables after it is put in place. */
      older: z.boolean(),
    }),
  }),
  'backup.restore': job({
    access: 'administer',
    input: z.strictObject({ source }),
    output: z.strictObject({
      restored: z.string(),
      /** The book before, as a copy. */
      previous: z.string().nullable(),
      counts: backupCounts,
      lostFiles: z.int(),
    }),
  }),
  /** Reads the whole book, its files and its copies. */
  'backup.check': job({
    access: 'administer',
    input: z.strictObject({}),
    output: z.strictObject({
      ok: z.boolean(),
      problems: z.array(z.strictObject({ code: z.string(), message: z.string() })),
    }),
  }),
  /** Makes the indices anew; what is then still wrong must be restored. */
  'backup.repair': job({ access: 'administer', input: z.strictObject({}), output: z.strictObject({ faults: z.array(z.string()) }) }),
  'backup.setSecondPlace': job({
    access: 'administer',
    input: z.strictObject({ folder: folder.nullable() }),
    output: z.strictObject({ secondPlace: secondPlace.nullable() }),
  }),
};
