import { describe, expect, it } from 'vitest';
import { annexDocument, type AnnexData, type AnnexTaskRow } from '../../electron/core/papers/annex/annex.template.ts';
import { blocksOf, type FormalDocument, type Table } from '../../electron/core/typesetting/formal-document.ts';
import { readPdfPages } from '../../electron/core/typesetting/read-back/pdf-text.ts';
import { readSheets } from '../../electron/core/typesetting/read-back/sheet-text.ts';
import { verifyPdf } from '../../electron/core/typesetting/read-back/verify-pdf.ts';
import { readWordBody } from '../../electron/core/typesetting/read-back/word-text.ts';
import { tooNarrow } from '../../electron/core/typesetting/word-room.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import type { PlanColumn } from '../../shared/api/plans.api.ts';
import type { OwnColumnId } from '../../shared/domain/plan-table/plan-fields.ts';
import { choices, task } from './sample-annex.ts';

const fonts = openRenderFonts();

const OWN = ['Lãnh đạo phụ trách', 'Căn cứ', 'Tổng số', 'Ngân sách trung ương', 'Ngân sách địa phương', 'NV theo kế hoạch Trung ương', 'Mức độ'];
const own = (at: number): OwnColumnId => `own:${at}`;

/** Twelve columns in the order of a real resolution's annex, two pairs of them under common headings. */
const columns: PlanColumn[] = [
  { field: 'number', label: 'TT' },
  { field: 'content', label: 'Nhiệm vụ, giải pháp' },
  { field: own(0), label: OWN[0]! },
  { field: 'lead', label: 'Chủ trì', group: 'Cơ quan thực hiện' },
  { field: 'coordinator', label: 'Phối hợp', group: 'Cơ quan thực hiện' },
  { field: 'deadline', label: 'Thời gian hoàn thành' },
  { field: own(1), label: OWN[1]! },
  { field: own(2), label: OWN[2]!, group: 'Kinh phí (triệu đồng)' },
  { field: own(3), label: OWN[3]!, group: 'Kinh phí (triệu đồng)' },
  { field: own(4), label: OWN[4]!, group: 'Kinh phí (triệu đồng)' },
  { field: own(5), label: OWN[5]! },
  { field: own(6), label: OWN[6]! },
];

const row = (number: number): AnnexTaskRow =>
  task(String(number), `Hoàn thiện thể chế, cơ chế về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số lần ${number}`, {
    lead: 'Sở Khoa học và Công nghệ',
    coordinator: 'Các sở, ban, ngành; Ủy ban nhân dân các xã, phường',
    deadline: `Quý ${number % 4}/2025`,
    own: {
      [own(0)]: 'Đồng chí Phó Chủ tịch Thường trực UBND tỉnh',
      [own(1)]: 'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
      [own(2)]: `${number}.500`,
      [own(3)]: '=1+1',
      [own(5)]: number % 2 === 0 ? 'x' : 'Kế hoạch số 02-KH/BCĐTW\nmục III.5',
      [own(6)]: 'Thường xuyên',
    },
  });

const data = (rows: AnnexData['rows'], cols = columns): AnnexData => ({
  title: 'KẾ HOẠCH',
  committeeName: 'Ban Chỉ đạo',
  year: 2025,
  columns: cols,
  rows,
});
const tableOf = (paper: FormalDocument) => blocksOf(paper).find((block): block is Table => block.kind === 'table')!;
const paperOf = (rows: number, more = {}) =>
  annexDocument(
    data([{ kind: 'section', number: 'I', title: 'NHÓM THỨ NHẤT' }, ...Array.from({ length: rows }, (_, at) => row(at + 1))]),
    choices({ ...more }),
  );

