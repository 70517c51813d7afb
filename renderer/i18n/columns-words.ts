import { formatNumber } from './format.ts';

/** The panel of a plan's columns. */
export const columnsWords = {
  title: 'Cột của kế hoạch',
  open: 'Thêm, đổi tên, xếp cột…',
  teach: 'Tiêu đề in đúng như ghi ở đây. Đề mục trên là ô chung phía trên các cột đứng cạnh nhau, như “Cơ quan thực hiện” trên “Chủ trì · Phối hợp”.',
  own: 'cột riêng',
  heading: (name: string) => `Tiêu đề (${name})`,
  group: 'Đề mục trên',
  noGroup: 'không có',
  needHeading: 'Cần có tiêu đề cột.',
  drag: 'Kéo để đổi chỗ',
  up: (name: string) => `Đưa cột ${name} lên trước`,
  down: (name: string) => `Đưa cột ${name} ra sau`,
  hide: (name: string) => `Ẩn cột ${name}, không in; chữ vẫn giữ`,
  show: (name: string) => `Hiện lại cột ${name}`,
  remove: (name: string) => `Xóa cột ${name}`,
  textsGo: (name: string, texts: number) => `Cột ${name} có chữ ở ${formatNumber(texts)} nhiệm vụ. Xóa cột là xóa cả chữ đó; hoàn tác lấy lại được cả hai.`,
  removeWith: (texts: number) => `Xóa cột và ${formatNumber(texts)} ô chữ`,
  removed: (name: string) => `Đã xóa cột ${name}`,
  add: 'Thêm cột',
  newOwn: 'Cột riêng của kế hoạch này',
  example: 'Kinh phí, Nguồn vốn, Lãnh đạo phụ trách…',
  addOwn: 'Thêm',
  numbering: 'Đánh số nhiệm vụ',
  continuous: 'Liên tục cả kế hoạch',
  perSection: 'Lại từ 1 ở mỗi mục',
} as const;
