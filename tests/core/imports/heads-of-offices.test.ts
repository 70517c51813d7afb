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

const fieldsOf = async (name: string, bytes: Uint8Array): Promise<string[]> =>
  (await planOfFile(bytes, name)).columns.map(({ field, certain }) => (certain ? field : `${field}?`));

describe('people whose tasks they are', () => {
  it.each(
    inEachFormat([
      ['TT', 'Họ và tên', 'Nhiệm vụ được giao', 'Xong ngày'],
      ['1', 'Đặng Thị Nhàn', 'Trông coi phòng đọc', '15/9/2026'],
      ['2', 'Phan Văn Sửu', 'Ôn đội tuyển Hóa', '20/12/2026'],
      ['3', 'Lương Bích Ngọc', 'Kiểm kê dụng cụ', '30/5/2027'],
    ]),
  )('lead where no column of offices does, and that is doubted (%s)', async (name, bytes) => {
    const { rows, issues } = await planOfFile(bytes(), name);
    expect(await fieldsOf(name, bytes())).toEqual(['number', 'lead?', 'content', 'deadline']);
    expect(rows.map(({ lead }) => lead)).toEqual(['Đặng Thị Nhàn', 'Phan Văn Sửu', 'Lương Bích Ngọc']);
    expect(issues.map(({ code }) => code)).not.toContain('noLeadColumn');
  });

  it.each(
    inEachFormat([
      ['STT', 'Ngày giao', 'Người giao', 'Việc được giao', 'Người nhận', 'Hạn phải xong'],
      ['1', '02/3/2026', 'Giám đốc', 'Viết quy chế chi tiêu', 'Ngô Thị Hòa', '15/3/2026'],
      ['2', '10/3/2026', 'Phó Giám đốc', 'Kiểm kê nhà kho', 'Bùi Quốc Toản', '31/3/2026'],
      ['3', '15/3/2026', 'Giám đốc', 'Họp viên chức', 'Đỗ Hữu Phước', '20/4/2026'],
    ]),
  )('are those who were given them, not those who gave them (%s)', async (name, bytes) => {
    expect((await planOfFile(bytes(), name)).rows.map(({ lead }) => lead)).toEqual(['Ngô Thị Hòa', 'Bùi Quốc Toản', 'Đỗ Hữu Phước']);
  });

  it.each(
    inEachFormat([
      ['TT', 'Nơi được kiểm tra', 'Nội dung kiểm tra', 'Trưởng đoàn', 'Thời điểm', 'Cơ quan giúp việc'],
      ['1', 'Chi bộ Chợ Đông', 'Thu nộp đảng phí', 'Đ/c Vũ Văn Ân', 'Tháng 3/2026', 'Ủy ban Kiểm tra'],
      ['2', 'Chi bộ Chợ Tây', 'Kết nạp đảng viên', 'Đ/c Tô Thị Bình', 'Tháng 7/2026', 'Ban Tổ chức'],
      ['3', 'Chi bộ Cầu Nam', 'Sinh hoạt chi bộ', 'Đ/c Cao Văn Cường', 'Tháng 10/2026', 'Văn phòng'],
    ]),
  )('lead at the head of a team, and the office that serves it helps (%s)', async (name, bytes) => {
    expect(await fieldsOf(name, bytes())).toEqual(['number', 'own', 'content', 'lead?', 'deadline', 'coordinator']);
  });

  it.each(
    inEachFormat([
      ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Họ và tên người liên hệ', 'Thời hạn'],
      ['1', 'Trồng rừng phòng hộ', 'Hạt Kiểm lâm', 'Lê Thị Mận', '30/6/2026'],
      ['2', 'Dựng chòi canh', 'UBND xã Đông', 'Hồ Văn Tám', '30/9/2026'],
    ]),
  )('are whom to call beside the office that leads (%s)', async (name, bytes) => {
    expect(await fieldsOf(name, bytes())).toEqual(['number', 'content', 'lead', 'own', 'deadline']);
  });
});

