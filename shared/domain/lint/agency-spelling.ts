import { expandAbbreviations } from '../agencies/agency-abbreviations.ts';
import { foldAgencyName } from '../agencies/agency-match.ts';
import { isSlip } from '../agencies/doubtful-name.ts';
import { cellNaming, type Fault, type LintAssignment, type LintPlan, type LintRow } from './lint-plan.ts';
import { minorityFaults, type Spelling } from './minority.ts';

interface Name {
  /** Marks, case and dashes folded, abbreviations written out. */
  readonly key: string;
  readonly spelling: Spelling;
}

/**
 * One agency under several names: Cục Hải quan and Cục Hải quan tỉnh, PTNT and Phát triển nông thôn, a slip of the hand.
 * The fullest name is proposed. Spellings that differ in capitals only are another rule's.
 */
export function agencySpelling(plan: LintPlan): Fault[] {
  const names = namesOf(plan);
  const groups: Name[][] = [];
  for (const bucket of Map.groupBy(names, ({ key }) => key.split(' ').slice(0, 2).join(' ')).values()) {
    const own: Name[][] = [];
    for (const name of bucket) {
      const same = own.find(([first]) => first && isSameAgency(first.key, name.key));
      if (same) same.push(name);
      else own.push([name]);
    }
    groups.push(...own);
  }
  return groups.flatMap((group) => {
    const spellings = group.map(({ spelling }) => spelling);
    const fullest = spellings.reduce((longest, each) => (each.words.length > longest.words.length ? each : longest), spellings[0]!);
    return minorityFaults('agency-spelling', spellings, hasSlip(group) ? undefined : fullest);
  });
}

/** Every name written in the agency columns, spellings that fold alike together. */
function namesOf(plan: LintPlan): Name[] {
  const byFold = new Map<string, { words: string; places: Spelling['places'][number][] }>();
  for (const row of plan.rows) {
    for (const assignment of row.assignments) {
      if (assignment.kind === 'group') continue;
      const fold = foldAgencyName(assignment.text);
      const name = byFold.get(fold) ?? { words: assignment.text, places: [] };
      byFold.set(fold, name);
      name.places.push(placeOf(row, assignment));
    }
  }
  return [...byFold].map(([fold, spelling]) => ({ key: expandAbbreviations(fold), spelling }));
}

function placeOf(row: LintRow, { role, text }: LintAssignment): Spelling['places'][number] {
  const field = cellNaming(row, role, text);
  return { row, field, start: Math.max(0, row[field].indexOf(text)), text };
}

const withoutPlace = (key: string): string => key.replace(/ (?:tinh|thanh pho)$/, '');

const isSameAgency = (a: string, b: string): boolean => withoutPlace(a) === withoutPlace(b) || isSlip(a, b);

const hasSlip = (group: readonly Name[]): boolean => new Set(group.map(({ key }) => withoutPlace(key))).size > 1;
