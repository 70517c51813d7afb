import type { PageSetup, StampFrame, TopMark } from '../formal-document.ts';
import { POINTS_PER_MM } from '../the-thuc.ts';
import { compareMeasure } from './compare-words.ts';
import type { ExpectedText } from './expected-words.ts';
import { paperOf } from './page-measures.ts';
import type { PrintedLine, PrintedPage, PrintedText } from './pdf-text.ts';

/** Points. */
const ROUNDING = 1;
/** Of the size of letters: from the top of their line to the base line. */
const ASCENT = 0.89;

const millimetres = (value: number): string => String(Math.round((value / POINTS_PER_MM) * 10) / 10).replace('.', ',');

/** "khung 30 × 8 mm", "khung kép 20 × 8 mm" */
export const frameInWords = ({ width, height, gap = 0 }: StampFrame): string =>
  `${gap === 0 ? 'khung' : 'khung kép'} ${width === undefined ? 'vừa chữ' : millimetres(width * POINTS_PER_MM)} × ${millimetres(height * POINTS_PER_MM)} mm`;

/** A stamp has the frame asked for, stands in its middle, and the frame in the middle of its column. @throws AppError `documents.readBackDiffers` */
export function verifyStamp({ place, stamp }: ExpectedText, setup: PageSetup, page: PrintedPage, texts: readonly PrintedText[]): void {
  if (stamp === undefined || texts.length === 0) return;
  const { frame, middle } = stamp;
  const left = Math.min(...texts.map(({ x }) => x));
  const right = Math.max(...texts.map(({ x, width }) => x + width));
  const baseline = page.height - (texts[0]?.y ?? 0);
  const [count, text] = [frame.gap === undefined ? 1 : 2, (left + right) / 2];
  const edge = (lines: readonly number[]): number | null => lines[count - 1] ?? null;
  const across = page.lines.filter((line) => isLevel(line) && line.left < text && line.right > text).map((line) => line.top);
  const upright = page.lines.filter((line) => !isLevel(line) && line.top < baseline && line.bottom > baseline - 1).map((line) => line.left);
  const [top, bottom] = [edge(nearest(across, baseline, -1)), edge(nearest(across, baseline, 1))];
  const [start, end] = [edge(nearest(upright, text, -1)), edge(nearest(upright, text, 1))];
  const found =
    top === null || bottom === null || start === null || end === null
      ? null
      : { width: frame.width === undefined ? undefined : (end - start) / POINTS_PER_MM, height: (bottom - top) / POINTS_PER_MM };
  const gap = frame.gap === undefined ? {} : { gap: frame.gap };
  compareMeasure('pdf', place, frameInWords(frame), found === null ? 'không có khung' : frameInWords({ ...found, ...gap } as StampFrame), page.number);
  const wanted = middle === null ? (paperOf(setup).width - setup.margins.right + setup.margins.left) / 2 : setup.margins.left + middle;
  const off = Math.max(Math.abs(((start ?? 0) + (end ?? 0)) / 2 - wanted * POINTS_PER_MM), Math.abs(text - wanted * POINTS_PER_MM));
  if (off > ROUNDING) compareMeasure('pdf', place, 'ở giữa cột của nó', `lệch ${millimetres(off)} mm`, page.number);
}

/** Nothing stands in the place kept above a line. @throws AppError `documents.readBackDiffers` */
export function verifyEmpty({ empty }: ExpectedText, setup: PageSetup, page: PrintedPage, texts: readonly PrintedText[]): void {
  const [line] = texts;
  if (empty === undefined || line === undefined) return;
  const [from, to] = [empty.from, empty.to].map((at) => (setup.margins.left + at) * POINTS_PER_MM) as [number, number];
  const foot = line.y + ASCENT * line.size;
  const inside = page.texts.find(
    ({ x, width, y, size }) => x < to && x + width > from && y > foot - size / 2 && y < foot + empty.height * POINTS_PER_MM - ROUNDING,
  );
  if (inside !== undefined) compareMeasure('pdf', SIGNATURE_PLACE, emptyInWords(empty.height), inside.text, page.number);
}

export const SIGNATURE_PLACE = 'chỗ ký số';
export const emptyInWords = (height: number): string => `để trống ${millimetres(height * POINTS_PER_MM)} mm`;

const isLevel = ({ top, bottom }: PrintedLine): boolean => Math.abs(top - bottom) < 0.1;

/** The places on one side of `from`, the nearest first; lines that lie on one another count once. */
function nearest(places: readonly number[], from: number, side: 1 | -1): number[] {
  const there = places.filter((at) => (at - from) * side > 0).toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from));
  return there.filter((at, index) => index === 0 || Math.abs(at - (there[index - 1] ?? 0)) > 0.3);
}

/** The mark at the right end of the upper margin stands where it is asked for. @throws AppError `documents.readBackDiffers` */
export function verifyTopMark({ size, top }: TopMark, setup: PageSetup, page: PrintedPage, texts: readonly PrintedText[]): void {
  const right = Math.max(...texts.map(({ x, width }) => x + width));
  const edge = page.width - setup.margins.right * POINTS_PER_MM;
  const down = page.height - (texts[0]?.y ?? 0) - ASCENT * size;
  const inWords = (at: number, above: number): string =>
    `sát lề phải, cách mép trên ${millimetres(above)} mm${Math.abs(at - edge) > ROUNDING ? ` (lệch ${millimetres(edge - at)} mm)` : ''}`;
  const asked = top * POINTS_PER_MM;
  compareMeasure('pdf', TOP_MARK, inWords(edge, asked), inWords(right, Math.abs(down - asked) < size / 5 ? asked : down), page.number);
}

export const TOP_MARK = 'chỉ dẫn phạm vi lưu hành';
