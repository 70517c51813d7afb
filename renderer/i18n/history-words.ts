import type { Trashed } from '../../shared/api/trash.api.ts';
import { reportFieldIn } from '../../shared/domain/reporting/report-fields.ts';
import { committeeWords } from './committee-words.ts';
import { formatCivilDate, formatNumber } from './format.ts';
import { planWords } from './plan-words.ts';
import { answerInWords } from './report-words.ts';
import { submissionWords } from './submission-words.ts';

const tasks = (count: number): string => `${formatNumber(count)} nhiệm vụ`;

/** Words of the history and the trash. */
export const historyWords = {
  title: 'Lịch sử',
  tabsLabel: 'Các phần của lịch sử',
  tabs: { changes: 'Thay đổi', trash: 'Thùng rác' },
  scopeLabel: 'Phạm vi thay đổi',
  ofPlan: (year: number) => `Kế hoạch ${year}`,
  ofCommittee: 'Ban Chỉ đạo này',
  ofBook: 'Cả sổ',
  undo: 'Hoàn tác',
  undoNamed: (step: string) => `Hoàn tác: ${step}`,
  undone: 'đã hoàn tác',
  none: 'Chưa có thay đổi nào',
  noneTeach: 'Mỗi lần thêm, sửa, xóa đều được ghi ở đây: ai làm, lúc nào, từ đâu thành đâu.',
  more: 'Xem các thay đổi cũ hơn',
  moreChanges: (count: number) => `và ${formatNumber(count)} thay đổi khác`,
  moreRows: (count: number) => `và ${formatNumber(count)} dòng khác`,
  today: 'Hôm nay',
  status: (count: number) => `${formatNumber(count)} lần thay đổi gần nhất`,
  blank: 'để trống',
  moved: 'Chuyển chỗ',
  changed: { added: 'Thêm', removed: 'Xóa' },
  kinds: { plan: 'kế hoạch', section: 'mục', task: 'nhiệm vụ', report: 'báo cáo' },
  fields: {
    ...planWords.historyFields,
    title: 'Tên',
    year: 'Năm',
    status: 'Tình trạng',
    numbering: 'Cách đánh số',
    columns: 'Các cột',
    acceptance: 'Kết quả báo cáo',
    name: committeeWords.details.name,
    short_name: committeeWords.details.shortName,
    place_kind: committeeWords.details.placeKind,
    place_name: committeeWords.details.placeName,
    governing_body: committeeWords.details.governingBody,
    issuing_body: committeeWords.details.issuingBody,
    series_abbreviation: committeeWords.details.series,
    label: submissionWords.periods.name,
    window_start: submissionWords.periods.windowStart,
    window_end: submissionWords.periods.windowEnd,
    due_on: submissionWords.periods.dueOn,
  } as Readonly<Record<string, string>>,
  values: {
    status: { draft: 'dự thảo', adopted: 'đã ban hành', closed: 'đã đóng' },
    acceptance: { none: 'không cần xác nhận', claimed: 'chờ xác nhận', accepted: 'đã xác nhận', returned: 'trả lại' },
    numbering: { continuous: 'liên tục cả kế hoạch', 'per-section': 'theo từng mục' },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  trash: {
    empty: 'Thùng rác trống',
    emptyTeach: 'Ban Chỉ đạo, kế hoạch, mục, nhiệm vụ, số liệu, kiến nghị và văn bản đã xóa nằm ở đây và lấy lại được bất cứ lúc nào.',
    kinds: {
      committee: 'Ban Chỉ đạo',
      plan: 'Kế hoạch',
      section: 'Mục',
      task: 'Nhiệm vụ',
      indicator: 'Số liệu',
      proposal: 'Kiến nghị',
      paper: 'Văn bản',
      outgoing: 'Văn bản đi',
      incoming: 'Văn bản đến',
    } satisfies Record<Trashed['kind'], string>,
    untitled: 'Chưa có nội dung',
    withTasks: (count: number) => `kèm ${tasks(count)}`,
    restore: 'Khôi phục',
    restoreNamed: (title: string) => `Khôi phục: ${title}`,
    restoreAll: (count: number) => `Khôi phục cả ${formatNumber(count)}`,
    deleted: (moment: string, actor: string) => `Xóa ${moment} · ${actor}`,
    restored: (count: number) => `Đã khôi phục ${formatNumber(count)} mục`,
    restoredOne: (kind: string, title: string) => `Đã khôi phục ${kind.toLocaleLowerCase('vi')}${title === '' ? '' : `: ${title}`}`,
    status: (count: number) => `${formatNumber(count)} mục trong thùng rác`,
    more: (count: number) => `Hiện thêm ${formatNumber(count)}`,
    statusNewest: (count: number) => `${formatNumber(count)} mục xóa gần đây nhất`,
    older: 'Xem các mục xóa trước đó',
    onlyNewest: (count: number) =>
      `Ở đây chỉ hiện ${formatNumber(count)} mục xóa gần đây nhất. Mục xóa trước đó vẫn còn trong sổ; khôi phục bớt thì chúng hiện ra.`,
  },
};

const DAYS: ReadonlySet<string> = new Set(['window_start', 'window_end', 'due_on']);

/** A stored value as a person reads it; empty for nothing. */
export function storedInWords(field: string, value: string | null): string {
  if (value === null) return '';
  const answer = reportFieldIn(field);
  if (answer) return answerInWords(answer, value);
  if (DAYS.has(field)) return formatCivilDate(value);
  if (field === 'level') return formatNumber(Number(value) + 1);
  return historyWords.values[field]?.[value] ?? value;
}
