import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { annexDocument, type AnnexRow } from '../../electron/core/papers/annex/annex.template.ts';
import { regular } from '../../electron/core/papers/form/paper-form.ts';
import { partyForm } from '../../electron/core/papers/form/party-form.ts';
import { stateForm } from '../../electron/core/papers/form/state-form.ts';
import { blocksOf, inOne, type FormalDocument, type Table, type TableRow } from '../../electron/core/typesetting/formal-document.ts';
import { cellTexts, expectedParts, headingRows } from '../../electron/core/typesetting/read-back/expected-words.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { NO_MARKS, type PaperMarks } from '../../shared/domain/papers/paper-marks.ts';
import { wordsOf } from '../../shared/domain/text/words.ts';
import { annexData, choices, longPlan, sampleTasks, SAMPLE_TITLE, task } from './sample-annex.ts';
import { head, letter, paper, report, SENTENCE } from './sample-papers.ts';
import { elementsIn, taggedFile, textsIn, type TaggedElement, type TaggedFile } from './tagged-file.ts';

const fonts = openRenderFonts();
const tall = Array.from({ length: 90 }, (_, at) => `Đoạn ${at + 1}: rà soát Thông tư 04/2024/TT-NHNN và báo cáo.`).join('\n');
const rows: AnnexRow[] = [
  { kind: 'section', number: 'I', title: 'Nhóm nhiệm vụ cửa khẩu' },
  ...sampleTasks(),
  task('33', tall, { lead: '' }),
  task('34', 'Việc cuối'),
];
const annex = (orientation: 'portrait' | 'landscape') =>
  annexDocument({ ...annexData(rows), fingerprint: 'ab'.repeat(32) }, choices({ orientation, numberingRow: true, fingerprint: true, number: 'II' }));

const grouped = (count: number): Table => ({
  kind: 'table',
  fontSize: 11,
  columns: [
    { header: 'STT', width: 13, align: 'center' },
    { header: 'Trung ương', group: 'Kinh phí', width: 32, align: 'center' },
    { header: 'Địa phương', group: 'Kinh phí', width: 30, align: 'center' },
    { header: 'Nội dung', width: 90, align: 'justify' },
  ],
  numberingRow: null,
  rows: Array.from({ length: count }, (_, at): TableRow => ({ kind: 'cells', cells: [String(at + 1), '', `${at}.500`, SENTENCE] })),
});
const withTables = (form: ReturnType<typeof stateForm>): FormalDocument =>
  paper(form, [
    ...blocksOf(report(form)),
    form.body([regular('- Gạch đầu dòng thứ nhất')]),
    form.body([regular('- Gạch đầu dòng thứ hai')]),
    ...Array.from({ length: 12 }, () => form.body([regular(SENTENCE.repeat(3))])),
    { kind: 'caption', text: 'Bảng 1. Kinh phí', style: 'bold', size: 12 },
    grouped(20),
    { kind: 'caption', text: 'Ghi chú dưới bảng', style: 'italic', size: 12 },
    form.closing({ authority: ['Trưởng ban'], signer: '', recipients: ['Như trên', 'Lưu: VT'] }),
  ]);

const markedLetter = (form: ReturnType<typeof stateForm>): FormalDocument => {
  const marks: PaperMarks = { ...NO_MARKS, secrecy: 'very-secret', urgency: 'urgent', circulation: 'recalled' };
  const topMark = form.topMark(marks);
  const blocks = [
    ...form.head({ parent: 'UBND tỉnh', issuer: 'Ban Chỉ đạo', symbol: '05/BCĐ', place: 'Hà Tĩnh', date: null, about: '', marks }),
    form.body([regular(SENTENCE)]),
  ];
  return { info: { title: 'Thử', language: 'vi-VN' }, parts: [{ page: form.page, blocks, ...(topMark === undefined ? {} : { topMark }) }] };
};

const papers: readonly (readonly [name: string, paper: FormalDocument])[] = [
  ['an annex, portrait', annex('portrait')],
  ['an annex, landscape', annex('landscape')],
  ['an annex of nothing', annexDocument(annexData([]), choices())],
  ...(
    [
      ['State', stateForm()],
      ['Party', partyForm()],
    ] as const
  ).flatMap(([name, form]) => [
    [`a letter of the ${name}`, letter(form)] as const,
    [`a long letter of the ${name} to several`, letter(form, 9, ['Sở Tài chính', 'Sở Y tế', 'UBND các xã biên giới'])] as const,
    [`a report of the ${name}`, withTables(form)] as const,
    [`a secret, urgent letter of the ${name}`, markedLetter(form)] as const,
  ]),
  ['a letter with its annex', inOne([letter(stateForm()), annex('landscape')])],
];

