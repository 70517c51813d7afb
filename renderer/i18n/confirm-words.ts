import type { Confirmation, ResultGap } from '../../shared/domain/status/confirmation.ts';
import { formatNumber } from './format.ts';

const results = (count: number): string => `${formatNumber(count)} kết quả`;

const gaps: Readonly<Record<ResultGap, string>> = {
  product: 'chưa nêu sản phẩm, kết quả',
  evidence: 'chưa có văn bản, tệp minh chứng',
};

/** Words of confirming what is reported as done. */
export const confirmWords = {
  title: 'Kết quả chờ xác nhận',
  verb: 'Xác nhận kết quả đang chọn',
  verbAll: 'Xác nhận các kết quả đang chờ',
  open: 'Xác nhận kết quả…',
  openAll: (count: number) => `Xác nhận ${results(count)}…`,
  noTask: 'Hãy chọn một nhiệm vụ trong bảng trước.',
  notWaiting: (tasks: number) => `${tasks > 1 ? `${formatNumber(tasks)} nhiệm vụ` : 'Nhiệm vụ'} đang chọn không có kết quả nào chờ xác nhận.`,
  whenWaiting: 'Cả kế hoạch cũng không có. Kết quả vào đây khi báo cáo ghi nhiệm vụ đạt 100 % hoặc có ngày hoàn thành.',
  openOthers: (count: number) => `Xem ${results(count)} đang chờ của nhiệm vụ khác`,
  othersUnfinished: 'Nhiệm vụ đang chọn mới có cơ quan chủ trì báo xong, chưa đủ các cơ quan. Hãy mở nhiệm vụ để xem từng cơ quan.',
  noneWhole: 'Không có nhiệm vụ nào được đủ các cơ quan chủ trì báo xong mà còn chờ xác nhận.',
  noneWaiting: 'Không có kết quả nào chờ xác nhận.',
  agency: 'Cơ quan',
  allAgencies: (count: number) => `Mọi cơ quan (${formatNumber(count)})`,
  ofAgency: (name: string, count: number) => `${name} (${formatNumber(count)})`,
  nobody: 'Chưa nêu chủ trì',
  chooseAll: 'Chọn tất cả',
  list: 'Kết quả chờ xác nhận',
  task: (number: string) => `Nhiệm vụ ${number}`,
  product: (text: string) => `Sản phẩm phải có: ${text}`,
  gaps: (lacking: readonly ResultGap[]) => lacking.map((gap) => gaps[gap]).join('; '),
  lacking: (count: number) => `${results(count)} đã chọn còn thiếu sản phẩm hoặc minh chứng.`,
  dropLacking: (count: number) => `Bỏ chọn ${results(count)} này`,
  needed: 'Ban Chỉ đạo đặt bắt buộc có sản phẩm và minh chứng: kết quả còn thiếu chưa xác nhận được.',
  decidedOn: 'Ngày quyết định',
  accept: (count: number, lacking: boolean) => `${lacking ? 'Vẫn xác nhận' : 'Xác nhận'} ${results(count)}`,
  accepted: (count: number) => `Đã xác nhận ${results(count)}`,
  sendBack: (count: number) => (count > 1 ? `Trả lại ${results(count)}…` : 'Trả lại…'),
  returnTitle: (count: number) => (count > 1 ? `Trả lại ${results(count)}` : 'Trả lại kết quả'),
  reason: 'Lý do',
  needReason: 'Cần ghi lý do.',
  returned: (count: number) => `Đã trả lại ${results(count)}`,
  setting: {
    title: 'Kết quả cần xác nhận',
    hint: 'Nhiệm vụ báo 100 % hoặc có ngày hoàn thành đứng ở “chờ xác nhận” cho đến khi văn thư xác nhận. Đổi lựa chọn không ghi gì vào kết quả: đang “không cần” mà chọn lại “có” thì kết quả chưa xác nhận lại chờ xác nhận.',
    choices: {
      asked: 'Có; thiếu sản phẩm hoặc minh chứng thì nhắc, vẫn xác nhận được',
      proof: 'Có; bắt buộc có sản phẩm và minh chứng',
      none: 'Không cần xác nhận: báo xong là xong',
    } satisfies Record<Confirmation, string>,
  },
};
