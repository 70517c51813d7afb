import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { Change } from '../../../shared/api/places.ts';
import { openDerived, type Derived, type ReportDone } from './derived.ts';
import { ReadHandle, WriteHandle } from './handles.ts';
import { KeptOrders } from './kept-orders.ts';
import { machineRefusal } from './machine-refusal.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrate.ts';
import type { PlaceSet } from './place-set.ts';
import { TableColumns } from './plan-columns.ts';
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
  #changes = 0;

  constructor(database: Database.Database, derived: readonly Derived[], report: ReportDone) {
    this.#database = database;
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

  /** The number of the last change since the store was opened. */
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

  close(): void {
    this.#database.pragma('optimize');
    this.#database.close();
  }
}

type NotAPromise<T> = T extends PromiseLike<unknown> ? never : T;

interface Opening {
  /** Kept beside the data; see `Derived`. */
  readonly derived?: readonly Derived[];
  /** Hears how far the filling of derived tables has come, which takes its time once after an update. */
  readonly report?: ReportDone;
}

/** @param holder Who opens it, in words a second opener can act on: "cửa sổ chương trình (tiến trình 412)". */
export function openStore(folder: string, holder: string, { derived = [], report = () => undefined }: Opening = {}): Store {
  const holderFile = path.join(folder, 'dang-mo.txt');
  const file = path.join(folder, 'bcd.sqlite');
  let database: Database.Database | undefined;
  try {
    makeFolder(path.resolve(folder));
    database = new Database(file, { timeout: 300 });
    // The lock is SQLite's own and dies with the process; the text file only says whose it is.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    writeFileSync(holderFile, holder);
    migrate(database, folder);
    trackChanges(database);
    return new Store(database, derived, report);
  } catch (error) {
    database?.close();
    throw refusal(error, { folder, holderFile, file });
  }
}

function refusal(error: unknown, at: { folder: string; holderFile: string; file: string }): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('SQLITE_BUSY')) return new AppError('store.lockedByOther', { holder: readHolder(at.holderFile) });
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
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
