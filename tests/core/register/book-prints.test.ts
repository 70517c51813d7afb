import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPdfPages } from '../../../electron/core/typesetting/read-back/pdf-text.ts';
import { readSheets } from '../../../electron/core/typesetting/read-back/sheet-text.ts';
import { testCore } from '../../kit/test-core.ts';

async function office() {
  const test = await testCore();
  const { id: committeeId } = await test.call('committees.create', { name: 'Ban Chỉ đạo 389 tỉnh', seriesAbbreviation: 'BCĐ389' });
  const record = (kind: string, more: object = {}) =>
    test.call('register.record', {
      committeeId,
      form: 'state',
      kind,
      span: '2026',
      date: '2026-03-02',
      despite: ['register.numberSkips', 'register.numberTaken'],
      ...more,
    });
  const bytesOf = async ({ file }: { file: string }) => (await test.core.files.read(file)).bytes;
  const rowsOf = async (printed: { file: string }) =>
    readSheets(await bytesOf(printed))
      .flat()
      .map((row) => row.map((text) => (text ?? '').replaceAll('\n', ' | ')))
      .filter((row) => row.some((text) => text !== ''));
  return { test, committeeId, record, bytesOf, rowsOf };
}

it('the whole book has its gaps, doubles, reserved and cancelled numbers in words', async () => {
  const { test, committeeId, record, bytesOf, rowsOf } = await office();
  const one = await record('KH', { subject: 'Kiểm tra,\nkiểm soát', signer: 'Trần Văn An', recipients: 'UBND tỉnh;\nCác sở' });
  await record('KH', { number: 4, subject: 'Bốn' });
  await record('KH', { number: 4, symbol: '04a/KH-BCĐ389' });
  const gone = await record('KH', { subject: 'Nhầm' });
  await test.call('register.remove', { ids: [gone.id] });
  await test.call('register.cancel', { id: one.id, revision: 0, reason: 'In nhầm' });
  await test.call('register.reserve', { committeeId, form: 'state', kind: 'GM', span: '2026', note: 'Họp quý I' });

  const input = { committeeId, form: 'state', span: '2026' } as const;
  const printed = await test.call('register.printOutgoing', { ...input, format: 'xlsx' });
  expect(printed).toMatchObject({ fileName: 'So van ban di 2026.xlsx', rows: 6, verified: true });
  const rows = await rowsOf(printed);
  const table = rows.slice(rows.findIndex((row) => row[0]?.startsWith('Số,')) + 1);
  expect(table.map((row) => row.slice(0, 6))).toEqual([
    ['01/GM-BCĐ389', '', 'Giấy mời', '', '', 'Số giữ trước | Họp quý I'],
    ['01/KH-BCĐ389', '02/03/2026', 'Kế hoạch | Kiểm tra, | kiểm soát', 'Trần Văn An', 'UBND tỉnh; | Các sở', 'Đã hủy: In nhầm'],
    ['02 – 03 (KH)', '', '2 số trống, chưa vào sổ', '', '', ''],
    ['04/KH-BCĐ389', '02/03/2026', 'Kế hoạch | Bốn', '', '', 'Trùng số'],
    ['04a/KH-BCĐ389', '02/03/2026', 'Kế hoạch', '', '', 'Trùng số'],
    ['05 (KH)', '', expect.stringMatching(/^Số trống, đã xóa khỏi sổ ngày \d\d\/\d\d\/\d{4} \(văn thư\): Nhầm$/), '', '', ''],
  ]);
  // PDF and Word are read back by the renderer itself before they are handed over.
  const pdf = await test.call('register.printOutgoing', { ...input, format: 'pdf' });
  expect(pdf).toMatchObject({ pages: 1, verified: true });
  const texts: string[] = [];
  for await (const page of readPdfPages(await bytesOf(pdf))) texts.push(...page.texts.map(({ text }) => text));
  expect(texts.join(' ')).toContain('SỔ VĂN BẢN ĐI NĂM 2026');
  if (process.env['BCD_PICTURES']) writeFileSync(`${process.env['BCD_PICTURES']}/so-di.pdf`, await bytesOf(pdf));
  expect(await test.call('register.printOutgoing', { ...input, format: 'docx' })).toMatchObject({ verified: true });
});

it('what is filtered prints in the order shown, says by what, and has no gaps; an empty book says why nothing is printed', async () => {
  const { test, committeeId, record, rowsOf } = await office();
  const ids = [(await record('KH', { subject: 'Một' })).id, (await record('KH', { number: 7, subject: 'Bảy' })).id];
  const printed = await test.call('register.printOutgoing', {
    committeeId,
    form: 'state',
    span: '2026',
    shown: { ids: ids.toReversed(), inWords: 'tìm “kế hoạch”' },
    format: 'xlsx',
  });
  const rows = await rowsOf(printed);
  expect(rows.map((row) => row[0])).toContain('Chỉ gồm văn bản theo bộ lọc: tìm “kế hoạch” (2 văn bản).');
  expect(rows.slice(-2).map((row) => row[0])).toEqual(['07/KH-BCĐ389', '01/KH-BCĐ389']);
  expect(await test.refusal('register.printIncoming', { committeeId, year: 2026, format: 'pdf' })).toBe('register.nothingToPrint');
});

it('the book of what came in tells sender, document and what it answers', async () => {
  const { test, committeeId, record, rowsOf } = await office();
  const sent = await record('CV', { symbol: '01/BCĐ389-SCT' });
  await test.call('register.receive', {
    committeeId,
    receivedOn: '2026-03-09',
    sender: 'Sở Y tế',
    documentNumber: '118/BC-SYT',
    documentDate: '2026-03-08',
    subject: 'Kết quả kiểm tra',
    note: 'Bản giấy',
    answersId: sent.id,
  });
  const printed = await test.call('register.printIncoming', { committeeId, year: 2026, format: 'xlsx' });
  expect(printed).toMatchObject({ fileName: 'So van ban den 2026.xlsx', rows: 1 });
  expect((await rowsOf(printed)).at(-1)).toEqual([
    '09/03/2026',
    '01',
    'Sở Y tế',
    '118/BC-SYT',
    '08/03/2026',
    'Kết quả kiểm tra',
    'Trả lời 01/BCĐ389-SCT | Bản giấy',
  ]);
});
