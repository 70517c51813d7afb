import type { Backup } from '../../../shared/api/backup.api.ts';
import type { Generation } from './generation.ts';

/** A copy as it is listed. */
export const describedBackup = ({ name, file, at, bytes, manifest }: Generation, place: Backup['place']): Backup => ({
  name,
  file,
  place,
  at,
  bytes,
  reason: manifest?.reason ?? null,
  counts: manifest?.counts ?? null,
  sha256: manifest?.sha256 ?? null,
  verified: manifest !== null && manifest.bytes === bytes,
  nearlyEmpty: manifest?.nearlyEmpty ?? false,
  lostFiles: manifest?.lostFiles ?? 0,
});
