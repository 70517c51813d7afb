/** A run of text that stands in both texts, only in the first, or only in the second. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words, spaces and single marks: a comma that came in must not mark the word before it. */
const TOKENS = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
/** Beyond this many comparisons two texts have little in common that the eye could follow. */
const MOST_COMPARISONS = 4_000_000;

/** Word by word from `before` to `after`; the runs of `same` and `removed` spell `before`, those of `same` and `added` spell `after`. */
export function wordDiff(before: string, after: string): WordRun[] {
  const [old, now] = [before.match(TOKENS) ?? [], after.match(TOKENS) ?? []];
  const head = commonStart(old, now);
  const tail = commonStart(old.slice(head).reverse(), now.slice(head).reverse());
  const [oldMiddle, nowMiddle] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const runs: WordRun[] = [{ kind: 'same', text: old.slice(0, head).join('') }];
  if (oldMiddle.length * nowMiddle.length > MOST_COMPARISONS) {
    runs.push({ kind: 'removed', text: oldMiddle.join('') }, { kind: 'added', text: nowMiddle.join('') });
  } else runs.push(...middleRuns(oldMiddle, nowMiddle));
  runs.push({ kind: 'same', text: old.slice(old.length - tail).join('') });
  return joined(runs);
}

function commonStart(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1;
  return length;
}

/** Longest common subsequence, read back from the start; removed words stand before the added ones in their place. */
function middleRuns(old: readonly string[], now: readonly string[]): WordRun[] {
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        old[i] === now[j] ? at(longest, (i + 1) * width + j + 1) + 1 : Math.max(at(longest, (i + 1) * width + j), at(longest, i * width + j + 1));
    }
  }
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      runs.push({ kind: 'same', text: old[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && at(longest, (i + 1) * width + j) >= at(longest, i * width + j + 1))) {
      runs.push({ kind: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      runs.push({ kind: 'added', text: now[j] ?? '' });
      j += 1;
    }
  }
  return runs;
}

const at = (table: Uint32Array, index: number): number => table[index] ?? 0;

/**
 * Neighbours of one kind become one run. A lone space between two changes is part of the change: "Sở Công Thương" for
 * "Sở Tài chính" is one replacement, not two words with a kept gap.
 */
function joined(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  runs.forEach((run, index) => {
    if (run.text === '') return;
    const insideChange =
      run.kind === 'same' && /^\s+$/.test(run.text) && removed !== '' && added !== '' && index + 1 < runs.length && runs[index + 1]?.kind !== 'same';
    if (insideChange || run.kind === 'removed') removed += run.text;
    if (insideChange || run.kind === 'added') added += run.text;
    if (run.kind !== 'same' || insideChange) return;
    flush();
    const last = result.at(-1);
    if (last?.kind === 'same') result[result.length - 1] = { kind: 'same', text: last.text + run.text };
    else result.push(run);
  });
  flush();
  return result;
}
