import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '../../../shared/api/app-error.ts';
import path from 'node:path';

/** What the first hundred bytes of a database say of it. */
export interface BookHeader {
  readonly applicationId: number;
  readonly userVersion: number;
  /** Bytes. */
  readonly pageSize: number;
}

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const WAL_HEAD = 32;
const FRAME_HEAD = 24;

/**
 * Whose database a file is, read without opening it as one: that alone can change it (a journal is rolled back, the mode of its
 * journal is written into it). What a program that was killed had written last stands in the `-wal` beside it, and counts.
 * Never to be called for a book that this process has open: closing the file would let go of SQLite's locks on it (POSIX).
 * @returns null where there is no file, or an empty one.
 * @throws AppError `store.damaged` where it is no SQLite database.
 */
export function readBookHeader(file: string): BookHeader | null {
  const main = readStart(file, HEADER_BYTES);
  const first = newestFirstPage(`${file}-wal`) ?? main;
  if (first === null || first.length === 0) return null;
  if (first.length < HEADER_BYTES || first.toString('latin1', 0, 16) !== MAGIC) throw new AppError('store.damaged', { file: path.basename(file) });
  const size = first.readUInt16BE(16);
  return { applicationId: first.readUInt32BE(68), userVersion: first.readUInt32BE(60), pageSize: size === 1 ? 65_536 : size };
}

/** The head of page 1 as the write-ahead log has it last; null where it has none. Format: sqlite.org/walformat.html. */
function newestFirstPage(wal: string): Buffer | null {
  return withFile(wal, (fd, size) => {
    const head = readAt(fd, 0, WAL_HEAD);
    if (head.length < WAL_HEAD || (head.readUInt32BE(0) & ~1) !== 0x377f0682) return null;
    const pageSize = head.readUInt32BE(8);
    let newest: Buffer | null = null;
    let waiting: Buffer | null = null;
    if (pageSize < 512) return null;
    for (let at = WAL_HEAD; at + FRAME_HEAD + pageSize <= size; at += FRAME_HEAD + pageSize) {
      const frame = readAt(fd, at, FRAME_HEAD);
      // Frames left of an older round carry another salt.
      if (!frame.subarray(8, 16).equals(head.subarray(16, 24))) break;
      if (frame.readUInt32BE(0) === 1) waiting = readAt(fd, at + FRAME_HEAD, HEADER_BYTES);
      if (frame.readUInt32BE(4) === 0) continue;
      newest = waiting ?? newest;
      waiting = null;
    }
    return newest;
  });
}

/** One page as it stands in the file itself, without the log beside it. */
export const readPage = (file: string, page: number, pageSize: number): Buffer | null => withFile(file, (fd) => readAt(fd, (page - 1) * pageSize, pageSize));

const readStart = (file: string, bytes: number): Buffer | null => withFile(file, (fd) => readAt(fd, 0, bytes));

function readAt(fd: number, at: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  return buffer.subarray(0, readSync(fd, buffer, 0, bytes, at));
}

function withFile<T>(file: string, work: (fd: number, size: number) => T): T | null {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return work(fd, fstatSync(fd).size);
  } finally {
    closeSync(fd);
  }
}
