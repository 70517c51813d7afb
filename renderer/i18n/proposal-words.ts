import type { ProposalLevel } from '../../shared/domain/proposals/proposal-level.ts';
import type { ProposalState } from '../../shared/domain/proposals/proposal-state.ts';
import { levelNames } from '../../shared/i18n/proposal-levels.ts';
import { formatCivilDate, formatNumber } from './format.ts';

/** Words of the proposals that are followed until they are answered. */
export const proposalWords = {
  label: 'Kiến nghị',
  content: 'Nội dung kiến nghị',
  proposer: 'Nơi kiến nghị',
  ofCommittee: 'Ban Chỉ đạo',
  addressee: 'Gửi đến',
  level: 'Cấp trả lời',
  levels: levelNames satisfies Record<ProposalLevel, string>,
  byName: 'Theo tên nơi nhận',
  period: 'Kỳ báo cáo',
  noPeriod: 'Không theo kỳ',
  sentOn: 'Ngày gửi',
  sentWith: 'Văn bản gửi (số, ký hiệu)',
  answer: 'Nội dung trả lời',
  answeredOn: 'Ngày trả lời',
  answeredBy: 'Văn bản đến trả lời',
  answerGone: 'văn bản đã xóa khỏi sổ',
  noAnswerPaper: 'Chưa gắn văn bản đến',
  nothingFound: 'Sổ văn bản đến không có văn bản này',
  withdrawn: 'Thôi kiến nghị vì',
  state: 'Tình trạng',
  states: { unsent: 'Chưa gửi', waiting: 'Chờ trả lời', answered: 'Đã trả lời', withdrawn: 'Thôi kiến nghị' } satisfies Record<ProposalState, string>,
  waitingSince: (day: string) => `Chờ từ ${formatCivilDate(day)}`,
  answeredSince: (day: string) => `Đã trả lời ${formatCivilDate(day)}`,
  sentAhead: '◆ Ngày gửi ở sau hôm nay. Hãy xem lại.',
  answeredAhead: '◆ Ngày trả lời ở sau hôm nay. Hãy xem lại.',
  which: 'Kiến nghị nào',
  open: (count: number) => `Chưa trả lời ${formatNumber(count)}`,
  onlyOpen: 'Chỉ kiến nghị chưa được trả lời',
  all: (count: number) => `Tất cả ${formatNumber(count)}`,
  add: 'Thêm kiến nghị',
  save: 'Ghi kiến nghị',
  added: (count: number) => (count === 1 ? 'Đã ghi kiến nghị' : `Đã ghi ${formatNumber(count)} kiến nghị`),
  saved: 'Đã sửa kiến nghị',
  take: (count: number) => `Lấy ${formatNumber(count)} kiến nghị từ báo cáo của cơ quan`,
  remove: 'Xóa kiến nghị',
  removed: 'Đã xóa kiến nghị',
  needContent: 'Cần có nội dung kiến nghị.',
  none: 'Chưa có kiến nghị nào',
  noneTeach:
    'Mỗi kiến nghị một dòng: nội dung, của ai, gửi đến đâu. Kiến nghị được theo dõi cho đến khi có trả lời, và vào phần đề xuất, kiến nghị của báo cáo tổng hợp, xếp theo cấp trả lời.',
  noneOpen: 'Mọi kiến nghị đều đã được trả lời.',
};
