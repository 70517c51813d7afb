import { AppError } from '../../../../shared/api/app-error.ts';
import type { DocumentFormat } from '../../../../shared/api/documents.api.ts';

export interface FoundWord {
  readonly text: string;
  /** First on its line: may continue a word too long for the line above. */
  readonly startsLine: boolean;
  /** Null where the format knows no pages. */
  readonly page: number | null;
  /** Of its base line on the page, points from the bottom. */
  readonly y?: number;
  /** The file's own name of the font it is set in. */
  readonly font?: string;
}

export interface Difference {
  /** Index in the expected words; their number when something is left over in the file. */
  readonly at: number;
  readonly expected: string;
  readonly found: string;
  readonly page: number | null;
}

/** Shown where one side has no word left. */
const NOTHING = '(không có)';

/** The first word at which the file departs from the data, or null when all are there, in order and no more. */
export function firstDifference(expected: readonly string[], found: readonly FoundWord[]): Difference | null {
  let next = 0;
  for (const [at, word] of expected.entries()) {
    const first = found[next];
    if (first === undefined) return { at, expected: word, found: NOTHING, page: found.at(-1)?.page ?? null };
    let text = first.text;
    next += 1;
    while (text !== word && word.startsWith(text) && found[next]?.startsLine === true) {
      text += found[next]?.text ?? '';
      next += 1;
    }
    if (text !== word) return { at, expected: word, found: text, page: first.page };
  }
  const extra = found[next];
  return extra === undefined ? null : { at: expected.length, expected: NOTHING, found: extra.text, page: extra.page };
}

/** For each of the expected words, all of which are there, where it begins in the file. */
export function beginnings(expected: readonly string[], found: readonly FoundWord[]): (FoundWord | undefined)[] {
  let next = 0;
  return expected.map((word) => {
    const first = found[next];
    for (let read = 0; read < word.length && next < found.length; next += 1) read += found[next]?.text.length ?? 0;
    return first;
  });
}

/** The first of the words in `breaks` that does not begin a line in the file, or null. */
export function lostBreak(expected: readonly string[], breaks: readonly number[], found: readonly FoundWord[]): Difference | null {
  if (breaks.length === 0) return null;
  const begun = beginnings(expected, found);
  const at = breaks.find((each) => begun[each]?.startsLine !== true);
  if (at === undefined) return null;
  return { at, expected: `xuống dòng trước “${expected[at] ?? ''}”`, found: `${expected[at - 1] ?? ''} ${expected[at] ?? ''}`, page: begun[at]?.page ?? null };
}

/** A measure of the paper, in the clerk's words: both sides as they are told. */
export function compareMeasure(format: DocumentFormat, place: string, expected: string, found: string, page: number | null = null): void {
  if (expected !== found) refuseDifference(format, place, { at: 0, expected, found, page });
}

/** Where in the paper a comparison stands, in the clerk's words. */
export function refuseDifference(format: DocumentFormat, place: string, difference: Difference | null): void {
  if (difference === null) return;
  const page = difference.page === null ? '' : `, trang ${difference.page}`;
  throw new AppError('documents.readBackDiffers', {
    format: format.toUpperCase(),
    place: place + page,
    expected: difference.expected,
    found: difference.found,
  });
}
