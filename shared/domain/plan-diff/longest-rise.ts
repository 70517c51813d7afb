/**
 * Indexes of a longest strictly rising run of `values` (patience sorting, n log n). Rows of it kept their order;
 * the others are the fewest that must have moved.
 */
export function longestRise(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    const length = firstAtLeast(tails, values, value);
    before[index] = tails[length - 1] ?? -1;
    tails[length] = index;
  });
  const rise = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) rise.add(index);
  return rise;
}

function firstAtLeast(tails: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
