/** What became of a number that was given and stands in no row. */
export interface Gone {
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly how: 'removed' | 'undone' | 'renumbered';
  /** What its paper was about, as it stood last. */
  readonly subject: string;
  /** Of a row that took another number: which. */
  readonly now: number | null;
}

interface Numbered {
  readonly number: number;
}

export type BookLine<R> =
  | { readonly kind: 'paper'; readonly paper: R /** Another row of the series has the same number. */; readonly twice: boolean }
  /** Numbers without a row: never written here, or one that was given and whose row is gone. */
  | { readonly kind: 'gap'; readonly from: number; readonly to: number; readonly gone: Gone | null };

/**
 * One series in order of its numbers, with what is missing between 1 and the highest ever given. Numbers that nobody has given stand
 * together as one gap; each that was given and is gone stands by itself, for each has its own story.
 * @param gone by number; null where nothing tells what became of it
 */
export function bookLines<R extends Numbered>(papers: readonly R[], gone: ReadonlyMap<number, Gone | null>): BookLine<R>[] {
  const byNumber = Map.groupBy(papers, ({ number }) => number);
  const lines: BookLine<R>[] = [];
  let next = 1;
  for (const number of [...new Set([...byNumber.keys(), ...gone.keys()])].toSorted((a, b) => a - b)) {
    if (number > next) lines.push({ kind: 'gap', from: next, to: number - 1, gone: null });
    const rows = byNumber.get(number) ?? [];
    for (const paper of rows) lines.push({ kind: 'paper', paper, twice: rows.length > 1 });
    if (rows.length === 0) lines.push({ kind: 'gap', from: number, to: number, gone: gone.get(number) ?? null });
    next = number + 1;
  }
  return lines;
}
