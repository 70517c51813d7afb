import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { Backup, BackupReason, RestoreSource } from '../../../shared/api/backup.api.ts';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { Ports } from '../ports.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { machineRefusal } from '../store/machine-refusal.ts';
import type { Store } from '../store/open-store.ts';
import { readNotes, writeNotes } from './backup-notes.ts';
import { asProblem, checkFolder } from './check-folder.ts';
import { describedBackup } from './described-backup.ts';
import { backupsOf, isGood, listGenerations, type Generation } from './generation.ts';
import type { Inspection } from './inspect-copy.ts';
import { keepDamaged, makeCopy, thinOut, type MadeCopy } from './make-copy.ts';
import { rowsIn } from './nearly-empty.ts';
import { passingFile, putInPlace, restoreBook, type Restored } from './restore-book.ts';
import { stageSource } from './restore-source.ts';
import { isThere, markPlace, putInto } from './second-place.ts';

/** The open book, which a restore replaces while the host lives. */
export interface OpenBook {
  readonly store: Store;
  /** Closes the book, does the work on its file, opens what then lies there. */
  replace(work: (file: string) => void): void;
  readonly strangeLog: string | null;
}

type Needed = Pick<Ports, 'clock' | 'copies' | 'files' | 'log' | 'ids'>;

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** The copies of the open book: makes, lists, restores them; one work at a time. */
export class Backups {
  readonly #book: OpenBook;
  readonly #ports: Needed;
  #turn: Promise<unknown> = Promise.resolve();
  #faults: readonly string[] = [];
  #failure: string | null = null;

  constructor(book: OpenBook, ports: Needed) {
    this.#book = book;
    this.#ports = ports;
  }

