import { foldKeepMarks, withoutMarks } from '../text/fold.ts';

/**
 * Do two spellings that agree without marks agree with them? *UBND xã Thạch Hà* and *UBND xã Thạch Hạ* are two communes; where
 * a tone stands (*hòa*, *hoà*) makes no difference, and a name typed without any mark may be either.
 *
 * Words that only one of the two writes out (*GD&ĐT*) have nothing to be compared with.
 */
export function marksAgree(left: string, right: string): boolean {
  if (isBare(left) || isBare(right)) return true;
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const aligned = a.length === b.length && a.every(({ bare }, at) => bare === b[at]?.bare);
  if (aligned) return a.every(({ marked }, at) => marked === b[at]?.marked);
  return differsFromNone(a, b) && differsFromNone(b, a);
}

const isBare = (name: string): boolean => withoutMarks(name) === name.normalize('NFD');

interface Word {
  readonly bare: string;
  readonly marked: string;
}

const wordsOf = (name: string): Word[] =>
  (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).map((word) => ({ bare: withoutMarks(word), marked: foldKeepMarks(word) }));

function differsFromNone(words: readonly Word[], others: readonly Word[]): boolean {
  return words.every(({ bare, marked }) => {
    const same = others.filter((other) => other.bare === bare);
    return same.length === 0 || same.some((other) => other.marked === marked);
  });
}
