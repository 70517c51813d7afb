import { describe, expect, it } from 'vitest';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';
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

it.each(
  inEachFormat([
    ['STT', 'Nội dung công tác', 'Cơ quan chuẩn bị', 'Tháng'],
    ['1', 'Phiên họp thứ nhất', 'Công an tỉnh', '01'],
    ['2', 'Ra quân cao điểm', 'Sở Y tế', '6'],
  ]),
)('numbers under the heading of a month are months, and that is said (%s)', async (name, bytes) => {
  const { rows, issues } = await planOfFile(bytes(), name);
  expect(rows.map(({ deadline }) => [deadline, parseDeadline(deadline, { year: 2026 }).due])).toEqual([
    ['Tháng 01', '2026-01-31'],
    ['Tháng 6', '2026-06-30'],
  ]);
  expect(issues.map(({ row, code, params }) => [row, code, params['text']])).toEqual([[0, 'monthNumbers', 'Tháng 01']]);
});

it.each(
  inEachFormat([
    ['Stt', 'Tên cuộc kiểm tra', 'Đơn vị được kiểm tra', 'Đoàn kiểm tra', 'Thời gian tiến hành'],
    ['1', 'Kiểm tra công vụ', 'UBND xã Tân An', 'Sở Nội vụ', 'Tháng 4/2026'],
    ['2', 'Kiểm tra hồ sơ', 'UBND xã Long Hoà', 'Thanh tra tỉnh', 'Quý III/2026'],
  ]),
)('a heading that begins like an agency’s name is one among others that are known (%s)', async (name, bytes) => {
  const { rows, issues } = await planOfFile(bytes(), name);
  expect(rows.map(({ number, content, deadline }) => [number, content, deadline])).toEqual([
    ['1', 'Kiểm tra công vụ', 'Tháng 4/2026'],
    ['2', 'Kiểm tra hồ sơ', 'Quý III/2026'],
  ]);
  expect(issues.map(({ code }) => code)).not.toContain('noHeader');
});

it.each(
  inEachFormat([
    ['STT', 'Nội dung chi', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'],
    ['1', 'Nước uống', 'chai', '100', '5.000', '500.000'],
    ['2', 'Tài liệu', 'bộ', '50', '20.000', '1.000.000'],
  ]),
)('the unit of an estimate leads nothing, and the estimate is told (%s)', async (name, bytes) => {
  const { columns, issues } = await planOfFile(bytes(), name);
  expect(columns.map(({ field }) => field)).not.toContain('lead');
  expect(issues[0]).toMatchObject({ row: 0, code: 'notLikePlan' });
});

it.each(['02/03/26 – 10/03/26', '02/03/26-10/03/26', 'Từ ngày 02/03/26 đến ngày 10/03/26'])('both days of %s have their short year', (text) => {
  expect(parseDeadline(text, { year: 2026 })).toMatchObject({ kind: 'period', start: '2026-03-02', due: '2026-03-10', certain: true });
});
