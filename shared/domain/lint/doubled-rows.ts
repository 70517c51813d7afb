import { foldText } from '../text/fold.ts';
import { faultOf, type Fault, type LintPlan, type LintRow } from './lint-plan.ts';

/** Share of word groups that two rows must have in common to look like one row written twice. */
const ALIKE = 0.8;
/** Rows of fewer words are too short to be told near from far. */
const ENOUGH_WORDS = 8;
/** Smallest hashes of a row by which likely pairs are found, and earlier rows tried under each. */
const SAMPLES = 3;
const TRIED = 4;

interface Read {
  readonly row: LintRow;
  readonly groups: ReadonlySet<number>;
  readonly figures: string;
}

/** The same task twice, to the letter (case and marks of punctuation aside) or nearly so. The later row is asked about and the earlier one named. */
export function doubledRows(plan: LintPlan): Fault[] {
  const faults: Fault[] = [];
  const exact = new Map<string, LintRow>();
  const bySample = new Map<number, Read[]>();
  for (const row of plan.rows) {
    const words = row.content
      .toLowerCase()
      .split(/[\s.,;:()–-]+/)
      .filter((word) => word !== '');
    if (words.length === 0) continue;
    const text = words.join(' ');
    const twin = exact.get(text);
    if (twin) {
      faults.push(doubled('doubled-row', row, twin));
      continue;
    }
    exact.set(text, row);
    if (words.length < ENOUGH_WORDS) continue;
    const read: Read = { row, groups: wordGroups(words), figures: text.replace(/\D+/g, ' ').trim() };
    const samples = smallest(read.groups);
    const near = samples.flatMap((sample) => bySample.get(sample) ?? []).find((earlier) => isNear(read, earlier));
    if (near) faults.push(doubled('similar-row', row, near.row));
    for (const sample of samples) {
      const tried = bySample.get(sample) ?? [];
      if (tried.length < TRIED) bySample.set(sample, [...tried, read]);
    }
  }
  return faults;
}

const doubled = (code: 'doubled-row' | 'similar-row', row: LintRow, earlier: LintRow): Fault =>
  faultOf(code, row, 'content', row.content, { number: earlier.number });

/** Rows that differ in a figure (đợt 1, đợt 2) or in who leads were written apart on purpose. */
function isNear(read: Read, earlier: Read): boolean {
  if (read.figures !== earlier.figures || foldText(read.row.leadText) !== foldText(earlier.row.leadText)) return false;
  let common = 0;
  for (const group of read.groups) if (earlier.groups.has(group)) common += 1;
  return common / (read.groups.size + earlier.groups.size - common) >= ALIKE;
}

function smallest(hashes: Iterable<number>): number[] {
  const found: number[] = [];
  for (const hash of hashes) {
    if (found.length === SAMPLES && hash > (found.at(-1) ?? 0)) continue;
    found.push(hash);
    found.sort((a, b) => a - b);
    found.length = Math.min(found.length, SAMPLES);
  }
  return found;
}

/** Hashes (FNV-1a) of every two words in a row: order counts a little, so that two lists of the same words are not one text. */
function wordGroups(words: readonly string[]): Set<number> {
  const hashes = words.map((word) => {
    let hash = 0x811c9dc5;
    for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
    return hash;
  });
  return new Set(hashes.slice(1).map((hash, at) => Math.imul(hash ^ ((hashes[at] ?? 0) << 1), 0x01000193) >>> 0));
}
