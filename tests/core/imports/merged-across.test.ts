import { expect, it } from 'vitest';
import { cell, docxOf, row, table } from './office-files.ts';
import { planOfFile } from './plan-of.ts';

const over = (text: string): string => cell(text, '<w:gridSpan w:val="2"/>');
const HEAD = ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'];

it('keeps each cell under its heading where most rows merge some cells or others', async () => {
  const rows = [
    row('1', 'Họp giao ban', over('Sở Y tế'), 'Quý I/2026'),
    row('2', over('Kiểm tra do Sở Y tế chủ trì'), 'Sở Nội vụ', 'Quý II/2026'),
    row('3', 'Tổng kết', 'Sở Tư pháp', over('Quý IV/2026')),
  ];
  const grid = `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(5)}</w:tblGrid>`;
  for (const measured of ['', grid]) {
    const plan = await planOfFile(docxOf(table(measured, row(...HEAD), ...rows)), 'a.docx');
    expect(plan.rows.map(({ content, lead, coordinator }) => [content, lead, coordinator])).toEqual([
      ['Họp giao ban', 'Sở Y tế', ''],
      ['Kiểm tra do Sở Y tế chủ trì', '', 'Sở Nội vụ'],
      ['Tổng kết', 'Sở Tư pháp', 'Quý IV/2026'],
    ]);
    expect(plan.issues.filter(({ row: at }) => at === 2).map(({ code }) => code)).toEqual(['emptyLead']);
  }
});
