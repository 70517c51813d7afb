import { LineRuleType } from 'docx';
import { POINTS_PER_MM } from '../the-thuc.ts';

/** Word counts in twentieths of a point; font sizes in half points; border widths in eighths. */
const TWIPS_PER_POINT = 20;
export const twips = (points: number) => Math.round(points * TWIPS_PER_POINT);
export const ofMm = (millimetres: number) => twips(millimetres * POINTS_PER_MM);

/** Single line spacing, counted in 240ths of a line. */
export const SINGLE_SPACING = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } as const;

/** The words of `text` on lines of as many words as `pattern` has. @param between Where words part. */
export function brokenLike(text: string, pattern: readonly string[], between = /\s+/): string[] {
  const wordsIn = (line: string): string[] => line.split(between).filter((word) => word !== '');
  const words = wordsIn(text.normalize('NFC'));
  let from = 0;
  return pattern.map((line) => words.slice(from, (from += wordsIn(line).length)).join(' '));
}
