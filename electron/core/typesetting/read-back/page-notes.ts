import { raisedText } from '../../../../shared/domain/text/raised-figures.ts';
import type { PaperPart } from '../formal-document.ts';
import { NOTE_LOOK } from '../the-thuc.ts';
import { refuseDifference } from './compare-words.ts';
import type { PrintedPage, PrintedText } from './pdf-text.ts';

/** Of a size, points. */
const ROUNDING = 0.05;

const isOf = (size: number, { size: found }: PrintedText): boolean => Math.abs(found - size) < ROUNDING;

/** Sizes of the letters in which numbers of footnotes can stand. */
export const markedSizes = ({ blocks }: Pick<PaperPart, 'blocks'>): readonly number[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'paragraph' && block.runs.some(({ note }) => note !== undefined) ? [block.size] : []))),
];

/** The texts of a page: the body's and, below, its footnotes', with their numbers as raised figures on the line of the words about them. */
export interface NotedTexts {
  readonly body: readonly PrintedText[];
  readonly notes: readonly PrintedText[];
  /** Numbers that stand in the body. */
  readonly marks: readonly string[];
}

/** Footnotes are drawn last on a page, in letters as small as no other text of it. @param sizes See {@link markedSizes}; none: it has no footnotes. */
export function partNotes(page: PrintedPage, texts: readonly PrintedText[], sizes: readonly number[]): NotedTexts {
  if (sizes.length === 0) return { body: texts, notes: [], marks: [] };
  const small = [NOTE_LOOK.size, NOTE_LOOK.size * NOTE_LOOK.mark.size];
  const start = texts.findLastIndex((text) => !small.some((size) => isOf(size, text))) + 1;
  const marks: string[] = [];
  const lowered = (text: PrintedText, among: readonly number[], onMark: (number: string) => void): PrintedText => {
    const size = among.find((each) => isOf(each * NOTE_LOOK.mark.size, text));
    const number = text.text.trim();
    if (size === undefined || !/^\d+$/.test(number)) return text;
    onMark(number);
    return { ...text, text: text.text.replace(number, raisedText(number)), y: text.y - size * NOTE_LOOK.mark.rise, size };
  };
  const body = texts.slice(0, start).map((text) => lowered(text, sizes, (number) => marks.push(number)));
  const notes = texts.slice(start).map((text) => lowered(text, [NOTE_LOOK.size], () => {}));
  const top = Math.max(...notes.map(({ y }) => y)) + NOTE_LOOK.size / 2;
  const below = body.find(({ y }) => y < top);
  if (notes.length > 0 && below !== undefined)
    refuseDifference('pdf', 'chú thích cuối trang', { at: 0, expected: 'đứng dưới chữ của trang', found: below.text, page: page.number });
  return { body, notes, marks };
}
