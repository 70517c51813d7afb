import { formatNumber } from './format.ts';

const tasks = (count: number): string => `${formatNumber(count)} nhiệm vụ`;

/** Words of what filters a table of tasks. */
export const filterWords = {
  all: (count: number) => `Tất cả ${formatNumber(count)}`,
  lead: 'Chủ trì',
  findLead: 'Tìm cơ quan…',
  section: 'Mục',
  findSection: 'Tìm mục…',
  noSection: 'Không thuộc mục nào',
  none: 'Không tìm thấy',
  any: 'Tất cả',
  clearSearch: 'Xóa ô tìm',
  /** Empty where nothing is searched. */
  found: (text: string) => (text.trim() === '' ? '' : `tìm “${text.trim()}”`),
  /** Of rows that a search leaves out: they have the words, but not together. */
  scattered: (count: number) => `không hiện ${tasks(count)} có các từ đứng rời nhau`,
};
