import { read, utils } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { typeCells, type TypedCells } from '../../kit/fill-form.ts';
import { planWith, testCore } from '../../kit/test-core.ts';
import { wholeStore } from './returned-forms.ts';

const PERIOD = '2025-H1';
const HEADINGS = 6;

/** A committee that asks Sở Công Thương for two figures of its own and one of all, and another agency for one. */
async function askedBook(folder?: string) {
  const test = await testCore(folder);
  const known = await test.call('plans.list', {});
  if (known.length === 0) {
    for (const name of ['Sở Công Thương', 'Sở Y tế']) await test.call('agencies.create', { name });
    const { plan, tasks } = await planWith(test, ['Kiểm tra hàng hóa', 'Tổ chức hội nghị']);
    await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Kiểm dịch y tế', leadText: 'Sở Y tế', deadlineText: 'Hằng năm' }] });
    const added = [
      { name: 'Kim ngạch', unit: 'triệu USD', agency: 'Sở Công Thương', value: '84,15' },
      { name: 'Số ca kiểm dịch', unit: 'ca', agency: 'Sở Y tế' },
      { name: 'Số hồ sơ', unit: 'bộ', agency: 'Sở Công Thương' },
      { name: 'Số cuộc họp', unit: 'cuộc', agency: 'Tất cả các cơ quan' },
      { name: 'Tốc độ tăng GRDP', unit: '%', agency: '' },
    ];
    await test.call('indicators.set', { committeeId: plan.committeeId, period: '2025-Q1', added });
    expect(tasks).toHaveLength(2);
  }
  const plan = (await test.call('plans.list', {}))[0]!;
  const forms = async (format: 'xlsx' | 'docx' = 'xlsx') => {
    const { files } = await test.call('forms.create', { planId: plan.id, period: PERIOD, format });
    return new Map(await Promise.all(files.map(async ({ addressee, file }) => [addressee.name, (await test.core.files.read(file)).bytes] as const)));
  };
  const preview = async (...files: Uint8Array[]) =>
    test.call('merge.preview', { period: PERIOD, files: await Promise.all(files.map((bytes, at) => test.core.files.put(`phieu ${at}.xlsx`, bytes))) });
  const list = async (period = PERIOD) => (await test.call('indicators.list', { committeeId: plan.committeeId, period })).rows;
  const filled = async (cells: TypedCells, agency = 'Sở Công Thương') => typeCells((await forms()).get(agency)!, 2, cells);
  return { test, plan, forms, preview, list, filled };
}

/** An undo is a change of its own and counts as one. */
const unnumbered = (store: Record<string, unknown[]>): unknown =>
  JSON.parse(JSON.stringify(store, (name, value: unknown) => (name === 'revision' ? undefined : value)));

const rowsOf = (bytes: Uint8Array): string[][] =>
  utils.sheet_to_json<string[]>(read(bytes, { type: 'array' }).Sheets['Số liệu']!, { header: 1, defval: '' }).slice(HEADINGS - 1);

it('a form asks an agency for its own figures and those asked of all, beside the last ones, and no part where none is asked', async () => {
  const { test, plan, forms } = await askedBook();
  const books = await forms();
  expect(
    rowsOf(books.get('Sở Công Thương')!)
      .slice(0, 4)
      .map((row) => row.slice(0, 6)),
  ).toEqual([
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu gần nhất', 'Số liệu kỳ này', 'Ghi chú'],
    ['1', 'Kim ngạch', 'triệu USD', '84,15 (Quý I năm 2025)', '', ''],
    ['2', 'Số hồ sơ', 'bộ', '', '', ''],
    ['3', 'Số cuộc họp', 'cuộc', '', '', ''],
  ]);
  expect(
    rowsOf(books.get('Sở Y tế')!)
      .slice(1, 3)
      .map(([, name]) => name),
  ).toEqual(['Số ca kiểm dịch', 'Số cuộc họp']);
  const { rows } = await test.call('indicators.list', { committeeId: plan.committeeId, period: PERIOD });
  await test.call('indicators.remove', { ids: rows.map(({ id }) => id) });
  expect(read((await forms()).get('Sở Y tế')!, { type: 'array' }).SheetNames).toEqual(['Chủ trì', '_bcd']);
});

