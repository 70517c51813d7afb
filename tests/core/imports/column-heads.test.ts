import { describe, expect, it } from 'vitest';
import { proposeColumns } from '../../../shared/domain/plan-table/columns.ts';
import { drawTable } from './plan-of.ts';
import { readAndPropose } from './read-and-propose.ts';
import { drawn, inEachFormat } from './same-table.ts';

/** Tables as offices write them: the heading, some rows, and what each column must be taken for (`=` own, `-` left out). */
const TABLES: readonly (readonly [kind: string, head: string, rows: readonly string[], fields: string])[] = [
  [
    'documents to be drafted',
    'TT | Tên văn bản | Cơ quan chủ trì soạn thảo | Cơ quan phối hợp | Thời gian trình | Căn cứ pháp lý',
    [
      '1 | Nghị quyết quy định mức hỗ trợ học phí | Sở Giáo dục và Đào tạo | Sở Tài chính | Tháng 6/2026 | Luật Giáo dục',
      '2 | Quyết định ban hành bảng giá đất | Sở Nông nghiệp và Môi trường | Sở Tư pháp | Quý IV/2026 | Luật Đất đai',
    ],
    'number content lead coordinator deadline own',
  ],
  [
    'directions given by the chairman',
    'STT | Văn bản giao nhiệm vụ | Nội dung chỉ đạo | Đơn vị được giao | Hạn hoàn thành | Tình trạng',
    [
      '1 | 12/TB-UBND | Báo cáo tiến độ giải ngân vốn đầu tư công | Sở Tài chính | 15/4/2026 | Đang thực hiện',
      '2 | 18/TB-UBND | Kiểm tra việc cấp phép khai thác cát | Sở Nông nghiệp và Môi trường | 30/4/2026 | Chưa thực hiện',
    ],
    'number own content lead deadline own',
  ],
  [
    'the chairman’s conclusions, statuses before deadlines',
    'STT | Kết luận của Chủ tịch | Trạng thái | Bộ phận tham mưu | Thời hạn',
    [
      '1 | Rà soát các chợ tạm trên địa bàn | Hoàn thành | Phòng Kinh tế | 20/5/2026',
      '2 | Lập phương án di dời hộ kinh doanh | Chưa hoàn thành | Phòng Hạ tầng | 30/6/2026',
    ],
    'number content own lead deadline',
  ],
  [
    'a unit of measure and an office that leads',
    'Số TT | Chỉ tiêu | ĐVT | Chỉ tiêu giao | ĐVT chủ trì | Thời điểm hoàn thành',
    [
      '1 | Tỷ lệ hộ nghèo giảm trong năm | % | 1,5 | Sở Nội vụ | 31/12/2026',
      '2 | Số xã đạt chuẩn nông thôn mới | xã | 12 | Sở Nông nghiệp và Môi trường | 30/11/2026',
    ],
    'number content own own lead deadline',
  ],
  [
    'start and end under one heading of time',
    'TT | Nội dung công việc | Cơ quan tham mưu | Ngày bắt đầu | Ngày kết thúc | Kinh phí',
    [
      '1 | Khảo sát tuyến đường | Sở Xây dựng | 02/3/2026 | 30/4/2026 | 12 triệu',
      '2 | Lập hồ sơ mời thầu | Ban Quản lý dự án | 04/5/2026 | 30/6/2026 | 30 triệu',
    ],
    'number content lead start deadline own',
  ],
  [
    'month and day apart',
    'Tháng | Ngày | Hoạt động | Bộ phận phụ trách',
    [
      '9/2026 | 05/9 | Khai giảng năm học mới | Ban Giám hiệu',
      '9/2026 | 12-15/9 | Tập huấn giáo viên chủ nhiệm | Tổ chuyên môn',
      '10/2026 | 20/10 | Hội thi nấu ăn | Công đoàn trường',
    ],
    'month deadline content lead',
  ],
  [
    'an English list of tasks',
    'No. | Task | Owner | Start | Due | Status | Priority',
    [
      '1 | Lập kế hoạch truyền thông | Sở Văn hóa, Thể thao và Du lịch | 2026-02-02 | 2026-02-27 | In progress | High',
      '2 | Họp báo quý I | Văn phòng UBND tỉnh | 2026-03-01 | 2026-03-31 | Not started | Low',
    ],
    'number content lead start deadline own own',
  ],
  [
    'English words, others',
    'ID | Description | Assignee | Deadline | Notes',
    [
      'T-01 | Xây dựng phần mềm theo dõi | Trung tâm Công nghệ thông tin | 30/6/2026 | thuê ngoài',
      'T-02 | Đào tạo người dùng | Văn phòng UBND tỉnh | 30/9/2026 | hai lớp',
    ],
    'number content lead deadline note',
  ],
  [
    'words that no list knows, cells that do',
    'TT | Điều phải làm cho xong | Ai gánh | Chừng nào | Nói thêm',
    [
      '1 | Sửa nhà kho chứa muối tại cảng cá | Sở Xây dựng | 31/3/2026 | gấp',
      '2 | Mua thêm hai máy bơm cho đội chữa cháy | Công an tỉnh | 30/4/2026 | theo giá mới',
      '3 | Kiểm định lại cân tại các chợ | Sở Khoa học và Công nghệ | Quý III/2026 | cả chợ huyện',
    ],
    'number content lead deadline own',
  ],
  [
    'a name that looks like a field inside another word',
    'STT | Phần việc | Thành phần thực hiện | Bộ phận thực hiện | Chu trình | Thời gian',
    [
      '1 | Nhận đơn | toàn cơ quan | Văn thư | nhanh | Ngày 03/3/2026',
      '2 | Xét đơn | tổ xét duyệt | Phòng Nội vụ | thường | Ngày 09/3/2026',
      '3 | Trả lời đơn | tổ xét duyệt | Văn thư | nhanh | Ngày 16/3/2026',
    ],
    'number content own lead own deadline',
  ],
  [
    'codes before descriptions',
    'Mã công việc | Diễn giải công việc | Người thực hiện | Ngày hoàn thành | % hoàn thành',
    [
      'CV01 | Kiểm kê tài sản phòng họp | Nguyễn Văn An | 15/5/2026 | 20',
      'CV02 | Thanh lý bàn ghế cũ của cơ quan | Trần Thị Bình | 30/5/2026 | 0',
      'CV03 | Lập biên bản bàn giao | Lê Văn Cường | 15/6/2026 | 0',
    ],
    'number content lead deadline own',
  ],
  [
    'groups of work before the work',
    'TT | Nhóm nhiệm vụ | Nhiệm vụ cụ thể | Chủ trì tham mưu | Lộ trình',
    [
      '1 | Thể chế | Rà soát văn bản quy phạm pháp luật | Sở Tư pháp | Quý II/2026',
      '2 | Thể chế | Trình nghị quyết chuyên đề | Văn phòng HĐND tỉnh | Quý III/2026',
      '3 | Hạ tầng | Đầu tư cáp quang đến thôn | Sở Khoa học và Công nghệ | 2026',
    ],
    'number section content lead deadline',
  ],
  [
    'a result and the progress beside the deadline',
    'STT | Nhiệm vụ trọng tâm | Đơn vị đầu mối | Sản phẩm/kết quả | Thời gian hoàn thành | Tiến độ (%)',
    [
      '1 | Xây dựng trung tâm điều hành thông minh | Sở Khoa học và Công nghệ | Trung tâm | 31/12/2026 | 45',
      '2 | Số hóa hồ sơ đất đai | Sở Nông nghiệp và Môi trường | Cơ sở dữ liệu | 30/9/2026 | 80',
    ],
    'number content lead product deadline own',
  ],
  [
    'a person who watches and a body that does',
    'Thứ tự | Việc | Lãnh đạo phụ trách | Đơn vị thực hiện | Hạn cuối | Người theo dõi',
    [
      '1 | Chuẩn bị hội nghị tổng kết | Đ/c Nguyễn Văn A | Văn phòng Tỉnh ủy | 10/12/2026 | Đ/c B',
      '2 | Viết báo cáo tổng kết | Đ/c Trần Văn C | Ban Tổ chức Tỉnh ủy | 05/12/2026 | Đ/c D',
    ],
    'number content own lead deadline own',
  ],
  [
    'typed without marks',
    'STT | Noi dung | Don vi chu tri | Phoi hop | Thoi han | Ghi chu',
    ['1 | Hop giao ban | So Y te | Cong an tinh | 31/3/2026 | ', '2 | Kiem tra | So Tai chinh | So Y te | 30/6/2026 | dot 1'],
    'number content lead coordinator deadline note',
  ],
  [
    'deadlines before agencies, months as dates',
    'TT | Tháng | Nội dung | Đơn vị',
    [
      '1 | Tháng 01/2026 | Xây dựng chương trình công tác năm | Văn phòng UBND',
      '2 | Tháng 02/2026 | Giao quân nghĩa vụ | Ban CHQS xã',
      '3 | Tháng 3/2026 | Ra quân trồng cây | Phòng Kinh tế',
    ],
    'number deadline content lead',
  ],
  [
    'actual days beside due days',
    'STT | Hạng mục | Trách nhiệm | Hạn nộp | Ngày nộp thực tế',
    [
      '1 | Báo cáo quý I về cải cách hành chính | Sở Nội vụ | 10/4/2026 | 09/4/2026',
      '2 | Báo cáo quý II về cải cách hành chính | Sở Tài chính | 10/7/2026 | ',
      '3 | Báo cáo năm | Sở Y tế | 15/12/2026 | ',
    ],
    'number content lead deadline own',
  ],
  [
    'a table of money around the work',
    'STT | Nguồn vốn | Nội dung chi | Tổng số | Đơn vị thực hiện | Thời gian thực hiện',
    [
      '1 | Ngân sách tỉnh | Mua sắm trang thiết bị phòng họp | 120 | Văn phòng UBND tỉnh | Quý I/2026',
      '2 | Ngân sách tỉnh | Sửa chữa trụ sở tiếp công dân | 450 | Ban Tiếp công dân | Quý II/2026',
    ],
    'number own content own lead deadline',
  ],
  [
    'a school’s plan with an own head',
    'TT | Nội dung | Người thực hiện | Người phối hợp | Thời gian, địa điểm | Kết quả cần đạt',
    [
      '1 | Sinh hoạt dưới cờ đầu tuần | Tổng phụ trách | Giáo viên chủ nhiệm | Thứ hai hằng tuần | 100 % học sinh',
      '2 | Thi vẽ tranh | Giáo viên mỹ thuật | Tổ chuyên môn | 20/11/2026 | 30 tranh',
    ],
    'number content lead coordinator deadline product',
  ],
  [
    'quarters as columns',
    'TT | Nội dung hoạt động | Quý I | Quý II | Quý III | Quý IV | Đơn vị chủ trì',
    ['1 | Tập huấn nghiệp vụ cho cán bộ xã | x | | x | | Sở Nội vụ', '2 | Kiểm tra công vụ đột xuất | | | x | | Thanh tra tỉnh'],
    'number content own own own own lead',
  ],
  [
    'who advises and who owns the work',
    'TT | Công việc | Tiến độ thực hiện | Đơn vị tư vấn | Đơn vị chủ đầu tư | Trạng thái',
    ['1 | Lập báo cáo khả thi | Quý I/2026 | Công ty A | Ban QLDA | Xong', '2 | Thẩm định giá thiết bị | Quý II/2026 | Công ty B | Ban QLDA | Chưa'],
    'number content deadline own lead own',
  ],
  [
    'number without a heading',
    ' | Nhiệm vụ | Đơn vị phụ trách | Thời hạn hoàn thành',
    ['1 | Trồng cây ven kênh | Hội Nông dân | 31/3/2026', '2 | nạo vét mương | Hợp tác xã | 30/4/2026'],
    'number content lead deadline',
  ],
];

