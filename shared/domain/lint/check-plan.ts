import type { LintFinding } from '../../api/lint.api.ts';
import { lintSentence } from '../../i18n/lint-sentences.ts';
import { agencySpelling } from './agency-spelling.ts';
import { capitalLetters } from './capital-letters.ts';
import { closingMarks } from './closing-marks.ts';
import { confusedWords } from './confused-words.ts';
import { doubledRows } from './doubled-rows.ts';
import { doubledWords } from './doubled-words.ts';
import { endedAgencies } from './ended-agencies.ts';
import { foreignNames } from './foreign-names.ts';
import type { Fault, LintPlan, LintRule } from './lint-plan.ts';
import { missingParts } from './missing-parts.ts';
import { staleYears } from './stale-years.ts';
import { tonePlacement } from './tone-placement.ts';
import { unpaddedNumbers } from './unpadded-numbers.ts';
import { yearlySpelling } from './yearly-spelling.ts';

/** In the order in which a reader would weigh them. */
const rules: readonly LintRule[] = [
  missingParts,
  staleYears,
  confusedWords,
  endedAgencies,
  doubledRows,
  agencySpelling,
  foreignNames,
  capitalLetters,
  unpaddedNumbers,
  yearlySpelling,
  tonePlacement,
  doubledWords,
  closingMarks,
];

/** Everything a careful reader would ask about, in printed order. Nothing is changed. */
export function checkPlan(plan: LintPlan, ignored: ReadonlySet<string> = new Set()): LintFinding[] {
  const place = new Map(plan.rows.map((row, index) => [row.id, index]));
  const placeOf = (fault: Fault): number => (fault.row ? (place.get(fault.row.id) ?? 0) : -1);
  const faults = rules.flatMap((rule) => rule(plan)).sort((a, b) => placeOf(a) - placeOf(b));
  const seen = new Map<string, number>();
  return faults.map((fault) => {
    const base = keyOf(fault);
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    const key = times === 1 ? base : `${base}#${times}`;
    return finding(fault, key, ignored.has(key));
  });
}

function finding({ code, row, field, start, length, text, suggestion, params }: Fault, key: string, ignored: boolean): LintFinding {
  const message = lintSentence(code, { ...params, text, ...(suggestion === null ? {} : { suggestion }) });
  return { key, code, taskId: row?.id ?? null, number: row?.number ?? '', field, start, length, text, suggestion, message, ignored };
}

/** The same fault in the same words of the same cell, wherever else the cell or the plan changes. */
function keyOf({ code, row, field, text }: Fault): string {
  return `${code}:${row?.id ?? 'plan'}:${field ?? ''}:${shortHash(text)}`;
}

/** 53 bits (cyrb53): enough to tell the words of one cell apart, short enough to store. */
function shortHash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
