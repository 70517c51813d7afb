import { faultAt, lintFields, matchesIn, wordEnd, wordStart, type Fault, type LintField, type LintPlan, type LintRow } from './lint-plan.ts';

/**
 * Small words that no phrase doubles. Others meet without fault where one compound ends and the next begins
 * (hành vi vi phạm, đầu tư tư nhân), so of those only two in a row are asked about (thực hiện thực hiện).
 */
const SMALL = 'các|của|và|cho|trong|trên|với|để|là|đã|được|tại|theo|những|một|có|không|về|đến|khi|do|bằng|này|cùng|thì|mà|nhưng|hoặc|sẽ';
const DOUBLED_SMALL = new RegExp(String.raw`${wordStart}(${SMALL}) \1${wordEnd}`, 'giu');
const PLAIN = /^\p{L}+$/u;
/** Looked for first: few cells have any. */
const ODD = ['  ', ' ,', ' ;', ' :', ' .', ' !', ' ?', ' )', '( '];
const SPACES = / {2,}| +(?=[,;:!?)]|\.(?!\d))|\( +/g;

/** “các các”, two spaces in a row, a space before a comma. */
export function doubledWords(plan: LintPlan): Fault[] {
  const small = [...matchesIn(plan, DOUBLED_SMALL)].map(({ row, field, match }) =>
    faultAt('doubled-word', row, field, match.index, match[0], match[1] ?? null),
  );
  const pairs = plan.rows.flatMap((row) => lintFields.flatMap((field) => doubledPairs(row, field)));
  const spaces = plan.rows.flatMap((row) => lintFields.flatMap((field) => oddSpaces(row, field)));
  return [...small, ...pairs, ...spaces];
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

function doubledPairs(row: LintRow, field: LintField): Fault[] {
  const cell = row[field];
  if (cell.length < 8) return [];
  const faults: Fault[] = [];
  const words = cell.split(' ');
  let start = 0;
  words.forEach((first, at) => {
    const second = words[at + 1];
    // Marks or figures make it a list, the writer's own: “hàng hóa, hàng hóa …”.
    if (second && first !== second && first === words[at + 2] && second === words[at + 3]?.replace(/[,.;:)]+$/, '') && PLAIN.test(first + second)) {
      const once = `${first} ${second}`;
      faults.push(faultAt('doubled-word', row, field, start, `${once} ${once}`, once));
    }
    start += first.length + 1;
  });
  return faults;
}
