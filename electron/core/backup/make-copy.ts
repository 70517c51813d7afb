import { readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { BackupReason } from '../../../shared/api/backup.api.ts';
import type { Ports } from '../ports.ts';
import { makeFolder } from '../store/make-folder.ts';
import type { Store } from '../store/open-store.ts';
import { backupsOf, filesOf, freeName, listGenerations, type Generation } from './generation.ts';
import type { Inspection } from './inspect-copy.ts';
import { keepFiles } from './keep-files.ts';
import { nameGeneration } from './name-generation.ts';
import { copiesToRemove } from './retention.ts';

/** Words of a copy's file name. */
const REASON_WORDS: Readonly<Record<BackupReason, string>> = {
  manual: 'sao-luu',
  start: 'khi-mo',
  regular: 'dinh-ky',
  exit: 'khi-dong',
  upgrade: 'truoc-nang-cap',
  import: 'truoc-nhap',
  merge: 'truoc-gop',
  succession: 'truoc-sap-xep',
  restore: 'truoc-khoi-phuc',
};

type Needed = Pick<Ports, 'clock' | 'copies'>;

export interface MadeCopy {
  readonly generation: Generation;
  readonly inspection: Inspection;
}

/**
 * A copy of the book as it stands, taken in steps between which work goes on: written beside, reopened, checked whole, counted, compared
 * with the one before, and only then named.
 * @param worth Whether the checked copy is kept; otherwise it was only a look at the book.
 * @throws AppError `backup.bookDamaged`; a copy of a damaged book is kept only for `restore`, without a note: it is no backup.
 */
export async function makeCopy(
  store: Store,
  reason: BackupReason,
  { clock, copies }: Needed,
  worth: (inspection: Inspection) => boolean = () => true,
): Promise<MadeCopy | null> {
  const shelf = backupsOf(store.folder);
  makeFolder(shelf);
  const at = clock.now();
  const passing = path.join(shelf, `${freeName(shelf, at, REASON_WORDS[reason])}.tmp`);
  try {
    await store.copyTo(passing);
    const inspection = await copies.inspect(passing);
    const [fault] = inspection.faults;
    if (fault !== undefined) throw new AppError('backup.bookDamaged', { detail: fault }, { cause: inspection.faults });
    if (!worth(inspection)) return null;
    const lostFiles = await keepFiles(inspection.attachments, path.join(store.folder, 'attachments'), path.join(shelf, 'attachments'));
    return { generation: nameGeneration({ shelf, passing, at, reason, inspection, lostFiles }), inspection };
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${passing}${ending}`, { force: true });
  }
}

/** The damaged book itself, for who can still read something in it: no backup, and named as what it is. */
export async function keepDamaged(store: Store, { clock }: Needed): Promise<string> {
  const shelf = backupsOf(store.folder);
  makeFolder(shelf);
  const file = path.join(shelf, freeName(shelf, clock.now(), 'hong'));
  await store.copyTo(`${file}.tmp`);
  renameSync(`${file}.tmp`, file);
  return file;
}

/** Thins out the copies of a folder by their age. */
export function thinOut(folder: string, { clock }: Pick<Ports, 'clock'>): void {
  for (const { file } of copiesToRemove(listGenerations(folder), clock.today(), (instant) => clock.dayOf(instant))) {
    for (const each of filesOf(file)) rmSync(each, { force: true });
  }
}

/** What a backup or restore that was killed has left. Only while nobody else has the data folder. */
export function sweepPassing(dataFolder: string): void {
  for (const folder of [dataFolder, backupsOf(dataFolder)]) {
    for (const name of namesIn(folder))
      if (/^(so-|truoc-nang-cap-|bcd\.sqlite\.).*\.tmp(-wal|-shm|-journal)?$/.test(name)) rmSync(path.join(folder, name), { force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
