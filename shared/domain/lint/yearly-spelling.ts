import { matchesIn, wordEnd, wordStart, type Fault, type LintPlan } from './lint-plan.ts';
import { minorityFaults, type Spelling } from './minority.ts';

const EVERY = new RegExp(String.raw`${wordStart}(h[ằà]ng)\s+(năm|quý|tháng|tuần|ngày|kỳ)${wordEnd}`, 'giu');

/** Hằng năm and Hàng năm in one plan. Papers of law write “hằng”; which one the plan keeps is the clerk's choice. */
export function yearlySpelling(plan: LintPlan): Fault[] {
  const places: Record<'hằng' | 'hàng', Spelling['places'][number][]> = { hằng: [], hàng: [] };
  for (const { row, field, match } of matchesIn(plan, EVERY)) {
    const spelling = (match[1] ?? '').toLowerCase() === 'hằng' ? 'hằng' : 'hàng';
    places[spelling].push({ row, field, start: match.index, text: match[0] });
  }
  const spellings = (['hằng', 'hàng'] as const).filter((words) => places[words].length > 0).map((words): Spelling => ({ words, places: places[words] }));
  return minorityFaults('yearly-spelling', spellings).map((fault) => ({
    ...fault,
    suggestion: sameCase(fault.text, fault.text.replace(/^h[ằà]ng/iu, fault.suggestion ?? '')),
  }));
}

function sameCase(model: string, words: string): string {
  return model[0] === model[0]?.toUpperCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
