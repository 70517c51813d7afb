import { faultAt, lintFields, type Fault, type LintField, type LintPlan, type LintRow } from './lint-plan.ts';

/**
 * Small words that no phrase doubles. Others meet without fault where one compound ends and the next begins
 * (hành vi vi phạm, đầu tư tư nhân), so of those only two in a row are asked about (thực hiện thực hiện).
 */
const SMALL = new Set('các của và cho trong trên với để là đã được tại theo những một có không về đến khi do bằng này cùng thì mà nhưng hoặc sẽ'.split(' '));
const PLAIN = /^\p{L}+$/u;
/** Looked for first: few cells have any. */
const ODD = ['  ', ' ,', ' ;', ' :', ' .', ' !', ' ?', ' )', '( '];
const SPACES = / {2,}| +(?=[,;:!?)]|\.(?!\d))|\( +/g;

/** “các các”, two spaces in a row, a space before a comma. */
export function doubledWords(plan: LintPlan): Fault[] {
  const words = plan.rows.flatMap((row) => lintFields.flatMap((field) => doubledIn(row, field)));
  const spaces = plan.rows.flatMap((row) => lintFields.flatMap((field) => oddSpaces(row, field)));
  return [...words, ...spaces];
}

function oddSpaces(row: LintRow, field: LintField): Fault[] {
  const cell = row[field];
  if (!ODD.some((odd) => cell.includes(odd))) return [];
  return [...cell.matchAll(SPACES)].map((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    // Shown with its neighbours: a space alone is nothing to look at.
    const before = /\S*$/.exec(cell.slice(0, from))?.[0] ?? '';
    const after = /^\S*/.exec(cell.slice(to))?.[0] ?? '';
    const mended = /^[,;:!?).]/.test(after) ? before + after : match[0].startsWith('(') ? `${before}(${after}` : `${before} ${after}`;
    return faultAt('odd-space', row, field, from - before.length, before + match[0] + after, mended);
  });
}

function doubledIn(row: LintRow, field: LintField): Fault[] {
  const cell = row[field];
  if (cell.length < 5) return [];
  const faults: Fault[] = [];
  const words = cell.split(' ');
  let start = 0;
  words.forEach((first, at) => {
    const second = words[at + 1];
    if (second && sameWord(first, second)) {
      if (SMALL.has(first.toLowerCase())) faults.push(faultAt('doubled-word', row, field, start, cell.slice(start, start + first.length * 2 + 1), first));
    } else if (second && first === words[at + 2] && sameWord(second, words[at + 3] ?? '') && PLAIN.test(first + second)) {
      // Marks or figures make it a list, the writer's own: “hàng hóa, hàng hóa …”.
      const once = `${first} ${second}`;
      faults.push(faultAt('doubled-word', row, field, start, `${once} ${once}`, once));
    }
    start += first.length + 1;
  });
  return faults;
}

/** The second may end a sentence. */
function sameWord(first: string, second: string): boolean {
  if (first.length < 2 || second.charAt(1) !== first.charAt(1) || second.length < first.length || second.length > first.length + 3) return false;
  return second.replace(/[,.;:)]+$/, '').toLowerCase() === first.toLowerCase();
}
