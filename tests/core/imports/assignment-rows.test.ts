import { describe, expect, it } from 'vitest';
import { proposeColumns } from '../../../shared/domain/plan-table/columns.ts';
import type { PlanChoice } from '../../../shared/domain/plan-table/source-columns.ts';
import type { UnderstoodPlan } from '../../../shared/domain/plan-table/understood-plan.ts';
import { understandPlanTable } from '../../../shared/domain/plan-table/understand-plan-table.ts';
import { testCore } from '../../kit/test-core.ts';
import { cell, docxOf, row, table } from './office-files.ts';
import { drawTable, fixture } from './plan-of.ts';
import { drawn, inEachFormat } from './same-table.ts';

const HEAD = 'STT | Nội dung | Sản phẩm | Đơn vị chủ trì | Thời hạn';
const planOf = (lines: readonly string[], choice: Partial<PlanChoice> = {}): UnderstoodPlan => {
  const drawnTable = drawTable(lines);
  return understandPlanTable([drawnTable], { table: 0, ...proposeColumns(drawnTable), ...choice });
};
const short = ({ rows }: UnderstoodPlan): string[] =>
  rows.map(({ kind, number, content, product, lead, deadline }) =>
    kind === 'section' ? `# ${content}` : [number, content, product, lead, deadline].join(' / '),
  );
const codes = ({ issues }: UnderstoodPlan): string[] => issues.map(({ row: at, code }) => `${at} ${code}`);

describe('several assignments under one merged content', () => {
  const MERGED = [
    HEAD,
    '1 | Sửa trường học | Thiết kế | Sở Xây dựng | Quý I/2026',
    '2 | Làm cầu treo | Hồ sơ | Sở Xây dựng | Tháng 5/2026',
    '^ | ^ | Dự toán | Sở Tài chính | Tháng 5/2026',
    '^ | ^ | Cầu | UBND xã Sơn Kim | Tháng 9/2026',
    '3 | Nghiệm thu | Biên bản | Sở Xây dựng | Quý IV/2026',
  ];

  it('are one task each, so that no pair is lost', () => {
    const plan = planOf(MERGED);
    expect(short(plan)).toEqual([
      '1 / Sửa trường học / Thiết kế / Sở Xây dựng / Quý I/2026',
      '2 / Làm cầu treo / Hồ sơ / Sở Xây dựng / Tháng 5/2026',
      '2 / Làm cầu treo / Dự toán / Sở Tài chính / Tháng 5/2026',
      '2 / Làm cầu treo / Cầu / UBND xã Sơn Kim / Tháng 9/2026',
      '3 / Nghiệm thu / Biên bản / Sở Xây dựng / Quý IV/2026',
    ]);
    expect(plan.issues.map(({ row: at, code, params }) => [at, code, params['count']])).toEqual([[2, 'severalAssignments', 3]]);
  });

  it('are sub-tasks where the clerk wants them so', () => {
    const plan = planOf(MERGED, { assignments: 'sub-tasks' });
    expect(short(plan).slice(1, 5)).toEqual([
      '2 / Làm cầu treo /  /  / ',
      '2.1 / Làm cầu treo / Hồ sơ / Sở Xây dựng / Tháng 5/2026',
      '2.2 / Làm cầu treo / Dự toán / Sở Tài chính / Tháng 5/2026',
      '2.3 / Làm cầu treo / Cầu / UBND xã Sơn Kim / Tháng 9/2026',
    ]);
    expect(codes(plan)).toEqual(['2 assignmentsAsSubTasks']);
    expect(new Set(plan.rows.map(({ key }) => key)).size).toBe(plan.rows.length);
  });

  it('keep the content of tasks that have numbers of their own under it', () => {
    const plan = planOf([HEAD, '1 | Làm đường | Hồ sơ | Sở Xây dựng | Quý I/2026', '2 | ^ | Mặt đường | Sở Tài chính | Quý II/2026']);
    expect(short(plan)[1]).toBe('2 / Làm đường / Mặt đường / Sở Tài chính / Quý II/2026');
  });

  it('stay one task where only the lead differs', () => {
    const plan = planOf([HEAD, '1 | Làm đường | Đường | Sở Xây dựng | Quý I/2026', '^ | ^ | ^ | Sở Tài chính | ^']);
    expect(short(plan)).toEqual(['1 / Làm đường / Đường / Sở Xây dựng\nSở Tài chính / Quý I/2026']);
  });

  it('keep each pair where only the number is merged', () => {
    const plan = planOf([HEAD, '1 | Đào móng | | Sở Xây dựng | Quý I/2026', '^ | Xây tường | | Sở Tài chính | Quý II/2026']);
    expect(short(plan)).toEqual(['1 / Đào móng /  / Sở Xây dựng / Quý I/2026', '1 / Xây tường /  / Sở Tài chính / Quý II/2026']);
  });

  it('come as tasks or sub-tasks from a file, and into the plan', async () => {
    const test = await testCore();
    const [open, more] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
    const bytes = docxOf(
      table(
        row(...drawn(HEAD)),
        row(cell('1', open), cell('Làm cầu treo', open), 'Hồ sơ', 'Sở Xây dựng', 'Tháng 5/2026'),
        row(cell('', more), cell('', more), 'Cầu', 'UBND xã Sơn Kim', 'Tháng 9/2026'),
        row('2', 'Nghiệm thu', 'Biên bản', 'Sở Y tế', 'Quý IV/2026'),
      ),
    );
    const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put('a.docx', bytes) });
    expect((await test.call('imports.preview', { draftId, table: best })).rows).toHaveLength(3);
    const preview = await test.call('imports.preview', { draftId, table: best, assignments: 'sub-tasks' });
    expect(preview.issues.map(({ code }) => code)).toEqual(['assignmentsAsSubTasks']);
    const target = { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo' }, title: 'KẾ HOẠCH', year: 2026 } as const;
    const { planId } = await test.call('imports.confirm', { draftId, target });
    const { tasks } = await test.call('tasks.list', { planId });
    expect(tasks.map(({ level, leadText, deadlineText }) => [level, leadText, deadlineText])).toEqual([
      [0, '', ''],
      [1, 'Sở Xây dựng', 'Tháng 5/2026'],
      [1, 'UBND xã Sơn Kim', 'Tháng 9/2026'],
      [0, 'Sở Y tế', 'Quý IV/2026'],
    ]);
  });
});

