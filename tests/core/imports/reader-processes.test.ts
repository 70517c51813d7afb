import { pathToFileURL } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { startNodeReader } from '../../../electron/adapters/node-reader-process.ts';
import { ReaderProcesses } from '../../../electron/adapters/reader-processes.ts';
import { READING_LIMITS } from '../../../electron/core/file-readers/reader-messages.ts';
import { fixture } from './plan-of.ts';

const never = new AbortController().signal;
const noProgress = (): void => undefined;
const plan = fixture('plan-hatinh-2025.docx');

const readers = new ReaderProcesses(startNodeReader);
afterAll(() => readers.close());

/** Readers whose process is one of `tests/fixtures/readers`: what a file of the worst kind would make of ours. */
function readersOf(program: string): ReaderProcesses {
  const entry = pathToFileURL(new URL(`../../fixtures/readers/${program}`, import.meta.url).pathname);
  return new ReaderProcesses((_, heard) => startNodeReader(entry, heard));
}

async function refusalOf(of: ReaderProcesses): Promise<unknown> {
  const outcome = await of.source.read(plan, 'kế hoạch.docx', never, noProgress).catch((error: unknown) => error);
  of.close();
  const { code, params } = outcome as { code: string; params: unknown };
  return { code, params };
}

describe('files are read in a process of their own', () => {
  it('a plan and a form, one after the other in one process', async () => {
    expect((await readers.source.read(plan, 'a.docx', never, noProgress)).tables[0]?.rows).toHaveLength(33);
    expect((await readers.forms.read(plan, 'a.docx', never)).sheets[0]?.rows).toHaveLength(33);
  });

  it('a refusal comes back with its reason, and the next file is read', async () => {
    const bad = readers.forms.read(Buffer.from('%PDF-1.7'), 'quét.pdf', never);
    await expect(bad).rejects.toMatchObject({ code: 'imports.isPdf', params: { file: 'quét.pdf' } });
    expect((await readers.forms.read(plan, 'a.docx', never)).sheets).toHaveLength(1);
  });

  it('several imports at once wait for one another and all come back', async () => {
    const all = await Promise.all(['a', 'b', 'c'].map((name) => readers.source.read(plan, `${name}.docx`, never, noProgress)));
    expect(all.map(({ tables }) => tables.length)).toEqual([1, 1, 1]);
  });

  it('a cancelled reading says so, and the next one is not held up', async () => {
    const cancel = new AbortController();
    const reading = readers.source.read(plan, 'a.docx', cancel.signal, noProgress);
    cancel.abort();
    await expect(reading).rejects.toMatchObject({ code: 'system.cancelled' });
    expect((await readers.source.read(plan, 'a.docx', never, noProgress)).tables).toHaveLength(1);
  });

  it('one made ready beforehand reads the first file; one that ended meanwhile is replaced', async () => {
    const processes: { heard: (message: null) => void }[] = [];
    const prepared = new ReaderProcesses((entry, heard) => {
      processes.push({ heard });
      return startNodeReader(entry, heard);
    });
    prepared.source.prepare();
    prepared.source.prepare();
    expect(processes).toHaveLength(1);
    expect((await prepared.source.read(plan, 'a.docx', never, noProgress)).tables).toHaveLength(1);
    expect(processes).toHaveLength(1);
    processes[0]!.heard(null);
    expect((await prepared.source.read(plan, 'a.docx', never, noProgress)).tables).toHaveLength(1);
    expect(processes).toHaveLength(2);
    prepared.close();
  });

  it('one that never ends is ended, with the seconds it was given', async () => {
    expect(await refusalOf(readersOf('never-ends.mjs'))).toEqual({
      code: 'imports.tooSlow',
      params: { file: 'kế hoạch.docx', limit: READING_LIMITS.seconds },
    });
  });

  it('one that dies takes nothing with it', async () => {
    expect(await refusalOf(readersOf('dies.mjs'))).toEqual({
      code: 'imports.tooHeavy',
      params: { file: 'kế hoạch.docx', limit: READING_LIMITS.megabytes },
    });
  });
});

describe('what an honest workbook carries beside its table costs nothing', () => {
  it.each([
    ['A1048576', 1_048_575, 0],
    ['XFD2', 1, 16_383],
    ['J1048576', 1_048_575, 9],
  ])('a bordered empty cell at %s', async (_, row, column) => {
    const border = { border: { top: { style: 'thin' as const } } };
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Kế hoạch',
          rows: [
            ['STT', 'Nội dung', 'Chủ trì', 'Thời gian'],
            [1, 'Họp', 'Sở Y tế', 'Quý I/2026'],
          ],
          cells: new Map([[`${row},${column}`, { style: border }]]),
        },
      ],
    });
    const { tables } = await readers.source.read(bytes, 'a.xlsx', never, noProgress);
    expect(tables.map(({ rows }) => rows.map(({ cells }) => cells.length))).toEqual([[4, 4]]);
  });
});
