import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../store/write-whole.ts';

/** What is remembered of backups outside the book: it is this PC's, and a restored book does not bring an old one back. */
const notesShape = z.strictObject({
  secondPlace: z.strictObject({ folder: z.string(), id: z.string(), since: z.iso.datetime(), seenAt: z.iso.datetime().nullable() }).nullable(),
  /** When a whole copy was last found free of faults. */
  checkedAt: z.iso.datetime().nullable(),
});
export type BackupNotes = z.infer<typeof notesShape>;

const fileIn = (dataFolder: string): string => path.join(dataFolder, 'sao-luu.json');

export function readNotes(dataFolder: string): BackupNotes {
  try {
    return notesShape.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return { secondPlace: null, checkedAt: null };
  }
}

export const writeNotes = (dataFolder: string, notes: Partial<BackupNotes>): void =>
  writeWhole(fileIn(dataFolder), `${JSON.stringify({ ...readNotes(dataFolder), ...notes }, null, 2)}\n`);
