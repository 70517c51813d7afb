import { describe, expect, it } from 'vitest';
import { planOfFile } from './plan-of.ts';
import { inEachFormat } from './same-table.ts';

describe('two columns of days', () => {
  const rows = [
    ['TT', 'Đầu mục công việc', 'Phòng tham mưu', 'Cơ quan cùng làm', 'Hạn trình', 'Hạn ban hành'],
    ['1', 'Dự thảo Nghị quyết về đô thị', 'Phòng Quy hoạch', 'Sở Xây dựng', '15/3/2026', '30/4/2026'],
    ['2', 'Dự thảo Quyết định giao vốn', 'Phòng Tổng hợp', 'Sở Tài chính', '20/5/2026', '30/6/2026'],
  ];
  it.each(inEachFormat(rows))('of which either may be the deadline make the one that is taken a question (%s)', async (name, bytes) => {
    const { columns, rows: tasks } = await planOfFile(bytes(), name);
    expect(columns.map(({ field, certain }) => (certain ? field : `${field}?`))).toEqual(['number', 'content', 'lead', 'coordinator', 'deadline?', 'own?']);
    expect(tasks.map(({ coordinator, deadline, own }) => [coordinator, deadline, Object.values(own ?? {})])).toEqual([
      ['Sở Xây dựng', '15/3/2026', ['30/4/2026']],
      ['Sở Tài chính', '20/5/2026', ['30/6/2026']],
    ]);
  });
});

describe('a first column of conclusions that begin with the words of headings', () => {
  const rows = [
    ['Nội dung kết luận', 'Văn bản giao nhiệm vụ', 'Cơ quan được giao', 'Thời hạn báo cáo'],
    ['Khẩn trương hoàn thành hồ sơ', 'TB 15/TB-UBND ngày 12/3/2024', 'Sở Tài chính', 'trước 15/4/2026'],
    ['Báo cáo tiến độ giải ngân', 'TB 16/TB-UBND ngày 02/4/2024', 'Sở Xây dựng', 'trước 20/4/2026'],
  ];
  it.each(inEachFormat(rows))('makes no table on its side (%s)', async (name, bytes) => {
    const { rows: tasks, issues } = await planOfFile(bytes(), name);
    expect(tasks.map(({ content, lead }) => `${content}: ${lead}`)).toEqual([
      'Khẩn trương hoàn thành hồ sơ: Sở Tài chính',
      'Báo cáo tiến độ giải ngân: Sở Xây dựng',
    ]);
    expect(issues).toEqual([]);
  });
});

it.each(
  inEachFormat([
    ['STT', 'Nội dung', 'Giao', 'Ngày giao', 'Hạn chót'],
    ['1', 'Soạn tờ trình', 'Nguyễn Văn An', '02/01/2026', '15/01/2026'],
    ['2', 'Lấy ý kiến', 'Trần Thị Bình', '05/01/2026', '20/01/2026'],
  ]),
)('whom work is given to leads it, and the day it was given is no deadline (%s)', async (name, bytes) => {
  const { rows } = await planOfFile(bytes(), name);
  expect(rows.map(({ lead, deadline }) => [lead, deadline])).toEqual([
    ['Nguyễn Văn An', '15/01/2026'],
    ['Trần Thị Bình', '20/01/2026'],
  ]);
});