/** All words that the paper should be heard to say, in its own order, once. */
const wordsOfPaper = (document: FormalDocument): string[] =>
  [
    ...document.parts.flatMap(({ topMark }) => (topMark === undefined ? [] : [{ kind: 'text' as const, words: wordsOf(topMark.text) }])),
    ...expectedParts(document),
  ]
    .flatMap((part) => (part.kind === 'text' ? part.words : [...headingRows(part.table), ...part.table.rows.map(cellTexts)].flat().flatMap(wordsOf)))
    .map((word) => word.toLocaleLowerCase('vi'));
const wordsHeard = (text: string): string[] => wordsOf(text).map((word) => word.toLocaleLowerCase('vi'));

describe.each(papers)('%s is tagged', (_, document) => {
  let file: TaggedFile;
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await renderDocument(document, 'pdf', fonts));
    file = await taggedFile(bytes);
  });

  it('so that every text is in the tree or for the eye only', () => {
    expect(file.untold).toEqual([]);
    expect(file.artifacts[0]).toEqual([]);
    const repeated = new Set(blocksOf(document).flatMap((block) => (block.kind === 'table' ? headingRows(block).flat().flatMap(wordsOf) : [])));
    for (const texts of file.artifacts.slice(1)) for (const word of texts.flatMap(wordsOf)) if (!/^\d+$/.test(word)) expect(repeated).toContain(word);
  });

  it('in the order of the paper, each word once', () => {
    expect(wordsHeard(textsIn(file.tree))).toEqual(wordsOfPaper(document));
  });

  it('so that another program finds the same on each page', () => {
    const found = file.perPage.flat().flatMap(wordsHeard);
    expect(found.toSorted()).toEqual(wordsOfPaper(document).toSorted());
  });

  it('as one Document, in sections of headings, paragraphs, lists and tables', () => {
    expect(file.tree.type).toBe('Document');
    expect(file.tree.children.map(({ type }) => type)).toEqual(document.parts.map(() => 'Sect'));
    for (const { children } of file.tree.children) for (const { type } of children) expect(type).toMatch(/^(H[1-6]|P|L|Table)$/);
    for (const { children } of file.tree.children) {
      const levels = children.flatMap(({ type }) => (type.startsWith('H') ? [Number(type.slice(1))] : []));
      for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    }
    for (const { type, children } of elementsIn(file.tree)) {
      if (type === 'L') expect(children.map((item) => [item.type, item.children.map((body) => body.type)])).toEqual(children.map(() => ['LI', ['LBody']]));
    }
  });

  it('with its cells in their rows', () => {
    const found = elementsIn(file.tree).filter(({ type }) => type === 'Table');
    const tables = blocksOf(document).filter((block): block is Table => block.kind === 'table');
    expect(found).toHaveLength(tables.length);
    for (const [at, table] of tables.entries()) expectCells(found[at]!, table);
  });

  it('in Vietnamese, under its title', async () => {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const pdf = await task.promise;
    expect(entries(await pdf.getMarkInfo())).toMatchObject({ Marked: true });
    expect((await pdf.getMetadata()).info).toMatchObject({ Language: 'vi-VN', Title: document.info.title });
    expect(entries(await pdf.getViewerPreferences())).toMatchObject({ DisplayDocTitle: true });
    await task.destroy();
  });
});

/** pdf.js hands dictionaries out as maps, whatever its types say. */
const entries = (dictionary: unknown): object => Object.fromEntries(dictionary as Map<string, unknown>);

const words = (text: string): string => wordsOf(text).join(' ');

function expectCells({ children }: TaggedElement, table: Table): void {
  const heads = headingRows(table).length;
  const told = children.map((row) => row.children.map((cell) => `${cell.type} ${words(textsIn(cell))}`.trim()));
  expect(children.every(({ type, texts }) => type === 'TR' && texts.length === 0)).toBe(true);
  expect(told.slice(0, heads).flat().toSorted()).toEqual(
    headingRows(table)
      .flat()
      .filter((text) => text !== '')
      .map((text) => `TH ${words(text)}`)
      .toSorted(),
  );
  for (const cell of children.slice(0, heads).flatMap((row) => row.children)) expect(cell.attributes).toContain('/Scope/Column');
  expect(told.slice(heads)).toEqual(table.rows.map((row) => cellTexts(row).map((text) => `${row.kind === 'section' ? 'TH' : 'TD'} ${words(text)}`.trim())));
  for (const [at, row] of table.rows.entries())
    if (row.kind === 'section') expect(children[heads + at]?.children[1]?.attributes).toBe(`/O/Table/Scope/Row/ColSpan ${table.columns.length - 1}`);
}

