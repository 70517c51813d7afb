import { unitAfter } from '../figures/units.ts';
import { writtenNumbers, type WrittenNumber } from '../figures/vietnamese-number.ts';
import type { IndicatorTexts } from './figure-table.ts';

/** A figure read from a sentence, with the words that it was read from. */
export interface ProseFigure {
  readonly texts: IndicatorTexts;
  readonly clause: string;
  /** Growth, a share or last year's amount stands beside it, or decimals: a mere count in a sentence may be no indicator. */
  readonly sure: boolean;
}

/** A list goes on or a sentence ends; a dot or comma between digits ends nothing. */
const CLAUSE_END =
  /[;\n]|\.(?=\s|$)|(?<!\d),?\s*(?:trong đó|bao gồm|gồm)\s*:?|\)\s*,?|,\s+(?=(?!\s*(?:tăng|giảm|so|đạt|bằng|chiếm|là)(?!\p{L}))[^;,.()\d]*\d[\d.,]*\s*\p{L})/giu;
/** Words before a number that is no amount: a day, a document, a road. */
const NO_AMOUNT = /(?<!\p{L})(?:ngày|tháng|quý|năm|giai đoạn|số|điều|khoản|mục|đường|quốc lộ|ql|km|thứ)\s*$/iu;
const TIMES = /^(?:năm|tháng|ngày|quý|tuần|giờ|lần|điểm)$/iu;
const VAGUE = String.raw`(?:khoảng|gần|hơn|trên|xấp xỉ|ước)`;
const LEADS_ON = new RegExp(String.raw`(?<!\p{L})(?:${VAGUE}|ước đạt|đạt được|đạt|là|được|có|với|cả thảy)\s*:?\s*$|:\s*$`, 'iu');
const UNIT =
  /^\s*((?:triệu|nghìn|ngàn|tỷ)\s+\p{L}+|lượt\s(?:người|khách|xe|hộ|phương tiện)|(?:tờ khai|doanh nghiệp|phương tiện|giấy phép|đối tượng|chi nhánh|hợp tác xã|sản phẩm|dự án|hồ sơ|lao động|học sinh|hội viên|công trình|gói thầu|đơn vị|cơ quan|cửa khẩu|m²|m³)|\p{L}+)(?![\p{L}])/iu;
const STATED = /^[^;,(]{0,30}[,(]?\s*((?:tăng|giảm|đạt|bằng)\s(?:[^;,()\d]{0,20})\d[\d.,]*\s?(?:%|điểm\s?%)[^;()]*?)(?=,?\s*(?:là|đạt)\s+\d|[;,()]|$)/iu;
/** *…, tăng mạnh, đạt 5 tấn*. */
const ADVERB = /,?\s*(?:tăng|giảm)(?:\s(?:mạnh|nhẹ|khá|cao|nhanh|sâu))?,?\s*$/iu;
const BASE = /so\s[^;()]*?\s(?:là|đạt)\s*$/iu;

/**
 * Figures of a report's sentences, clause by clause: the words that lead to the first amount, its unit, what is stated of it, and last
 * year's amount where it is named. An amount without a unit is none; each is shown beside its words and taken only as the clerk says.
 */
export function readFigureProse(text: string): ProseFigure[] {
  return text
    .split(CLAUSE_END)
    .map((clause) => clause.replace(/^[\s+•*–(-]+/u, '').trim())
    .flatMap((clause): ProseFigure[] => {
      const amounts = writtenNumbers(clause).filter((number) => isAmount(clause, number));
      const [first] = amounts;
      const name = first ? nameBefore(clause, first) : '';
      if (!first || name === '') return [];
      const base = amounts.slice(1).find(({ start }) => BASE.test(clause.slice(first.end, start)));
      const unit = unitOf(clause, first);
      const stated = STATED.exec(clause.slice(first.end + unit.length))?.[1]?.trim();
      const vague = new RegExp(String.raw`(?<!\p{L})${VAGUE}\s+$`, 'iu').exec(clause.slice(0, first.start))?.[0] ?? '';
      const texts = { name, unit, value: `${vague}${first.text}`, ...(base && { before: base.text }), ...(stated !== undefined && { stated }) };
      return [{ texts, clause, sure: base !== undefined || stated !== undefined || first.text.includes(',') }];
    });
}

function isAmount(clause: string, number: WrittenNumber): boolean {
  if (NO_AMOUNT.test(clause.slice(0, number.start)) || ['', '%'].includes(unitAfter(clause, number.end))) return false;
  const unit = unitOf(clause, number);
  return unit !== '' && !TIMES.test(unit);
}

const unitOf = (clause: string, { end }: WrittenNumber): string => UNIT.exec(clause.slice(end))?.[1] ?? '';

/** The piece of the clause that stands before the amount, without what introduces it and its verb. */
function nameBefore(clause: string, { start }: WrittenNumber): string {
  let before = clause.slice(0, start).trimEnd();
  for (let shorter = before.replace(LEADS_ON, '').trimEnd(); shorter !== before; shorter = before.replace(LEADS_ON, '').trimEnd()) before = shorter;
  const name = (
    before
      .replace(ADVERB, '')
      .split(/,(?!\d)/u)
      .at(-1) ?? ''
  ).trim();
  return /\p{L}{2}/u.test(name) ? name : '';
}
