import type { PageSetup } from '../formal-document.ts';
import { PAPER_A4, POINTS_PER_MM } from '../the-thuc.ts';
import { compareMeasure, refuseDifference } from './compare-words.ts';
import type { PrintedPage, PrintedText } from './pdf-text.ts';

/** Points. */
const ROUNDING = 0.5;
/** Points between the upper margin and the base line of the first text: its size, and the air of a head or a table. */
const FIRST_LINE = 30;

/** A4, as it lies, in millimetres. */
export const paperOf = ({ orientation }: Pick<PageSetup, 'orientation'>): { readonly width: number; readonly height: number } =>
  orientation === 'portrait' ? PAPER_A4 : { width: PAPER_A4.height, height: PAPER_A4.width };

type Margins = PageSetup['margins'];

export const eachMargin = (of: (side: keyof Margins) => number): Margins => ({ top: of('top'), right: of('right'), bottom: of('bottom'), left: of('left') });

/** To a tenth of a millimetre; measures of files are rounded. */
export function marginsInWords({ top, right, bottom, left }: Margins): string {
  const [t, r, b, l] = [top, right, bottom, left].map((millimetres) => String(Math.round(millimetres * 10) / 10).replace('.', ','));
  return `trên ${t}, phải ${r}, dưới ${b}, trái ${l} mm`;
}

/** "khổ dọc 210 × 297 mm" */
export const paperInWords = (width: number, height: number): string =>
  `${width > height ? 'khổ ngang' : 'khổ dọc'} ${Math.round(width)} × ${Math.round(height)} mm`;

/** The page is the one asked for, and its texts stand within its margins. @param begins It begins with what has no air above it. */
export function verifyPage(setup: PageSetup, page: PrintedPage, texts: readonly PrintedText[], begins: boolean): void {
  const { width, height } = paperOf(setup);
  const { margins } = setup;
  compareMeasure('pdf', 'khổ giấy', paperInWords(width, height), paperInWords(page.width / POINTS_PER_MM, page.height / POINTS_PER_MM), page.number);
  // What runs over the margins may be cut off on paper, though a reader of the file still finds it.
  const outside = texts.find(
    ({ x, y, width: wide }) =>
      x <= margins.left * POINTS_PER_MM - ROUNDING ||
      x + wide >= (width - margins.right) * POINTS_PER_MM + ROUNDING ||
      y <= margins.bottom * POINTS_PER_MM - ROUNDING,
  );
  if (outside !== undefined) refuseDifference('pdf', 'lề trang', { at: 0, expected: 'chữ nằm trong lề', found: outside.text, page: page.number });
  const first = texts.reduce((highest, text) => (text.y > highest.y ? text : highest));
  if (begins && (height - margins.top) * POINTS_PER_MM - first.y > FIRST_LINE)
    refuseDifference('pdf', 'lề trang', { at: 0, expected: `lề trên ${margins.top} mm`, found: first.text, page: page.number });
}

/** Whether a line stands in the middle between the margins. @param line From its left to its right edge, points. */
export function isCentred(setup: PageSetup, line: { readonly left: number; readonly right: number }): boolean {
  const { width } = paperOf(setup);
  const middle = ((setup.margins.left + width - setup.margins.right) / 2) * POINTS_PER_MM;
  return Math.abs((line.left + line.right) / 2 - middle) < 2 * ROUNDING;
}
