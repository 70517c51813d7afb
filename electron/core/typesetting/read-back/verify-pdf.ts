import { wordsOf } from '../../../../shared/domain/text/words.ts';
import type { FormalDocument, PageSetup, PaperPart, Table } from '../formal-document.ts';
import { POINTS_PER_MM } from '../the-thuc.ts';
import { beginnings, compareMeasure, firstDifference, lostBreak, refuseDifference, type FoundWord } from './compare-words.ts';
import {
  ANNEX_HEAD,
  breaksIn,
  cellTexts,
  expectedIn,
  expectedNotes,
  headingRows,
  points,
  rowKinds,
  rowPlace,
  wordsLike,
  type ExpectedPart,
  type ExpectedText,
} from './expected-words.ts';
import { headRows } from '../table-head.ts';
import { columnEdges, columnWords, foundWords, lettersOf, linesOf } from './page-columns.ts';
import { isCentred, verifyPage } from './page-measures.ts';
import { markedSizes, partNotes } from './page-notes.ts';
import { readPdfPages, type PrintedPage, type PrintedText } from './pdf-text.ts';
import { foundTable, type FoundTable } from './stored-tables.ts';
import { TOP_MARK, verifyEmpty, verifyStamp, verifyTopMark } from './stamps-on-page.ts';
import { RowBands } from './row-bands.ts';

/** Of a size, points. */
const ROUNDING = 0.05;

/**
 * Reads a finished PDF with another library than the one that wrote it, and compares it with the data part by part:
 * lines of text, then each column of a table from its first page to its last, by where the words stand, and that no
 * word stands beside another row. Page numbers and repeated headings must be exactly where they belong, lines begin where the data's
 * do, sections be set as sections, and page, margins and sizes be those asked for.
 * @throws AppError `documents.readBackDiffers` at the first word that differs.
 * @returns Its tables as they were read.
 */
export async function verifyPdf(bytes: Uint8Array, paper: FormalDocument): Promise<FoundTable[]> {
  const tables: FoundTable[] = [];
  const parts = paper.parts.map((part, at) => partReading(part, at === paper.parts.length - 1));
  const readings = parts.flatMap((part) => part.readings);
  let current = 0;
  const stamped = readings.some((reading) => reading.kind === 'text' && reading.expected.stamp !== undefined);
  for await (const page of readPdfPages(bytes, stamped)) {
    // A part that has said all it has to say is followed by the next, on a page of its own.
    while (current < parts.length - 1 && isRead(parts[current])) current += 1;
    const part = parts[current];
    if (part !== undefined) readPage(part, page);
  }
  for (const part of parts) verifyNotes(part);
  for (const reading of readings) {
    if (reading.kind === 'text') {
      const { place, words, breaks } = reading.expected;
      compare(place, words, reading.found);
      refuseDifference('pdf', place, lostBreak(words, breaks, reading.found));
    } else {
      compareTable(reading);
      tables.push(tableRead(reading));
    }
    // Told last: a word that is not there is the plainer fault.
    if (reading.odd !== null) compareMeasure('pdf', ...reading.odd);
  }
  return tables;
}

/** What was found in each column, dealt to the rows by as many letters as each has. */
function tableRead({ table, columns }: TableReading): FoundTable {
  const rows = table.rows.map((row) => cellTexts(row).map(() => ''));
  for (const [column, found] of columns.entries()) {
    let next = 0;
    for (const [row, texts] of table.rows.entries()) {
      const words: string[] = [];
      for (const word of wordsOf(cellTexts(texts)[column] ?? '')) {
        let read = '';
        for (; read.length < word.length && next < found.length; next += 1) read += found[next]?.text ?? '';
        words.push(read);
      }
      const cells = rows[row];
      if (cells !== undefined && column < cells.length) cells[column] = words.join(' ');
    }
  }
  return foundTable(table, rows);
}

interface PartReading {
  readonly setup: PageSetup;
  readonly topMark: PaperPart['topMark'];
  readonly readings: readonly Reading[];
  /** Of its footnotes. */
  readonly notes: readonly TextReading[];
  readonly markedSizes: readonly number[];
  /** The page on which each number of a footnote stands in the text. */
  readonly markPages: Map<string, number>;
  /** Of the reading whose words are being found. */
  current: number;
  /** Pages begun. */
  pages: number;
}

function partReading(part: PaperPart, last: boolean): PartReading {
  const { page, blocks, topMark } = part;
  const expected = expectedIn(blocks);
  const readings = expected.map((part, at) => readingOf(part, last && at === expected.length - 1));
  const notes = expectedNotes(part).map(textReading);
  return { setup: page, topMark, readings, notes, markedSizes: markedSizes(part), markPages: new Map(), current: 0, pages: 0 };
}