describe('the structure of papers', () => {
  const treeOf = async (document: FormalDocument): Promise<TaggedElement> => (await taggedFile((await renderDocument(document, 'pdf', fonts)).bytes)).tree;
  const blocks = ({ children }: TaggedElement): string[] => (children[0]?.children ?? []).map((each) => `${each.type} ${words(textsIn(each))}`);

  it('reads the head left before right, row by row, and who is told as a list', async () => {
    const told = blocks(await treeOf(letter(stateForm())));
    expect(told.slice(0, 7)).toEqual([
      'P UBND TỈNH HÀ TĨNH',
      'P BAN CHỈ ĐẠO THƯƠNG MẠI BIÊN GIỚI',
      'P CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'P Độc lập - Tự do - Hạnh phúc',
      'P Số: 05/BCĐ-SCT',
      'P V/v đôn đốc báo cáo kết quả thực hiện nhiệm vụ',
      'P Hà Tĩnh, ngày 05 tháng 02 năm 2025',
    ]);
    expect(told.slice(-5)).toEqual([
      'P Nơi nhận:',
      'L - Như trên; - Trưởng Ban Chỉ đạo (để báo cáo); - Lưu: VT.',
      'P KT. TRƯỞNG BAN',
      'P PHÓ TRƯỞNG BAN',
      'P Nguyễn Văn An',
    ]);
  });

  it('names the paper in one heading over its own', async () => {
    const told = blocks(await treeOf(report(stateForm())));
    expect(told.filter((text) => text.startsWith('H'))).toEqual([
      'H1 BÁO CÁO Kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2025',
      'H2 I. TÌNH HÌNH CHUNG',
      'H3 1. Công tác chỉ đạo',
    ]);
    expect(blocks(await treeOf(annexDocument(annexData(longPlan(3)), choices())))[0]).toBe(`H1 Phụ lục ${words(SAMPLE_TITLE)}`);
  });

  it('keeps a row that goes on over pages one row', async () => {
    const table = elementsIn(await treeOf(annex('landscape'))).find(({ type }) => type === 'Table');
    const row = table!.children.find(({ children }) => children[0]?.texts[0] === '33')!;
    expect(row.children.map(({ texts }) => texts.length)).toEqual([1, expect.any(Number), 0, 1, 1]);
    expect(row.children[1]!.texts.length).toBeGreaterThan(2);
  });

  it('says of a heading over others that it stands over them', async () => {
    const form = stateForm();
    const table = elementsIn(await treeOf(paper(form, [...head(form), grouped(3)]))).find(({ type }) => type === 'Table');
    expect(table!.children[0]!.children.map(({ texts, attributes }) => `${texts.join(' ')} ${attributes}`)).toEqual([
      'STT /O/Table/Scope/Column/RowSpan 2',
      'Kinh phí /O/Table/Scope/Column/ColSpan 2',
      'Nội dung /O/Table/Scope/Column/RowSpan 2',
    ]);
  });

  it('parts the words of lines that follow each other, and no word that is too long for one', async () => {
    const document = annexDocument(annexData([task('1', `Một\nHai ${'X'.repeat(200)}`)]), choices({ title: 'Kế hoạch dài '.repeat(12) }));
    const pdf = getDocument({ data: new Uint8Array((await renderDocument(document, 'pdf', fonts)).bytes), verbosity: 0 });
    const { fnArray, argsArray } = await (await (await pdf.promise).getPage(1)).getOperatorList();
    await pdf.destroy();
    // The letters as they are drawn: a program that only listens to them infers no line.
    const drawn = fnArray.flatMap((operator, at) => {
      if (operator !== OPS.showText) return [];
      const [glyphs] = argsArray[at] as [readonly (number | { readonly unicode: string })[]];
      return glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode));
    });
    const text = drawn.join('');
    expect(text).toContain(`Một Hai ${'X'.repeat(200)}`);
    expect(text).toContain(`${'KẾ HOẠCH DÀI '.repeat(11)}KẾ HOẠCH DÀI`);
  });
});
