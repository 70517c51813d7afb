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
