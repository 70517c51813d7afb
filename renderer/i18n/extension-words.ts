import { extendedTo } from '../../shared/domain/status/status-words.ts';
import { formatCivilDate, formatNumber } from './format.ts';

/** Words of granting tasks another day. */
export const extensionWords = {
  verb: 'Gia hạn nhiệm vụ đang chọn',
  open: (tasks: number) => (tasks > 1 ? `Gia hạn ${formatNumber(tasks)} nhiệm vụ…` : 'Gia hạn…'),
  title: (tasks: number, number: string) => (tasks === 1 ? `Gia hạn nhiệm vụ ${number}` : `Gia hạn ${formatNumber(tasks)} nhiệm vụ`),
  grantedDue: 'Gia hạn đến ngày',
  decidedOn: 'Ngày quyết định',
  reason: 'Lý do',
  number: 'Số văn bản',
  date: 'Ngày văn bản',
  teach: 'Nội dung thời hạn đã ban hành giữ nguyên văn; ngày mới đứng bên cạnh. Cơ quan đang xin gia hạn thì đây là câu trả lời.',
  done: (tasks: number, day: string) => `Đã gia hạn ${formatNumber(tasks)} nhiệm vụ đến ${formatCivilDate(day)}`,
  granted: extendedTo,
};
