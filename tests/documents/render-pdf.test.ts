import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bundledFonts, fontFile } from '../../electron/core/typesetting/fonts/font-files.ts';
import { annexDocument, type AnnexChoices, type AnnexRow } from '../../electron/core/papers/annex/annex.template.ts';
import { FontFaces } from '../../electron/core/typesetting/pdf/font-faces.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { readPdfPages, type PrintedPage } from '../../electron/core/typesetting/read-back/pdf-text.ts';
import { wordsOf } from '../../shared/domain/text/words.ts';
import { annexData, choices, longPlan, sampleTasks, SAMPLE_TITLE, task } from './sample-annex.ts';

const fonts = openRenderFonts();

async function print(rows: readonly AnnexRow[], changes: Partial<AnnexChoices> = {}) {
  const file = await renderDocument(annexDocument(annexData(rows), choices(changes)), 'pdf', fonts);
  const pages: PrintedPage[] = [];
  for await (const page of readPdfPages(file.bytes)) pages.push(page);
  return { ...file, printed: pages };
}

const linesOf = (page: PrintedPage) => page.texts.map((text) => text.text.trim());

describe('the annex as PDF', () => {
  it('prints the real plan with its head, on A4 landscape', async () => {
    const { pages, rows, printed, bytes } = await print(sampleTasks());
    expect({ rows, pages }).toEqual({ rows: 32, pages: printed.length });
    const [first] = printed;
    expect(
      linesOf(first as PrintedPage)
        .slice(0, 3)
        .join(' '),
    ).toBe(`Phụ lục ${SAMPLE_TITLE}`);
    expect(wordsOf(printed.flatMap(linesOf).join(' '))).toEqual(expect.arrayContaining(['04/2024/TT-NHNN', '2021-2025']));
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    expect((await pdf.getPage(1)).view.map(Math.round)).toEqual([0, 0, 842, 595]);
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: SAMPLE_TITLE, Language: 'vi-VN', PDFFormatVersion: '1.7' });
    expect((await pdf.getOutline())[0]?.title).toBe(`Phụ lục – ${SAMPLE_TITLE}`);
  });

  it('embeds every font', async () => {
    const { bytes } = await print(sampleTasks());
    const source = Buffer.from(bytes).toString('latin1');
    const descriptors = source.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(descriptors.length).toBe(3);
    expect(source.match(/\/FontFile2 /g)?.length).toBe(descriptors.length);
    expect(source).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it('repeats the heading on each page and numbers all but the first', async () => {
    const { printed } = await print(longPlan(60), { orientation: 'portrait', numberingRow: true });
    expect(printed.length).toBeGreaterThan(5);
    for (const page of printed) {
      const above = page.texts.filter((text) => text.y > page.height - 56);
      expect(above.map((text) => text.text)).toEqual(page.number === 1 ? [] : [String(page.number)]);
      if (above[0] !== undefined) {
        expect(above[0].x + above[0].width / 2).toBeCloseTo((85.04 + 595.28 - 42.52) / 2, 0);
        expect(above[0].size).toBe(14);
      }
      expect(linesOf(page)).toEqual(expect.arrayContaining(['STT', 'NỘI DUNG', '(1)', '(5)']));
    }
  });

  it('continues a row taller than a page, word for word', async () => {
    const content = Array.from({ length: 60 }, (_, at) => `Đoạn ${at + 1}: rà soát Thông tư 04/2024/TT-NHNN và báo cáo kết quả.`).join('\n');
    const { printed, pages } = await print([task('1', 'Việc trước'), task('2', content), task('3', 'Việc sau')]);
    expect(pages).toBeGreaterThan(2);
    const all = printed.flatMap(linesOf).join(' ');
    for (let at = 1; at <= 60; at += 1) expect(all).toContain(`Đoạn ${at}:`);
    expect(linesOf(printed.at(-1) as PrintedPage)).toContain('Việc sau');
  });

  it('keeps each section with its first task in a plan of 300', async () => {
    const { printed, rows } = await print(longPlan(300));
    expect(rows).toBe(300);
    for (const page of printed) {
      const lowest = Math.min(...page.texts.map((text) => text.y));
      const last = page.texts
        .filter((text) => text.y - lowest < 2)
        .map((text) => text.text)
        .join(' ');
      expect(last).not.toMatch(/Nhóm nhiệm vụ/);
    }
  });

  it('breaks a word too long for its column and cuts nothing off', async () => {
    const { printed } = await print([task('1', `trước ${'X'.repeat(200)} sau`, { lead: 'L'.repeat(90) })], { orientation: 'portrait' });
    const page = printed[0] as PrintedPage;
    expect(linesOf(page).join('').match(/X/g)?.length).toBe(200);
    expect(linesOf(page).join('').match(/L/g)?.length).toBeGreaterThanOrEqual(90);
    for (const text of page.texts) expect(text.x + text.width).toBeLessThanOrEqual(595.28 - 42.52 + 0.01);
  });

  it('prints decomposed letters composed', async () => {
    const { printed } = await print([task('1', 'Thương mại biên giới'.normalize('NFD'))]);
    expect(printed.flatMap(linesOf)).toContain('Thương mại biên giới'.normalize('NFC'));
  });

  it('leaves out marks that have no shape, and keeps a mark that has no composed letter', async () => {
    const { printed } = await print([task('1', 'thương\u00ad\u200bmại \u2060biên x\u0323')]);
    expect(printed.flatMap(linesOf)).toContain('thươngmại biên x\u0323');
  });

  it('maps each letter in the second paper of a session as in the first', async () => {
    await print([task('1', 'những chữ cữ ngữ nghĩa Ữ Ự Ợ Ộ ẵ')]);
    const { printed } = await print([{ kind: 'section', number: 'I', title: 'ư ơ ô ă Ư Ơ Ô Ă thương' }, task('1', 'ư ơ ô ă Ư Ơ Ô Ă thương')]);
    expect(printed.flatMap(linesOf).filter((line) => line === 'ư ơ ô ă Ư Ơ Ô Ă thương')).toHaveLength(2);
  });

  it('refuses a letter that no font here can draw', async () => {
    const alone = { faces: new FontFaces(bundledFonts()) };
    const paper = annexDocument(annexData([task('1', 'tỉnh Bolikhamxay (ບໍລິຄຳໄຊ)')]), choices());
    await expect(renderDocument(paper, 'pdf', alone)).rejects.toMatchObject({
      code: 'documents.letterNotInFont',
      params: { letter: 'ບ', words: 'tỉnh Bolikhamxay (ບໍລິຄຳໄຊ)' },
    });
    await expect(print([task('1', 'مرحبا')])).rejects.toMatchObject({ code: 'documents.letterNotInFont' });
  });

  it('draws what its typeface lacks with a spare font, in the middle of a word too', async () => {
    const latinWithoutTones = fontFile(fileURLToPath(new URL('../../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf', import.meta.url)));
    const faces = new FontFaces(latinWithoutTones, [bundledFonts()]);
    const rows = sampleTasks();
    const { bytes, pages } = await renderDocument(annexDocument(annexData(rows), choices()), 'pdf', { faces });
    expect(pages).toBeGreaterThan(4);
    const fontNames = Buffer.from(bytes)
      .toString('latin1')
      .match(/\/FontName \/\S+/g)
      ?.map((name) => name.replace(/.*\+/, ''));
    expect(new Set(fontNames)).toEqual(new Set(['LiberationSans', 'Tinos-Regular']));
  });

  it('keeps the indent of a line', async () => {
    const { printed } = await print([task('1', '- Một\n  + Hai\n\t+ Ba')]);
    const left = (start: string) => printed[0]?.texts.find(({ text }) => text.trimStart().startsWith(start));
    const [one, two, three] = [left('- Một'), left('+ Hai'), left('+ Ba')].map(
      (line) => line && line.x + (line.text.length - line.text.trimStart().length) * 3,
    );
    expect([one, two, three].map((x) => Math.round((x ?? 0) - (one ?? 0)))).toEqual([0, 6, 12]);
  });

  it('draws the short rule and the grid', async () => {
    const { bytes } = await print([task('1', 'Một việc')]);
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const { fnArray } = await (await pdf.getPage(1)).getOperatorList();
    const [shortRule, levels, uprights] = [1, 3, 6];
    expect(fnArray.filter((operator) => operator === OPS.constructPath)).toHaveLength(shortRule + levels + uprights);
  });

  it('starts the table on the next page when the head fills the first', async () => {
    const { printed } = await print([task('1', 'Một việc')], { title: 'Kế hoạch công tác trọng tâm '.repeat(50), attachedTo: 'Báo cáo '.repeat(300) });
    expect(printed.length).toBeGreaterThan(1);
    expect(linesOf(printed[0] as PrintedPage)).not.toContain('NỘI DUNG');
    expect(linesOf(printed.at(-1) as PrintedPage)).toContain('Một việc');
  });

  it('prints an empty plan as head, and says that it has no tasks', async () => {
    const { printed, rows } = await print([]);
    expect(rows).toBe(0);
    expect(linesOf(printed[0] as PrintedPage)).toContain('Không có nhiệm vụ');
  });
});