it('figures come back as typed with their source, are shown field by field before anything is written, and one undo takes them back', async () => {
  const first = await askedBook();
  const bytes = await first.filled({ E7: '1.250,50', F7: 'số ước', E8: 361.21, E9: '12' });
  const before = await wholeStore(first.test);
  const { test, preview, list } = await askedBook(first.test.dataFolder);
  const seen = await preview(bytes);
  expect(seen.rejected).toEqual([]);
  expect(seen.accepted).toMatchObject([{ message: 'new', tasks: 0, figures: 3 }]);
  expect(seen.changes.map(({ about, task, field, before: was, after, doubt }) => [about, task, field, was, after, doubt])).toEqual([
    ['figure', 'Kim ngạch (triệu USD)', 'value', '', '1.250,50', null],
    ['figure', 'Kim ngạch (triệu USD)', 'source', '', 'Phiếu báo cáo của Sở Công Thương. Ghi chú: số ước', null],
    ['figure', 'Số hồ sơ (bộ)', 'value', '', '361,21', null],
    ['figure', 'Số hồ sơ (bộ)', 'source', '', 'Phiếu báo cáo của Sở Công Thương', null],
    ['figure', 'Số cuộc họp (cuộc)', 'value', '', '12', null],
    ['figure', 'Số cuộc họp (cuộc)', 'source', '', 'Phiếu báo cáo của Sở Công Thương', null],
  ]);
  expect((await list()).every(({ value }) => value === '')).toBe(true);
  expect(await test.call('merge.confirm', { draftId: seen.draftId })).toMatchObject({ submissions: 1, reports: 0, figures: 3 });
  const given = (await list()).filter(({ value }) => value !== '');
  expect(given.map(({ name, agency, value, source }) => [name, agency, value, source])).toEqual([
    ['Kim ngạch', 'Sở Công Thương', '1.250,50', 'Phiếu báo cáo của Sở Công Thương. Ghi chú: số ước'],
    ['Số hồ sơ', 'Sở Công Thương', '361,21', 'Phiếu báo cáo của Sở Công Thương'],
    ['Số cuộc họp', 'Sở Công Thương', '12', 'Phiếu báo cáo của Sở Công Thương'],
  ]);
  // The same answers in a file saved anew say nothing new, the form that was made before the agency had a row of its own included.
  const again = await preview(zipSync(unzipSync(bytes), { level: 1 }));
  expect(again.accepted.map(({ message }) => message)).toEqual(['repeat']);
  await test.call('history.undo', {});
  expect(unnumbered(await wholeStore(test))).toEqual(unnumbered(before));
});

it('figures of all agencies stand in a row of each', async () => {
  const { test, preview, list, filled } = await askedBook();
  const seen = await preview(await filled({ E9: '12' }), await filled({ E8: '5' }, 'Sở Y tế'));
  await test.call('merge.confirm', { draftId: seen.draftId });
  expect((await list()).filter(({ name }) => name === 'Số cuộc họp').map(({ agency, value }) => [agency, value])).toEqual([
    ['Tất cả các cơ quan', ''],
    ['Sở Công Thương', '12'],
    ['Sở Y tế', '5'],
  ]);
});

it('what is left out is not written, a known figure is shown beside the new one, and a correction says what it changes', async () => {
  const { test, preview, list, filled } = await askedBook();
  const one = await preview(await filled({ E7: '97,4', E8: '15' }));
  const leftOut = one.changes.filter(({ task }) => task.startsWith('Số hồ sơ')).map(({ key }) => key);
  await test.call('merge.confirm', { draftId: one.draftId, leaveOut: { changes: leftOut } });
  expect((await list()).map(({ value }) => value)).toEqual(['97,4', '', '', '', '']);
  const two = await preview(await filled({ E7: '98,4' }));
  expect(two.accepted).toMatchObject([{ message: 'correction' }]);
  expect(two.changes.map(({ field, before, after }) => [field, before, after])).toEqual([['value', '97,4', '98,4']]);
  // A remark without a figure wipes nothing out unasked.
  const three = await preview(await filled({ F7: 'chưa có số' }));
  expect(three.changes.map(({ field, after, doubt }) => [field, after, doubt?.code ?? null])).toEqual([
    ['value', '', 'figureEmptied'],
    ['source', 'Phiếu báo cáo của Sở Công Thương. Ghi chú: chưa có số', null],
  ]);
});

it('doubts are told: formulas, errors, words, slips, rows of others, rows twice, columns of their own', async () => {
  const { filled, preview } = await askedBook();
  const sheet = 'xl/worksheets/sheet2.xml';
  const parts = unzipSync(await filled({ E8: 'chưa tổng hợp', F8: 'x' }));
  const xml = strFromU8(parts[sheet]!)
    .replace(/<c r="E7"( s="\d+")\/>/, '<c r="E7"$1><f>40+2</f><v>42</v></c>')
    .replace(/<c r="E9"( s="\d+")\/>/, '<c r="E9"$1 t="str"><v>#REF!</v></c>');
  const seen = await preview(zipSync({ ...parts, [sheet]: strToU8(xml) }));
  expect(seen.changes.map(({ task, field, after, doubt }) => [task, field, after, doubt?.code ?? null])).toEqual([
    ['Kim ngạch (triệu USD)', 'value', '42', 'formulaValue'],
    ['Kim ngạch (triệu USD)', 'source', 'Phiếu báo cáo của Sở Công Thương', 'formulaValue'],
    ['Số hồ sơ (bộ)', 'value', 'chưa tổng hợp', null],
    ['Số hồ sơ (bộ)', 'source', 'Phiếu báo cáo của Sở Công Thương. Ghi chú: x', null],
  ]);
  expect(seen.warnings.map(({ code }) => code).toSorted()).toEqual(['errorValue', 'figureNoNumber']);
});

