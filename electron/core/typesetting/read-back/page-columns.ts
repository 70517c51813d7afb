import { AppError } from '../../../../shared/api/app-error.ts';
import { wordsOf } from '../../../../shared/domain/text/words.ts';
import type { Table } from '../formal-document.ts';
import { POINTS_PER_MM } from '../the-thuc.ts';
import type { FoundWord } from './compare-words.ts';
import type { PrintedPage, PrintedText } from './pdf-text.ts';

/** The right edge of each column, points from the left edge of the page. */
export function columnEdges(table: Table, left: number): number[] {
  let edge = left;
  return table.columns.map((column) => (edge += column.width * POINTS_PER_MM));
}

/** The texts line by line: one that goes on where another ended, in other letters, belongs to its line. */
export function linesOf(texts: readonly PrintedText[]): string[] {
  const lines: { text: string; y: number; right: number }[] = [];
  for (const text of texts) {
    const line = lines.at(-1);
    if (line !== undefined && goesOn(line, text)) {
      line.text += gapBefore(line, text) + text.text;
      line.right = text.x + text.width;
    } else lines.push({ text: text.text, y: text.y, right: text.x + text.width });
  }
  return lines.map(({ text }) => text);
}

const goesOn = (line: { readonly y: number; readonly right: number }, text: PrintedText): boolean =>
  Math.abs(line.y - text.y) < 0.5 && text.x >= line.right - 1 && text.x - line.right < text.size / 2;

const gapBefore = ({ right }: { readonly right: number }, text: PrintedText): string => (text.x - right > text.size / 8 ? ' ' : '');

/** Lines of the page dealt to cells by their left edge; a text that goes on where another ended belongs to it. @param edges right edges of the cells. */
export function columnWords(page: PrintedPage, texts: readonly PrintedText[], edges: readonly number[]): FoundWord[][] {
  const lines: Line[][] = edges.map(() => []);
  let current: Line | undefined;
  for (const text of texts) {
    if (current !== undefined && goesOn(current, text)) {
      current.text += gapBefore(current, text) + text.text;
      current.right = text.x + text.width;
      continue;
    }
    const column = edges.findIndex((right) => text.x < right);
    const before = lines[column]?.at(-1);
    if (before !== undefined && Math.abs(before.y - text.y) < 0.5) {
      before.text += ` ${text.text}`;
      before.right = text.x + text.width;
      current = before;
      continue;
    }
    current = { text: text.text, y: text.y, right: text.x + text.width, font: text.font };
    if (column === -1) throw new AppError('documents.readBackDiffers', { format: 'PDF', place: `trang ${page.number}`, expected: '', found: text.text });
    lines[column]?.push(current);
  }
  return lines.map((column) => column.flatMap((line) => foundWords(page, line.text, line)));
}

interface Line {
  text: string;
  readonly y: number;
  right: number;
  readonly font: string;
}

export function foundWords(page: PrintedPage, line: string, at?: Pick<Line, 'y' | 'font'>): FoundWord[] {
  return wordsOf(line).map((text, word) => ({ text, startsLine: word === 0, page: page.number, ...(at === undefined ? {} : { y: at.y, font: at.font }) }));
}

export function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}
