/** A year that a text speaks of, with its place; a range (2021-2025) is one mention, judged by its last year. */
export interface YearMention {
  readonly year: number;
  /** The first year of a range; the same as `year` where there is one year only. */
  readonly first: number;
  readonly start: number;
  readonly length: number;
}

const FIGURE = String.raw`(?:19[89]\d|20\d\d)`;
/** 04/2024/TT-NHNN, 23/2023/NĐ-CP, 45/2019/QH14: the year belongs to a paper's number. */
const PAPER_NUMBER = new RegExp(String.raw`\d+\s?[/-]\s?${FIGURE}\s?[/-]\s?\p{L}[\p{L}\d]*(?:\s?[-–/]\s?\p{L}[\p{L}\d]*)*`, 'gu');
/** Other numbers of papers: 1234/QĐ-UBND. Only the date that follows matters. */
const PAPER_CODE = String.raw`\d+\s?/\s?[A-ZĐ][\p{L}\d]*(?:\s?[-–/]\s?\p{L}[\p{L}\d]*)*`;
const CIVIL_DATE = String.raw`(?:(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+)${FIGURE}|\d{1,2}(?<sign>[/.-])\d{1,2}\k<sign>\d\d(?!\d))`;
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
/** Two figures behind a day, a month or a quarter: 30/6/26, tháng 6/26, quý II/26. */
const SHORT_MENTION =
  /(?<![\d/.,-])(?:(?:0?[1-9]|[12]\d|3[01])(?<between>[/.-])(?:0?[1-9]|1[0-2])\k<between>|(?:tháng\s+|T)(?:0?[1-9]|1[0-2])\s?[/-]\s?|(?:quý\s+|Q)(?:I{1,3}|IV|[1-4])\s?[/-]\s?)(?<short>[2-4]\d)(?![\d/%-]|[.,]\d)/giu;

/**
 * Years of work and of deadlines, from left to right. Years that only name a paper (its number, its date, the law it is)
 * or that the text compares with are left out: they are right however old they are.
 */
export function yearsInText(text: string): YearMention[] {
  if (!/(?:19[89]|20\d)\d|[/.-]\s?[2-4]\d(?!\d)/.test(text)) return [];
  const masked = [PAPER_DATE, PAPER_NUMBER, LAW_YEAR, STANDARD, CARRIED_OVER, LOOKED_BACK].reduce(
    (rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)),
    text,
  );
  const whole = [...masked.matchAll(MENTION)].map((match) => mentionAt(match, Number(match[1]), Number(match[2] ?? match[1])));
  const short = [...masked.matchAll(SHORT_MENTION)].map((match) => {
    const year = 2000 + Number(match.groups?.['short']);
    return mentionAt(match, year, year);
  });
  return [...whole, ...short].toSorted((a, b) => a.start - b.start);
}

const mentionAt = ({ index: start, 0: { length } }: RegExpExecArray, first: number, year: number): YearMention => ({ year, first, start, length });

/** The text with one year said as another, 2025 and 30/6/25 alike; spans of years and the names of papers stay as they are. */
export function withYear(text: string, from: number, to: number): string {
  return yearsInText(text)
    .filter(({ first, year }) => first === from && year === from)
    .reduceRight((rest, { start, length }) => {
      const mention = rest.slice(start, start + length);
      const figures = /\d+$/.exec(mention)?.[0].length ?? 0;
      return rest.slice(0, start + length - figures) + String(to).slice(-figures) + rest.slice(start + length);
    }, text);
}