it('a table without ids is read by its words, and what it cannot place is quoted', async () => {
  const { test, plan } = await askedBook();
  const code = (await test.call('forms.create', { planId: plan.id, period: PERIOD })).files.find(({ addressee }) => addressee.name === 'Sở Công Thương')!.code;
  const table = [
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu gần nhất', 'Số liệu kỳ này', 'Ghi chú', 'Cùng kỳ'],
    ['1', 'KIM NGẠCH', 'triệu USD', '', '361.21', '', '97,4'],
    ['2', 'Số ca kiểm dịch', 'ca', '', '7', '', ''],
    ['3', 'Kim ngạch', 'triệu USD', '', '99', '', ''],
    ['4', 'Số xe', 'lượt', '', '1.000', 'mới thêm', ''],
  ];
  const text = [`Mã phiếu: ${code}`, ...table.map((cells) => cells.join('\t'))].join('\n');
  const seen = await test.call('merge.preview', { period: PERIOD, files: [await test.core.files.put('phieu.txt', Buffer.from(text, 'utf8'))] });
  expect(seen.rejected).toEqual([]);
  expect(seen.changes.map(({ task, after }) => [task, after])).toEqual([
    ['Kim ngạch (triệu USD)', '361.21'],
    ['Kim ngạch (triệu USD)', 'Phiếu báo cáo của Sở Công Thương'],
  ]);
  const said = seen.warnings.map(({ message }) => message).join('\n');
  for (const words of ['Số ca kiểm dịch: 7', 'Kim ngạch: 99', 'Số xe: 1.000: mới thêm', '“97,4”', '361.21']) expect(said).toContain(words);
});

it('the Word form asks for the same and is read by name and unit', async () => {
  const { test, forms, list } = await askedBook();
  const parts = unzipSync((await forms('docx')).get('Sở Công Thương')!);
  const xml = strFromU8(parts['word/document.xml']!);
  const row = xml.indexOf('Số hồ sơ');
  const cell = xml.indexOf('</w:p>', xml.indexOf('FFF8E1', row));
  expect(row).toBeGreaterThan(0);
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(`${xml.slice(0, cell)}<w:r><w:t>15.300</w:t></w:r>${xml.slice(cell)}`) });
  const seen = await test.call('merge.preview', { period: PERIOD, files: [await test.core.files.put('phieu.docx', bytes)] });
  expect(seen.rejected).toEqual([]);
  expect(seen.changes.map(({ task, after }) => [task, after])[0]).toEqual(['Số hồ sơ (bộ)', '15.300']);
  expect(seen.warnings).toEqual([]);
  await test.call('merge.confirm', { draftId: seen.draftId });
  expect((await list()).find(({ name }) => name === 'Số hồ sơ')?.value).toBe('15.300');
});

it('a row whose name was altered is asked about; a hidden sheet with figures is not taken', async () => {
  const { filled, preview } = await askedBook();
  const parts = unzipSync(await filled({ E7: '5' }));
  const sheet = 'xl/worksheets/sheet2.xml';
  const strings = Object.keys(parts).find((name) => name.endsWith('sharedStrings.xml'));
  const at = strings !== undefined && strFromU8(parts[strings]!).includes('Kim ngạch') ? strings : sheet;
  const renamed = zipSync({ ...parts, [at]: strToU8(strFromU8(parts[at]!).replace('Kim ngạch', 'Kim ngạch hai chiều')) });
  expect((await preview(renamed)).changes.map(({ after, doubt }) => [after, doubt?.code])[0]).toEqual(['5', 'figureRenamed']);
  const book = strFromU8(parts['xl/workbook.xml']!).replace(/(<sheet name="Số liệu"[^>]*?)( state="\w+")?(\/?>)/, '$1 state="hidden"$3');
  const hidden = await preview(zipSync({ ...parts, 'xl/workbook.xml': strToU8(book) }));
  expect([...hidden.rejected.map(({ code }) => code), ...hidden.warnings.map(({ code }) => code)]).toEqual(['merge.noAnswers']);
});