const fieldsOf = (columns: readonly { readonly field: string }[]): string => columns.map(({ field }) => field).join(' ');

describe('a column is known by its heading and its cells together', () => {
  for (const [kind, head, rows, fields] of TABLES) {
    it.each(inEachFormat([head, ...rows].map(drawn), ['KẾ HOẠCH NĂM 2026']))(`${kind} (%s)`, async (name, bytes) => {
      const { proposals, best } = await readAndPropose(bytes(), name);
      expect(fieldsOf(proposals[best]!.columns)).toBe(fields);
      expect(proposals[best]!.headerRows).toHaveLength(1);
    });
  }

  it('is sure of a usual heading only where the cells agree', () => {
    const certain = (cells: string): boolean | undefined =>
      proposeColumns(drawTable(['STT | Nội dung | Đơn vị thực hiện | Thời hạn', `1 | Họp giao ban tháng | ${cells} | 31/3/2026`])).columns.find(
        ({ field }) => field === 'lead',
      )?.certain;
    expect(certain('Sở Y tế')).toBe(true);
    expect(certain('xem sau')).toBe(false);
  });

  it('marks what it found by the cells alone', () => {
    const { columns } = proposeColumns(
      drawTable(['STT | Nội dung | Ai lo | Thời hạn', '1 | Họp giao ban tháng | Sở Y tế | 31/3/2026', '2 | Kiểm tra chợ | Sở Công Thương | 30/4/2026']),
    );
    expect(columns.map(({ field, certain }) => `${field} ${certain}`)).toEqual(['number true', 'content true', 'lead false', 'deadline true']);
  });
});
