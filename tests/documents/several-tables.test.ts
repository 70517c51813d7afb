import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block, FormalDocument, Table } from '../../electron/core/typesetting/formal-document.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { readPdfPages } from '../../electron/core/typesetting/read-back/pdf-text.ts';
import { readSheets } from '../../electron/core/typesetting/read-back/sheet-text.ts';
import { verifyDocx } from '../../electron/core/typesetting/read-back/verify-docx.ts';
import { verifyPdf } from '../../electron/core/typesetting/read-back/verify-pdf.ts';
import { verifyXlsx } from '../../electron/core/typesetting/read-back/verify-xlsx.ts';
import { withBlocks } from './other-paper.ts';

const fonts = openRenderFonts();
const verify = {
  pdf: verifyPdf,
  docx: async (bytes: Uint8Array, paper: FormalDocument) => verifyDocx(bytes, paper),
  xlsx: async (bytes: Uint8Array, paper: FormalDocument) => verifyXlsx(bytes, paper),
};

const table = (name: string, header: string, texts: readonly string[]): Table => ({
  kind: 'table',
  name,
  fontSize: 11,
  columns: [
    { header: 'STT', width: 13, align: 'center' },
    { header, width: 152, align: 'justify' },
  ],
  numberingRow: null,
  rows: texts.map((text, at) => ({ kind: 'cells', cells: [String(at + 1), text] })),
});

const head: Block = {
  kind: 'annexHead',
  label: 'Ban Chỉ đạo',
  title: 'Tình hình',
  reference: '(đến ngày 01/7/2025)',
  sizes: { label: 13, title: 13, reference: 12 },
};
const long = 'Phối hợp tuyên truyền, vận động nhân dân khu vực biên giới chấp hành pháp luật về thương mại; đấu tranh phòng, chống buôn lậu';

function paperOf(first: Table, second: Table): FormalDocument {
  const line = (text: string, style: 'bold' | 'regular'): Block => ({ kind: 'caption', text, style, size: 12 });
  return {
    info: { title: 'Tình hình', language: 'vi-VN' },
    parts: [
      {
        page: { orientation: 'portrait', margins: { top: 20, right: 15, bottom: 20, left: 30 }, pageNumberSize: 14 },
        blocks: [
          head,
          line('1. Nhiệm vụ quá hạn', 'bold'),
          first,
          line('… và 3 nhiệm vụ khác', 'regular'),
          line('2. Cơ quan chậm báo cáo', 'bold'),
          second,
          line('Hết.', 'regular'),
        ],
      },
    ],
  };
}

const paper = paperOf(
  table(
    'Quá hạn',
    'Nội dung',
    Array.from({ length: 60 }, () => long),
  ),
  table('Cơ quan', 'Tên cơ quan', ['Sở Y tế', 'Sở Tài chính']),
);
const withBlock = (at: number, change: (block: Block) => Block): FormalDocument =>
  withBlocks(paper, (blocks) => blocks.map((block, index) => (index === at ? change(block) : block)));
const renamed = (block: Block): Block =>
  block.kind === 'table'
    ? {
        ...block,
        rows: block.rows.map((row) =>
          row.kind === 'cells' ? { ...row, cells: row.cells.map((cell) => cell.replace('Tài', 'Tại').replace('biên', 'biến')) } : row,
        ),
      }
    : block;

describe.each(['pdf', 'docx', 'xlsx'] as const)('a paper of several tables as %s', (format) => {
  it('is read back whole', async () => {
    const { bytes, rows } = await renderDocument(paper, format, fonts);
    expect(rows).toBe(62);
    await expect(verify[format](bytes, paper)).resolves.toBeDefined();
  });

  it('is refused when a table, a heading, a remark or their order differs', async () => {
    const { bytes } = await renderDocument(paper, format, fonts);
    const swapped = withBlocks(paper, (blocks) => [0, 1, 5, 3, 4, 2, 6].map((at) => blocks[at] as Block));
    const others: FormalDocument[] = [
      withBlock(2, renamed),
      withBlock(5, renamed),
      withBlock(3, (block) => (block.kind === 'caption' ? { ...block, text: '… và 4 nhiệm vụ khác' } : block)),
      withBlock(4, (block) => (block.kind === 'caption' ? { ...block, text: '2. Cơ quan chấm báo cáo' } : block)),
      withBlocks(paper, (blocks) => blocks.slice(0, -1)),
      withBlocks(paper, (blocks) => [...blocks, ...blocks.slice(-1)]),
      withBlocks(paper, (blocks) => blocks.toSpliced(3, 1)),
      swapped,
    ];
    for (const other of others) await expect(verify[format](bytes, other)).rejects.toMatchObject({ code: 'documents.readBackDiffers' });
  });
});

it('never leaves the heading of a table at the foot of a page', async () => {
  for (let rows = 8; rows <= 24; rows += 1) {
    const first = table(
      'A',
      'Nội dung',
      Array.from({ length: rows }, () => long),
    );
    const { bytes } = await renderDocument(paperOf(first, table('B', 'Nội dung', [`MỐC ${long} ${long} ${long}`])), 'pdf', fonts);
    const where = { heading: 0, row: 0 };
    for await (const page of readPdfPages(bytes)) {
      for (const { text } of page.texts) {
        if (text.startsWith('2. Cơ quan')) where.heading = page.number;
        if (text.startsWith('MỐC')) where.row = page.number;
      }
    }
    expect(where.heading).toBeGreaterThan(0);
    expect(where).toMatchObject({ row: where.heading });
  }
});

it('gives each table of a workbook a sheet of its own under its name', async () => {
  const { bytes } = await renderDocument(paper, 'xlsx', fonts);
  const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
  expect([...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['Quá hạn', 'Cơ quan']);
  expect(workbook).toContain(">'Quá hạn'!$");
  const [, second = []] = readSheets(bytes);
  expect(second.flat().filter((text) => text)).toEqual(['2. Cơ quan chậm báo cáo', 'STT', 'Tên cơ quan', '1', 'Sở Y tế', '2', 'Sở Tài chính', 'Hết.']);
});
