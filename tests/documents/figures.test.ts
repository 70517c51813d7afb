import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annexDocument, type AnnexData } from '../../electron/core/papers/annex/annex.template.ts';
import { areFigures, figureOf } from '../../electron/core/typesetting/figures.ts';
import { readShownSheets } from '../../electron/core/typesetting/read-back/sheet-text.ts';
import { verifyXlsx } from '../../electron/core/typesetting/read-back/verify-xlsx.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { planOfFile } from '../core/imports/plan-of.ts';
import { withBlocks } from './other-paper.ts';
import { annexData, choices, task } from './sample-annex.ts';

const fonts = openRenderFonts();

describe('a figure', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['2025', 2025],
    ['1.500', 1500],
    ['12.345.678', 12_345_678],
    ['12,5', 12.5],
    ['1.234,56', 1234.56],
    ['-16,4', -16.4],
    ['0,05', 0.05],
  ])('%s is the number %d', (text, value) => expect(figureOf(text)?.value).toBe(value));

  it.each(['', '-', '05', '0012', '1.50', '1,500', '1.5', '1,234.5', '1 500', '12,5%', '3/4', '30/6', '1.500 triệu', '=1+1', '1e3', '12345678901234567', '١٢'])(
    '“%s” stays text',
    (text) => expect(figureOf(text)).toBeNull(),
  );

  it('is kept as one only where its whole column reads so', () => {
    expect(areFigures(['1.500', '', '–', '20'])).toBe(true);
    expect(areFigures(['1.500', 'theo dự toán'])).toBe(false);
    expect(areFigures(['1.500', '2.75'])).toBe(false);
    expect(areFigures(['', '-'])).toBe(false);
  });
});

const MONEY = ['1.500', '12.345.678,5', '', '–', '250', '0'];
const plan = (texts: readonly string[], content = '2025'): AnnexData => ({
  ...annexData(texts.map((text, at) => task(String(at + 1), content, { deadline: '2025', own: { 'own:1': text } }))),
  columns: [...annexData().columns, { field: 'own:1', label: 'Kinh phí (triệu đồng)' }],
});
const paperOf = (texts: readonly string[]) => annexDocument(plan(texts), choices());

describe('amounts in a workbook', () => {
  it('are numbers that show the very letters; contents, days and row numbers stay text', async () => {
    const { bytes } = await renderDocument(paperOf(MONEY), 'xlsx', fonts);
    const rows = readShownSheets(bytes)[0]!.rows.slice(-MONEY.length);
    expect(rows.map((row) => row[5]?.text)).toEqual(MONEY);
    expect(rows.map((row) => row[5]?.figure)).toEqual([true, true, false, false, true, true]);
    expect(rows.every((row) => row.slice(0, 5).every((cell) => cell?.figure === false))).toBe(true);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    expect(xml).toMatch(/<c r="F6"[^>]*><v>1500<\/v>/);
    expect(xml).toMatch(/<c r="F7"[^>]*><v>12345678.5<\/v>/);
  });

  it('stay text where one of them is no figure', async () => {
    const { bytes } = await renderDocument(paperOf(['1.500', 'theo dự toán']), 'xlsx', fonts);
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)).not.toMatch(/<c (?![^>]*t="s")[^>]*><v>/);
  });

  it('come back from the file as they were written', async () => {
    const paper = annexDocument(plan(MONEY, 'Hỗ trợ doanh nghiệp xuất khẩu'), choices());
    const { bytes } = await renderDocument(paper, 'xlsx', fonts);
    const read = await planOfFile(bytes, 'phu-luc.xlsx');
    expect(read.rows.map((row) => Object.values(row.own ?? {})[0] ?? '')).toEqual(MONEY);
  });

  it('are refused by the read-back when another number stands there, or a number where a text belongs', async () => {
    const { bytes } = await renderDocument(paperOf(MONEY), 'xlsx', fonts);
    const planted = (from: string, to: string): Uint8Array => {
      const parts = unzipSync(bytes);
      const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
      expect(sheet).toContain(from);
      return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet.replace(from, to)) });
    };
    expect(() => verifyXlsx(planted('<v>1500</v>', '<v>1501</v>'), paperOf(MONEY))).toThrow(/1\.501/);
    const asTexts = withBlocks(paperOf(MONEY), (blocks) =>
      blocks.map((block) => (block.kind === 'table' ? { ...block, columns: block.columns.map((column) => ({ ...column, figures: false })) } : block)),
    );
    expect(() => verifyXlsx(bytes, asTexts)).toThrow(/Kinh phí/);
  });
});
