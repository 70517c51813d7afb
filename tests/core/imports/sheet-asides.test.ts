import { utils, write, type CellObject } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { importIssueSentence } from '../../../shared/i18n/import-issues.ts';
import { planOfFile } from './plan-of.ts';

const HEAD = ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn'];
const ROWS = [HEAD, ['1', 'Họp giao ban', 'Sở Y tế', 'Quý II/2026'], ['2', 'Tổng kết', 'Sở Nội vụ', 'Quý IV/2026']];

const edited = (bytes: Uint8Array, edit: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  const [name, sheet] = Object.entries(parts).find(([part]) => part.endsWith('/sheet1.xml'))!;
  return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(sheet))) });
};

const ods = (cellsOf: (texts: readonly string[], row: number) => string, columns = ''): Uint8Array => {
  const rows = ROWS.map((texts, row) => `<table:table-row>${cellsOf(texts, row)}</table:table-row>`).join('');
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">${columns}${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8(content) });
};
const textCell = (text: string): string => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

describe('a hidden column that is read into the plan', () => {
  it.each([
    ['a.xlsx', () => writeXlsx({ sheets: [{ name: 'A', rows: ROWS, columns: [{}, {}, { hidden: true }, {}] }] })],
    [
      'a.ods',
      () =>
        ods(
          (texts) => texts.map(textCell).join(''),
          '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-column/>',
        ),
    ],
  ] as const)('is told once (%s)', async (name, make) => {
    const plan = await planOfFile(await make(), name);
    expect(plan.rows.map(({ lead }) => lead)).toEqual(['Sở Y tế', 'Sở Nội vụ']);
    const said = plan.issues.filter(({ row }) => row === 0);
    expect(said.map(({ code, params }) => [code, params['header']])).toEqual([['hiddenColumnTaken', 'Đơn vị chủ trì']]);
    expect(importIssueSentence(said[0]!)).toContain('đang bị ẩn');
  });
});

it.each(['biff8', 'xlsb'] as const)('tells comments on the cells of an old workbook (%s)', async (bookType) => {
  const sheet = utils.aoa_to_sheet(ROWS);
  (sheet['D2'] as CellObject).c = [{ a: 'B', t: 'Lui sang quy III' }];
  const bytes = new Uint8Array(write({ SheetNames: ['A'], Sheets: { A: sheet } }, { type: 'array', bookType }) as ArrayBuffer);
  const plan = await planOfFile(bytes, 'a.xls');
  expect(plan.issues.map(({ row, field, code, params }) => [row, field, code, params['text']])).toEqual([[1, 'deadline', 'cellComment', 'Lui sang quy III']]);
});

describe('a formula whose value the file does not hold', () => {
  const xlsx = async (): Promise<Uint8Array> =>
    edited(await writeXlsx({ sheets: [{ name: 'A', rows: ROWS }] }), (xml) =>
      xml.replace(/<c r="D2"[^>]*>.*?<\/c>/, '<c r="D2"><f>D3</f></c>').replace(/<c r="B3"[^>]*>.*?<\/c>/, '<c r="B3"><f>B2&amp;" lần hai"</f></c>'),
    );
  const calc = (): Uint8Array =>
    ods((texts, row) =>
      texts
        .map((text, at) => {
          if (row === 1 && at === 3) return '<table:table-cell table:formula="of:=[.D3]"/>';
          return row === 2 && at === 1 ? '<table:table-cell table:formula="of:=[.B2]&amp;&quot; lần hai&quot;"/>' : textCell(text);
        })
        .join(''),
    );

  it.each([
    ['a.xlsx', xlsx],
    ['a.ods', calc],
  ] as const)('is told at its row and beside the table, and not as a missing word (%s)', async (name, make) => {
    const plan = await planOfFile(await make(), name);
    expect(plan.issues.map(({ row, field, code }) => [row, field, code])).toEqual([
      [0, null, 'formulasWithoutValue'],
      [1, 'deadline', 'formulaWithoutValue'],
      [2, 'content', 'formulaWithoutValue'],
    ]);
    expect(plan.issues[0]!.params).toEqual({ count: 2 });
  });

  it('is none where its value is an empty text', async () => {
    const bytes = edited(await writeXlsx({ sheets: [{ name: 'A', rows: ROWS }] }), (xml) =>
      xml.replace(/<c r="D2"[^>]*>.*?<\/c>/, '<c r="D2" t="str"><f>IF(A1="","x","")</f><v></v></c>'),
    );
    expect((await planOfFile(bytes, 'a.xlsx')).issues.map(({ code }) => code)).toEqual(['emptyDeadline']);
  });
});
