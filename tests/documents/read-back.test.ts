import { beforeAll, describe, expect, it } from 'vitest';
import { annexDocument } from '../../electron/core/papers/annex/annex.template.ts';
import type { Block, FormalDocument, Table } from '../../electron/core/typesetting/formal-document.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { verifyDocx } from '../../electron/core/typesetting/read-back/verify-docx.ts';
import { verifyPdf } from '../../electron/core/typesetting/read-back/verify-pdf.ts';
import { verifyXlsx } from '../../electron/core/typesetting/read-back/verify-xlsx.ts';
import type { DocumentFormat } from '../../shared/api/documents.api.ts';
import { withBlocks } from './other-paper.ts';
import { annexData, choices, longPlan, task } from './sample-annex.ts';

const verify = {
  pdf: verifyPdf,
  docx: async (bytes: Uint8Array, paper: FormalDocument) => verifyDocx(bytes, paper),
  xlsx: async (bytes: Uint8Array, paper: FormalDocument) => verifyXlsx(bytes, paper),
} satisfies Record<DocumentFormat, (bytes: Uint8Array, paper: FormalDocument) => Promise<unknown>>;

const printed = annexDocument(annexData(longPlan(32)), choices({ numberingRow: true }));

/** The same paper as the data would have it, had one text been this. */
function hadItBeen(change: (texts: string[]) => void): FormalDocument {
  return withBlocks(printed, (blocks) =>
    blocks.map((block) => {
      if (block.kind !== 'table') return block;
      const rows = block.rows.map((row, at) => {
        if (at !== 20 || row.kind !== 'cells') return row;
        const cells = [...row.cells];
        change(cells);
        return { ...row, cells };
      });
      return { ...block, rows };
    }),
  );
}

const edit = (at: number, from: string | RegExp, to: string) => (texts: string[]) => {
  const before = texts[at] ?? '';
  texts[at] = before.replace(from, to);
  expect(texts[at]).not.toBe(before);
};

describe.each(['pdf', 'docx', 'xlsx'] as const)('reading a %s back', (format) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await renderDocument(printed, format, openRenderFonts()));
  });

  it('accepts the paper it was made from', async () => {
    await expect(verify[format](bytes, printed)).resolves.toBeDefined();
  });

  it.each([
    ['a word the file lacks', edit(1, /^(\S+)/, '$1 thêm')],
    ['a word the data lacks', edit(1, /^\S+ /, '')],
    ['two words in another order', edit(1, /^(\S+) (\S+)/, '$2 $1')],
    ['one tone mark', edit(1, 'ế', 'ề')],
    ['one letter case', edit(2, /^N/, 'n')],
    ['a last word missing', edit(1, / \S+$/, '')],
    ['a text moved to the next column', (texts: string[]) => texts.splice(2, 2, '', `${texts[2]} ${texts[3]}`)],
    ['two cells swapped', (texts: string[]) => texts.splice(2, 2, texts[3] ?? '', texts[2] ?? '')],
    ['a digit of the number', edit(0, /\d$/, '0')],
  ])('refuses %s', async (_, change) => {
    await expect(verify[format](bytes, hadItBeen(change))).rejects.toMatchObject({ code: 'documents.readBackDiffers' });
  });

  it('refuses a row too few and a row too many', async () => {
    const withRows = (change: (rows: Table['rows']) => Table['rows']) =>
      withBlocks(printed, (blocks) => blocks.map((block) => (block.kind === 'table' ? { ...block, rows: change(block.rows) } : block)));
    const without = (at: number) => withRows((rows) => rows.toSpliced(at, 1));
    const twice = withRows((rows) => [...rows, ...rows.slice(-1)]);
    await expect(verify[format](bytes, without(5))).rejects.toMatchObject({ code: 'documents.readBackDiffers' });
    await expect(verify[format](bytes, twice)).rejects.toMatchObject({ code: 'documents.readBackDiffers' });
  });

  it('refuses two rows in another order', async () => {
    const turned = ({ rows }: Table) => rows.toSpliced(4, 2, ...rows.slice(4, 6).toReversed());
    const other = withBlocks(printed, (blocks) => blocks.map((block) => (block.kind === 'table' ? { ...block, rows: turned(block) } : block)));
    await expect(verify[format](bytes, other)).rejects.toMatchObject({ code: 'documents.readBackDiffers' });
  });

  it('refuses another head, another heading, another section title', async () => {
    const changed = (to: (block: Block) => Block) => withBlocks(printed, (blocks) => blocks.map(to));
    const papers = [
      changed((block) => (block.kind === 'annexHead' ? { ...block, title: block.title.replace('BAN', 'BẠN') } : block)),
      changed((block) => (block.kind === 'annexHead' ? { ...block, reference: '(Kèm theo Báo cáo số 13/BC-SCT)' } : block)),
      changed((block) =>
        block.kind === 'table' ? { ...block, columns: block.columns.map((column) => ({ ...column, header: column.header.replace('chủ', 'chu') })) } : block,
      ),
      changed((block) =>
        block.kind === 'table'
          ? { ...block, rows: block.rows.map((row) => (row.kind === 'section' ? { ...row, title: row.title.replace('giới', 'giối') } : row)) }
          : block,
      ),
    ];
    for (const paper of papers) await expect(verify[format](bytes, paper)).rejects.toMatchObject({ code: 'documents.readBackDiffers' });
  });

  it('says where and what in Vietnamese', async () => {
    const refusal = verify[format](bytes, hadItBeen(edit(1, 'ế', 'ề')));
    await expect(refusal).rejects.toThrow(/Bản in chưa được giao, dữ liệu an toàn/);
    await expect(refusal).rejects.toMatchObject({
      params: { format: format.toUpperCase(), place: expect.stringMatching(/^dòng 19, cột NỘI DUNG/) as unknown },
    });
  });
});

it.each([
  ['bottom', { bottom: 35 }],
  ['right', { right: 25 }],
  ['left', { left: 40 }],
])('refuses a PDF whose text runs over its %s margin', async (_, margin) => {
  const { bytes } = await renderDocument(printed, 'pdf', openRenderFonts());
  const narrower: FormalDocument = {
    ...printed,
    parts: printed.parts.map(({ page, blocks }) => ({ page: { ...page, margins: { ...page.margins, ...margin } }, blocks })),
  };
  await expect(verifyPdf(bytes, narrower)).rejects.toMatchObject({
    code: 'documents.readBackDiffers',
    params: { place: expect.stringMatching(/^lề trang, trang \d/) as unknown },
  });
});

it('refuses a PDF that shows a lead beside the row above, though its column reads the same', async () => {
  const rows = (first: string, second: string) =>
    annexDocument(annexData([task('1', 'Một', { lead: first }), task('2', 'Hai', { lead: second }), task('3', 'Ba')]), choices());
  const { bytes } = await renderDocument(rows('Sở Y tế', ''), 'pdf', openRenderFonts());
  await expect(verifyPdf(bytes, rows('', 'Sở Y tế'))).rejects.toMatchObject({
    code: 'documents.readBackDiffers',
    params: { place: 'dòng 2, cột STT, trang 1' },
  });
});
