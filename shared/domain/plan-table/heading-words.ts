import type { ColumnField } from './source-columns.ts';

/**
 * How strongly words of a heading speak for a field. `SURE` words name it alone, `USUAL` ones by custom, `WEAK` ones where
 * the cells agree, a `HINT` only decides between columns that are alike.
 */
export const SURE = 10;
export const USUAL = 6;
export const WEAK = 3;
export const HINT = 1;

export type Claims = Readonly<Partial<Record<ColumnField, number>>>;

interface NotionWords {
  /** What a heading that begins with the notion claims. */
  readonly claims: Claims;
  /** Phrases, separated by `|`; `=` stands before one that is a heading only by itself. The longest phrase wins. */
  readonly words: string;
}

/**
 * The vocabulary of column headings: the notions they are made of. A heading in Vietnamese begins with what it is about
 * (*văn bản giao nhiệm vụ* is a paper, *thời gian giao nhiệm vụ* a time), so the first notion decides; `turns` says which
 * later one changes it. The cells below have their say as well, see `column-fit`.
 */
export const notions = {
  number: { claims: { number: SURE }, words: 'stt | tt | số tt | số thứ tự | thứ tự | # | =no | =số' },
  code: {
    claims: { number: WEAK },
    words: 'mã | mã số | mã hiệu | mã wbs | wbs | mã nv | mã việc | =id | =mục | code | ký hiệu | bước',
  },

  // What is to be done.
  work: {
    claims: { content: SURE },
    words:
      'nội dung | nhiệm vụ | công việc | công tác | đầu việc | việc cần làm | việc | phần việc | hạng mục | giải pháp | hoạt động | đầu mục công việc | ' +
      'nội dung công việc | các việc | đề xuất nhiệm vụ | task | tasks | task name | activity | activities | to do | todo | action | action item | work item | work',
  },
  aim: {
    claims: { content: USUAL },
    words:
      'chỉ tiêu | mục tiêu | mô tả | diễn giải | kết luận | ý kiến kết luận | ý kiến chỉ đạo | chỉ đạo | yêu cầu | đề án | dự án | kiến nghị | cam kết | ' +
      'vấn đề | chuyên đề | sự kiện | tiêu chí | biện pháp | thủ tục | dự thảo | đề mục | description | subject | title | item | milestone',
  },
  name: { claims: { content: USUAL }, words: 'tên | tên gọi | name' },
  workGroup: {
    claims: { section: USUAL, content: WEAK },
    words: 'nhóm nhiệm vụ | nhóm công việc | nhóm việc | nhóm nội dung | nhóm giải pháp | nhóm | lĩnh vực | mảng công việc | mảng | hợp phần | chương trình',
  },

  // Who does it.
  lead: {
    claims: { lead: SURE },
    words: 'chủ trì | đầu mối | owner | assignee | assigned to | responsible | person in charge | in charge | pic | lead',
  },
  coordinator: { claims: { coordinator: SURE }, words: 'phối hợp | cùng thực hiện | cùng phối hợp | cùng làm | làm cùng | cùng triển khai' },
  help: {
    claims: { coordinator: USUAL },
    words: 'tham gia | hỗ trợ | cộng tác | giúp việc | phục vụ | liên quan | phối thuộc | support | supporting | participants',
  },
  body: {
    claims: { lead: WEAK },
    words:
      'đơn vị | cơ quan | cơ quan đơn vị | bộ phận | phòng ban | phòng | sở ngành | sở ban ngành | sở | bộ ngành | ngành | địa phương | tổ chức | cấp | tổ | ' +
      'người | cán bộ | cá nhân | tập thể | công chức | viên chức | chuyên viên | thành viên | đv | cq | nơi | bên',
  },
  charge: {
    claims: { lead: USUAL },
    words: '=giao | trách nhiệm | phân công | phân công nhiệm vụ | phân công trách nhiệm | giao cho | chủ đầu tư | chủ dự án',
  },
  act: {
    claims: { lead: WEAK },
    words:
      'thực hiện | triển khai | tổ chức thực hiện | phụ trách | tham mưu | chịu trách nhiệm | xử lý | được giao | được phân công | giải quyết | đảm nhiệm | ' +
      'đảm nhận | đảm trách | thi hành | soạn thảo | chủ quản | thụ lý | tiếp nhận | tiến hành | được giao nhiệm vụ',
  },
  leader: { claims: { lead: HINT }, words: 'lãnh đạo | đồng chí' },
  head: { claims: { lead: WEAK }, words: 'trưởng đoàn | tổ trưởng | trưởng nhóm | nhóm trưởng | đội trưởng | trưởng tiểu ban' },
  // Beside a body that leads, only whom to call; where there is none, whose task it is.
  person: { claims: { lead: HINT }, words: 'họ tên | họ và tên' },
  oversee: {
    claims: {},
    words:
      'theo dõi | phụ trách chung | chỉ đạo chung | giám sát | đôn đốc | kiểm tra | duyệt | phê duyệt | ký | chỉ đạo theo dõi | nghiệm thu | góp ý | thẩm định | thẩm tra | tư vấn',
  },

  // By when.
  time: {
    claims: { deadline: SURE },
    words:
      'thời gian | thời hạn | thời điểm | hạn | hạn chót | hạn cuối | hạn cuối cùng | kỳ hạn | kì hạn | mốc thời gian | mốc | thời hiệu | deadline | due | due date | ' +
      'target date | timeline | when | khi nào',
  },
  pace: { claims: { deadline: USUAL }, words: 'tiến độ | lộ trình | lịch | lịch trình | kế hoạch thời gian' },
  start: { claims: { start: SURE }, words: 'bắt đầu | khởi đầu | khởi công | từ ngày | start | start date | begin | =từ' },
  end: { claims: { deadline: SURE }, words: 'kết thúc | hoàn thành | hoàn tất | xong | đến ngày | về đích | end | end date | finish | finish date | =đến' },
  day: { claims: { deadline: WEAK }, words: 'ngày | ngày tháng | ngày tháng năm | thứ ngày | ngày thứ | date | tuần' },
  month: { claims: { month: WEAK, deadline: HINT }, words: 'tháng | month' },
  span: { claims: { deadline: WEAK }, words: 'quý | quí | kỳ | kì | năm' },

  // What comes of it, and what is said beside it.
  product: {
    claims: { product: SURE },
    words: 'sản phẩm | kết quả | đầu ra | sản phẩm đầu ra | kết quả đầu ra | output | outputs | deliverable | deliverables | result | results',
  },
  note: { claims: { note: SURE }, words: 'ghi chú | chú thích | lưu ý | note | notes | remark | remarks | comment | comments' },

  // What is no field of a plan, whatever its cells hold.
  paper: { claims: { content: WEAK }, words: 'văn bản | quyết định | nghị quyết | thông báo | công văn' },
  aside: {
    claims: {},
    words:
      'căn cứ | căn cứ pháp lý | cơ sở pháp lý | nguồn | số văn bản | số ký hiệu | số hiệu | số và ký hiệu | loại | loại văn bản | hình thức | hình thức văn bản | ' +
      'tình trạng | trạng thái | tình hình | tình hình thực hiện | mức độ | mức | đã hoàn thành | đã xong | đang làm | đang thực hiện | chưa | chưa xong | ' +
      'chưa hoàn thành | quá hạn | đúng hạn | chậm | trễ hạn | đánh giá | ưu tiên | status | progress | priority | state | kinh phí | ngân sách | dự toán | ' +
      'số tiền | giá trị | tổng mức đầu tư | vốn | nguồn vốn | nguồn kinh phí | đơn giá | thành tiền | mức chi | budget | cost | số lượng | tổng số | tổng | ' +
      'tổng cộng | khối lượng | đơn vị tính | =đvt | tỷ trọng | tỷ lệ | tỉ lệ | % | số ngày | số người | điện thoại | số điện thoại | sđt | email | địa chỉ | địa điểm | ' +
      'nơi tổ chức | địa bàn | thành phần | đối tượng | chức vụ | chức danh | năm sinh | ngày sinh | giới tính | trình độ | quy mô | ' +
      'khó khăn | vướng mắc | nguyên nhân | đề xuất | lý do',
  },

  // Words that only turn another.
  given: { claims: {}, words: 'giao | giao nhiệm vụ | giao việc' },
  actual: { claims: {}, words: 'thực tế | cập nhật | tạo' },
  received: { claims: {}, words: 'nhận | nhận được | nhận việc' },
  measure: { claims: {}, words: 'tính | đo' },
} as const satisfies Readonly<Record<string, NotionWords>>;

