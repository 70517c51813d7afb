/** A line of delimited text. */
export interface TextRecord {
  readonly line: number;
  /** As they stand between delimiters, not yet normalised. */
  readonly cells: readonly string[];
}

/** The most frequent number; 0 for none. */
export function mostCommon(numbers: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const number of numbers) tally.set(number, (tally.get(number) ?? 0) + 1);
  return [...tally].reduce((top, next) => (next[1] > top[1] ? next : top), [0, 0])[0];
}
