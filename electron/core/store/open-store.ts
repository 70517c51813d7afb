import Database from 'better-sqlite3';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { Change } from '../../../shared/api/places.ts';
import { markClosed, markOpen, setStrangeLogAside } from './book-mark.ts';
import { openDerived, type Derived, type ReportDone } from './derived.ts';
import { faultsIn } from './faults-in.ts';
import { ReadHandle, WriteHandle } from './handles.ts';
import { KeptOrders } from './kept-orders.ts';
import { machineRefusal } from './machine-refusal.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrate.ts';
import type { PlaceSet } from './place-set.ts';
import { TableColumns } from './plan-columns.ts';
import { requireOwnBook } from './require-book.ts';
import { ReadPlaces } from './read-places.ts';
import { TouchedPlaces } from './touched-places.ts';
import { trackChanges } from './track-changes.ts';

/** The one database of a data folder. Opened by one program at a time; a second one is told who has it. */
export class Store {
  readonly #database: Database.Database;
  readonly #reader: ReadHandle;
  readonly #prepared = new Map<string, Database.Statement>();
  readonly #derived: readonly Derived[];
  readonly #reads: ReadPlaces;
  readonly #touched: TouchedPlaces;
  readonly #orders: KeptOrders;
  #changes: number;

  /** @param changes See `Opening`. */
  constructor(database: Database.Database, derived: readonly Derived[], report: ReportDone, changes: number) {
    this.#database = database;
    this.#changes = changes;
    this.#derived = derived;
    openDerived(database, new WriteHandle(database, this.#prepared), derived, report);
    const columns = new TableColumns(database);
    this.#reads = new ReadPlaces(database, columns);
    this.#touched = new TouchedPlaces(database, columns);
    this.#orders = new KeptOrders(database);
    this.#reader = new ReadHandle(database, this.#prepared, this.#orders);
  }

  /** Where the data stands. */
  get folder(): string {
    return path.dirname(this.#database.name);
  }

  get file(): string {
    return this.#database.name;
  }

  /** The number of the last change since the host was started. */
  get changes(): number {
    return this.#changes;
  }

  /** One consistent snapshot. */
  read<T>(work: (db: ReadHandle) => T): T {
    return this.#database.transaction(() => work(this.#reader)).deferred();
  }

  /** The same, noting what is read, up to where it fails if it does. */
  readNoting<T>(places: PlaceSet, work: (db: ReadHandle) => T): T {
    const reader = new ReadHandle(this.#database, this.#prepared, this.#orders, (query) => this.#reads.note(query, places));
    return this.#database.transaction(() => work(reader)).deferred();
  }

  /**
   * One transaction; every tracked change inside it is recorded under `entryId`, and what is derived from the changed rows follows.
   * Once it is stored, `changed` is told what it touched.
   */
  write<T>(entryId: string, work: (db: WriteHandle) => NotAPromise<T>, changed?: (change: Change) => void): T {
    const writer = new WriteHandle(this.#database, this.#prepared, this.#orders);
    try {
      this.#touched.begin();
      this.#orders.settle();
      const answer = this.#database
        .transaction(() => {
          this.#database.pragma('defer_foreign_keys = ON');
          this.#database.prepare('DELETE FROM audit_current').run();
          this.#database.prepare('INSERT INTO audit_current VALUES (?)').run(entryId);
          const worked = work(writer);
          for (const { follow } of this.#derived) follow?.(writer, entryId);
          return worked;
        })
        .immediate();
      this.#changes += 1;
      changed?.({ at: this.#changes, places: this.#touched.places() });
      return answer;
    } catch (error) {
      throw writer.meaningOf(error);
    } finally {
      this.#orders.settle();
    }
  }

  /** A whole copy of the book as it stands when the last step is done; between the steps, work goes on. @param file Not there yet. */
  async copyTo(file: string): Promise<void> {
    await this.#database.backup(file, { progress: () => PAGES_AT_ONCE });
  }

  /** What SQLite's full check of the open book finds, a line each; none: whole. */
  faults(): string[] {
    return faultsIn(this.#database, 'integrity_check');
  }

  /** Makes every index anew from the rows of its table. */
  rebuildIndices(): void {
    this.#database.exec('REINDEX');
    this.#orders.settle();
  }

  close(): void {
    if (!this.#database.open) return;
    this.#database.pragma('optimize');
    const { name } = this.#database;
    this.#database.close();
    openHere.delete(name);
    markClosed(name);
  }
}

/** Two megabytes: a few milliseconds. */
const PAGES_AT_ONCE = 500;

/**
 * Books that this process has open. It may not even look into their files beside SQLite: closing a file lets go of all locks that the
 * process has on it (POSIX).
 */
const openHere = new Set<string>();

export const isOpenHere = (file: string): boolean => openHere.has(path.resolve(file));

type NotAPromise<T> = T extends PromiseLike<unknown> ? never : T;

interface Opening {
  /** Kept beside the data; see `Derived`. */
  readonly derived?: readonly Derived[];
  /** Hears how far the filling of derived tables has come, which takes its time once after an update. */
  readonly report?: ReportDone;
  /** How many changes the host has told of before: a restored book goes on counting. */
  readonly changes?: number;
  /** Hears under which name a log was set aside that was not this book's (`book-mark.ts`). */
  readonly setAside?: (log: string) => void;
}

/** @param holder Who opens it, in words a second opener can act on: "cửa sổ chương trình (tiến trình 412)". */
export function openStore(folder: string, holder: string, { derived = [], report = () => undefined, changes = 0, setAside }: Opening = {}): Store {
  const holderFile = path.join(folder, 'dang-mo.txt');
  const file = path.resolve(folder, 'bcd.sqlite');
  let database: Database.Database | undefined;
  if (openHere.has(file)) throw new AppError('store.lockedByOther', { holder: readHolder(holderFile) });
  try {
    makeFolder(path.resolve(folder));
    requireOwnBook(folder, file);
    const log = setStrangeLogAside(file);
    if (log !== null) setAside?.(log);
    database = new Database(file, { timeout: 300 });
    // The lock is SQLite's own and dies with the process; the text file only says whose it is.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    openHere.add(file);
    writeFileSync(holderFile, holder);
    const [fault] = faultsIn(database, 'quick_check');
    if (fault !== undefined) throw new AppError('store.damaged', { file: path.basename(file) }, { cause: new Error(fault) });
    migrate(database, folder);
    markOpen(database);
    trackChanges(database);
    return new Store(database, derived, report, changes);
  } catch (error) {
    if (database?.open) database.close();
    openHere.delete(file);
    throw refusal(error, { folder, holderFile, file });
  }
}

/** @throws AppError `store.lockedByOther`. Nothing is written: who only looks may not take in a log. */
export function requireNobodyHas(folder: string): void {
  const [file, holderFile] = [path.resolve(folder, 'bcd.sqlite'), path.join(folder, 'dang-mo.txt')];
  if (openHere.has(file)) throw new AppError('store.lockedByOther', { holder: readHolder(holderFile) });
  // Looking makes the log and its index where there are none; the empty ones go again.
  const made = ['-wal', '-shm'].map((ending) => `${file}${ending}`).filter((each) => !existsSync(each));
  const database = new Database(file, { readonly: true, timeout: 300 });
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new AppError('store.lockedByOther', { holder: readHolder(holderFile) });
  } finally {
    database.close();
    if (made.length === 2) for (const each of made) rmSync(each, { force: true });
  }
}

function refusal(error: unknown, at: { folder: string; holderFile: string; file: string }): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('SQLITE_BUSY')) return new AppError('store.lockedByOther', { holder: readHolder(at.holderFile) });
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new AppError('store.damaged', { file: path.basename(at.file) }, { cause: error });
  }
  return machineRefusal(error, at.folder) ?? error;
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(0, 200);
  } catch {
    return 'một chương trình khác';
  }
}
