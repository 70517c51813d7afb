import { heldBy, type Denominator, type ProgressMark, type StatusClass, type StatusFlag } from './status-class.ts';

/** The office's names of the classes, as reports print them. */
export const statusClassLabels = {
  'done-on-time': 'Đã hoàn thành đúng hạn',
  'done-late': 'Đã hoàn thành quá hạn',
  'open-in-time': 'Chưa hoàn thành, trong hạn',
  'open-overdue': 'Chưa hoàn thành, quá hạn',
  awaiting: 'Đã báo xong, chờ xác nhận',
  'done-undated': 'Đã hoàn thành, chưa rõ thời hạn',
  'open-undated': 'Chưa hoàn thành, chưa rõ thời hạn',
  dormant: 'Chưa phát sinh, chờ sự kiện',
  'routine-awaiting': 'Thường xuyên: đã báo xong, chờ xác nhận',
  'routine-met': 'Thường xuyên: đạt trong kỳ',
  'routine-late': 'Thường xuyên: đạt nhưng sau hạn',
  'routine-behind': 'Thường xuyên: chậm',
  'routine-reported': 'Thường xuyên: đã báo cáo, chưa đánh giá',
  'routine-missing': 'Thường xuyên: chưa có báo cáo',
  'routine-waiting': 'Thường xuyên: chưa đến hạn báo cáo',
} as const satisfies Record<StatusClass, string>;

/** The same in the few words a cell of the grid has room for. */
export const shortClassLabels = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'open-in-time': 'Trong hạn',
  'open-overdue': 'Quá hạn',
  awaiting: 'Chờ xác nhận',
  'done-undated': 'Hoàn thành, chưa rõ hạn',
  'open-undated': 'Chưa rõ hạn',
  dormant: 'Chờ sự kiện',
  'routine-awaiting': 'Chờ xác nhận',
  'routine-met': 'Đạt',
  'routine-late': 'Đạt, sau hạn',
  'routine-behind': 'Chậm',
  'routine-reported': 'Đã báo cáo',
  'routine-missing': 'Chưa báo cáo',
  'routine-waiting': 'Chưa đến hạn',
} as const satisfies Record<StatusClass, string>;

export const statusFlagLabels = {
  suspended: 'Tạm dừng',
  'no-longer-applicable': 'Không còn phù hợp',
  'leads-unfinished': 'Chưa đủ các cơ quan chủ trì báo xong',
  'leads-differ': 'Các cơ quan chủ trì báo cáo khác nhau',
  reopened: 'Đã xác nhận, nay báo chưa xong',
  'milestone-passed': 'Có mốc đã qua, chưa có báo cáo',
  'extension-asked': 'Xin gia hạn',
  extended: 'Đã gia hạn',
} as const satisfies Record<StatusFlag, string>;

/** In the place of the class: what is suspended or no longer applicable is in no list that presses, and is called by none of their words. */
export function standingWord({ class: name, flags }: { readonly class: StatusClass; readonly flags: readonly StatusFlag[] }): string {
  const held = heldBy(flags);
  return held === null ? shortClassLabels[name] : statusFlagLabels[held];
}

/** What is said beside it. */
export const flagWords = (flags: readonly StatusFlag[]): string[] => flags.filter((flag) => flag !== heldBy(flags)).map((flag) => statusFlagLabels[flag]);

/** Beside the adopted deadline, which stays as it is. */
export const extendedTo = (day: string): string => `gia hạn đến ${day.split('-').reverse().join('/')}`;

export const progressLabels = { ahead: 'Vượt', 'on-track': 'Đạt', behind: 'Chậm' } as const satisfies Record<ProgressMark, string>;

/** Of those that answer for a task each for itself. Numbers stay below a thousand. */
export const sentOf = ({ sent, of }: { readonly sent: number; readonly of: number }): string => `${sent}/${of} đã gửi`;

/** Printed after every percentage: "45 % trên tổng số nhiệm vụ đã đến hạn". */
export const denominatorLabels = {
  all: 'tổng số nhiệm vụ',
  counted: 'số nhiệm vụ được theo dõi',
  dated: 'số nhiệm vụ có thời hạn',
  'fallen-due': 'số nhiệm vụ đã đến hạn',
  routine: 'số nhiệm vụ thường xuyên',
  addressees: 'số cơ quan phải báo cáo',
} as const satisfies Record<Denominator, string>;
