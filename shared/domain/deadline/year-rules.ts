import { foldKeepMarks } from '../text/fold.ts';
import type { Reader } from './reader.ts';

/** A year is four figures, and two only after a sign (`shortYear`): nobody means a year by a mere 26. */
export function yearNumber(r: Reader): number | null {
  return r.attempt(() => {
    const number = r.take('number');
    return number !== null && /^(?:19|20)\d\d$/.test(number.text) ? number.value : null;
  });
}

/** `/26` after a day, a month or a quarter: the years 2020 to 2049. */
export function shortYear(r: Reader): number | null {
  return r.attempt(() => {
    const number = r.take('number');
    return number !== null && /^[2-4]\d$/.test(number.text) && !goesOn(r) ? 2000 + number.value : null;
  });
}

/** Another sign follows, as in 5/7/26/TB and 5-7-26-9; the dash of a range, or one with nothing behind it, does not belong to the day. */
function goesOn(r: Reader): boolean {
  if (!r.sees('-') || r.peek()?.tight !== true) return r.sees('/', '.');
  const isRange = r.wouldRead((x) => (x.take('-'), x.take('day'), x.take('number')) && x.take('/'));
  return !isRange && !r.wouldRead((x) => (x.take('-'), x.done || x.sees('stop') ? true : null));
}

export function smallNumber(r: Reader, most: number): number | null {
  return r.attempt(() => {
    const number = r.take('number');
    const short = number !== null && (number.text.length <= 2 || !/\d/.test(number.text));
    return short && number.value >= 1 && number.value <= most ? number.value : null;
  });
}

/** `/2025` ` - 2025` `.2025` `năm 2025` `, năm 2025` `của năm 2025` ` 2025` after a month, a quarter or a day. */
export function yearSuffix(r: Reader): number | null {
  return r.firstOf(
    () => {
      if (r.take('/', '-') === null && r.takeTight('.') === null) return null;
      r.take('year');
      return yearNumber(r);
    },
    () => {
      r.takeAll('comma', 'of', 'in');
      return r.take('year') === null ? null : yearNumber(r);
    },
    yearNumber,
    () => (r.take('comma') === null ? null : lastNumber(r)),
  );
}

/** `, 2025` closes “Quý IV, 2025”; with more figures after it, it is a member of a list. */
function lastNumber(r: Reader): number | null {
  const year = yearNumber(r);
  return r.wouldRead(() => (r.takeAll('comma', 'and', '-'), r.take('number'))) ? null : year;
}

/** Ất Tỵ and Ất Tị, Kỷ and Kỉ are one. */
const spelling = (word: string): string => foldKeepMarks(word).replace('y', 'i');
const STEMS = ['giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ', 'canh', 'tân', 'nhâm', 'quý'].map(spelling);
const BRANCHES = ['tý', 'sửu', 'dần', 'mão', 'thìn', 'tỵ', 'ngọ', 'mùi', 'thân', 'dậu', 'tuất', 'hợi'].map(spelling);
/** A year called Giáp Tý, with which the count of sixty begins. */
const FIRST_OF_SIXTY = 1984;

/** `Ất Tỵ`, `năm Bính Ngọ`: the year of that name from 2014 to 2073. */
export function yearByName(r: Reader): number | null {
  r.take('year');
  const [stem, branch] = [STEMS.indexOf(spelling(r.next()?.text ?? '')), BRANCHES.indexOf(spelling(r.next()?.text ?? ''))];
  if (stem < 0 || branch < 0) return null;
  const at = Array.from({ length: 60 }, (_, i) => i).find((i) => i % 10 === stem && i % 12 === branch);
  return at === undefined ? null : FIRST_OF_SIXTY + at + (at < 30 ? 60 : 0);
}
