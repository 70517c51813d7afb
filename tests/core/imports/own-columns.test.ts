import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ImportField } from '../../../shared/api/imports.api.ts';
import { isOwnColumn } from '../../../shared/domain/plan-table/plan-fields.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';
import { cell, docxOf, row, table } from './office-files.ts';

/** Seventeen columns, twelve of them no field the program knows, two groups of them under common headings. */
const HEADS: readonly (readonly [heading: string, group: string])[] = [
  ['TT', ''],
  ['Nhiệm vụ, giải pháp', ''],
  ['Lãnh đạo phụ trách', ''],
  ['Chủ trì', 'Cơ quan thực hiện'],
  ['Phối hợp', 'Cơ quan thực hiện'],
  ['Thời hạn', ''],
  ['Căn cứ', ''],
  ['Tổng số', 'Kinh phí (triệu đồng)'],
  ['Trung ương', 'Kinh phí (triệu đồng)'],
  ['Địa phương', 'Kinh phí (triệu đồng)'],
  ['Nguồn vốn', ''],
  ['NV theo kế hoạch TW', ''],
  ['Mức độ', ''],
  ['Địa bàn', ''],
  ['Số điện thoại', ''],
  ['Mã số', ''],
  ['Tỷ trọng', ''],
];
const UNKNOWN = [
  'Lãnh đạo phụ trách',
  'Căn cứ',
  'Tổng số',
  'Trung ương',
  'Địa phương',
  'Nguồn vốn',
  'NV theo kế hoạch TW',
  'Mức độ',
  'Địa bàn',
  'Số điện thoại',
  'Mã số',
  'Tỷ trọng',
];

const cellsOf = (number: number): string[] =>
  HEADS.map(([heading], at) => {
    if (at === 0) return String(number);
    if (heading === 'Nhiệm vụ, giải pháp') return `Ban hành chương trình số ${number}`;
    if (heading === 'Thời hạn') return 'Quý IV/2025';
    if (heading === 'Chủ trì') return 'Sở Tài chính';
    if (heading === 'Nguồn vốn' && number === 2) return '';
    return `${heading} ${number}`;
  });
const BODY = [cellsOf(1), cellsOf(2), cellsOf(3)];
const isGroupStart = (at: number): boolean => HEADS[at]![1] !== '' && HEADS[at - 1]?.[1] !== HEADS[at]![1];
const spanAt = (at: number): number => HEADS.filter(([, group]) => group === HEADS[at]![1]).length;
const TOP = HEADS.map(([heading, group], at) => (group === '' ? heading : isGroupStart(at) ? group : ''));
const LOWER = HEADS.map(([heading, group]) => (group === '' ? '' : heading));

const word = (): Uint8Array => {
  const top = HEADS.flatMap(([heading, group], at) => {
    if (group === '') return [cell(heading, '<w:vMerge w:val="restart"/>')];
    return isGroupStart(at) ? [cell(group, `<w:gridSpan w:val="${spanAt(at)}"/>`)] : [];
  });
  const lower = HEADS.map(([heading, group]) => (group === '' ? cell('', '<w:vMerge/>') : cell(heading)));
  return docxOf(table(row(...top), row(...lower), ...BODY.map((cells) => row(...cells))));
};