describe('an annex with columns of the plan’s own', () => {
  it('gives every column room for its longest word in landscape, and fills the page exactly', () => {
    for (const tableFontSize of [11, 12]) {
      const { columns: printed } = tableOf(paperOf(20, { tableFontSize }));
      expect(printed.map(({ header }) => header)).toEqual(columns.map(({ label }) => label));
      expect(printed.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(252, 6);
      for (const { header, width } of printed.slice(2)) expect(width, header).toBeGreaterThan(11);
      expect(printed[1]!.width).toBeGreaterThan(40);
    }
  });

  it('keeps a width the clerk has set, and leaves a hidden column out', () => {
    const wide = columns.map((column) => (column.field === own(1) ? { ...column, width: 40 } : column.field === own(6) ? { ...column, hidden: true } : column));
    const { columns: printed } = tableOf(annexDocument(data([row(1)], wide), choices()));
    expect(printed).toHaveLength(11);
    expect(printed[6]!.width).toBe(40);
  });

  it('says which columns are too narrow for ordinary words', () => {
    expect(tooNarrow(paperOf(20))).toEqual([]);
    expect(tooNarrow(paperOf(20, { tableFontSize: 11 }))).toEqual([]);
    expect(tooNarrow(paperOf(20, { orientation: 'portrait' }))).toEqual(expect.arrayContaining(['Chủ trì', OWN[2]]));
    const address = { ...row(1), note: 'https://vbpl.vn/'.padEnd(90, 'x') };
    const known = columns.filter(({ field }) => !field.startsWith('own:')).map(({ field, label }) => ({ field, label }));
    expect(tooNarrow(annexDocument(data([address], [...known, { field: 'note', label: 'Ghi chú' }]), choices({ orientation: 'portrait' })))).toEqual([]);
  });

  it.each(['pdf', 'docx', 'xlsx'] as const)('prints twelve columns under two-level headings as %s, read back word for word', async (format) => {
    const { bytes, rows } = await renderDocument(paperOf(30, { numberingRow: true }), format, fonts);
    expect(rows).toBe(30);
    if (format === 'docx') {
      const table = readWordBody(bytes).find((part) => part.kind === 'table')!;
      expect(table.rows.slice(0, 3).map(({ heading }) => heading)).toEqual([true, true, true]);
      expect(table.rows[0]!.cells.filter((text) => text.includes('Cơ quan'))).toHaveLength(1);
      expect(table.rows[0]!.cells).toHaveLength(9);
      expect(table.rows[1]!.cells.map((text) => text.replaceAll('\n', ' ')).filter((text) => text !== '')).toEqual([
        'Chủ trì',
        'Phối hợp',
        OWN[2],
        OWN[3],
        OWN[4],
      ]);
    }
    if (format === 'xlsx') {
      const sheet = readSheets(bytes)[0]!;
      const top = sheet.findIndex((cells) => cells.includes('TT'));
      expect(sheet[top]![3]!.replaceAll('\n', ' ')).toBe('Cơ quan thực hiện');
      expect(sheet[top + 1]!.slice(3, 5).map((text) => text!.replaceAll('\n', ' '))).toEqual(['Chủ trì', 'Phối hợp']);
    }
  });

  it('repeats both levels on every page of the PDF, the common heading over its own columns', async () => {
    const paper = paperOf(40);
    const { bytes, pages } = await renderDocument(paper, 'pdf', fonts);
    expect(pages).toBeGreaterThan(3);
    const edges: number[] = [];
    tableOf(paper).columns.reduce((left, { width }) => (edges.push(left), left + (width * 72) / 25.4), (30 * 72) / 25.4);
    for await (const { texts } of readPdfPages(bytes)) {
      const common = texts.find(({ text }) => text.startsWith('Cơ quan'))!;
      expect(common.x).toBeGreaterThan(edges[3]!);
      expect(common.x + common.width).toBeLessThan(edges[5]!);
      expect(texts.filter(({ text }) => text.startsWith('Kinh phí'))).toHaveLength(1);
    }
  });

  it('finds a common heading that stands over other columns, or says other words', async () => {
    const { bytes } = await renderDocument(paperOf(3), 'pdf', fonts);
    const shifted = columns.map((column, at) => (at === 5 ? { ...column, group: 'Cơ quan thực hiện' } : column));
    const claimed = (cols: PlanColumn[]) =>
      annexDocument(data([{ kind: 'section', number: 'I', title: 'NHÓM THỨ NHẤT' }, row(1), row(2), row(3)], cols), choices());
    await expect(verifyPdf(bytes, claimed(columns))).resolves.toBeDefined();
    await expect(verifyPdf(bytes, claimed(shifted))).rejects.toMatchObject({ code: 'documents.readBackDiffers' });
    const renamed = columns.map((column) => (column.group === 'Cơ quan thực hiện' ? { ...column, group: 'Cơ quan phụ trách' } : column));
    await expect(verifyPdf(bytes, claimed(renamed))).rejects.toMatchObject({ code: 'documents.readBackDiffers' });
  });
});