describe('a row with its own lead and its own deadline is a task', () => {
  const ROWS = [
    'Nội dung | Đơn vị chủ trì | Thời hạn',
    'Đo mặt bằng chợ | Sở Xây dựng | 31/3/2026',
    'thuê máy xúc | Sở Tài chính | 30/4/2026',
    'khởi công | Tỉnh đoàn | 05/6/2026',
  ];
  it.each(inEachFormat(ROWS.map(drawn)))('whatever its first letter (%s)', async (name, bytes) => {
    const test = await testCore();
    const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put(name, bytes()) });
    const { rows, issues } = await test.call('imports.preview', { draftId, table: best });
    expect(rows.map(({ content, lead, deadline }) => [content, lead, deadline].join(' | '))).toEqual(ROWS.slice(1));
    expect(issues).toEqual([]);
  });

  it.each(inEachFormat(['STT | Nội dung | Đơn vị chủ trì | Thời hạn', '1 | Rà soát các | Sở Công | Trước ngày', ' | chợ tạm | Thương | 30/6/2026'].map(drawn)))(
    'a torn row is joined where pages break, and never in a sheet (%s)',
    async (name, bytes) => {
      const test = await testCore();
      const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put(name, bytes()) });
      const { rows, issues, joined } = await test.call('imports.preview', { draftId, table: best });
      if (/xlsx|csv/.test(name)) {
        expect([rows.length, joined]).toEqual([2, []]);
        expect(issues.map(({ row: at, code }) => [at, code])).toContainEqual([2, 'missingNumber']);
        return;
      }
      expect(rows.map(({ content, lead, deadline }) => [content, lead, deadline])).toEqual([['Rà soát các chợ tạm', 'Sở Công Thương', 'Trước ngày 30/6/2026']]);
      expect(issues).toEqual([]);
      expect(joined.map(({ key, line }) => [key, line])).toEqual([[1, 3]]);
      const parted = await test.call('imports.preview', { draftId, table: best, apart: joined.map(({ at }) => at) });
      expect(parted.rows.map(({ key, content }) => [key, content])).toEqual([
        [1, 'Rà soát các'],
        [2, 'chợ tạm'],
      ]);
      expect(parted.joined).toEqual([]);
    },
  );

  it('joins the torn rows of a paper saved as text', async () => {
    const test = await testCore();
    const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put('a.txt', fixture('plan-hatinh-2025.raw.txt')) });
    const { rows, issues } = await test.call('imports.preview', { draftId, table: best });
    expect([rows.length, issues]).toEqual([32, []]);
  });

  it('keeps the ids of rows when another is parted', () => {
    const lines = [HEAD, '1 | A | | Sở Y tế | 2026', ' | và b | | | ', '2 | C | | Sở Y tế | 2026'];
    expect(planOf(lines).rows.map(({ key }) => key)).toEqual([1, 3]);
    expect(planOf(lines, { apart: [2] }).rows.map(({ key }) => key)).toEqual([1, 2, 3]);
  });
});

