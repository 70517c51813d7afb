/** A year that a text speaks of, with its place; a range (2021-2025) is one mention, judged by its last year. */
export interface YearMention {
  readonly year: number;
  readonly start: number;
  readonly length: number;
}

const FIGURE = String.raw`(?:19[89]\d|20\d\d)`;
/** 04/2024/TT-NHNN, 23/2023/NĐ-CP, 45/2019/QH14: the year belongs to a paper's number. */
const PAPER_NUMBER = new RegExp(String.raw`\d+\s?[/-]\s?${FIGURE}\s?[/-]\s?\p{L}[\p{L}\d]*(?:\s?[-–/]\s?\p{L}[\p{L}\d]*)*`, 'gu');
/** Other numbers of papers: 1234/QĐ-UBND. Only the date that follows matters. */
const PAPER_CODE = String.raw`\d+\s?/\s?[A-ZĐ][\p{L}\d]*(?:\s?[-–/]\s?\p{L}[\p{L}\d]*)*`;
const CIVIL_DATE = String.raw`(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+)${FIGURE}`;
/** The date of a cited paper is part of its name: “số 04/2024/TT-NHNN ngày 31/5/2024”. */
const PAPER_DATE = new RegExp(
  String.raw`(?:${PAPER_NUMBER.source}|${PAPER_CODE}|(?:Nghị định|Thông tư|Quyết định|Kế hoạch|Chỉ thị|Nghị quyết|Công văn|Báo cáo|Thông báo|Biên bản|Hiệp định|Luật)[^.;\n]{0,60}?)[\s,(]*(?:được\s+)?(?:ký\s+|ban hành\s+)?(?:kết\s+)?ngày\s+${CIVIL_DATE}`,
  'gu',
);
/** Luật Thương mại năm 2005, Bộ luật Dân sự 2015: the year tells which law. */
const LAW_YEAR = new RegExp(String.raw`(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)\s(?:[^\s,.;]+\s){0,12}?(?:năm\s+)?${FIGURE}`, 'gu');
/** ISO 22000:2018, TCVN 11930:2017: the year tells which edition of the standard. */
const STANDARD = new RegExp(String.raw`(?<=\d):${FIGURE}`, 'g');
/** Money of one year spent in the next. */
const CARRIED_OVER = new RegExp(String.raw`(?:năm\s+)?${FIGURE}(?=\s+(?:kéo dài|chuyển)\s+sang)`, 'giu');
/** A year the text looks back to on purpose. */
const LOOKED_BACK = new RegExp(String.raw`(?:so với|so cùng kỳ|cùng kỳ|kể từ|từ)\s+(?:năm\s+|cùng kỳ\s+|năm\s+trước\s+)*${FIGURE}(?!\s?[-–]\s?\d)`, 'giu');
const MENTION = new RegExp(
  String.raw`(?<![\d.,])(${FIGURE})(?:\s?[-–]\s?(${FIGURE}))?(?![\d]|[.,]\d|\s*(?:tỷ|triệu|nghìn|đồng|USD|người|tấn|kg|km|ha|hộ|lượt|%))`,
  'gu',
);

/**
 * Years of work and of deadlines, from left to right. Years that only name a paper (its number, its date, the law it is)
 * or that the text compares with are left out: they are right however old they are.
 */
export function yearsInText(text: string): YearMention[] {
  if (!/(?:19[89]|20\d)\d/.test(text)) return [];
  const masked = [PAPER_DATE, PAPER_NUMBER, LAW_YEAR, STANDARD, CARRIED_OVER, LOOKED_BACK].reduce(
    (rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)),
    text,
  );
  return [...masked.matchAll(MENTION)].map((match) => ({
    year: Number(match[2] ?? match[1]),
    start: match.index,
    length: match[0].length,
  }));
}
