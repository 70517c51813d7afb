import { PAPER_KINDS } from '../register/paper-kinds.ts';
import { faultAt, matchesIn, wordStart, type Fault, type LintPlan } from './lint-plan.ts';

/** Kinds of papers that a plan cites, beside those a committee issues. */
const CITED = ['Thông tư', 'Nghị định', 'Chỉ thị', 'Luật', 'Quy định', 'Quy chế'];
const KIND = [...Object.values(PAPER_KINDS), ...CITED].join('|');
/** What begins the letters of a symbol: /KH-BCĐ, /2024/TT-NHNN, -NQ/TW. */
const SYMBOL = String.raw`\s?(?:/(?:\s?\d{4}\s?/)?|[-–])\s?\p{Lu}`;

/** A digit by itself that is a paper's number: by the letters behind it, or by its kind before and its day behind. *Đường số 5* is none. */
const NUMBER = new RegExp(
  [
    String.raw`${wordStart}(?<lead>[Ss]ố\s?:?\s*|(?:${KIND})\s+)(?<digit>[1-9])(?=${SYMBOL})`,
    String.raw`(?<=(?:${KIND})\s+)(?<lead2>số\s?:?\s*)(?<digit2>[1-9])(?=,?\s+ngày\s+\d)`,
  ].join('|'),
  'gu',
);

/** Numbers of papers below ten take a zero in front (NĐ 30/2020/NĐ-CP, PL I, mục II.3; HD 05-HD/VPTW, mục I.3). */
export function unpaddedNumbers(plan: LintPlan): Fault[] {
  return [...matchesIn(plan, NUMBER)].map(({ row, field, match }) => {
    const [text] = match;
    return faultAt('number-unpadded', row, field, match.index, text, text.replace(/\d$/u, '0$&'));
  });
}
