import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/core/imports/readers/read-source.ts';
import { LONGEST_CELL } from '../../../shared/domain/text/longest-cell.ts';
import { testCore } from '../../kit/test-core.ts';
import { inEachFormat, sheetOf, type Written } from './same-table.ts';

const HEAD = ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn'];

/** Four tasks, one of which has a content of so many letters, in each format, in delimited text of every kind, and as a Markdown table. */
function withCellOf(letters: number, place: number): Written {
  const content = (at: number): string => (at === place ? 'việc '.repeat(letters / 5 - 1).padEnd(letters, 'x') : `Tổ chức hội nghị lần ${at}`);
  const rows = [HEAD, ...[1, 2, 3, 4].map((at) => [String(at), content(at), 'Sở Y tế', 'Hằng năm'])];
  const text = (name: string, lineOf: (cells: readonly string[]) => string, rule: readonly string[] = []): Written[number] => [
    name,
    () =>
      new TextEncoder().encode(
        rows
          .map(lineOf)
          .toSpliced(1, 0, ...rule)
          .join('\n'),
      ),
  ];
  return [
    ...inEachFormat(rows).filter(([name]) => !name.endsWith('.xlsx')),
    ['kế hoạch.xlsx', () => beyondExcel(rows, content(place))],
    text('ngoặc kép.csv', (cells) => cells.map((cell) => `"${cell}"`).join(';')),
    text('dán.tsv', (cells) => cells.join('\t')),
    text('ghi chép.md', (cells) => `| ${cells.join(' | ')} |`, ['|---|---|---|---|']),
  ];
}

/** Excel keeps 32,767 letters in a cell; another program may keep more. */
function beyondExcel(rows: readonly (readonly string[])[], long: string): Uint8Array {
  const short = 'chỗ của ô dài';
  const parts = unzipSync(sheetOf(rows.map((cells) => cells.map((cell) => (cell === long ? short : cell)))));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(strFromU8(part).replaceAll(short, long))])));
}

/** The line of a text table counts what stands above its row in the file; a Markdown table has a rule under its headings. */
const lineOf = (name: string, place: number): number => place + (name.endsWith('.md') ? 2 : 1);

describe('a cell beyond what the book holds is refused with its place, not as a file without a table', () => {
  for (const [letters, place] of [
    [LONGEST_CELL + 5, 2],
    [210_000, 1],
    [210_000, 4],
    [1_200_000, 1],
  ] as const) {
    it.each(withCellOf(letters, place))(`${letters} letters in task ${place}: %s`, async (name, bytes) => {
      const test = await testCore();
      const answer = await test.core.dispatcher.call('imports.read', { file: await test.core.files.put(name, bytes()) }, { session: test.session });
      const counted = letters.toLocaleString('de-DE');
      expect(answer).toMatchObject({ ok: false, error: { code: 'imports.longCell', params: { file: name, line: lineOf(name, place), letters: counted } } });
    });
  }
});

it.each(withCellOf(30_000, 1))('a long cell comes in whole: %s', async (name, bytes) => {
  const { tables } = await readSource(bytes(), name);
  expect(tables[0]!.rows.map(({ cells }) => cells.map(({ text }) => text.length))[1]).toEqual([1, 30_000, 7, 8]);
});

it('a table chosen by the clerk is held to the same, and the plan beside it is not', async () => {
  const test = await testCore();
  const page = `<table><tr><td>Phần lời</td><td>${'chữ '.repeat(20_000)}</td></tr><tr><td>a</td><td>b</td></tr></table><p>KẾ HOẠCH</p><p>năm 2026</p>
    <table>${[HEAD, ['1', 'Họp', 'Sở Y tế', 'Quý I/2026']].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const file = await test.core.files.put('a.html', new TextEncoder().encode(`<html>${page}</html>`));
  const { draftId, best } = await test.call('imports.read', { file });
  expect((await test.call('imports.preview', { draftId, table: best })).rows.map(({ content }) => content)).toEqual(['Họp']);
  expect(await test.refusal('imports.preview', { draftId, table: 1 - best })).toBe('imports.longCell');
});

it('pasted into the table it is refused with its row', async () => {
  const test = await testCore();
  const { id: committeeId } = await test.call('committees.create', { name: 'Ban Chỉ đạo' });
  const { id: planId } = await test.call('plans.create', { committeeId, title: 'KẾ HOẠCH', year: 2026 });
  const rows = [{ content: 'Họp' }, { content: 'x'.repeat(LONGEST_CELL + 1) }];
  const answer = await test.core.dispatcher.call('tasks.add', { planId, rows }, { session: test.session });
  expect(answer).toMatchObject({ ok: false, error: { code: 'system.textTooLong', params: { what: 'Chữ vừa nhập ở dòng thứ 2', limit: '50.000' } } });
});
