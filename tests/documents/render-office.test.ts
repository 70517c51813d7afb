import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { annexDocument, type AnnexChoices, type AnnexRow } from '../../electron/core/papers/annex/annex.template.ts';
import { readSheet } from '../../electron/core/typesetting/read-back/sheet-text.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { annexData, choices, longPlan, sampleTasks, task } from './sample-annex.ts';
import { wordLooks } from './word-looks.ts';

const fonts = openRenderFonts();
const render = (format: 'docx' | 'xlsx', rows: readonly AnnexRow[], changes: Partial<AnnexChoices> = {}, title = 'Kế hoạch năm 2025') =>
  renderDocument(annexDocument(annexData(rows, title), choices(changes)), format, fonts);
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe.each(['docx', 'xlsx'] as const)('the annex as %s', (format) => {
  it('cuts no word of a head or heading, however long', async () => {
    const long = 'H'.repeat(150);
    const data = annexData([task('1', 'Một việc')], `Kế hoạch ${long} năm`);
    const paper = annexDocument(
      { ...data, columns: data.columns.map((column) => ({ ...column, label: `${column.label} ${long}` })) },
      choices({ attachedTo: `Báo cáo ${long} số 1`, orientation: 'portrait' }),
    );
    await expect(renderDocument(paper, format, fonts)).resolves.toMatchObject({ rows: 1 });
  });
});

/** Cuneiform: in none of the fonts here. */
const NOWHERE = '\u{12000}';

describe.each(['docx', 'xlsx'] as const)('the annex as %s', (format) => {
  it('hands a letter of no font here to the program that opens it, in a heading too', async () => {
    const data = { ...annexData([{ kind: 'section', number: 'I', title: `Mục ${NOWHERE}` }, task('1', `Việc ${NOWHERE}`)], `Kế hoạch ${NOWHERE}`) };
    const paper = annexDocument({ ...data, columns: data.columns.map((column) => ({ ...column, label: `${column.label} ${NOWHERE}` })) }, choices());
    await expect(renderDocument(paper, format, fonts)).resolves.toMatchObject({ rows: 1 });
  });
});

it.each(['pdf', 'docx', 'xlsx'] as const)('refuses the private sign of a symbol font, in %s too, where it would be a box', async (format) => {
  for (const paper of [
    annexDocument(annexData([task('1', 'Việc: \uf0b7 Rà soát')]), choices()),
    annexDocument(annexData([task('1', 'Rà soát')], 'Kế hoạch \uf0b7'), choices()),
  ]) {
    await expect(renderDocument(paper, format, fonts)).rejects.toMatchObject({
      code: 'documents.privateLetter',
      params: { words: expect.stringContaining('\uf0b7') as unknown, code: 'U+F0B7' },
    });
  }
});

it.each([
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/sharedStrings.xml'],
] as const)('a %s holds no letter that XML forbids, whatever a paper is made of', async (format, name) => {
  const hostile = `A\u0001B\ufffeC\uffffD\ud83d E\u200e\u202eF`;
  const paper = annexDocument(annexData([{ kind: 'section', number: 'I', title: hostile }, task('1', hostile)], `Kế hoạch ${hostile}`), choices());
  const { bytes } = await renderDocument(paper, format, fonts);
  const words = part(bytes, name);
  // oxlint-disable-next-line no-control-regex -- it is what the test is about
  expect(words).not.toMatch(/[\u0001\ufffe\uffff\ud83d\ufffd\u200e\u202e]/u);
  expect(words).toContain('ABCD EF');
});