const isRead = (part: PartReading | undefined): boolean =>
  part !== undefined && part.pages > 0 && [...part.readings, ...part.notes].every(({ letters }) => letters <= 0);

/** Each footnote is there, word by word, and begins on the page of its number, or where the one before it ends. */
function verifyNotes({ notes, markPages }: PartReading): void {
  let ended = 0;
  for (const [at, { expected, found, odd }] of notes.entries()) {
    const { place, words, breaks } = expected;
    compare(place, words, found);
    refuseDifference('pdf', place, lostBreak(words, breaks, found));
    if (odd !== null) compareMeasure('pdf', ...odd);
    const wanted = Math.max(markPages.get(String(at + 1)) ?? 0, ended);
    compareMeasure('pdf', place, `ở trang ${wanted}`, `ở trang ${found[0]?.page ?? 0}`);
    ended = found.at(-1)?.page ?? ended;
  }
}

function readPage(part: PartReading, page: PrintedPage): void {
  const { setup, readings } = part;
  part.pages += 1;
  const top = page.height - setup.margins.top * POINTS_PER_MM;
  const above = page.texts.filter((text) => text.y > top);
  const mark = part.pages === 1 ? part.topMark : undefined;
  const expected = part.pages === 1 ? wordsOf(mark?.text ?? '') : [String(part.pages)];
  const place = mark === undefined ? 'số trang' : TOP_MARK;
  compare(
    place,
    expected,
    above.flatMap((text) => foundWords(page, text.text)),
  );
  for (const { size } of above) compareMeasure('pdf', `cỡ chữ ${place}`, points(mark?.size ?? setup.pageNumberSize), points(size), page.number);
  if (mark !== undefined) verifyTopMark(mark, setup, page, above);
  let texts: readonly PrintedText[] = page.texts.filter((text) => text.y <= top);
  if (texts.length === 0) refuseDifference('pdf', 'trang trống', { at: 0, expected: 'chữ trên trang', found: '(không có)', page: page.number });
  const first = readings[part.current];
  verifyPage(setup, page, texts, first?.kind === 'table' || first?.expected.place === ANNEX_HEAD);
  const { body, notes, marks } = partNotes(page, texts, part.markedSizes);
  for (const mark of marks) part.markPages.set(mark, page.number);
  readNotes(part, page, notes);
  texts = body;
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
    if (reading.kind === 'text') readText(reading, page, taken, setup);
    else readTable(reading, page, taken, setup.margins.left * POINTS_PER_MM);
    if (reading.letters <= 0) part.current += 1;
  }
}

function readNotes({ notes, setup }: PartReading, page: PrintedPage, texts: readonly PrintedText[]): void {
  let rest = texts;
  while (rest.length > 0) {
    const reading = notes.find(({ letters }) => letters > 0);
    if (reading === undefined) {
      compare(
        'chú thích cuối trang',
        [],
        rest.flatMap((text) => foundWords(page, text.text)),
      );
      return;
    }
    const end = lettersEnd(rest, reading.letters);
    readText(reading, page, rest.slice(0, end), setup);
    rest = rest.slice(end);
  }
}

/** A part on its way through the pages. What is drawn for it ends where its letters are all there. */
type Reading = TextReading | TableReading;

interface TextReading {
  readonly kind: 'text';
  readonly expected: ExpectedText;
  readonly found: FoundWord[];
  /** Still to come. */
  letters: number;
  odd: OddMeasure | null;
}

/** A measure that is not as it should be: where, what was asked for, what there is, on which page. */
type OddMeasure = readonly [place: string, expected: string, found: string, page: number];

interface TableReading {
  readonly kind: 'table';
  readonly table: Table;
  readonly columns: FoundWord[][];
  /** Letters of the rows still to come; the last part of a paper takes whatever there is. */
  letters: number;
  /** Letters of the headings, on each page anew. */
  readonly repeated: number;
  /** The font of its headings, in which sections are set too; empty until it is met. */
  bold: string;
  odd: OddMeasure | null;
}

function readingOf(part: ExpectedPart, last: boolean): Reading {
  if (part.kind === 'text') return textReading(part);
  const { table } = part;
  const letters = last ? Infinity : lettersOf(table.rows.flatMap(cellTexts).flatMap(wordsOf));
  const repeated = lettersOf(headingRows(table).flat().flatMap(wordsOf));
  return { kind: 'table', table, columns: table.columns.map(() => []), letters, repeated, bold: '', odd: null };
}

const textReading = (expected: ExpectedText): TextReading => ({ kind: 'text', expected, found: [], letters: lettersOf(expected.words), odd: null });

