import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { describe, expect, it } from 'vitest';
import type { UnderstoodPlan } from '../../../shared/domain/plan-table/understood-plan.ts';
import { fixture, planOfFile } from './plan-of.ts';

/** Two header lines over a group, a numbering row, sections merged across, merged leads, several paragraphs, NFD, fixed spaces. */
const EXPECTED = [
  ['section', 'I', 'Công tác chỉ đạo', '', '', '', ''],
  [
    'task',
    '1',
    'Xây dựng kế hoạch kiểm tra:\n- Kiểm tra cửa khẩu;\n- Kiểm tra chợ biên giới.',
    'Sở Công Thương',
    'Các sở, ngành liên quan',
    'Quý I/2026',
    'Kế hoạch',
  ],
  ['task', '2', 'Tổ chức hội nghị', 'Sở Công Thương', 'UBND các xã biên giới', 'Quý I/2026', 'Thông báo'],
  ['section', 'II', 'Công tác phối hợp', '', '', '', ''],
  ['task', '3', 'Trao đổi thông tin', 'Sở Y tế;\nCông an tỉnh', '', 'Hằng quý', 'Báo cáo'],
];

const rowsOf = (plan: UnderstoodPlan): string[][] =>
  plan.rows.map((row) => [row.kind, row.number, row.content, row.lead, row.coordinator, row.deadline, row.product]);

describe('an annex with every kind of merge, saved by LibreOffice', () => {
  it.each(['docx', 'doc', 'odt', 'word2003.xml', 'xlsx', 'xls', 'excel2003.xml', 'xlsb', 'ods', 'html', 'mht'])('as %s', async (extension) => {
    const plan = await planOfFile(fixture(`grouped-header.${extension}`), `a.${extension}`);
    expect(rowsOf(plan)).toEqual(EXPECTED);
    expect(plan.issues).toEqual([]);
    expect([plan.title, plan.year?.year]).toEqual(['DANH MỤC NHIỆM VỤ TRỌNG TÂM CỦA BAN CHỈ ĐẠO NĂM 2026', 2026]);
  });
});

it('reads a document written by another library, automatic numbers included', async () => {
  const cell = (text: string, options: object = {}): TableCell => new TableCell({ children: [new Paragraph(text)], ...options });
  const numbered = (): TableCell => new TableCell({ children: [new Paragraph({ text: '', numbering: { reference: 'stt', level: 0 } })] });
  const bulleted = new TableCell({ children: ['một', 'hai'].map((text) => new Paragraph({ text, bullet: { level: 0 } })) });
  const document = new Document({
    numbering: { config: [{ reference: 'stt', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1' }] }] },
    sections: [
      {
        children: [
          new Paragraph({ text: 'KẾ HOẠCH NĂM 2027', heading: HeadingLevel.HEADING_1 }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian'].map((text) => cell(text)) }),
              new TableRow({ children: [numbered(), bulleted, cell('Sở Y tế', { verticalMerge: VerticalMergeType.RESTART }), cell('Quý I')] }),
              new TableRow({ children: [numbered(), cell('Họp'), cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('Quý II')] }),
            ],
          }),
        ],
      },
    ],
  });
  const plan = await planOfFile(await Packer.toBuffer(document), 'a.docx');
  expect(plan.rows.map((row) => [row.number, row.content, row.lead, row.deadline])).toEqual([
    ['1', '- một\n- hai', 'Sở Y tế', 'Quý I'],
    ['2', 'Họp', 'Sở Y tế', 'Quý II'],
  ]);
  expect([plan.title, plan.year?.year, plan.issues.length]).toEqual(['KẾ HOẠCH NĂM 2027', 2027, 0]);
});
