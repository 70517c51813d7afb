import { sameUnit, unitAfter } from './units.ts';
import { writtenNumbers, type WrittenNumber } from './vietnamese-number.ts';

/** “tổng … A, trong đó: … B; … C”: a total with the parts named after it. */
export interface SumClaim {
  readonly total: WrittenNumber;
  readonly parts: readonly WrittenNumber[];
  /** “gồm” names all parts; “trong đó” may name only some. */
  readonly complete: boolean;
}

const PARTS_FOLLOW = /(?<![\p{L}])(?<word>trong đó|bao gồm|gồm)(?:\s+có)?\s*:?/giu;

export function sumClaims(text: string): SumClaim[] {
  const numbers = writtenNumbers(text);
  return [...text.matchAll(PARTS_FOLLOW)].flatMap((match): SumClaim[] => {
    const from = match.index + match[0].length;
    const total = totalBefore(text, numbers, match.index);
    if (!total) return [];
    const unit = unitAfter(text, total.end);
    if (isNested(text, from)) return [];
    const parts = partsAfter(text, numbers, from, unit);
    return parts.length < 2 ? [] : [{ total, parts, complete: match.groups?.['word']?.toLowerCase() !== 'trong đó' }];
  });
}

/** A part that is divided again: which numbers are whose cannot be told. */
const isNested = (text: string, from: number): boolean => /(?<![\p{L}])(?:trong đó|gồm)/iu.test(text.slice(from, sentenceEnd(text, from)));

/** The first amount of the sentence that the parts belong to: what follows it are rates and comparisons. */
function totalBefore(text: string, numbers: readonly WrittenNumber[], before: number): WrittenNumber | null {
  const head = text.slice(0, before).replace(/[.;,\s]+$/, '');
  const start = Math.max(...[...head.matchAll(/[.;](?=\s)|\n/g)].map(({ index }) => index + 1), 0);
  const inSentence = numbers.filter((number) => number.start >= start && number.end <= head.length);
  return inSentence.find(({ end }) => !['', '%'].includes(unitAfter(text, end))) ?? null;
}

/** Of list lines the first amount each; of a running sentence every amount of the unit that is not a comparison. */
function partsAfter(text: string, numbers: readonly WrittenNumber[], from: number, unit: string): WrittenNumber[] {
  const fitting = numbers.filter((number) => number.start >= from && sameUnit(unit, unitAfter(text, number.end)));
  const list = /^\s*\n/.test(text.slice(from));
  const pieces = list ? listLines(text, from) : [[from, sentenceEnd(text, from)] as const];
  return pieces.flatMap(([start, end]) => {
    const inside = fitting.filter((number) => number.start >= start && number.end <= end && !isComparison(text, start, number));
    return list ? inside.slice(0, 1) : inside;
  });
}

function listLines(text: string, from: number): (readonly [number, number])[] {
  const lines: (readonly [number, number])[] = [];
  let at = from;
  for (const line of text.slice(from).split('\n')) {
    if (/^\s*[+•*]|^\s*[-–]\s/.test(line)) lines.push([at, at + line.length]);
    else if (line.trim() !== '') break;
    at += line.length + 1;
  }
  return lines;
}

/** Also where a clause tells what was done next: “…, đã xử lý 18 vụ”. */
function sentenceEnd(text: string, from: number): number {
  const end = /[.;)](?=\s|$)|\n|\((?=so )|,\s*(?:và\s+)?(?:đã|đang|qua đó)\s/iu.exec(text.slice(from).replaceAll(';', ','));
  return end ? from + end.index : text.length;
}

/** “so với 120 …”, “(năm 2023: 120 …)”, “80% tổng số 250 …” */
function isComparison(text: string, from: number, number: WrittenNumber): boolean {
  return /(?:so với|cùng kỳ|tăng|giảm|thêm|tổng|kế hoạch|chỉ tiêu|dự toán)[^,;]*$/iu.test(text.slice(Math.max(from, number.start - 60), number.start));
}