it.each(
  inEachFormat([
    ['STT', 'Số, ký hiệu', 'Ngày văn bản', 'Trích yếu việc giao', 'Đơn vị được giao', 'Hạn xử lý'],
    ['1', '50/UBND-KT', '05/8/2026', 'Báo cáo giải ngân', 'Phòng Tài chính', '20/8/2026'],
    ['2', '61/UBND-NC', '12/8/2026', 'Rà soát biên chế', 'Phòng Nội vụ', '30/9/2026'],
  ]),
)('tasks listed by the papers that gave them are a plan, for their headings name who and by when (%s)', async (name, bytes) => {
  const { rows, issues } = await planOfFile(bytes(), name);
  expect(rows.map(({ content, lead, deadline }) => [content, lead, deadline])).toEqual([
    ['Báo cáo giải ngân', 'Phòng Tài chính', '20/8/2026'],
    ['Rà soát biên chế', 'Phòng Nội vụ', '30/9/2026'],
  ]);
  expect(issues).toEqual([]);
});

describe('Roman numbers of sections with figures behind them', () => {
  it.each(
    inEachFormat([
      ['Mục', 'Nội dung chi tiết', 'Đơn vị làm', 'Làm cùng', 'Hoàn thành'],
      ['I', 'CHUẨN BỊ', '', '', ''],
      ['I.1', 'Dự trù vật tư', 'Phòng Vật tư', 'Phòng Kế toán', '15/01/2026'],
      ['I.2', 'Duyệt dự trù', 'Phòng Kế toán', '', '31/01/2026'],
      ['II', 'THI CÔNG', '', '', ''],
      ['II.1', 'Đổ móng', 'Đội Xây lắp', 'Phòng Vật tư', 'Quý II/2026'],
    ]),
  )('number the tasks, under whatever heading (%s)', async (name, bytes) => {
    const { rows } = await planOfFile(bytes(), name);
    expect((await fieldsOf(name, bytes())).map((field) => field.replace('?', ''))).toEqual(['number', 'content', 'lead', 'coordinator', 'deadline']);
    expect(rows.map(({ kind, number, content }) => `${kind} ${number} ${content}`)).toEqual([
      'section I CHUẨN BỊ',
      'task I.1 Dự trù vật tư',
      'task I.2 Duyệt dự trù',
      'section II THI CÔNG',
      'task II.1 Đổ móng',
    ]);
  });
});

it.each(
  inEachFormat([
    ['Tuần', 'Phần việc', 'Phụ trách chung', 'Trực tiếp thực hiện'],
    ['Tuần 1 (từ 05/10 đến 10/10/2026)', 'Văn kiện đại hội', 'Đ/c Bí thư', 'Văn phòng Đảng ủy'],
    ['Tuần 2 (từ 12/10 đến 17/10/2026)', 'Nhân sự cấp ủy', 'Đ/c Bí thư', 'Ban Tổ chức'],
    ['Tuần 3 (từ 19/10 đến 24/10/2026)', 'Hậu cần', 'Đ/c Phó Bí thư', 'Văn phòng Đảng ủy'],
  ]),
)('a week with its days is a deadline, and who does it leads before whoever is over it (%s)', async (name, bytes) => {
  const { rows, issues } = await planOfFile(bytes(), name);
  expect((await fieldsOf(name, bytes())).map((field) => field.replace('?', ''))).toEqual(['deadline', 'content', 'own', 'lead']);
  expect(rows.map(({ lead, deadline }) => [lead, parseDeadline(deadline, { year: 2026 }).due])).toEqual([
    ['Văn phòng Đảng ủy', '2026-10-10'],
    ['Ban Tổ chức', '2026-10-17'],
    ['Văn phòng Đảng ủy', '2026-10-24'],
  ]);
  expect(issues).toEqual([]);
});

it.each(
  inEachFormat([
    ['TT', 'Lĩnh vực', 'Đề xuất nhiệm vụ', 'Giao cơ quan', 'Các đơn vị liên quan', 'Thời điểm trình'],
    ['1', 'Y tế', 'Xây dựng kế hoạch phòng dịch', 'Sở Y tế', 'Sở Tài chính; Công an tỉnh', '30/6/2026'],
    ['2', 'Văn hóa', 'Tổ chức tập huấn cán bộ cơ sở', 'Sở Nội vụ', 'Sở Tài chính', 'Quý III/2026'],
  ]),
)('whom it is given to leads, whoever is concerned coordinates, and a task proposed is a task (%s)', async (name, bytes) => {
  const { columns } = await planOfFile(bytes(), name);
  expect(columns.map(({ field }) => field)).toEqual(['number', 'section', 'content', 'lead', 'coordinator', 'deadline']);
});
