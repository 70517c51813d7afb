import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annexDocument, type AnnexChoices } from '../../electron/core/papers/annex/annex.template.ts';
import { bundledFonts } from '../../electron/core/typesetting/fonts/font-files.ts';
import { FontFaces } from '../../electron/core/typesetting/pdf/font-faces.ts';
import { renderDocument } from '../../electron/core/typesetting/render-document.ts';
import type { DocumentFormat } from '../../shared/api/documents.api.ts';
import { measuredPages, middle, type MeasuredPage } from './measured-page.ts';
import { annexData, choices, longPlan } from './sample-annex.ts';
import { wordLooks } from './word-looks.ts';

const fonts = { faces: new FontFaces(bundledFonts()) };
const TITLE = 'Kế hoạch thực hiện năm 2025';

async function made(format: DocumentFormat, changes: Partial<AnnexChoices> = {}) {
  const paper = annexDocument(
    { ...annexData(longPlan(40), TITLE), fingerprint: 'ab'.repeat(32) },
    choices({ number: 'II', numberingRow: true, fingerprint: true, ...changes }),
  );
  return renderDocument(paper, format, fonts);
}
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** A4 and the decree's margins, millimetres (NĐ 30/2020, PL I, mục I). */
const A4 = { portrait: { width: 210, height: 297 }, landscape: { width: 297, height: 210 } } as const;
const [TOP, RIGHT, BOTTOM, LEFT] = [20, 15, 20, 30];

describe.each(['portrait', 'landscape'] as const)('the annex as PDF in %s, measured', (orientation) => {
  const paper = A4[orientation];
  const centre = (LEFT + paper.width - RIGHT) / 2;
  const pages = (changes: Partial<AnnexChoices> = {}) => made('pdf', { orientation, ...changes }).then(({ bytes }) => measuredPages(bytes));
  const first = (all: readonly MeasuredPage[]): MeasuredPage => all[0] as MeasuredPage;

  it('stands on A4 within the margins, in black', async () => {
    for (const { width, height, texts, lines, colours } of await pages()) {
      expect([width, height].map((side) => Math.round(side * 10) / 10)).toEqual([paper.width, paper.height]);
      expect(colours).toEqual([]);
      expect(Math.min(...lines.map(({ left }) => left))).toBeCloseTo(LEFT, 0);
      expect(Math.max(...lines.map(({ right }) => right))).toBeCloseTo(paper.width - RIGHT, 0);
      for (const { y } of texts.filter(({ size }) => size === 12)) expect(y).toBeGreaterThan(TOP);
      for (const { bottom } of lines) expect(bottom).toBeLessThan(paper.height - BOTTOM + 0.3);
    }
  });

  it('heads itself as mục III asks: label, name in capitals, reference in italics, a short rule below', async () => {
    for (const headFontSize of [13, 14]) {
      const { texts, lines } = first(await pages({ headFontSize }));
      const [label, title, ...reference] = texts.slice(
        0,
        texts.findIndex(({ text }) => text === 'STT'),
      );
      expect(label).toMatchObject({ text: 'Phụ lục II', size: 14, font: 'Tinos-Bold' });
      expect(title).toMatchObject({ text: TITLE.toLocaleUpperCase('vi'), size: headFontSize, font: 'Tinos-Bold' });
      expect(reference.map(({ text }) => text).join(' ')).toMatch(/^\(Kèm theo Báo cáo số 12\/BC-SCT ngày 20 tháng 12 năm 2024 của Sở Công Thương\)$/);
      for (const line of reference) expect(line).toMatchObject({ size: headFontSize, font: 'Tinos-Italic' });
      for (const line of [label, title, ...reference]) expect(line && middle(line)).toBeCloseTo(centre, 0);
      const rule = lines.find(({ left, right, top }) => right - left < 40 && right - left > 20 && top > (reference.at(-1)?.y ?? 0));
      expect(rule && middle(rule)).toBeCloseTo(centre, 1);
      expect(rule && rule.top - (reference.at(-1)?.y ?? 0)).toBeLessThan(5);
    }
  });

  it.each([11, 12, 13])('sets the table in %i points: heading bold, its numbers italic, texts upright, one line single-spaced', async (tableFontSize) => {
    const { texts } = first(await pages({ tableFontSize }));
    const table = texts.slice(texts.findIndex(({ text }) => text === 'STT'));
    const numbers = table.findIndex(({ text }) => text === '(1)');
    expect(new Set(table.slice(0, numbers).map(({ font }) => font))).toEqual(new Set(['Tinos-Bold']));
    expect(table.slice(numbers, numbers + 5).map(({ text, font }) => `${text} ${font}`)).toEqual([1, 2, 3, 4, 5].map((number) => `(${number}) Tinos-Italic`));
    const rest = table.slice(numbers + 5).filter(({ text }) => !/Nhóm nhiệm vụ/.test(text));
    expect(rest.every(({ size }) => size === tableFontSize)).toBe(true);
    const content = rest.filter(({ font, right, left }) => font === 'Tinos-Regular' && right - left > 35);
    const steps = content
      .slice(1)
      .map(({ y }, at) => y - (content[at]?.y ?? 0))
      .filter((step) => step > 0 && step < 8);
    expect(Math.min(...steps) / (25.4 / 72) / tableFontSize).toBeCloseTo(1.15, 1);
  });

  it('justifies contents and centres numbers in their columns', async () => {
    const { texts, lines } = first(await pages());
    const uprights = [...new Set(lines.filter(({ left, right }) => right - left < 0.1).map(({ left }) => Math.round(left * 10) / 10))].toSorted(
      (a, b) => a - b,
    );
    const [left = 0, contentLeft = 0, contentRight = 0] = uprights;
    for (const number of texts.filter(({ text, font }) => /^\d+$/.test(text) && font === 'Tinos-Regular'))
      expect(middle(number)).toBeCloseTo((left + contentLeft) / 2, 0);
    const content = texts.filter(({ left: x, font }) => x > contentLeft && x < contentLeft + 3 && font === 'Tinos-Regular');
    const ends = content.filter(({ right }) => right > contentRight - 3);
    expect(ends.length).toBeGreaterThan(content.length / 2);
    expect(
      Math.max(...ends.map(({ right }) => right)) - Math.min(...ends.filter(({ right }) => right > contentRight - 2.2).map(({ right }) => right)),
    ).toBeLessThan(0.8);
    expect(Math.max(...content.map(({ right }) => right))).toBeLessThan(contentRight);
  });

  it('numbers every page but the first, in 14 points, centred in the top margin, and repeats both heading rows', async () => {
    const all = await pages();
    expect(all.length).toBeGreaterThan(4);
    for (const [at, { texts }] of all.entries()) {
      const above = texts.filter(({ y }) => y < TOP);
      expect(above.map(({ text }) => text)).toEqual(at === 0 ? [] : [String(at + 1)]);
      for (const number of above) {
        expect(number).toMatchObject({ size: 14, font: 'Tinos-Regular' });
        expect(middle(number)).toBeCloseTo(centre, 0);
        expect(number.y).toBeGreaterThan(8);
      }
      expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['STT', 'NỘI DUNG', '(1)', '(5)']));
    }
  });

  it('holds text that can be searched: composed, on lines of whole words', async () => {
    for (const { texts } of await pages()) for (const { text } of texts) expect(text).toBe(text.normalize('NFC'));
  });
});

