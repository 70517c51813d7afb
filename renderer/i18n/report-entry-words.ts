import { daysInWords, type Lateness } from '../../shared/domain/status/lateness.ts';
import { formatCivilDate, formatNumber } from './format.ts';

const tasks = (count: number): string => `${formatNumber(count)} nhiệm vụ`;

/** Words of typing in what arrived on paper or by phone. */
export const reportEntryWords = {
  title: 'Nhập báo cáo giấy',
  note: (start: string, end: string, due: string) => `số liệu ${formatCivilDate(start)} – ${formatCivilDate(end)} · hạn gửi ${formatCivilDate(due)}`,
  leave: 'Về bảng báo cáo',
  save: (count: number) => (count === 0 ? 'Ghi đã nhận, chưa nhập kết quả' : `Ghi báo cáo ${tasks(count)}`),
  saveQuestion: 'Ghi lời hỏi lại',
  saved: (who: string, count: number) =>
    count === 0 ? `Đã ghi: nhận báo cáo của ${who}, chưa nhập kết quả nào` : `Đã ghi báo cáo của ${who}: ${tasks(count)}`,
  savedQuestion: (who: string) => `Đã ghi lời hỏi lại ${who}`,
  head: 'Báo cáo',
  addressee: 'Cơ quan',
  findAddressee: 'Chọn cơ quan…',
  nobody: 'Không tìm thấy',
  period: 'Kỳ báo cáo',
  message: 'Loại',
  messages: { new: 'Báo cáo', correction: 'Đính chính', question: 'Hỏi lại' },
  channel: 'Nhận bằng',
  channels: { paper: 'Văn bản giấy', phone: 'Điện thoại', email: 'Thư điện tử', form: 'Mẫu báo cáo', meeting: 'Cuộc họp', other: 'Cách khác' },
  number: 'Số văn bản',
  date: 'Ngày văn bản',
  receivedOn: 'Ngày nhận',
  askedOn: 'Ngày hỏi',
  questionLabel: 'Nội dung hỏi lại',
  original: 'Bản gốc báo cáo…',
  originalDrop: 'Kéo bản chụp báo cáo vào đây',
  choose: 'Chọn cơ quan gửi báo cáo; các nhiệm vụ cơ quan chủ trì, phối hợp sẽ hiện ra để nhập từng ô.',
  noTasks: 'Cơ quan này không chủ trì, phối hợp nhiệm vụ nào trong kế hoạch.',
  senders: { leading: 'Chủ trì nhiệm vụ', helping: 'Chỉ phối hợp' },
  list: 'Nhiệm vụ của cơ quan',
  roles: { lead: 'Nhiệm vụ chủ trì', coordinator: 'Nhiệm vụ phối hợp' },
  helping: (lead: string) => `phối hợp với ${lead}`,
  typed: 'đang nhập',
  known: 'đã có báo cáo',
  task: (number: string) => `Nhiệm vụ ${number}`,
  noProgress: '–',
  needPercent: 'Tỷ lệ từ 0 đến 100, ví dụ 62,5.',
  files: (count: number) => `${formatNumber(count)} tệp`,
  attach: 'Tệp chứng minh…',
  attachDrop: 'Kéo tệp chứng minh của nhiệm vụ vào đây',
  dropFile: (name: string) => `Bỏ tệp ${name}`,
  before: 'Kết quả đã biết',
  nothingBefore: 'Cơ quan chưa báo cáo nhiệm vụ này.',
  beforeLine: (period: string, day: string) => `${period} · nhận ${formatCivilDate(day)}`,
  next: 'Nhiệm vụ tiếp theo',
  previous: 'Nhiệm vụ trước',
  /** @param reported Of all, those that a stored report speaks of. */
  status: (reported: number, all: number, typed: number, role: 'lead' | 'coordinator') =>
    `Đã có báo cáo ${formatNumber(reported)}/${tasks(all)} ${role === 'lead' ? 'chủ trì' : 'phối hợp'}${typed === 0 ? '' : ` · đang nhập ${formatNumber(typed)}`}`,
  draft: 'Bản đang nhập được giữ trên máy này cho đến khi ghi',
  clearDraft: 'Bỏ bản đang nhập',
  astray: (count: number) =>
    `${tasks(count)} vừa nhập không còn được hỏi cơ quan này: đã bị xóa khỏi kế hoạch hoặc giao cơ quan khác. Chữ đã gõ còn đây, chưa ghi vào sổ.`,
  dropAstray: 'Bỏ chữ đã gõ này',
  already: (day: string, number: string) =>
    `Cơ quan đã gửi báo cáo kỳ này ngày ${formatCivilDate(day)}${number === '' ? '' : ` (số ${number})`}. Nhiệm vụ đã có báo cáo thì chọn Đính chính; bản cũ vẫn được giữ.`,
  warnings: {
    late: (late: Lateness) => `Nhận sau hạn gửi ${daysInWords(late)}: tính là gửi muộn.`,
    future: (day: string) => `Ngày nhận sau hôm nay: đến ${formatCivilDate(day)} báo cáo mới được tính là đã gửi.`,
    falling: (before: number, now: number) => `Tỷ lệ giảm từ ${formatNumber(before)} % xuống ${formatNumber(now)} %.`,
    reopened: 'Kỳ trước đã báo hoàn thành, nay chưa xong.',
    outsideWindow: (start: string, end: string) => `Ngày hoàn thành ngoài khoảng số liệu ${formatCivilDate(start)} – ${formatCivilDate(end)}.`,
    doneInFuture: (day: string) => `Ngày hoàn thành ${formatCivilDate(day)} chưa tới: đúng là ngày đã xong, hay là ngày dự kiến?`,
    afterReceived: 'Ngày hoàn thành sau ngày nhận báo cáo.',
    sameText: 'Kết quả giống hệt lần báo cáo trước.',
  },
};
