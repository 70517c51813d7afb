import { wordsOf } from '../../../../shared/domain/text/words.ts';
import type { FormalDocument, PageSetup, Table } from '../formal-document.ts';
import { PAPER_A4, POINTS_PER_MM } from '../the-thuc.ts';
import { firstDifference, refuseDifference, type FoundWord } from './compare-words.ts';
import { cellTexts, expectedIn, headingRows, rowPlace, wordsLike, type ExpectedPart, type ExpectedText } from './expected-words.ts';
import { headRows } from '../table-head.ts';
import { columnEdges, columnWords, foundWords, lettersOf, linesOf } from './page-columns.ts';
import { readPdfPages, type PrintedPage, type PrintedText } from './pdf-text.ts';
import { RowBands } from './row-bands.ts';

/** Points. */
const ROUNDING = 0.5;

/**
 * Reads a finished PDF with another library than the one that wrote it, and compares it with the data part by part:
 * lines of text, then each column of a table from its first page to its last, by where the words stand, and that no
 * word stands beside another row. Page numbers and repeated headings must be exactly where they belong.
 * @throws AppError `documents.readBackDiffers` at the first word that differs.
 */
export async function verifyPdf(bytes: Uint8Array, paper: FormalDocument): Promise<void> {
  const parts = paper.parts.map(({ page, blocks }, at) => partReading(page, expectedIn(blocks), at === paper.parts.length - 1));
  const readings = parts.flatMap((part) => part.readings);
  let current = 0;
  for await (const page of readPdfPages(bytes)) {
    // A part that has said all it has to say is followed by the next, on a page of its own.
    while (current < parts.length - 1 && isRead(parts[current])) current += 1;
    const part = parts[current];
    if (part !== undefined) readPage(part, page);
  }
  for (const reading of readings) {
    if (reading.kind === 'text') compare(reading.expected.place, reading.expected.words, reading.found);
    else compareTable(reading);
  }
}

interface PartReading {
  readonly setup: PageSetup;
  readonly readings: readonly Reading[];
  /** Of the reading whose words are being found. */
  current: number;
  /** Pages begun. */
  pages: number;
}

const partReading = (setup: PageSetup, expected: readonly ExpectedPart[], last: boolean): PartReading => ({
  setup,
  readings: expected.map((part, at) => readingOf(part, last && at === expected.length - 1)),
  current: 0,
  pages: 0,
});

const isRead = (part: PartReading | undefined): boolean => part !== undefined && part.pages > 0 && part.readings.every(({ letters }) => letters <= 0);

function readPage(part: PartReading, page: PrintedPage): void {
  const { setup, readings } = part;
  part.pages += 1;
  const top = page.height - setup.margins.top * POINTS_PER_MM;
  const above = page.texts.filter((text) => text.y > top);
  compare(
    'số trang',
    part.pages === 1 ? [] : [String(part.pages)],
    above.flatMap((text) => foundWords(page, text.text)),
  );
  let texts: readonly PrintedText[] = page.texts.filter((text) => text.y <= top);
  if (texts.length === 0) refuseDifference('pdf', 'trang trống', { at: 0, expected: 'chữ trên trang', found: '(không có)', page: page.number });
  refuseCutOff(setup, page, texts);
  while (texts.length > 0) {
    const reading = readings[part.current];
    if (reading === undefined) {
      compare(
        'phần cuối',
        [],
        texts.flatMap((text) => foundWords(page, text.text)),
      );
      return;
    }
    const end = lettersEnd(texts, reading.kind === 'table' ? reading.letters + reading.repeated : reading.letters);
    const taken = texts.slice(0, end);
    texts = texts.slice(end);
    if (reading.kind === 'text') readText(reading, page, taken);
    else readTable(reading, page, taken, setup.margins.left * POINTS_PER_MM);
    if (reading.letters <= 0) part.current += 1;
  }
}

