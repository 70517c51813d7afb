import type { IndicatorField } from '../../shared/domain/indicators/indicator-fields.ts';
import type { PastedLine } from '../../shared/domain/indicators/figure-table.ts';
import { formatNumber } from './format.ts';

const rows = (count: number): string => `${formatNumber(count)} dòng`;

/** Words of the table of figures. */
export const figureWords = {
  label: 'Số liệu của kỳ',
  /** Headings of the table; those of a period say which. */
  fields: {
    name: 'Nội dung',
    unit: 'ĐVT',
    agency: 'Cơ quan',
    value: 'Kỳ này',
    before: 'Cùng kỳ',
    target: 'Chỉ tiêu',
    stated: 'Nguồn ghi',
    source: 'Nguồn số liệu',
  } satisfies Record<IndicatorField, string>,
  number: 'TT',
  ofNow: (year: string) => `Kỳ này (${year})`,
  ofBefore: (year: string) => `Cùng kỳ (${year})`,
  growth: 'Tăng, giảm',
  untitled: 'Chưa ghi nội dung',
  ofWhole: 'cả Ban Chỉ đạo',
  all: (count: number) => `Tất cả ${formatNumber(count)}`,
  asked: (count: number) => `Cần xem lại ${formatNumber(count)}`,
  onlyAsked: 'Chỉ các dòng cần xem lại',
  which: 'Dòng nào',
  unchecked: (count: number) => `${formatNumber(count)} mức tăng, giảm chưa có số cùng kỳ để đối chiếu`,
  add: 'Thêm dòng',
  paste: 'Dán bảng…',
  remove: (count: number) => (count > 1 ? `Xóa ${rows(count)}` : 'Xóa dòng'),
  removed: (count: number, name: string) => (count === 1 && name !== '' ? `Đã xóa số liệu “${name}”` : `Đã xóa ${rows(count)} số liệu`),
  stored: (count: number) => `Đã ghi ${rows(count)} số liệu`,
  cutOff: (count: number) => `${formatNumber(count)} ô nằm ngoài bảng, chưa dán`,
  notAdded: (count: number) => `${rows(count)} chưa thêm được khi đang lọc; hãy bỏ lọc rồi dán lại`,
  none: 'Kỳ này chưa có số liệu nào',
  noneTeach:
    'Ghi mỗi chỉ tiêu một dòng: nội dung, đơn vị tính, số kỳ này và số cùng kỳ năm trước. Mức tăng, giảm được tính ra và đối chiếu với lời nguồn ghi; báo cáo tổng hợp lấy bảng này. Bảng trong Excel, Word thì dán cả bảng.',
  noneAsked: 'Không có số nào cần xem lại.',
  choose: 'Chọn một dòng để xem biểu đồ và lời soát.',
  findings: 'Cần xem lại',
  noFindings: 'Không thấy gì lệch.',
  computed: (growth: string) => `Tính ra: ${growth} so với cùng kỳ`,
  chart: 'Qua các kỳ',
  chartShort: 'Biểu đồ hiện khi có số của hai kỳ cùng loại.',
  chartOf: (name: string) => `Biểu đồ ${name}`,
  point: (label: string, text: string) => `${label}: ${text}`,
  pasting: {
    title: 'Dán bảng số liệu',
    text: 'Bảng chép từ Excel, Word',
    teach: 'Chép cả dòng tiêu đề (Nội dung, ĐVT, Kỳ này, Cùng kỳ …) rồi dán vào đây; đoạn văn của báo cáo cũng đọc được. Chưa ghi gì cho đến khi bấm nút.',
    prose: 'Đọc từ câu văn: đánh dấu dòng nào là số liệu của kỳ. Câu gốc đứng cạnh mỗi số; trong một câu dài chỉ lấy số đầu.',
    nothing: 'Không đọc được bảng nào. Hãy chép các ô trong Excel hoặc cả bảng trong Word rồi dán lại.',
    columns: 'Các cột hiểu là',
    noColumn: 'bỏ qua',
    column: (at: number) => `Cột ${at}`,
    leftOut: (headings: readonly string[]) => `Không lấy cột: ${headings.join('; ')}.`,
    unheaded: 'Bảng không có dòng tiêu đề; các cột được đoán theo nội dung ô, hãy xem lại.',
    lines: (count: number) => `${rows(count)} đọc được`,
    kinds: {
      new: 'dòng mới',
      changed: 'ghi vào dòng đã có',
      same: 'không có gì mới',
      bare: 'không có số, là đề mục?',
      nameless: 'không có nội dung, bỏ qua',
      doubled: 'trùng dòng trên trong bảng dán, bỏ qua',
    } satisfies Record<PastedLine['kind'], string>,
    change: (field: string, was: string, text: string) => `${field}: ${was === '' ? 'trống' : was} → ${text}`,
    put: (count: number) => (count === 0 ? 'Ghi số liệu' : `Ghi ${rows(count)}`),
  },
};