  /** On the clerk's word: a copy in any case. */
  make(to: string | null): Promise<CallOutput<'backup.make'>> {
    return this.#inTurn(async () => {
      const made = (await this.#makeNoting('manual')) as MadeCopy;
      const second = await this.#passOn(made);
      const shown = to === null ? made.generation : await this.#putInto(to, made);
      const { manifest } = made.generation;
      if (!manifest) throw new Error('A copy without its note.');
      const { sha256, counts, nearlyEmpty, lostFiles } = manifest;
      return { file: shown.file, sha256, verified: true, counts, nearlyEmpty, lostFiles, second };
    });
  }

  /** Before what changes much, and now and then: only where the book changed since its last copy. Never stands in the way of the work, unless the book is damaged. */
  async makeIfChanged(reason: BackupReason): Promise<void> {
    try {
      await this.#inTurn(async () => {
        const last = this.#last();
        const newest = this.#book.store.read(newestEntry);
        if (newest === null || (reason !== 'start' && last?.manifest?.entryId === newest)) return;
        // At the start the book is looked through in any case.
        const made = await this.#makeNoting(reason, ({ entryId, counts }) => rowsIn(counts) > 0 && entryId !== last?.manifest?.entryId);
        if (made) await this.#passOn(made);
      });
    } catch (error) {
      if (error instanceof AppError && error.code === 'backup.bookDamaged' && reason !== 'start' && reason !== 'exit' && reason !== 'regular') throw error;
      if (!(error instanceof AppError)) this.#ports.log.fault(this.#ports.ids.next().slice(-8), `backup.${reason}`, error);
    }
  }

  list(): Backup[] {
    const { secondPlace } = readNotes(this.#book.store.folder);
    const second =
      secondPlace && isThere(secondPlace.folder, secondPlace.id) ? listGenerations(secondPlace.folder).map((each) => describedBackup(each, 'second')) : [];
    return [...listGenerations(backupsOf(this.#book.store.folder)).map((each) => describedBackup(each, 'here')), ...second];
  }

  state(newest: { id: string; at: string } | undefined): CallOutput<'backup.state'> {
    const { clock } = this.#ports;
    const now = Date.parse(clock.now());
    const { secondPlace, checkedAt } = readNotes(this.#book.store.folder);
    const last = this.#last();
    const changed = newest !== undefined && last?.manifest?.entryId !== newest.id;
    return {
      lastAt: last?.at ?? null,
      overdue: changed && now - Date.parse(last?.at ?? newest.at) > DAY_MS,
      checkedAt,
      faults: [...this.#faults],
      failure: this.#failure,
      secondPlace: secondPlace && {
        folder: secondPlace.folder,
        seenAt: secondPlace.seenAt,
        overdue: now - Date.parse(secondPlace.seenAt ?? secondPlace.since) > WEEK_MS,
      },
      strangeLog: this.#book.strangeLog,
    };
  }

  preview(source: RestoreSource): Promise<CallOutput<'backup.preview'>> {
    return this.#inTurn(() =>
      this.#withSource(source, async (file) => {
        const { store } = this.#book;
        const staged = await stageSource(file, passingFile(store.folder), this.#ports.copies);
        try {
          const { counts, changedAt, entryId, version } = staged.inspection;
          const here = await this.#look();
          return {
            at: staged.madeAt ?? changedAt ?? this.#ports.clock.now(),
            changedAt,
            counts,
            here: here.counts,
            hereChangedAt: here.changedAt,
            newerSteps: store.read((db) => stepsAfter(db, entryId)),
            older: version < here.version,
          };
        } finally {
          staged.drop();
        }
      }),
    );
  }

  restore(source: RestoreSource): Promise<Restored> {
    return this.#inTurn(() =>
      this.#withSource(source, async (file, name) => {
        const { folder } = this.#book.store;
        const restored = await restoreBook({
          dataFolder: folder,
          source: file,
          copies: this.#ports.copies,
          keepPrevious: () => this.#keepPrevious(),
          swapFor: (passing) => this.#book.replace((book) => putInPlace(passing, book)),
        });
        this.#faults = [];
        this.#failure = null;
        return name === null ? restored : { ...restored, restored: name };
      }),
    );
  }

  check(): Promise<CallOutput<'backup.check'>> {
    return this.#inTurn(async () => {
      const { folder } = this.#book.store;
      const inspection = await this.#look().catch(asProblem);
      const problems = 'code' in inspection ? [inspection] : await checkFolder(folder, inspection, this.#ports.copies);
      return { ok: problems.length === 0, problems };
    });
  }

  repair(): Promise<CallOutput<'backup.repair'>> {
    return this.#inTurn(async () => {
      this.#book.store.rebuildIndices();
      this.#faults = this.#book.store.faults();
      return { faults: [...this.#faults] };
    });
  }

  setSecondPlace(folder: string | null): Promise<CallOutput<'backup.setSecondPlace'>> {
    return this.#inTurn(async () => {
      const { store } = this.#book;
      if (folder === null) {
        writeNotes(store.folder, { secondPlace: null });
        return { secondPlace: null };
      }
      const place = path.resolve(folder);
      if (isInside(place, store.folder)) throw new AppError('backup.placeIsHere', { folder: place });
      const id = randomUUID();
      markPlace(place, id);
      const since = this.#ports.clock.now();
      writeNotes(store.folder, { secondPlace: { folder: place, id, since, seenAt: null } });
      const made = await this.#makeNoting('manual');
      if (made) await this.#passOn(made);
      return { secondPlace: { folder: place, seenAt: readNotes(store.folder).secondPlace?.seenAt ?? null, overdue: false } };
    });
  }

  /** Waits for what is running. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  #last(): Generation | undefined {
    return listGenerations(backupsOf(this.#book.store.folder)).find(isGood);
  }

  /** Remembers what came of it, for the state. */
  async #makeNoting(reason: BackupReason, worth?: (inspection: Inspection) => boolean): Promise<MadeCopy | null> {
    const { store } = this.#book;
    try {
      const made = await makeCopy(store, reason, this.#ports, worth);
      this.#faults = [];
      this.#failure = null;
      writeNotes(store.folder, { checkedAt: this.#ports.clock.now() });
      thinOut(backupsOf(store.folder), this.#ports);
      return made;
    } catch (error) {
      const refusal = error instanceof AppError ? error : machineRefusal(error, backupsOf(store.folder));
      if (refusal?.code === 'backup.bookDamaged') this.#faults = (refusal.cause as string[] | undefined) ?? [];
      this.#failure = refusal?.message ?? String(error);
      throw refusal ?? error;
    }
  }

  /** A look at the whole book, by a copy that is not kept. */
  async #look(): Promise<Inspection> {
    let seen: Inspection | undefined;
    await this.#makeNoting('manual', (inspection) => {
      seen = inspection;
      return false;
    });
    if (!seen) throw new Error('The book was not looked at.');
    return seen;
  }

  async #keepPrevious(): Promise<string> {
    try {
      return ((await this.#makeNoting('restore')) as MadeCopy).generation.file;
    } catch (error) {
      if (error instanceof AppError && error.code === 'backup.bookDamaged') return keepDamaged(this.#book.store, this.#ports);
      throw error;
    }
  }

  /** @returns null: there is no second place; false: it is not there, and the state says since when. */
  async #passOn(made: MadeCopy): Promise<boolean | null> {
    const { folder } = this.#book.store;
    const { secondPlace } = readNotes(folder);
    if (!secondPlace) return null;
    if (!isThere(secondPlace.folder, secondPlace.id)) return false;
    try {
      await this.#putInto(secondPlace.folder, made);
      writeNotes(folder, { secondPlace: { ...secondPlace, seenAt: this.#ports.clock.now() } });
      thinOut(secondPlace.folder, this.#ports);
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#failure = error.message;
      return false;
    }
  }

  #putInto(folder: string, { generation, inspection }: MadeCopy): Promise<Generation> {
    return putInto(folder, generation, path.join(backupsOf(this.#book.store.folder), 'attachments'), inspection.attachments, this.#ports.copies);
  }

  async #withSource<T>(source: RestoreSource, work: (file: string, name: string | null) => Promise<T>): Promise<T> {
    if ('backup' in source) return work(path.resolve(source.backup), null);
    const { name, bytes } = await this.#ports.files.read(source.file);
    const passing = `${passingFile(this.#book.store.folder).replace(/\.tmp$/, '')}-${randomUUID().slice(0, 8)}.tmp`;
    try {
      writeFileSync(passing, bytes);
      return await work(passing, name);
    } finally {
      rmSync(passing, { force: true });
    }
  }
}

const isInside = (place: string, folder: string): boolean => `${place}${path.sep}`.startsWith(`${path.resolve(folder)}${path.sep}`);

const newestEntry = (db: ReadHandle): string | null => db.get(sql.selectFrom('audit_log').select('id').orderBy('seq', 'desc').limit(1))?.id ?? null;

/** How many steps came after that one; all, where the book does not know it. */
function stepsAfter(db: ReadHandle, entryId: string | null): number {
  const seq = entryId === null ? undefined : db.get(sql.selectFrom('audit_log').select('seq').where('id', '=', entryId))?.seq;
  const { steps } = db.get(
    sql
      .selectFrom('audit_log')
      .select((eb) => eb.fn.countAll<number>().as('steps'))
      .where('seq', '>', seq ?? 0),
  ) ?? { steps: 0 };
  return steps;
}