/** What runs over the margins may be cut off on paper, though a reader of the file still finds it. */
function refuseCutOff({ margins, orientation }: PageSetup, page: PrintedPage, texts: readonly PrintedText[]): void {
  const edges = { left: margins.left, right: (orientation === 'portrait' ? PAPER_A4.width : PAPER_A4.height) - margins.right, bottom: margins.bottom };
  const inside = ({ x, y, width }: PrintedText) =>
    x > edges.left * POINTS_PER_MM - ROUNDING && x + width < edges.right * POINTS_PER_MM + ROUNDING && y > edges.bottom * POINTS_PER_MM - ROUNDING;
  const outside = texts.find((text) => !inside(text));
  if (outside !== undefined) refuseDifference('pdf', 'lề trang', { at: 0, expected: 'chữ nằm trong lề', found: outside.text, page: page.number });
}

/** A part on its way through the pages. What is drawn for it ends where its letters are all there. */
type Reading = TextReading | TableReading;

interface TextReading {
  readonly kind: 'text';
  readonly expected: ExpectedText;
  readonly found: FoundWord[];
  /** Still to come. */
  letters: number;
}

interface TableReading {
  readonly kind: 'table';
  readonly table: Table;
  readonly columns: FoundWord[][];
  /** Letters of the rows still to come; the last part of a paper takes whatever there is. */
  letters: number;
  /** Letters of the headings, on each page anew. */
  readonly repeated: number;
}

function readingOf(part: ExpectedPart, last: boolean): Reading {
  if (part.kind === 'text') return { kind: 'text', expected: part, found: [], letters: lettersOf(part.words) };
  const { table } = part;
  const letters = last ? Infinity : lettersOf(table.rows.flatMap(cellTexts).flatMap(wordsOf));
  return { kind: 'table', table, columns: table.columns.map(() => []), letters, repeated: lettersOf(headingRows(table).flat().flatMap(wordsOf)) };
}

function readText(part: TextReading, page: PrintedPage, texts: readonly PrintedText[]): void {
  for (const line of linesOf(texts)) {
    const words = wordsLike(part.expected, line);
    part.letters -= lettersOf(words);
    part.found.push(...words.map((word, at) => ({ text: word, startsLine: at === 0, page: page.number })));
  }
}

function readTable(part: TableReading, page: PrintedPage, texts: readonly PrintedText[], left: number): void {
  const { table, columns } = part;
  const edges = columnEdges(table, left);
  let rest = texts;
  // Row by row as they are drawn: a heading over several columns begins in any of them.
  for (const row of headRows(table)) {
    const letters = lettersOf(row.flatMap(({ text }) => wordsOf(text)));
    const end = letters === 0 ? 0 : lettersEnd(rest, letters);
    const found = columnWords(
      page,
      rest.slice(0, end),
      row.map(({ to }) => edges[to] ?? 0),
    );
    for (const [at, { text }] of row.entries()) compare(`tiêu đề cột ${text}`, wordsOf(text), found[at] ?? []);
    rest = rest.slice(end);
  }
  for (const [at, words] of columnWords(page, rest, edges).entries()) columns[at]?.push(...words);
  part.letters -= lettersOf(texts.flatMap(({ text }) => wordsOf(text))) - part.repeated;
}

/** How many texts, in the order in which they are drawn, it takes to have so many letters. */
function lettersEnd(texts: readonly PrintedText[], letters: number): number {
  let end = 0;
  for (let read = 0; read < letters && end < texts.length; end += 1) read += lettersOf(wordsOf(texts[end]?.text ?? ''));
  return Math.max(1, end);
}

function compare(place: string, expected: readonly string[], found: readonly FoundWord[]): void {
  refuseDifference('pdf', place, firstDifference(expected, found));
}

function compareTable({ table, columns }: TableReading): void {
  const bands = new RowBands();
  for (const [column, found] of columns.entries()) {
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
    bands.add(expected, rowOf, found);
  }
  const overlap = bands.firstOverlap();
  if (overlap === null) return;
  refuseDifference('pdf', rowPlace(table, overlap.row, 0), { at: 0, expected: 'chữ nằm trong dòng của nó', found: overlap.text, page: overlap.page });
}