const html = (): Uint8Array => {
  const top = HEADS.flatMap(([heading, group], at) =>
    group === '' ? [`<th rowspan="2">${heading}</th>`] : isGroupStart(at) ? [`<th colspan="${spanAt(at)}">${group}</th>`] : [],
  );
  const lower = LOWER.filter((heading) => heading !== '').map((heading) => `<th>${heading}</th>`);
  const rows = BODY.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`);
  return new TextEncoder().encode(`<meta charset="utf-8"><table><tr>${top.join('')}</tr><tr>${lower.join('')}</tr>${rows.join('')}</table>`);
};

const sheet = (bookType: 'xlsx' | 'biff8' | 'ods', merged = true): Uint8Array => {
  const grid = utils.aoa_to_sheet([TOP, LOWER, ...BODY]);
  if (merged)
    grid['!merges'] = HEADS.flatMap(([, group], at) => {
      if (group === '') return [{ s: { r: 0, c: at }, e: { r: 1, c: at } }];
      return isGroupStart(at) ? [{ s: { r: 0, c: at }, e: { r: 0, c: at + spanAt(at) - 1 } }] : [];
    });
  const book = utils.book_new();
  utils.book_append_sheet(book, grid, 'Kế hoạch');
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer);
};

const separated = (mark: string): Uint8Array => new TextEncoder().encode([TOP, LOWER, ...BODY].map((cells) => cells.join(mark)).join('\n'));

const FILES: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['kế hoạch.docx', word],
  ['kế hoạch.xlsx', () => sheet('xlsx')],
  ['không gộp ô.xlsx', () => sheet('xlsx', false)],
  ['kế hoạch.xls', () => sheet('biff8')],
  ['kế hoạch.ods', () => sheet('ods')],
  ['kế hoạch.html', html],
  ['kế hoạch.csv', () => separated(';')],
  ['bảng dán.tsv', () => separated('\t')],
];

async function imported(test: TestCore, name: string, bytes: Uint8Array, choose: (label: string) => ImportField | undefined = () => undefined) {
  const { draftId, best, tables } = await test.call('imports.read', { file: await test.core.files.put(name, bytes) });
  const columns = tables[best]!.columns.map(({ index, label, field }) => ({ index, field: choose(label) ?? field }));
  const preview = await test.call('imports.preview', { draftId, table: best, columns });
  const target = { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo' }, title: 'KẾ HOẠCH', year: 2025 } as const;
  const { planId } = await test.call('imports.confirm', { draftId, target, edits: [], leaveOut: [] });
  const plan = (await test.call('plans.list', {})).find(({ id }) => id === planId)!;
  return { planId, plan, preview, proposed: tables[best]!.columns, tasks: (await test.call('tasks.list', { planId })).tasks };
}

describe('a table with columns of its own', () => {
  it.each(FILES)('keeps its columns, order, two-level headings and every word (%s)', async (name, bytes) => {
    const test = await testCore();
    const { plan, proposed, tasks, preview } = await imported(test, name, bytes());
    expect(proposed.filter(({ field }) => field === 'own').map(({ certain }) => certain)).toEqual(UNKNOWN.map(() => true));
    expect(plan.columns.map(({ label, group }) => [label, group ?? ''])).toEqual(HEADS);
    const own = plan.columns.filter(({ field }) => isOwnColumn(field));
    expect(own.map(({ label }) => label)).toEqual(UNKNOWN);
    expect(tasks.map((task) => own.map(({ field }) => (isOwnColumn(field) ? (task.own[field] ?? '') : '')))).toEqual(
      BODY.map((cells) => UNKNOWN.map((heading) => cells[HEADS.findIndex(([each]) => each === heading)]!)),
    );
    expect(tasks.every(({ note }) => note === '')).toBe(true);
    expect(preview.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(['docx', 'xlsx'] as const)('comes back from its own print as it was (%s)', async (format) => {
    const test = await testCore();
    const first = await imported(test, 'kế hoạch.xlsx', sheet('xlsx'));
    const { file, verified } = await test.call('documents.annex', { planId: first.planId, format, options: { numberingRow: true } });
    expect(verified).toBe(true);
    const { bytes } = await test.core.files.read(file);
    const again = await imported(test, `in ra.${format}`, bytes);
    expect(again.plan.columns.map(({ label, group }) => [label, group ?? ''])).toEqual(HEADS);
    expect(again.tasks.map(({ own }) => Object.values(own).sort())).toEqual(first.tasks.map(({ own }) => Object.values(own).sort()));
  });

  it('leaves it to the clerk what a column becomes', async () => {
    const test = await testCore();
    const choices: Readonly<Record<string, ImportField>> = { 'Căn cứ': 'extra', 'Mức độ': 'ignore', 'Địa bàn': 'product' };
    const { plan, tasks } = await imported(test, 'kế hoạch.xlsx', sheet('xlsx'), (label) => choices[label]);
    expect(plan.columns.map(({ label }) => label)).not.toContain('Mức độ');
    expect(plan.columns.find(({ field }) => field === 'product')?.label).toBe('Địa bàn');
    expect(tasks[0]).toMatchObject({ note: 'Căn cứ: Căn cứ 1', product: 'Địa bàn 1' });
  });

  it('meets its own columns again where rows are appended, and brings the others', async () => {
    const test = await testCore();
    const { planId, plan } = await imported(test, 'kế hoạch.xlsx', sheet('xlsx'));
    const lines = ['TT;Nhiệm vụ;Chủ trì;Thời hạn;NGUỒN VỐN;Ký hiệu', '1;Thêm một việc;Sở Y tế;2025;Ngân sách tỉnh;K1'];
    const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put('thêm.csv', new TextEncoder().encode(lines.join('\n'))) });
    await test.call('imports.preview', { draftId, table: best });
    await test.call('imports.confirm', { draftId, target: { kind: 'append', planId }, edits: [], leaveOut: [] });
    const columns = (await test.call('plans.list', {})).find(({ id }) => id === planId)!.columns;
    expect(columns.slice(0, -1)).toEqual(plan.columns);
    expect(columns.at(-1)!.label).toBe('Ký hiệu');
    const last = (await test.call('tasks.list', { planId })).tasks.at(-1)!;
    const capital = plan.columns.find(({ label }) => label === 'Nguồn vốn')!.field;
    expect(last.own).toEqual({ [capital]: 'Ngân sách tỉnh', [columns.at(-1)!.field]: 'K1' });
  });

  it('takes corrections typed in the preview, and gives a column without a heading a name of its place', async () => {
    const test = await testCore();
    const lines = ['TT;Nhiệm vụ;Chủ trì;Thời hạn;', '1;Họp;Sở Y tế;2025;12,5', '2;Báo cáo;Sở Y tế;2025;7'];
    const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put('a.csv', new TextEncoder().encode(lines.join('\n'))) });
    const preview = await test.call('imports.preview', { draftId, table: best });
    const column = preview.columns.at(-1)!;
    expect([column.label, preview.rows.map(({ own }) => own)]).toEqual(['Cột 5', [{ [column.field]: '12,5' }, { [column.field]: '7' }]]);
    const target = { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo' }, title: 'KẾ HOẠCH', year: 2025 } as const;
    const { planId } = await test.call('imports.confirm', { draftId, target, edits: [{ key: 2, field: column.field, text: '7,0' }], leaveOut: [] });
    expect((await test.call('tasks.list', { planId })).tasks.map(({ own }) => Object.values(own))).toEqual([['12,5'], ['7,0']]);
  });
});