describe('the annex as DOCX', () => {
  it('repeats its heading rows and keeps its rows whole, but for one that may leave a third of a page white', async () => {
    const { bytes, pages, rows } = await render('docx', sampleTasks(), { numberingRow: true });
    expect({ pages, rows }).toEqual({ pages: null, rows: 32 });
    const xml = part(bytes, 'word/document.xml');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(33);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
  });

  it.each([
    [9, 'landscape', true],
    [14, 'landscape', false],
    [15, 'portrait', true],
    [20, 'portrait', false],
    [60, 'portrait', false],
  ] as const)('with a row of %i lines in %s, which may leave a third of a page white or not: keeps it whole is %s', async (lines, orientation, whole) => {
    const { bytes } = await render('docx', [task('1', 'Một đoạn.\n'.repeat(lines).trim())], { orientation });
    expect(part(bytes, 'word/document.xml').match(/<w:cantSplit\/>/g)).toHaveLength(whole ? 2 : 1);
  });

  it.each([
    ['portrait', '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>'],
    ['landscape', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'],
  ] as const)('sets A4 %s with the decree’s margins', async (orientation, size) => {
    const { bytes } = await render('docx', sampleTasks(), { orientation });
    const xml = part(bytes, 'word/document.xml');
    expect(xml).toContain(size);
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(xml).toContain('<w:titlePg/>');
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - (orientation === 'portrait' ? 9354 : 14287))).toBeLessThan(6);
  });

  it('keeps the title’s letters and raises them by style', async () => {
    const { bytes } = await render('docx', sampleTasks());
    expect(wordLooks(bytes)[1]).toMatchObject({ text: 'Kế hoạch năm 2025', capitals: true });
  });

  it('is a paper in Vietnamese that names no library', async () => {
    const { bytes } = await render('docx', sampleTasks());
    expect(part(bytes, 'word/styles.xml')).toContain('w:val="vi-VN"');
    expect(part(bytes, 'docProps/core.xml')).toMatch(/<dc:title>Kế hoạch năm 2025<\/dc:title>/);
    expect(part(bytes, 'docProps/core.xml')).not.toMatch(/Un-named|docx/);
  });

  it('says the same to another reader', async () => {
    const { bytes } = await render('docx', [task('1', 'Câu <một> & "hai"\nđoạn ba')]);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain('Câu <một> & "hai"');
    expect(value).toContain('đoạn ba');
  });
});

describe('the annex as XLSX', () => {
  it('writes what looks like a formula, number or date as text', async () => {
    const traps = ['=SUM(A1:A9)', '+84 239', '-5', '@cmd', '1/2/2025', '0012', '=HYPERLINK("http://x")'];
    const { bytes } = await render(
      'xlsx',
      traps.map((trap, at) => task(String(at + 1), trap)),
    );
    const xml = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[ >]/);
    expect([...xml.matchAll(/<c [^>]*><v>/g)].every(([cell]) => cell.includes('t="s"'))).toBe(true);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows.slice(-traps.length).map((row) => row[1])).toEqual(traps);
  });

  it('keeps text that spells a letter by its code', async () => {
    const { bytes } = await render('xlsx', [task('1', 'mã _x0041_ và _xyz_')]);
    expect(part(bytes, 'xl/sharedStrings.xml')).toContain('mã _x005F_x0041_ và _xyz_');
  });

  it('is set up for printing, with the headings on every page', async () => {
    const { bytes } = await render('xlsx', longPlan(40), { numberingRow: true });
    expect(part(bytes, 'xl/workbook.xml')).toContain(">'Phụ lục'!$5:$6<");
    const xml = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(xml).toMatch(/fitToHeight="0"/);
    expect(xml).toMatch(/differentFirst="1"/);
    expect(xml).toContain('&amp;C&amp;"Times New Roman,Regular"&amp;14&amp;P');
  });

  it('draws a short rule under the head that is no word', async () => {
    const { bytes } = await render('xlsx', sampleTasks());
    const rule = readSheet(bytes)[3]?.[0] ?? '';
    expect(rule).toMatch(/^\u00a0{28}$/);
    expect(part(bytes, 'xl/styles.xml')).toMatch(/<u\b/);
  });

  it('breaks its headings evenly', async () => {
    const { bytes } = await render('xlsx', sampleTasks());
    expect(readSheet(bytes)[4]).toEqual(['STT', 'NỘI DUNG', 'Đơn vị\nchủ trì', 'Đơn vị phối hợp', 'Thời gian\nthực hiện']);
  });

  it('gives no row more than Excel allows and shows all of a taller one', async () => {
    const { bytes } = await render('xlsx', [task('1', 'Một đoạn dài.\n'.repeat(120).trim())]);
    const xml = part(bytes, 'xl/worksheets/sheet1.xml');
    const heights = [...xml.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(120 * 14);
    expect(xml).toMatch(/<mergeCell ref="B6:B\d+"\/>/);
    // Every piece but the last is so many whole lines of 15,75 points, so that a page ends between two lines.
    expect(heights.slice(5, -1).every((height) => height % 15.75 === 0)).toBe(true);
  });
});
