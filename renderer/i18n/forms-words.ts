import { fileNamePart } from '../../shared/domain/text/file-name-part.ts';
import { formatNumber } from './format.ts';

/** Words of the screen that makes report forms. */
export const formsWords = {
  title: 'Tạo mẫu báo cáo',
  open: 'Tạo mẫu báo cáo…',
  leave: 'Đóng',
  options: 'Mẫu gửi đi',
  format: 'Định dạng',
  formats: { xlsx: 'Excel', docx: 'Word' },
  formatNote: {
    xlsx: 'Ô trả lời mở sẵn, phần còn lại khóa; khi gửi về được nhận ra chắc chắn nhất.',
    docx: 'Cho cơ quan chỉ dùng Word; khi gửi về được nhận ra theo mã in trên mẫu.',
  },
  travels:
    'Chép mẫu vào USB hoặc đính kèm thư điện tử, mỗi cơ quan một tệp. Cơ quan chỉ cần Excel hoặc Word, điền vào các ô trống rồi gửi lại chính tệp đó; không phải cài gì thêm.',
  addressees: 'Gửi đến',
  search: 'Tìm cơ quan…',
  all: (count: number) => `Tất cả ${formatNumber(count)} cơ quan`,
  chosen: (count: number, all: number) => `Đã chọn ${formatNumber(count)}/${formatNumber(all)} cơ quan`,
  /** Few enough to be named are named. */
  notSent: (names: readonly string[]) =>
    names.length === 0 ? '' : names.length > 12 ? `không gửi ${formatNumber(names.length)} cơ quan` : `không gửi: ${names.join('; ')}`,
  group: 'cụm từ chung, chưa nêu gồm những cơ quan nào: một mẫu cho cả cụm từ',
  memberOf: (phrases: readonly string[]) => `thuộc ${phrases.join('; ')}`,
  columns: { name: 'Cơ quan', leading: 'Chủ trì', coordinating: 'Phối hợp', file: 'Tệp', save: 'Lưu' },
  create: (count: number) => `Tạo ${formatNumber(count)} mẫu`,
  noPeriod: 'Chọn kỳ báo cáo để thấy nơi nhận mẫu.',
  nobody: 'Kế hoạch chưa giao nhiệm vụ nào cho cơ quan trong danh bạ, nên chưa có nơi nhận mẫu.',
  toPlan: 'Mở Kế hoạch',
  nothingFound: 'Không có cơ quan nào khớp.',
  clear: 'Xóa ô tìm',
  unasked: (count: number, numbers: string) => `${formatNumber(count)} nhiệm vụ chưa có cơ quan chủ trì trong danh bạ nên không mẫu nào hỏi đến: ${numbers}.`,
  made: (count: number, period: string) => `Đã tạo ${formatNumber(count)} mẫu · ${period}`,
  save: 'Lưu',
  saveOne: (name: string) => `Lưu ${name}`,
  saveAll: 'Lưu tất cả (.zip)',
  saveInto: 'Lưu vào thư mục…',
  zipName: (period: string) => `Mau-bao-cao_${fileNamePart(period)}.zip`,
  saved: (name: string) => `Đã lưu ${name}`,
  savedInto: (count: number, folder: string) => `Đã lưu ${formatNumber(count)} mẫu vào thư mục ${folder}`,
  label: 'Các mẫu đã tạo',
};