describe('the annex as DOCX, measured', () => {
  it('heads itself as the PDF does', async () => {
    const { bytes } = await made('docx', { headFontSize: 13 });
    const xml = part(bytes, 'word/document.xml');
    const [label, title, reference] = wordLooks(bytes);
    expect(label).toMatchObject({ text: 'Phụ lục II', style: 'Phụ lục', align: 'center', bold: true, italic: false, capitals: false, size: 14 });
    expect(title).toMatchObject({ style: 'Tên phụ lục', align: 'center', bold: true, capitals: true, size: 13 });
    expect(reference).toMatchObject({ style: 'Dòng Kèm theo', align: 'center', bold: false, italic: true, size: 13 });
    const rule = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? [])[3] ?? '';
    const side = Number(/<w:ind w:left="(\d+)" w:right="\1"/.exec(rule)?.[1]);
    expect(rule).toContain('<w:bottom w:val="single"');
    expect((14287 - 2 * side) / 56.7).toBeCloseTo(29.6, 0);
  });

  it('says in its header the page’s number alone, upright, 14 points, centred; and nothing on the first', async () => {
    const { bytes } = await made('docx');
    const headers = ['word/header1.xml', 'word/header2.xml'].map((name) => part(bytes, name)).toSorted((a, b) => a.length - b.length);
    expect(headers[0]).not.toMatch(/<w:t[ >]|<w:instrText/);
    expect(headers[1]).toMatch(/<w:instrText[^>]*>PAGE</);
    const looks = ['word/header1.xml', 'word/header2.xml'].flatMap((name) => wordLooks(bytes, name)).filter(({ style }) => style !== '');
    expect(looks).toHaveLength(1);
    expect(looks[0]).toMatchObject({ style: 'Số trang', align: 'center', size: 14, bold: false, italic: false });
  });

  it('is in Times New Roman and Vietnamese throughout', async () => {
    const { bytes } = await made('docx');
    expect(part(bytes, 'word/styles.xml')).toMatch(
      /<w:docDefaults>.*<w:rFonts[^>]*w:ascii="Times New Roman"[^>]*w:hAnsi="Times New Roman".*<w:lang[^>]*w:val="vi-VN"/s,
    );
    expect(part(bytes, 'word/document.xml')).not.toMatch(/<w:color w:val="(?!000000)/);
    expect(part(bytes, 'word/document.xml')).not.toMatch(/<w:rFonts/);
  });
});

describe('the annex as XLSX, measured', () => {
  it('has the decree’s margins on A4 and the page’s number in its header', async () => {
    const { bytes } = await made('xlsx');
    const xml = part(bytes, 'xl/worksheets/sheet1.xml');
    const margin = (name: string) => Number(new RegExp(`<pageMargins[^>]* ${name}="([\\d.]+)"`).exec(xml)?.[1]) * 25.4;
    expect(['top', 'right', 'bottom', 'left'].map((name) => Math.round(margin(name)))).toEqual([TOP, RIGHT, BOTTOM, LEFT]);
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(xml).toMatch(/<oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;14&amp;P<\/oddHeader>/);
  });

  it('fills the width between the margins as Excel counts columns', async () => {
    const { bytes } = await made('xlsx');
    const widths = [...part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    // ECMA-376, 18.3.1.13: the padding is counted in the width; a digit of the Normal font is 8 pixels wide.
    const millimetres = widths.reduce((sum, width) => sum + ((width * 8) / 96) * 25.4, 0);
    expect(millimetres).toBeCloseTo(252, 0);
    expect(millimetres).toBeLessThanOrEqual(252);
    expect(part(bytes, 'xl/styles.xml')).toMatch(/<fonts[^>]*><font><sz val="12"\/>(<color[^>]*\/>)?<name val="Times New Roman"\/>/);
  });
});
