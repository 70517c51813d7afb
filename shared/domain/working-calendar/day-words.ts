import type { DayKind, DayOrigin } from './calendar-year.ts';

/** What a day is, as the history and the calendar's screen tell it; `back`: what was said of it is taken back. */
export const kindWords: Readonly<Record<DayKind | 'back', string>> = {
  rest: 'nghỉ',
  work: 'làm bù',
  usual: 'như ngày thường',
  back: 'theo lịch chung',
};

/** Where it is known from. */
export const originWords: Readonly<Record<DayOrigin, string>> = {
  announced: 'đã công bố',
  computed: 'chưa công bố',
  edited: 'nhập trong sổ',
  own: 'riêng Ban Chỉ đạo này',
};
