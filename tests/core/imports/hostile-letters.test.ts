import { utils, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { hasForbidden } from '../../../shared/domain/text/normalize.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';
import { docxOf, row, table } from './office-files.ts';

const HEAD = ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian thực hiện'];
/** What a paper copied from the web, a chat or a PDF carries; all of it legal in XML. */
const ROWS = [
  ['1', 'Kiểm tra\u200e cửa\u061c khẩu\ufe0f quốc\u2066 tế', 'Sở\u200f Công Thương', 'UBND\u180e tỉnh', 'Trước 30/6\u200e/2025'],
  ['2', 'Rà soát thương\u00ad\nmại \uf0b7 biên giới, 500\u00a0triệu đồng', 'Sở Y tế', '', 'Tháng 6\u00a0năm 2025'],
];

const fileOf: Readonly<Record<string, () => Uint8Array>> = {
  docx: () => docxOf(table(row(...HEAD), ...ROWS.map((cells) => row(...cells.map((text) => text.replaceAll('\n', '</w:t><w:br/><w:t>')))))),
  xlsx: () =>
    new Uint8Array(write({ SheetNames: ['KH'], Sheets: { KH: utils.aoa_to_sheet([HEAD, ...ROWS]) } }, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
  csv: () => new TextEncoder().encode([HEAD, ...ROWS].map((cells) => cells.map((text) => `"${text}"`).join(',')).join('\n')),
  html: () =>
    new TextEncoder().encode(
      `<meta charset="utf-8"><table>${[HEAD, ...ROWS].map((cells) => `<tr>${cells.map((text) => `<td>${text.replaceAll('\n', '<br>')}</td>`).join('')}</tr>`).join('')}</table>`,
    ),
};

async function importOf(test: TestCore, bytes: Uint8Array, name: string) {
  const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put(name, bytes) });
  const preview = await test.call('imports.preview', { draftId, table: best });
  const { planId } = await test.call('imports.confirm', {
    draftId,
    target: { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo thử' }, title: 'KẾ HOẠCH', year: 2025 },
    edits: [],
    leaveOut: [],
  });
  return { preview, planId };
}

describe.each(Object.keys(fileOf))('letters without a shape in %s', (format) => {
  it('never reach the store; those that may stand for something are named at their row', async () => {
    const test = await testCore();
    const { preview, planId } = await importOf(test, fileOf[format]!(), `ke-hoach.${format}`);
    const named = preview.issues.filter(({ code }) => code === 'lineEndHyphen' || code === 'privateLetter');
    expect(named.map(({ row: at, field, code, params }) => [at, field, code, params['code']])).toEqual([
      [2, 'content', 'lineEndHyphen', 'U+00AD'],
      [2, 'content', 'privateLetter', 'U+F0B7'],
    ]);
    expect(named[0]!.message).toContain('Rà soát thương mại biên giới');
    expect(preview.issues.filter(({ code }) => code === 'unclearDeadline')).toEqual([]);

    const { tasks } = await test.call('tasks.list', { planId });
    expect(tasks.map(({ content, leadText, deadlineText }) => [content, leadText, deadlineText])).toEqual([
      ['Kiểm tra cửa khẩu quốc tế', 'Sở Công Thương', 'Trước 30/6/2025'],
      ['Rà soát thương\nmại  biên giới, 500\u00a0triệu đồng', 'Sở Y tế', 'Tháng 6\u00a0năm 2025'],
    ]);
    expect(hasForbidden(JSON.stringify(await test.call('agencies.list', {})))).toBe(false);
  });
});

/** What may stand in XML 1.0, https://www.w3.org/TR/xml/#charsets, written as itself or by its number. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef]|d[89a-f]..));/iu;

function expectWellFormed(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(part);
    expect(NO_XML.exec(text), name).toBeNull();
    expect(XMLValidator.validate(text), name).toBe(true);
  }
}

it('typed, pasted or imported from text, no letter blocks a print or makes a part that no program opens', async () => {
  const test = await testCore();
  const hostile = 'A\ufffeB\uffffC\u0001\ufdd0\ud83d \u202eđảo\u202c 1 < 2 & "x" ]]> _x0001_ \u{e0041}\uf0b7';
  const csv = [HEAD, ['1', hostile.replaceAll('\u0001', '').replaceAll('\ud83d', ''), 'Sở Công Thương', '', 'Hằng năm']]
    .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
    .join('\n');
  const { planId } = await importOf(test, new TextEncoder().encode(csv), 'x.csv');
  const [first] = (await test.call('tasks.list', { planId })).tasks;
  await test.call('tasks.add', { planId, rows: [{ content: hostile, leadText: `Sở\u200e Y tế ${hostile}`, deadlineText: `Quý I\u2063/2025` }] });
  await test.call('tasks.edit', { edits: [{ id: first!.id, revision: first!.revision, texts: { note: hostile, product: hostile } }] });
  const committee = (await test.call('committees.list', {}))[0]!;
  await test.call('committees.update', { id: committee.id, revision: committee.revision, name: `Ban Chỉ đạo ${hostile}` });
  await test.call('periods.generate', { committeeId: committee.id, year: 2025 });

  expect(hasForbidden(JSON.stringify([await test.call('tasks.list', { planId }), await test.call('committees.list', {})]))).toBe(false);
  for (const format of ['pdf', 'docx', 'xlsx'] as const) {
    const printed = await test.call('documents.annex', { planId, format, options: { title: `KẾ HOẠCH ${hostile}`, attachedTo: hostile } });
    expect(printed.verified).toBe(true);
    if (format !== 'pdf') expectWellFormed((await test.core.files.read(printed.file)).bytes);
  }
  for (const format of ['docx', 'xlsx'] as const) {
    const { files } = await test.call('forms.create', { planId, period: '2025-H1', format });
    for (const { file } of files) expectWellFormed((await test.core.files.read(file)).bytes);
  }
});

it('a cell beyond what Excel holds is refused there with its place, and printed by the others', async () => {
  const test = await testCore();
  const long = Array.from({ length: 6_000 }, (_, at) => `Từ ${at}`).join(' ');
  const { planId } = await importOf(
    test,
    new TextEncoder().encode([HEAD.join(','), `1,Việc ngắn,Sở Y tế,,Hằng năm`, `2,${long},Sở Y tế,,Hằng năm`].join('\n')),
    'dai.csv',
  );
  const asked = async (format: 'docx' | 'xlsx') => test.core.dispatcher.call('documents.annex', { planId, format, options: {} }, { session: test.session });
  const refused = await asked('xlsx');
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'documents.tooLongForExcel', params: { place: 'dòng 2, cột Nội dung', count: long.length, limit: 32_767 } },
  });
  expect(await asked('docx')).toMatchObject({ ok: true });
  await test.call('periods.generate', { committeeId: (await test.call('committees.list', {}))[0]!.id, year: 2025 });
  const form = await test.core.dispatcher.call('forms.create', { planId, period: '2025-H1', format: 'xlsx' }, { session: test.session });
  expect(form).toMatchObject({ ok: false, error: { code: 'documents.tooLongForExcel', params: { place: expect.stringContaining('nhiệm vụ 2') as unknown } } });
});