export type Notion = keyof typeof notions;

const ASIDE: Claims = {};

/** A first notion that another of the same heading turns into something else; the first line that fits holds. */
export const turns: readonly (readonly [first: readonly Notion[], later: readonly Notion[], claims: Claims])[] = [
  // *Đơn vị tính*; *cơ quan, đơn vị chủ trì*; *bộ phận phối hợp*; *người theo dõi*; *nơi thực hiện*
  [['body'], ['measure'], ASIDE],
  [['body', 'charge', 'act', 'leader', 'name'], ['lead'], { lead: SURE }],
  [['body', 'charge', 'act'], ['coordinator'], { coordinator: SURE }],
  [['body'], ['help'], { coordinator: USUAL }],
  [['body'], ['oversee'], { lead: HINT }],
  [['body'], ['act', 'charge'], { lead: USUAL }],
  [['name'], ['body'], { lead: WEAK }],
  [['act'], ['charge'], { lead: USUAL }],
  // *Giao cơ quan*
  [['given'], ['body'], { lead: USUAL }],
  // *Hạn nộp thực tế*, *ngày giao*, *ngày văn bản*, *tiến độ (%)*; *thời gian bắt đầu*, *ngày kết thúc*, *tháng/năm*
  [['time', 'day', 'end', 'pace', 'span'], ['actual', 'given', 'received'], ASIDE],
  [['day'], ['paper'], ASIDE],
  [['pace', 'end'], ['aside'], ASIDE],
  [['time', 'day', 'month', 'pace'], ['start'], { start: SURE }],
  [['day', 'month', 'span', 'pace'], ['end'], { deadline: SURE }],
  [['day', 'month', 'span', 'pace'], ['act', 'day', 'month', 'span', 'time'], { deadline: USUAL }],
  [['start'], ['end'], { deadline: SURE }],
  // *Văn bản giao nhiệm vụ*, *cơ quan giao*; *người nhận* is whose task it is
  [['paper', 'body'], ['given', 'actual'], ASIDE],
  [['paper'], ['received'], ASIDE],
];
