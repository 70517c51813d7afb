import { describe, expect, it } from 'vitest';
import { bold, ended, regular, type PaperForm } from '../../electron/core/papers/form/paper-form.ts';
import { partyForm } from '../../electron/core/papers/form/party-form.ts';
import { stateForm } from '../../electron/core/papers/form/state-form.ts';
import { inOne, notesOf, type Block, type FormalDocument, type Run } from '../../electron/core/typesetting/formal-document.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { readWordFile } from '../../electron/core/typesetting/read-back/word-text.ts';
import { verifyDocx } from '../../electron/core/typesetting/read-back/verify-docx.ts';
import { verifyPdf } from '../../electron/core/typesetting/read-back/verify-pdf.ts';
import { measuredPages, type MeasuredPage, type MeasuredText } from './measured-page.ts';
import { withBlocks } from './other-paper.ts';
import { letter, paper, SENTENCE } from './sample-papers.ts';
import { elementsIn, taggedFile, textsIn } from './tagged-file.ts';

const fonts = openRenderFonts();
const forms = [['State', stateForm()] as const, ['Party', partyForm()] as const];
const verify = {
  pdf: verifyPdf,
  docx: async (bytes: Uint8Array, document: FormalDocument) => verifyDocx(bytes, document),
};

const note = (number: number, words: string): Run => ({ text: String(number), style: 'regular', note: words });
const words = (count: number, of = 'chữ'): string => Array.from({ length: count }, (_, at) => `${of}${at + 1}`).join(' ');
const signed = (form: PaperForm): Block => form.closing({ authority: ['Trưởng ban'], signer: 'Nguyễn Văn An', recipients: ['Như trên', 'Lưu: VT'] });

/** Paragraphs of some lines each, a footnote in the middle of each. */
const noted = (form: PaperForm, notes: readonly string[]): FormalDocument =>
  paper(form, [
    ...notes.map((text, at) => form.body([regular(SENTENCE), note(at + 1, text), regular(`, ${SENTENCE}.`)])),
    form.body(ended([regular(SENTENCE), note(notes.length + 1, 'Lời cuối.')], form.bodyEnd)),
    signed(form),
  ]);

const isSmall = ({ size }: MeasuredText): boolean => size === 10 || size === 6.5;
const isMark = ({ size }: MeasuredText): boolean => Math.abs(size - 9.1) < 0.05;
const pagesOf = async (document: FormalDocument): Promise<MeasuredPage[]> => measuredPages((await renderDocument(document, 'pdf', fonts)).bytes);
const joined = (texts: readonly MeasuredText[]): string => texts.map(({ text }) => text.trim()).join(' ');

describe.each(forms)('footnotes of a paper of the %s', (_, form) => {
  it('stand at the foot of the page of their number, under a short rule, below its text', async () => {
    const pages = await pagesOf(
      noted(
        form,
        Array.from({ length: 14 }, (_, at) => `Báo cáo số ${at + 1}/BC-STC của Sở Tài chính; ${words(at * 7)}.`),
      ),
    );
    expect(pages.length).toBeGreaterThan(1);
    const seen: string[] = [];
    for (const page of pages) {
      const marks = page.texts.filter(isMark).map(({ text }) => text.trim());
      const labels = page.texts.filter(({ size }) => size === 6.5).map(({ text }) => text.trim());
      expect(labels).toEqual(marks);
      seen.push(...marks);
      const small = page.texts.filter(isSmall);
      if (small.length === 0) continue;
      const first = Math.min(...small.filter(({ size }) => size === 10).map(({ y }) => y));
      const rule = page.lines.find(({ left, right, top }) => Math.abs(right - left - 50.8) < 0.1 && top < first && top > first - 8);
      expect(rule).toBeDefined();
      for (const text of page.texts.filter((each) => !isSmall(each))) expect(text.y).toBeLessThan(rule?.top ?? 0);
    }
    expect(seen).toEqual(Array.from({ length: 15 }, (_, at) => String(at + 1)));
  });

  it('a long one goes on on the next pages, word by word, the text after it', async () => {
    const pages = await pagesOf(noted(form, [words(1800), 'Ngắn.']));
    const foot = pages.map(({ texts }) => joined(texts.filter(({ size }) => size === 10)));
    expect(foot.filter((text) => text !== '').length).toBeGreaterThan(2);
    expect(foot.join(' ').replaceAll(/\s+/g, ' ')).toBe(`${words(1800)} Ngắn. Lời cuối.`);
    expect(pages[0]?.texts.some(isMark)).toBe(true);
  });

  it.each([
    ['many in one line', [regular('Theo '), ...Array.from({ length: 9 }, (_, at) => note(at + 1, words(60))), regular(' các báo cáo.')]],
    ['one in each word', Array.from({ length: 60 }, (_, at) => [regular(` từ${at}`), note(at + 1, `Lời ${words(at)}.`)]).flat()],
    ['behind an address longer than a line', [regular(`https://example.org/${'thu-muc/'.repeat(20)}trang`), note(1, 'Xem ở đó.'), regular(' và tiếp.')]],
    ['two side by side', [regular('Hai số'), note(1, 'Một.'), note(2, 'Hai.'), regular(', hết.')]],
    ['before the first word', [note(1, 'Đầu đoạn.'), regular(' Lời văn.')]],
    ['by itself between spaces', [regular('Lời '), note(1, 'Giữa.'), regular(' văn.')]],
    ['of several lines, as entered', [regular('Lời văn'), note(1, 'Dòng một\nDòng hai'), regular('.')]],
    ['without words', [regular('Lời văn'), note(1, ''), regular('.')]],
    [
      'beside m², other looks and figures',
      [regular('Trên 12 m²'), note(1, 'Cộng 3 m².'), bold(' đậm'), note(2, 'x'), { ...regular(' gạch'), underline: true }],
    ],
  ] as const)('%s: printed and read back, in PDF and Word', async (_, runs) => {
    const document = paper(form, [
      ...Array.from({ length: 9 }, () => form.body([regular(`${SENTENCE}.`)])),
      form.body(runs),
      form.body([regular('Hết.')]),
      signed(form),
    ]);
    for (const format of ['pdf', 'docx'] as const) await renderDocument(document, format, fonts);
  });

  it('wherever a page ends, none is lost and each is with its number', async () => {
    for (let before = 0; before < 24; before += 1) {
      const document = paper(form, [
        ...Array.from({ length: before }, (_, at) => form.body([regular(`Dòng ${at + 1}.`)])),
        form.heading(2, 'Đề mục'),
        form.body([regular(SENTENCE), note(1, words(40 + before * 9)), regular(SENTENCE), note(2, words(12)), regular(SENTENCE)]),
        form.body(ended([regular(SENTENCE), note(3, words(before * 14))], form.bodyEnd)),
        signed(form),
      ]);
      const pages = await pagesOf(document);
      expect(pages.every(({ texts }) => texts.length > 1)).toBe(true);
      // A heading never ends its page.
      for (const { texts } of pages) expect(texts.findLast((text) => !isSmall(text))?.text).not.toBe('Đề mục');
    }
  });
});

