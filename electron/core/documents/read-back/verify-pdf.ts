import { AppError } from '../../../../shared/api/app-error.ts';
import { wordsOf } from '../../../../shared/domain/text/words.ts';
import type { FormalDocument, Table } from '../formal-document.ts';
import { POINTS_PER_MM } from '../the-thuc.ts';
import { firstDifference, refuseDifference, type FoundWord } from './compare-words.ts';
import { cellTexts, expectedPaper, lowerCase, rowPlace } from './expected-words.ts';
import { readPdfPages, type PrintedPage, type PrintedText } from './pdf-text.ts';

/**
 * Reads a finished PDF with another library than the one that wrote it, and compares it with the data: the head,
 * then each column from its first page to its last, by where the words stand. Page numbers and repeated headings
 * must be exactly where they belong.
 * @throws AppError `documents.readBackDiffers` at the first word that differs.
 */
export async function verifyPdf(bytes: Uint8Array, paper: FormalDocument): Promise<void> {
  const { head, table, checkLine } = expectedPaper(paper);
  const isSmall = (text: PrintedText): boolean => checkLine !== null && Math.abs(text.size - checkLine.size) < 0.5;
  const foundLine: FoundWord[] = [];
  const columns: FoundWord[][] = (table?.columns ?? []).map(() => []);
  const foundHead: FoundWord[] = [];
  for await (const page of readPdfPages(bytes)) {
    const top = page.height - paper.page.margins.top * POINTS_PER_MM;
    const [above, body] = [page.texts.filter((text) => text.y > top), page.texts.filter((text) => text.y <= top)];
    compare('số trang', page.number === 1 ? [] : [String(page.number)], above.flatMap((text) => foundWords(page, text.text)));
    foundLine.push(...body.filter(isSmall).flatMap((text) => foundWords(page, text.text)));
    const afterHead = takeHead(page, body.filter((text) => !isSmall(text)), head, foundHead);
    if (afterHead.length === 0) continue;
    if (table === null) {
      compare('phần cuối', [], afterHead.flatMap((text) => foundWords(page, text.text)));
      continue;
    }
    for (const [at, words] of columnWords(page, afterHead, table, paper.page.margins.left * POINTS_PER_MM).entries()) {
      const repeated = [table.columns[at]?.header ?? '', table.numberingRow?.[at] ?? ''].flatMap(wordsOf);
      const lead = leadLength(repeated, words);
      compare(`tiêu đề cột ${table.columns[at]?.header ?? ''}`, repeated, words.slice(0, lead));
      columns[at]?.push(...words.slice(lead));
    }
  }
  compare('phần đầu phụ lục', head, foundHead);
  compare('dòng mã đối chiếu', checkLine?.words ?? [], foundLine);
  if (table !== null) for (const [at, found] of columns.entries()) compareColumn(table, at, found);
}

function compare(place: string, expected: readonly string[], found: readonly FoundWord[]): void {
  refuseDifference('pdf', place, firstDifference(expected, found));
}

function compareColumn(table: Table, column: number, found: readonly FoundWord[]): void {
  const expected: string[] = [];
  const rowOf: number[] = [];
  for (const [row, texts] of table.rows.entries()) {
    for (const word of wordsOf(cellTexts(texts)[column] ?? '')) {
      expected.push(word);
      rowOf.push(row);
    }
  }
  const difference = firstDifference(expected, found);
  refuseDifference('pdf', rowPlace(table, rowOf[Math.min(difference?.at ?? 0, rowOf.length - 1)] ?? 0, column), difference);
}

/** The head is drawn first: its words are moved to `found` until as many letters are there; the rest is the table's. */
function takeHead(page: PrintedPage, texts: readonly PrintedText[], head: readonly string[], found: FoundWord[]): readonly PrintedText[] {
  const letters = head.join('').length;
  let read = found.reduce((sum, word) => sum + word.text.length, 0);
  let taken = 0;
  for (; read < letters && taken < texts.length; taken += 1) {
    const words = foundWords(page, lowerCase(texts[taken]?.text ?? ''));
    found.push(...words);
    read += words.reduce((sum, word) => sum + word.text.length, 0);
  }
  return texts.slice(taken);
}

/** How many found words the repeated heading takes, broken words included. */
function leadLength(repeated: readonly string[], words: readonly FoundWord[]): number {
  const letters = repeated.join('').length;
  let taken = 0;
  for (let read = 0; read < letters && taken < words.length; taken += 1) read += words[taken]?.text.length ?? 0;
  return taken;
}

/** Lines of the page dealt to columns by their left edge; a text that goes on where another ended belongs to it. */
function columnWords(page: PrintedPage, texts: readonly PrintedText[], table: Table, left: number): FoundWord[][] {
  let edge = left;
  const edges = table.columns.map((column) => (edge += column.width * POINTS_PER_MM));
  const lines: { text: string; y: number; right: number }[][] = table.columns.map(() => []);
  let current: { text: string; y: number; right: number } | undefined;
  for (const text of texts) {
    if (current !== undefined && Math.abs(current.y - text.y) < 0.5 && text.x >= current.right - 1 && text.x - current.right < text.size / 2) {
      current.text += (text.x - current.right > text.size / 8 ? ' ' : '') + text.text;
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
    current = { text: text.text, y: text.y, right: text.x + text.width };
    if (column === -1) throw new AppError('documents.readBackDiffers', { format: 'PDF', place: `trang ${page.number}`, expected: '', found: text.text });
    lines[column]?.push(current);
  }
  return lines.map((column) => column.flatMap((line) => foundWords(page, line.text)));
}

function foundWords(page: PrintedPage, line: string): FoundWord[] {
  return wordsOf(line).map((text, at) => ({ text, startsLine: at === 0, page: page.number }));
}
