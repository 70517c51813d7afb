import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';

/** What a machine's disk refuses, by the codes of SQLite and of the system; each with the sentence that names the true reason. */
const REASONS = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)/, 'store.diskFull'],
  [/^(EIO|EROFS|ENODEV|ENXIO|EFBIG|SQLITE_IOERR|SQLITE_READONLY)/, 'store.diskFails'],
  [/^(EACCES|EPERM|ENOENT|ENOTDIR|EEXIST|SQLITE_CANTOPEN)/, 'store.folderUnusable'],
] as const;

/**
 * The refusal for an error of the disk; null for any other error.
 * @param folder Where the data stands; an error of the system that names its own file speaks of that file's folder.
 */
export function machineRefusal(error: unknown, folder: string): AppError | null {
  const { code = '', path: file } = error instanceof Error ? (error as { code?: unknown; path?: unknown }) : {};
  const [, reason] = REASONS.find(([codes]) => codes.test(String(code))) ?? [];
  if (reason === undefined) return null;
  return new AppError(reason, { folder: typeof file === 'string' ? path.dirname(file) : folder }, { cause: error });
}