function readText(part: TextReading, page: PrintedPage, texts: readonly PrintedText[], setup: PageSetup): void {
  const { place, size, centred } = part.expected;
  part.odd ??= oddSize(place, size, page, texts);
  verifyStamp(part.expected, setup, page, texts);
  verifyEmpty(part.expected, setup, page, texts);
  if (centred) part.odd ??= offCentre(place, setup, page, texts);
  for (const line of linesOf(texts)) {
    const words = wordsLike(part.expected, line);
    part.letters -= lettersOf(words);
    part.found.push(...words.map((word, at) => ({ text: word, startsLine: at === 0, page: page.number })));
  }
}

function offCentre(place: string, setup: PageSetup, page: PrintedPage, texts: readonly PrintedText[]): OddMeasure | null {
  const lines = [...Map.groupBy(texts, ({ y }) => Math.round(y)).values()];
  const off = lines.find((line) => !isCentred(setup, { left: Math.min(...line.map(({ x }) => x)), right: Math.max(...line.map(({ x, width }) => x + width)) }));
  return off === undefined ? null : [place, 'chữ ở giữa hai lề', off.map(({ text }) => text).join(' '), page.number];
}

function oddSize(place: string, size: number, page: PrintedPage, texts: readonly PrintedText[]): OddMeasure | null {
  const other = texts.find((text) => Math.abs(text.size - size) > ROUNDING);
  return other === undefined ? null : [place, `cỡ chữ ${points(size)}`, `${points(other.size)} (${other.text})`, page.number];
}

function readTable(part: TableReading, page: PrintedPage, texts: readonly PrintedText[], left: number): void {
  const { table, columns } = part;
  const edges = columnEdges(table, left);
  part.odd ??= oddSize('bảng', table.fontSize, page, texts);
  if (part.bold === '') part.bold = mainFont(texts, lettersOf(headRows(table)[0]?.flatMap(({ text }) => wordsOf(text)) ?? []));
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

/** The font of most of the first letters of a page's table: another one may draw what it lacks. */
function mainFont(texts: readonly PrintedText[], letters: number): string {
  const drawn = new Map<string, number>();
  for (const { text, font } of letters === 0 ? [] : texts.slice(0, lettersEnd(texts, letters)))
    drawn.set(font, (drawn.get(font) ?? 0) + lettersOf(wordsOf(text)));
  return [...drawn].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0] as [string, number])[0];
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

function compareTable({ table, columns, bold }: TableReading): void {
  const bands = new RowBands();
  const inBold = new Map<number, { first: FoundWord; some: boolean; all: boolean }>();
  for (const [column, found] of columns.entries()) {
    const expected: string[] = [];
    const rowOf: number[] = [];
    const breaks: number[] = [];
    for (const [row, texts] of table.rows.entries()) {
      const text = cellTexts(texts)[column] ?? '';
      breaks.push(...breaksIn(text).map((at) => expected.length + at));
      for (const word of wordsOf(text)) {
        expected.push(word);
        rowOf.push(row);
      }
    }
    const placeOf = (at: number): string => rowPlace(table, rowOf[Math.min(at, rowOf.length - 1)] ?? 0, column);
    const difference = firstDifference(expected, found) ?? lostBreak(expected, breaks, found);
    if (difference !== null) refuseDifference('pdf', placeOf(difference.at), difference);
    bands.add(expected, rowOf, found);
    for (const [at, word] of beginnings(expected, found).entries()) {
      if (word === undefined) continue;
      const row = rowOf[at] ?? 0;
      const { first = word, some = false, all = true } = inBold.get(row) ?? {};
      inBold.set(row, { first, some: some || word.font === bold, all: all && word.font === bold });
    }
  }
  const overlap = bands.firstOverlap();
  if (overlap !== null)
    refuseDifference('pdf', rowPlace(table, overlap.row, 0), { at: 0, expected: 'chữ nằm trong dòng của nó', found: overlap.text, page: overlap.page });
  // A typeface without a bold of its own sets all rows alike.
  const tasks = table.rows.flatMap(({ kind }, row) => (kind === 'cells' ? (inBold.get(row) ?? []) : []));
  if (bold === '' || (tasks.length > 1 && tasks.filter(({ all }) => all).length > tasks.length / 2)) return;
  for (const [row, { kind }] of table.rows.entries()) {
    const set = inBold.get(row);
    // A word that the typeface lacks is drawn by another font, in either kind of row.
    if (set === undefined || (kind === 'section' ? set.some : !set.all)) continue;
    compareMeasure('pdf', rowPlace(table, row, 0), ...rowKinds(kind), set.first.page);
  }
}
