import { describe, expect, it } from 'vitest';
import { annexDocument } from '../../electron/core/papers/annex/annex.template.ts';
import { blocksOf, type AnnexHead, type FormalDocument, type Table } from '../../electron/core/typesetting/formal-document.ts';
import { annexData, choices, sampleTasks, SAMPLE_PAPER, task } from './sample-annex.ts';

const headOf = (paper: FormalDocument) => blocksOf(paper).find((block): block is AnnexHead => block.kind === 'annexHead');
const tableOf = (paper: FormalDocument) => blocksOf(paper).find((block): block is Table => block.kind === 'table') as Table;

describe('the annex template', () => {
  it('carries every text of the plan verbatim and in order', () => {
    const rows = sampleTasks();
    const cells = tableOf(annexDocument(annexData(rows), choices())).rows.map((row) => (row.kind === 'cells' ? row.cells : []));
    expect(cells).toEqual(rows.map((row) => [row.number, row.content, row.lead, row.coordinator, row.deadline]));
  });

  it('prints the title as entered and the number after "Phụ lục"', () => {
    const head = headOf(annexDocument(annexData([], 'Kế hoạch thực hiện'), choices({ number: 'II' })));
    expect(head).toMatchObject({ label: 'Phụ lục II', title: 'Kế hoạch thực hiện', reference: `(Kèm theo ${SAMPLE_PAPER})` });
  });

  it.each([
    [`(Kèm theo ${SAMPLE_PAPER})`, `(Kèm theo ${SAMPLE_PAPER})`],
    ['Quyết định số 5/QĐ-UBND (bản sao)', '(Kèm theo Quyết định số 5/QĐ-UBND (bản sao))'],
    ['', '(Kèm theo ………… số ……/……… ngày …… tháng …… năm ……… của ………………)'],
  ])('writes the reference line for "%s"', (attachedTo, line) => {
    expect(headOf(annexDocument(annexData(), choices({ attachedTo })))?.reference).toBe(line);
  });

  it('leaves the reference line out when asked', () => {
    expect(headOf(annexDocument(annexData(), choices({ showReference: false })))?.reference).toBeNull();
  });

  it('fills the text width of either orientation exactly and keeps 13 mm for STT', () => {
    for (const [orientation, width] of [
      ['portrait', 165],
      ['landscape', 252],
    ] as const) {
      for (const tableFontSize of [11, 12, 13]) {
        const { columns } = tableOf(annexDocument(annexData(), choices({ orientation, tableFontSize })));
        expect(columns.reduce((sum, column) => sum + column.width, 0)).toBeCloseTo(width, 6);
        expect(columns[0]?.width).toBeGreaterThanOrEqual(13);
        expect(Math.max(...columns.map((column) => column.width))).toBe(columns[1]?.width);
      }
    }
  });

  it.each([
    ['usual texts', sampleTasks()[0]!.content, 'Hằng quý', 0.3],
    ['a short content beside a note that runs on', 'Một việc', 'N'.repeat(300), 0.18],
  ])('narrows the side columns of a full table but never STT, with %s', (_, content, note, share) => {
    const data = annexData([task('1', content, { note })]);
    const full = { ...data, columns: [...data.columns, { field: 'product' as const, label: 'Sản phẩm' }, { field: 'note' as const, label: 'Ghi chú' }] };
    const widths = tableOf(annexDocument(full, choices({ orientation: 'portrait' }))).columns.map((column) => column.width);
    expect(widths[0]).toBe(13);
    expect(widths[1]).toBeGreaterThan(165 * share - 0.5);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165, 6);
  });

  it('hides columns but never STT or Nội dung', () => {
    const paper = annexDocument(annexData([task('1', 'Một việc')]), choices({ hiddenColumns: ['number', 'content', 'lead', 'deadline'] }));
    expect(tableOf(paper).columns.map((column) => column.header)).toEqual(['STT', 'NỘI DUNG', 'Đơn vị phối hợp']);
    expect(tableOf(paper).rows[0]).toEqual({ kind: 'cells', cells: ['1', 'Một việc', 'Các sở, ngành liên quan'] });
  });

  it('numbers the columns when asked', () => {
    expect(tableOf(annexDocument(annexData(), choices({ numberingRow: true }))).numberingRow).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)']);
    expect(tableOf(annexDocument(annexData(), choices())).numberingRow).toBeNull();
  });
});
