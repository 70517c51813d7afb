import { NOTE_LOOK } from '../the-thuc.ts';
import type { SetParagraph } from './paragraph-block.ts';
import type { NoteMark } from './pen.ts';

/** A footnote broken into lines, its number before its words. */
export interface SetNote {
  readonly set: SetParagraph;
  readonly mark: NoteMark;
}

/** A shorter one is never parted, and of a longer one so many lines stand where it begins. */
const WHOLE = 3;
const LEAST = 2;

/** Points over the first footnote of a page, its rule included. */
export const NOTE_HEAD = NOTE_LOOK.gapAboveRule + NOTE_LOOK.ruleWidth + NOTE_LOOK.gapBelowRule;

export const heightOfLines = ({ set }: SetNote, lines: number): number => lines * set.lineHeight;

export const wholeHeight = (notes: readonly SetNote[]): number => notes.reduce((sum, note) => sum + heightOfLines(note, note.set.lines.length), 0);

/** Room without which the lines that refer to these notes do not stand on a page: the last of them may go on on the next one. */
export function leastHeightOf(notes: readonly SetNote[]): number {
  const last = notes.at(-1);
  if (last === undefined) return 0;
  const { length } = last.set.lines;
  return wholeHeight(notes.slice(0, -1)) + heightOfLines(last, length <= WHOLE ? length : LEAST);
}
