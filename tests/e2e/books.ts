import { cp, mkdtemp } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CallInput, CallOutput, OperationName } from '../../shared/api/contract.ts';
import { inHostProcess } from '../kit/host-process.ts';

/** What a data folder holds when a test begins. Filled once by each worker, copied for each test. */
export interface Book {
  /** Books of one name are one. */
  readonly name: string;
  readonly fill: (folder: string) => Promise<void>;
}

export const emptyBook: Book = { name: 'empty', fill: async () => undefined };

/** As “Mở sổ mẫu” leaves it: the sample committee and its plan of 2025 with 32 tasks. */
export const sampleBook: Book = {
  name: 'sample',
  fill: async (folder) => void (await ask(folder, 'imports.sample', {})),
};

/** The sample with the half-years and the year of 2025. */
export const reportingYear: Book = {
  name: 'reporting year',
  fill: async (folder) => {
    await sampleBook.fill(folder);
    const [plan] = await ask(folder, 'plans.list', {});
    await ask(folder, 'periods.generate', { committeeId: plan!.committeeId, year: 2025 });
  },
};

/** A file imported by the command line as a plan of 2025. */
export const importedBook = (file: string): Book => ({
  name: `import of ${file}`,
  fill: async (folder) => {
    const status = await inHostProcess('bcd', ['import', file, '--year', '2025', '--data', folder]);
    if (status !== 0) throw new Error(`bcd import ${file} ended with status ${status}`);
  },
});

const originals = new Map<string, Promise<string>>();

/** The folder then holds the book; nothing in it is shared with another test. */
export async function copyBook(book: Book, folder: string): Promise<void> {
  const original = originals.get(book.name) ?? fillOriginal(book);
  originals.set(book.name, original);
  await cp(await original, folder, { recursive: true });
}

async function fillOriginal({ fill }: Book): Promise<string> {
  const folder = await mkdtemp(path.join(shelf(), 'book-'));
  await fill(folder);
  return folder;
}

let shelfFolder: string | undefined;

/** Where the originals stand until the worker ends. */
function shelf(): string {
  if (shelfFolder !== undefined) return shelfFolder;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bcd-books-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return (shelfFolder = folder);
}

const ask = <N extends OperationName>(folder: string, operation: N, input: CallInput<N>): Promise<CallOutput<N>> =>
  inHostProcess('ask', folder, operation, input) as Promise<CallOutput<N>>;
