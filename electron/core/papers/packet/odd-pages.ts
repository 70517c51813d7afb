import { PAPER_A4, POINTS_PER_MM } from '../../typesetting/the-thuc.ts';
import type { OddPages } from './packet-content.ts';
import type { PageLetters } from './page-letters.ts';

/** Points: printers and scanners are off by a little. */
const TOLERANCE = 9;

/** The pages of a file that are not shown as A4 upright, by kind. */
export function oddPages(file: string, pages: readonly PageLetters[]): OddPages[] {
  const kinds = Map.groupBy(
    pages.map((page, at) => ({ kind: kindOf(page), number: at + 1 })),
    ({ kind }) => kind,
  );
  return (['landscape', 'turned', 'otherSize'] as const).flatMap((kind) => {
    const odd = kinds.get(kind);
    return odd === undefined ? [] : [{ file, kind, pages: odd.map(({ number }) => number) }];
  });
}

function kindOf({ box, turn }: PageLetters): OddPages['kind'] | 'usual' {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const [width, height] = turn % 180 === 0 ? [right - left, top - bottom] : [top - bottom, right - left];
  const is = (wide: number, high: number): boolean => Math.abs(width - wide * POINTS_PER_MM) < TOLERANCE && Math.abs(height - high * POINTS_PER_MM) < TOLERANCE;
  if (is(PAPER_A4.height, PAPER_A4.width)) return 'landscape';
  if (!is(PAPER_A4.width, PAPER_A4.height)) return 'otherSize';
  return turn === 0 ? 'usual' : 'turned';
}
