import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { annexDocument, type AnnexRow } from '../../electron/core/papers/annex/annex.template.ts';
import type { Block, FormalDocument, PageSetup, Table } from '../../electron/core/typesetting/formal-document.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { verifyDocx } from '../../electron/core/typesetting/read-back/verify-docx.ts';
import { verifyPdf } from '../../electron/core/typesetting/read-back/verify-pdf.ts';
import { verifyXlsx } from '../../electron/core/typesetting/read-back/verify-xlsx.ts';
import type { DocumentFormat } from '../../shared/api/documents.api.ts';
import { withBlocks } from './other-paper.ts';
import { annexData, choices, sampleTasks, task } from './sample-annex.ts';

const verify = {
  pdf: verifyPdf,
  docx: async (bytes: Uint8Array, paper: FormalDocument) => verifyDocx(bytes, paper),
  xlsx: async (bytes: Uint8Array, paper: FormalDocument) => verifyXlsx(bytes, paper),
} satisfies Record<DocumentFormat, (bytes: Uint8Array, paper: FormalDocument) => Promise<unknown>>;

const rows: AnnexRow[] = [
  { kind: 'section', number: 'I', title: 'Nhóm nhiệm vụ thứ nhất' },
  ...sampleTasks().slice(0, 6),
  task('7', 'Rà soát văn bản:\n- Nghị quyết của tỉnh;\n- Quyết định của Ủy ban nhân dân'),
  { kind: 'section', number: 'II', title: 'Nhóm nhiệm vụ thứ hai' },
  ...sampleTasks().slice(7, 12),
];
const paper = annexDocument({ ...annexData(rows, 'Kế hoạch\nnăm 2025'), fingerprint: 'ab'.repeat(32) }, choices({ fingerprint: true }));

const inTable = (change: (table: Table) => Table): FormalDocument =>
  withBlocks(paper, (blocks) => blocks.map((block): Block => (block.kind === 'table' ? change(block) : block)));
const onPage = (change: (page: PageSetup) => PageSetup): FormalDocument => ({
  ...paper,
  parts: paper.parts.map((part) => ({ ...part, page: change(part.page) })),
});
const withRow = (at: number, change: (row: Table['rows'][number]) => Table['rows'][number]): FormalDocument =>
  inTable((table) => ({ ...table, rows: table.rows.map((row, index) => (index === at ? change(row) : row)) }));
const moved = (side: 'top' | 'left' | 'right', by: number): FormalDocument =>
  onPage((page) => ({ ...page, margins: { ...page.margins, [side]: page.margins[side] - by } }));

/** The file is made of `paper`; read back as if another had been asked for, it must be refused: the fault is then the file's. */
const FAULTS: readonly [fault: string, asked: FormalDocument, where: RegExp][] = [
  ['a line break that the file lost', withRow(3, (row) => brokenAt(row, 5)), /^dòng 3, cột NỘI DUNG/u],
  ['a line break of the title that the file lost', withBlocks(paper, (blocks) => blocks.map(titleBroken)), /^phần đầu phụ lục/u],
  [
    'a section set as a task',
    withRow(4, (row) => ({ kind: 'section', number: '4', title: row.kind === 'cells' ? row.cells.slice(1).join(' ') : '' })),
    /^dòng 4/u,
  ],
  ['a task set as a section', withRow(8, (row) => (row.kind === 'section' ? { kind: 'cells', cells: [row.number, row.title, '', '', ''] } : row)), /^dòng II/u],
  ['the paper turned', onPage((page) => ({ ...page, orientation: 'portrait' })), /^khổ giấy/u],
  ['another upper margin', moved('top', 8), /^lề trang/u],
  ['another left margin', moved('left', 4), /./u],
  ['another right margin', moved('right', 4), /./u],
  ['letters of the table of another size', inTable((table) => ({ ...table, fontSize: 13 })), /^(bảng|dòng|tiêu đề bảng)/u],
  [
    'letters of the head of another size',
    withBlocks(paper, (blocks) => blocks.map((block) => (block.kind === 'annexHead' ? { ...block, sizes: { ...block.sizes, title: 13 } } : block))),
    /^phần đầu phụ lục/u,
  ],
];

function brokenAt(row: Table['rows'][number], word: number): Table['rows'][number] {
  if (row.kind !== 'cells') return row;
  const words = row.cells[1]!.split(' ');
  return { ...row, cells: row.cells.with(1, `${words.slice(0, word).join(' ')}\n${words.slice(word).join(' ')}`) };
}

function titleBroken(block: Block): Block {
  return block.kind === 'annexHead' ? { ...block, title: block.title.replace('năm 2025', 'năm\n2025') } : block;
}

describe.each(['pdf', 'docx', 'xlsx'] as const)('reading the form of a %s back', (format) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await renderDocument(paper, format, openRenderFonts()));
  });

  it('accepts the paper it was made from', async () => {
    await expect(verify[format](bytes, paper)).resolves.toBeDefined();
  });

  it.each(FAULTS)('refuses %s', async (_, asked, where) => {
    await expect(verify[format](bytes, asked)).rejects.toMatchObject({
      code: 'documents.readBackDiffers',
      params: { place: expect.stringMatching(where) as unknown },
    });
  });
});

describe('a line break that the data has not', () => {
  it.each([
    ['docx', 'word/document.xml', '>Phổ biến', '>Phổ</w:t><w:br/><w:t>biến'],
    ['xlsx', 'xl/sharedStrings.xml', '>Phổ biến', '>Phổ\nbiến'],
  ] as const)('is refused in a cell of a %s', async (format, name, from, to) => {
    const { bytes } = await renderDocument(paper, format, openRenderFonts());
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts[name]!);
    expect(xml).toContain(from);
    const planted = zipSync({ ...parts, [name]: strToU8(xml.replace(from, to)) });
    await expect(verify[format](planted, paper)).rejects.toMatchObject({ params: { place: expect.stringMatching(/^dòng 1, cột NỘI DUNG/u) as unknown } });
  });
});
