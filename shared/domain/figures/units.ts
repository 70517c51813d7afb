import { foldText } from '../text/fold.ts';

const WORDS_AFTER = /^\s*((?:[\p{L}]+[ \u00a0]?){1,3}|%)/u;

/** The words a number counts (“triệu USD”), folded; empty where none follow. */
export function unitAfter(text: string, end: number): string {
  return foldText(WORDS_AFTER.exec(text.slice(end, end + 60))?.[1] ?? '');
}

/** True when one names the other or begins it: “lượt người” and “lượt”. */
export function sameUnit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short !== '' && (long === short || long.startsWith(`${short} `));
}
