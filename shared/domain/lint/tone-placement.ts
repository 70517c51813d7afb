import { matchesIn, type Fault, type LintPlan } from './lint-plan.ts';
import { minorityFaults, type Spelling } from './minority.ts';

const TONES: readonly (readonly [plain: string, toned: string])[] = [
  ['a', 'àáảãạ'],
  ['e', 'èéẻẽẹ'],
  ['o', 'òóỏõọ'],
  ['u', 'ùúủũụ'],
  ['y', 'ỳýỷỹỵ'],
];
const tonesOf = (plain: string): string => TONES.find(([letter]) => letter === plain)?.[1] ?? '';

/** Open syllables ending in oa, oe, uy: hòa (old) and hoà (new). “qu” is a consonant: quý is written one way only. */
const OPEN = /(?<![qQ])(?:([òóỏõọ])([ae])|([ùúủũụ])(y)|(o)([àáảãạèéẻẽẹ])|(u)([ỳýỷỹỵ]))(?!\p{L})/giu;
const SYLLABLE_BEFORE = /\p{L}*$/u;

/** Old and new placing of the tone mark mixed in one plan. */
export function tonePlacement(plan: LintPlan): Fault[] {
  const places = { old: [] as Spelling['places'][number][], new: [] as Spelling['places'][number][] };
  for (const { row, field, match } of matchesIn(plan, OPEN)) {
    const style = (match[1] ?? match[3]) ? 'old' : 'new';
    const before = SYLLABLE_BEFORE.exec(row[field].slice(0, match.index))?.[0] ?? '';
    places[style].push({ row, field, start: match.index - before.length, text: before + match[0] });
  }
  const spellings = (['old', 'new'] as const).filter((style) => places[style].length > 0).map((style): Spelling => ({ words: style, places: places[style] }));
  return minorityFaults('tone-placement', spellings).map((fault) => ({ ...fault, params: {}, suggestion: swapped(fault.text) }));
}

/** hoà → hòa and hòa → hoà. */
function swapped(syllable: string): string {
  const [first = '', second = ''] = [syllable.at(-2), syllable.at(-1)];
  const upper = first !== first.toLowerCase();
  for (const [plain, toned] of TONES) {
    const inFirst = toned.indexOf(first.toLowerCase());
    if (inFirst >= 0) return syllable.slice(0, -2) + cased(plain, upper) + (tonesOf(second.toLowerCase())[inFirst] ?? second);
    const inSecond = toned.indexOf(second.toLowerCase());
    if (inSecond >= 0)
      return syllable.slice(0, -2) + cased(tonesOf(first.toLowerCase())[inSecond] ?? first, upper) + cased(plain, second !== second.toLowerCase());
  }
  return syllable;
}

const cased = (letter: string, upper: boolean): string => (upper ? letter.toUpperCase() : letter);
