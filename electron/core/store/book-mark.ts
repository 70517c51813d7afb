import type Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readPage } from './book-header.ts';
import { writeWhole } from './write-whole.ts';

/**
 * SQLite takes in whatever `bcd.sqlite-wal` lies beside a book. Where a book was copied over another whose program had been killed,
 * that log is the other's, and what opens is malformed. Each opening therefore puts a word of its own into the book (a table whose one
 * page nothing else changes) and notes it beside; a log is the book's only where the book's file has the noted word.
 */
const markShape = z.strictObject({
  tokens: z.array(z.string()),
  /** Where the file keeps its word. */
  page: z.int(),
  pageSize: z.int(),
  /** False once it was closed whole: there is no log then. */
  open: z.boolean(),
});

const markFile = (file: string): string => `${file}-dau.json`;

/** Before the book is opened. @returns the name under which a log that is not the book's was set aside; null: there is none. */
export function setStrangeLogAside(file: string): string | null {
  const log = `${file}-wal`;
  const mark = readMark(file);
  if (mark === null || !existsSync(log) || statSync(log).size === 0) return null;
  const page = mark.open ? readPage(file, mark.page, mark.pageSize)?.toString('latin1') : undefined;
  if (page !== undefined && mark.tokens.some((token) => page.includes(token))) return null;
  const aside = `${log}.khong-thuoc-so-${new Date(statSync(log).mtimeMs).toISOString().replace(/\D/g, '').slice(0, 14)}`;
  renameSync(log, aside);
  rmSync(`${file}-shm`, { force: true });
  return path.basename(aside);
}

/** After it was opened and brought to the newest version. */
export function markOpen(database: Database.Database): void {
  const file = database.name;
  const page = Number(database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'book_mark'").pluck().get());
  const pageSize = Number(database.pragma('page_size', { simple: true }));
  const before = database.prepare('SELECT token FROM book_mark').pluck().all() as string[];
  const token = randomBytes(16).toString('hex');
  // Noted first: a kill in between leaves a book with one of the two.
  writeMark(file, { tokens: [token, ...before], page, pageSize, open: true });
  clearMark(database);
  database.prepare('INSERT INTO book_mark (token) VALUES (?)').run(token);
  database.pragma('wal_checkpoint(TRUNCATE)');
  writeMark(file, { tokens: [token], page, pageSize, open: true });
}

/** A copy of a book carries no word: a log of the run that it was copied in is not its own. */
export function clearMark(database: Database.Database): void {
  database.pragma('secure_delete = ON');
  database.exec('DELETE FROM book_mark');
  database.pragma('secure_delete = OFF');
}

export function markClosed(file: string): void {
  const mark = readMark(file);
  if (mark !== null && !existsSync(`${file}-wal`)) writeMark(file, { ...mark, open: false });
}

function readMark(file: string): z.infer<typeof markShape> | null {
  try {
    return markShape.parse(JSON.parse(readFileSync(markFile(file), 'utf8')));
  } catch {
    return null;
  }
}

const writeMark = (file: string, mark: z.infer<typeof markShape>): void => writeWhole(markFile(file), `${JSON.stringify(mark)}\n`);
