const KEPT_AROUND = 3;
const WHOLE_UP_TO = 12;

/**
 * The words in which two texts differ, with a few of the common ones around them and `…` for the rest. Short texts stay whole.
 * For reading a history only: nothing is stored or compared by it.
 */
export function changedPart(before: string, after: string): { readonly before: string; readonly after: string } {
  const [old, now] = [before.split(' '), after.split(' ')];
  const shorter = Math.min(old.length, now.length);
  if (Math.max(old.length, now.length) <= WHOLE_UP_TO || before === '' || after === '') return { before, after };
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - KEPT_AROUND);
  const left = Math.max(0, tail - KEPT_AROUND);
  const part = (words: readonly string[]): string =>
    [from > 0 ? '…' : '', ...words.slice(from, words.length - left), left > 0 ? '…' : ''].filter((word) => word !== '').join(' ');
  return { before: part(old), after: part(now) };
}