describe('rows that are no tasks', () => {
  it('numbers without anything beside them', () => {
    const plan = planOf([HEAD, '1 | Họp | | Sở Y tế | 2026', '2 | Báo cáo | | Sở Y tế | 2026', '3 | | | | ', '4. | | | | ', '5 | | | | ']);
    expect([plan.rows.length, plan.issues]).toEqual([2, []]);
  });

  it('keeps a number that a page break left above the rest of its row', () => {
    const plan = planOf([HEAD, '1 | Họp | | Sở Y tế | 2026', '2 | | | | ', ' | Báo cáo năm | | Sở Y tế | 2026']);
    expect(short(plan)).toEqual(['1 / Họp /  / Sở Y tế / 2026', '2 / Báo cáo năm /  / Sở Y tế / 2026']);
  });

  it('empty days and halves of days of a calendar add nothing, and are told', () => {
    const plan = planOf([
      'Ngày | Buổi | Nội dung công việc | Đơn vị thực hiện',
      '02/3/2026 | Sáng | Họp giao ban | Văn phòng',
      '^ | Chiều | | ',
      '03/3/2026 | Sáng | | ',
      '^ | Chiều | Tiếp công dân | Ban Tiếp công dân',
    ]);
    expect(plan.rows.map(({ content, deadline }) => [content, deadline])).toEqual([
      ['Họp giao ban', '02/3/2026'],
      ['Tiếp công dân', '03/3/2026'],
    ]);
    expect(plan.issues.map(({ code, params }) => [code, params['text']])).toEqual([
      ['emptyDay', 'Chiều'],
      ['emptyDay', '03/3/2026 Sáng'],
    ]);
  });

  it('a task with sub-tasks owes neither lead nor deadline', () => {
    const plan = planOf([
      HEAD,
      '1 | Chuyển đổi số | | | ',
      '1.1 | Số hóa hồ sơ | | Sở Nội vụ | Quý I/2026',
      '1.2 | Đào tạo | | | Quý II/2026',
      '2 | Kiểm tra | | | ',
      'a) | Đợt một | | Sở Y tế | Quý I/2026',
      '3 | Tổng kết | | | 2026',
    ]);
    expect(codes(plan)).toEqual(['3 emptyLead', '6 emptyLead']);
  });

  it('a section title carries no heading of its column', () => {
    const lines = ['Giai đoạn | Nội dung | Đơn vị chủ trì | Thời hạn', 'Chuẩn bị ao | < | < | <', 'A1 | Đào ao | Hội Nông dân | 2026'];
    const columns = proposeColumns(drawTable(lines)).columns.map((column) => (column.index === 0 ? { ...column, field: 'extra' as const } : column));
    expect(short(planOf(lines, { columns }))[0]).toBe('# Chuẩn bị ao');
  });
});
