import { kindKey } from './series.ts';

/** Kinds a committee issues most, by the letters of their symbols (NĐ 30/2020, PL III; 05-HD/VPTW, I.3). Any other letters may be typed. */
export const PAPER_KINDS: Readonly<Record<string, string>> = {
  CV: 'Công văn',
  KH: 'Kế hoạch',
  BC: 'Báo cáo',
  TB: 'Thông báo',
  TTr: 'Tờ trình',
  GM: 'Giấy mời',
  QĐ: 'Quyết định',
  KL: 'Kết luận',
  CTr: 'Chương trình',
  HD: 'Hướng dẫn',
  BB: 'Biên bản',
  NQ: 'Nghị quyết',
  PA: 'Phương án',
  ĐA: 'Đề án',
  CĐ: 'Công điện',
};

const names = new Map(Object.entries(PAPER_KINDS).map(([letters, name]) => [kindKey(letters), name]));

/** "Kế hoạch"; the letters themselves where they stand for none of the usual kinds. */
export const kindName = (kind: string): string => names.get(kindKey(kind)) ?? kind;
