import { utils, write } from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/core/imports/readers/read-source.ts';
import { shownNumber } from '../../../electron/core/imports/readers/shown-number.ts';
import { fixture, planOfTables } from './plan-of.ts';

const texts = async (bytes: Uint8Array, name: string): Promise<string[][]> =>
  (await readSource(bytes, name)).tables[0]!.rows.map((row) => row.cells.map((cell) => cell.text));

describe('Excel workbooks', () => {
  it('shows numbers, dates and rich text as Excel does', async () => {
    const day = new Date(Date.UTC(2025, 5, 30));
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [[2025, 0.1 + 0.2, day, 1.5, 'a\nb', 'x']],
          cells: new Map([
            ['0,2', { value: day, type: 'date', style: { numFmt: 'dd/mm/yyyy' } }],
            ['0,5', { value: 'đậm nhạt', type: 'richText', richText: [{ text: 'đậm ', font: { bold: true } }, { text: 'nhạt' }] }],
          ]),
        },
      ],
    });
    expect(await texts(bytes, 'a.xlsx')).toEqual([['2025', '0.3', '30/06/2025', '1.5', 'a\nb', 'đậm nhạt']]);
  });

  it('takes the saved value of a formula and never computes it', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [[null, 'x']], cells: new Map([['0,0', { value: 7, type: 'formula', formula: '1+1', formulaResult: 7 }]]) }],
    });
    expect(await texts(bytes, 'a.xlsx')).toEqual([['7', 'x']]);
  });

  it('lays merges on the grid and skips hidden and empty sheets', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Ẩn', hidden: true, rows: [['bí mật']] },
        { name: 'Trống', rows: [] },
        {
          name: 'KH',
          rows: [
            ['a', null, 'b'],
            [null, null, 'c'],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 1 }],
        },
      ],
    });
    const { tables } = await readSource(bytes, 'a.xlsx');
    expect(tables.map((table) => table.name)).toEqual(['Trang tính KH']);
    expect(tables[0]!.rows.map((row) => row.cells)).toEqual([
      [{ text: 'a', columnSpan: 2, rowSpan: 2 }, { text: '', covered: 'left' }, { text: 'b' }],
      [{ text: '', covered: 'above' }, { text: '', covered: 'left' }, { text: 'c' }],
    ]);
  });

  it.each(['xlsx', 'xls', 'ods'])('shows days as their cells do, points at what is hidden and leaves out what stands below (%s)', async (extension) => {
    const { tables } = await readSource(fixture(`hidden-and-dates.${extension}`), 'a');
    expect(tables.map(({ name }) => name)).toEqual(['Trang tính Kế hoạch']);
    const { rows, issues } = planOfTables(tables);
    expect(rows.map((row) => row.deadline)).toEqual(['05/06/2025', '05/06/2025', '06/2025', 'Quý II/2025', '2025', 'Tháng 6/2025', '46022', 'Quý I']);
    expect(rows.every((row) => row.note === '')).toBe(true);
    expect(issues.map(({ row, code, params }) => [row, code, params['header'] ?? params['text'] ?? params['line']])).toEqual([
      [0, 'hiddenColumn', 'Mã'],
      [0, 'leftOut', 'Tổng cộng'],
      [0, 'leftOut', 'Ghi chú: báo cáo trước 15/12'],
      [0, 'leftOut', 'gửi Sở Công Thương'],
      [8, 'hiddenRow', 9],
    ]);
  });

  it.each([
    ['dd/mm/yyyy', '31/12/2025'],
    ['m/d/yyyy', '31/12/2025'],
    ['d-mmm-yy', '31/12/2025'],
    ['[$-F800]dddd, mmmm dd, yyyy', '31/12/2025'],
    ['[$-409]mmm-yy;@', '12/2025'],
    ['yyyy-mm-dd', '2025-12-31'],
    ['"Trước "dd/mm', 'Trước 31/12'],
    ['yyyy', '2025'],
    ['#,##0', '46,022'],
    ['General', '46022'],
  ])('shows a day under %s as %s', (format, shown) => expect(shownNumber(46022, format)).toBe(shown));

  it.each(['biff8', 'ods'] as const)('reads merges, dates and hidden sheets of %s', async (bookType) => {
    const sheet = utils.aoa_to_sheet(
      [
        ['STT', 'Nội dung', 'Ngày'],
        [1, 'Họp', new Date(Date.UTC(2025, 5, 30))],
      ],
      { dateNF: 'dd/mm/yyyy', UTC: true },
    );
    sheet['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'KH');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
    const { tables } = await readSource(bytes, `a.${bookType}`);
    expect(tables[0]!.rows[0]!.cells[1]).toEqual({ text: 'Nội dung', columnSpan: 2 });
    expect(tables[0]!.rows[1]!.cells.map((cell) => cell.text)).toEqual(['1', 'Họp', '30/06/2025']);
  });
});