describe('footnotes', () => {
  const form = stateForm();
  const document = noted(form, ['Báo cáo số 12/BC-STC.', 'Số liệu đến ngày 30/6.']);

  it('are told to who cannot see them: the reference in its paragraph, then the note with its number', async () => {
    const { tree, untold } = await taggedFile((await renderDocument(document, 'pdf', fonts)).bytes);
    expect(untold).toEqual([]);
    const all = elementsIn(tree);
    const first = all.find(({ type, children }) => type === 'P' && children.length > 0);
    expect(first?.children.map(({ type }) => type)).toEqual(['Reference', 'Note']);
    expect(first?.children[0]?.texts.join('')).toBe('1');
    expect(first?.children[1]?.children.map(({ type, texts }) => [type, texts.join('')])).toEqual([['Lbl', '1']]);
    expect(all.filter(({ type }) => type === 'Note').map((each) => textsIn(each).replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Báo cáo số 12/BC-STC. 1',
      'Số liệu đến ngày 30/6. 2',
      'Lời cuối. 3',
    ]);
  });

  it('are real footnotes in Word, counted anew in each paper of one file', async () => {
    const { bytes } = await renderDocument(inOne([document, letter(form), document]), 'docx', fonts);
    const { body, notes } = readWordFile(bytes);
    expect(notes.map((each) => each.map(({ text }) => text).join('\n'))).toEqual(
      [1, 2].flatMap(() => ['¹ Báo cáo số 12/BC-STC.', '² Số liệu đến ngày 30/6.', '³ Lời cuối.']),
    );
    expect(body.flatMap((part) => (part.kind === 'paragraph' ? (/[¹²³]/u.exec(part.text)?.[0] ?? []) : []))).toEqual(['¹', '²', '³', '¹', '²', '³']);
    await renderDocument(inOne([document, letter(form), document]), 'pdf', fonts);
  });

  it('stand before the sign that ends the body', () => {
    expect(ended([regular('Hết.'), note(1, 'Lời.')], './.').map(({ text }) => text)).toEqual(['Hết', '1', './.']);
    expect(ended([note(1, 'Lời.')], './.').map(({ text }) => text)).toEqual(['1', './.']);
  });

  const changed = (change: (run: Run) => readonly Run[]): FormalDocument =>
    withBlocks(document, (blocks) => blocks.map((block) => (block.kind === 'paragraph' ? { ...block, runs: block.runs.flatMap(change) } : block)));
  const onNote = (number: string, change: (run: Run) => readonly Run[]) =>
    changed((run) => (run.note !== undefined && run.text === number ? change(run) : [run]));

  describe.each(['pdf', 'docx'] as const)('reading a %s back', (format) => {
    it.each([
      ['a note is missing', onNote('2', () => [])],
      ['a note too many', onNote('2', (run) => [run, note(3, 'Thêm.')])],
      ['a number is wrong', onNote('2', (run) => [{ ...run, text: '4' }])],
      ['a word is wrong', onNote('1', (run) => [{ ...run, note: 'Báo cáo số 13/BC-STC.' }])],
      ['a word is missing', onNote('2', (run) => [{ ...run, note: 'Số liệu đến ngày.' }])],
      ['the number stands elsewhere', onNote('1', (run) => [regular(' '), run])],
      ['two have changed places', onNote('1', (run) => [{ ...run, note: notesOf(document.parts[0]!)[1]!.text }])],
    ])('%s: refused', async (_, other) => {
      const { bytes } = await renderDocument(document, format, fonts);
      await expect(verify[format](bytes, document)).resolves.toBeDefined();
      await expect(verify[format](bytes, other)).rejects.toMatchObject({ code: 'documents.readBackDiffers' });
    });
  });

  it('holds a letter without a shape up in a note too', async () => {
    await expect(renderDocument(noted(form, ['Dấu \uf0b7 lạ']), 'docx', fonts)).rejects.toMatchObject({ code: 'documents.privateLetter' });
  });
});
