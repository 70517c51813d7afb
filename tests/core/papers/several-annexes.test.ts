import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { AnnexRow } from '../../../electron/core/papers/annex/annex.template.ts';
import { annexesOfSections } from '../../../electron/core/papers/annex/section-annexes.ts';
import { annexData, task } from '../../documents/sample-annex.ts';
import { readPdfPages } from '../../../electron/core/typesetting/read-back/pdf-text.ts';
import { readWordFile } from '../../../electron/core/typesetting/read-back/word-text.ts';
import type { CallInput } from '../../../shared/api/contract.ts';
import { testCore } from '../../kit/test-core.ts';

/** A task before the sections, and a section without any. */
async function sectioned() {
  const test = await testCore();
  const { id: committeeId } = await test.call('committees.create', { name: 'Ban Chỉ đạo chuyển đổi số' });
  const { id: planId } = await test.call('plans.create', { committeeId, title: 'Kế hoạch chuyển đổi số năm 2026', year: 2026 });
  const contents = ['Việc chung', 'Cáp quang', 'Kho dữ liệu', ...Array.from({ length: 60 }, (_, at) => `Dịch vụ công thứ ${at + 1}`)];
  const { tasks } = await test.call('tasks.add', {
    planId,
    rows: contents.map((content) => ({ content, leadText: `Sở chủ trì ${content}`, deadlineText: 'Quý I/2026' })),
  });
  const section = (title: string, before: number | null) =>
    test.call('sections.add', { planId, title, beforeTaskId: before === null ? null : tasks[before]!.id });
  await section('Hạ tầng số', 1);
  await section('Chính quyền số', 3);
  await section('Nhân lực số', null);
  const print = async (format: 'pdf' | 'docx' | 'xlsx', more: Partial<CallInput<'documents.annex'>> = {}) => {
    const made = await test.call('documents.annex', { planId, format, options: {}, several: { kind: 'sections' }, ...more });
    return { ...made, bytes: (await test.core.files.read(made.file)).bytes };
  };
  return { test, committeeId, planId, print };
}

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pages: string[] = [];
  for await (const { texts } of readPdfPages(bytes)) pages.push(texts.map(({ text }) => text).join(' '));
  return pages;
}

it('prints a plan by its sections of the first rank: each its own number, title and pages', async () => {
  const { print } = await sectioned();
  const made = await print('pdf');
  expect(made.rows).toBe(63);
  expect(made.fileName).toBe('Phu luc I-IV - Ke hoach 2026.pdf');
  const pages = await pagesOf(made.bytes);
  expect(pages.map((page) => /Phụ lục [IVX]+/u.exec(page)?.[0] ?? '').filter((label) => label !== '')).toEqual([
    'Phụ lục I',
    'Phụ lục II',
    'Phụ lục III',
    'Phụ lục IV',
  ]);
  expect(pages[0]).toMatch(/KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2026 .* Việc chung/u);
  expect(pages[1]).toMatch(/HẠ TẦNG SỐ .* Cáp quang .* Kho dữ liệu/u);
  expect(pages[2]).toMatch(/CHÍNH QUYỀN SỐ/u);
  expect(pages.at(-1)).toMatch(/NHÂN LỰC SỐ .* Không có nhiệm vụ/u);
  // Pages begin anew: the second page of the third annex is its page 2.
  expect(pages[3]).toMatch(/^2 /u);
  expect(pages.length).toBeGreaterThan(5);
});

it('keeps the headings of sections below in the table of theirs', () => {
  const section = (number: string, title: string): AnnexRow => ({ kind: 'section', number, title });
  const rows = [section('I', 'Hạ tầng'), section('1', 'Dữ liệu'), task('1', 'Một'), section('2', 'Mạng'), task('2', 'Hai'), section('II', 'Nhân lực')];
  const annexes = annexesOfSections(annexData(rows, 'Kế hoạch'));
  expect(annexes?.map((annex) => [annex.title, annex.rows.length])).toEqual([
    ['Hạ tầng', 4],
    ['Nhân lực', 0],
  ]);
  expect(annexesOfSections(annexData([task('1', 'Một')], 'Kế hoạch'))).toBeNull();
});

it('in Word a part each, in Excel a sheet each', async () => {
  const { print } = await sectioned();
  const word = readWordFile((await print('docx')).bytes);
  expect(word.pages).toHaveLength(4);
  expect(word.body.filter(({ kind }) => kind === 'table')).toHaveLength(3);
  const book = strFromU8(unzipSync((await print('xlsx')).bytes)['xl/workbook.xml']!);
  expect([...book.matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, name]) => name)).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III', 'Phụ lục']);
});

it('counts on from the number chosen, and prints one annex as before where the plan has no sections', async () => {
  const { test, committeeId, print } = await sectioned();
  const later = await pagesOf((await print('pdf', { options: { number: 'III' } })).bytes);
  expect(later.join(' ')).toMatch(/Phụ lục III .* Phụ lục IV .* Phụ lục VI /u);
  const plain = await test.call('plans.create', { committeeId, title: 'Kế hoạch không mục', year: 2026 });
  await test.call('tasks.add', { planId: plain.id, rows: [{ content: 'Một việc' }] });
  const [page] = await pagesOf((await print('pdf', { planId: plain.id })).bytes);
  expect(page).toMatch(/Phụ lục KẾ HOẠCH KHÔNG MỤC .* Một việc/u);
});

it('prints plans and versions of a committee one behind the other, and none of another committee', async () => {
  const { test, committeeId, planId, print } = await sectioned();
  const second = await test.call('plans.create', { committeeId, title: 'Kế hoạch cải cách hành chính', year: 2026 });
  const { tasks } = await test.call('tasks.add', { planId: second.id, rows: [{ content: 'Rà soát thủ tục' }] });
  await test.call('planLife.adopt', { planId: second.id, revision: 0, document: { number: '07/KH-BCĐ', date: '2026-01-10', issuer: 'Ban Chỉ đạo' } });
  const [version] = await test.call('planLife.versions', { planId: second.id });
  await test.call('tasks.edit', { edits: [{ id: tasks[0]!.id, revision: tasks[0]!.revision, texts: { content: 'Rà soát thủ tục, đã sửa' } }] });
  const several = {
    kind: 'plans',
    others: [
      { planId: second.id, versionId: version!.id },
      { planId: second.id, versionId: null },
    ],
  } as const;
  for (const format of ['docx', 'xlsx'] as const) expect((await print(format, { several: { ...several, others: [...several.others] } })).rows).toBe(65);
  const words = (await pagesOf((await print('pdf', { several: { ...several, others: [...several.others] }, options: { title: 'Tên riêng' } })).bytes)).join(
    ' ',
  );
  expect(words).toMatch(
    /Phụ lục I TÊN RIÊNG .* Phụ lục II KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH .* Rà soát thủ tục Phụ lục III KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH .* Rà soát thủ tục, đã sửa/u,
  );
  const other = await test.call('committees.create', { name: 'Ban Chỉ đạo khác' });
  const strange = await test.call('plans.create', { committeeId: other.id, title: 'Kế hoạch khác', year: 2026 });
  expect(
    await test.refusal('documents.annex', {
      planId,
      format: 'pdf',
      options: {},
      several: { kind: 'plans', others: [{ planId: strange.id, versionId: null }] },
    }),
  ).toBe('system.notFound');
});
