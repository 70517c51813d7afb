import { renameSync } from 'node:fs';
import path from 'node:path';
import type { BackupReason } from '../../../shared/api/backup.api.ts';
import { isGood, listGenerations, writeManifest, type Generation } from './generation.ts';
import type { Inspection } from './inspect-copy.ts';
import { isNearlyEmpty } from './nearly-empty.ts';

interface Checked {
  readonly shelf: string;
  /** The checked copy under its passing name, `….sqlite.tmp`. */
  readonly passing: string;
  readonly at: string;
  readonly reason: BackupReason;
  readonly inspection: Inspection;
  readonly lostFiles: number;
}

/** Gives a checked copy its lasting name; from then on it counts. */
export function nameGeneration({ shelf, passing, at, reason, inspection, lostFiles }: Checked): Generation {
  const { sha256, bytes, version, counts, entryId, changedAt } = inspection;
  const before = listGenerations(shelf).find(isGood)?.manifest?.counts;
  const manifest = { reason, at, sha256, bytes, version, counts, entryId, changedAt, nearlyEmpty: isNearlyEmpty(counts, before), lostFiles };
  const file = passing.slice(0, -'.tmp'.length);
  writeManifest(file, manifest);
  renameSync(passing, file);
  return { name: path.basename(file), file, bytes, at, manifest };
}
