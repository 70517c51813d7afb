import type { FormalDocument, PageSetup, PaperPart, Table } from '../formal-document.ts';
import { wordsOf } from '../../../../shared/domain/text/words.ts';
import { POINTS_PER_MM, STAMP_LOOK } from '../the-thuc.ts';
import { compareBreaks, compareCells, compareCount, compareRest, compareText } from './compare-cells.ts';
import { compareMeasure } from './compare-words.ts';
import { expectedNotes, expectedParts, headingRows, points, rowKinds, rowPlace, type ExpectedText } from './expected-words.ts';
import { headRows, headTexts } from '../table-head.ts';
import { eachMargin, marginsInWords, paperInWords, paperOf } from './page-measures.ts';
import { foundTable, type FoundTable } from './stored-tables.ts';
import { emptyInWords, frameInWords, SIGNATURE_PLACE, TOP_MARK } from './stamps-on-page.ts';
import type { SetLetters } from './word-letters.ts';
import { readWordFile, type WordPage, type WordParagraph, type WordPart, type WordRowText } from './word-text.ts';

/**
 * Compares a finished Word file with the data: lines and tables in their order, tables cell by cell, lines broken where the data's are,
 * sections set as sections; and its pages, margins and sizes of letters with those asked for, whether a style or the text says them.
 * @throws AppError `documents.readBackDiffers` at the first word or measure that differs.
 * @returns Its tables as they were read.
 */
export function verifyDocx(bytes: Uint8Array, paper: FormalDocument): FoundTable[] {
  const tables: FoundTable[] = [];
  const file = readWordFile(bytes);
  const found = file.body.filter(saysSomething);
  const expected = expectedParts(paper);
  for (const [at, part] of expected.entries()) {
    // Texts beside each other stand in a table without lines: they are read row by row, cell by cell.
    if (part.kind === 'text' && found[at]?.kind === 'table') found.splice(at, 1, ...linesBeside(found[at]));
    const there = found[at];
    if (part.kind === 'text') {
      const paragraph = there?.kind === 'paragraph' ? there : undefined;
      compareText('docx', part, paragraph?.text ?? '');
      compareBreaks('docx', part.place, part.breaks, paragraph?.text ?? '', false);
      compareSizes(part.place, part.size, paragraph?.letters ?? []);
      verifyStamp(part, paragraph, paper.parts[0]?.page);
      if (part.empty !== undefined) compareMeasure('docx', SIGNATURE_PLACE, emptyInWords(part.empty.height), emptyInWords(tenth(paragraph?.above ?? 0)));
      continue;
    }
    const rows = there?.kind === 'table' ? there.rows : [];
    verifyTable(part.table, rows);
    tables.push(
      foundTable(
        part.table,
        rows.map(({ cells }) => cells),
      ),
    );
  }
  for (const part of found.slice(expected.length))
    compareRest('docx', part.kind === 'paragraph' ? part.text : part.rows.flatMap((row) => row.cells).join('\n'));
  compareCount('docx', 'số đoạn và bảng', expected.length, found.length);
  verifyNotes(paper.parts.flatMap(expectedNotes), file.notes);
  compareCount('docx', 'số phần có khổ giấy riêng', paper.parts.length, file.pages.length);
  for (const [at, { page, topMark }] of paper.parts.entries()) {
    verifyPage(page, file.pages[at]);
    verifyTopMark(topMark, file.pages[at]);
  }
  return tables;
}

/** Each footnote with its number and every word, in its order; Word itself puts it to the foot of the page of its number. */
function verifyNotes(expected: readonly ExpectedText[], found: readonly (readonly WordParagraph[])[]): void {
  for (const [at, note] of expected.entries()) {
    const paragraphs = found[at] ?? [];
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
    compareText('docx', note, text);
    compareBreaks('docx', note.place, note.breaks, text, false);
    for (const { letters } of paragraphs) compareSizes(note.place, note.size, letters);
  }
  compareCount('docx', 'số chú thích cuối trang', expected.length, found.length);
}

/** A stamp has its frame, in the middle of its column. */
function verifyStamp({ place, stamp }: ExpectedText, paragraph: WordParagraph | undefined, page: PageSetup | undefined): void {
  const found = paragraph?.frame ?? null;
  if (stamp === undefined) {
    if (found !== null) compareMeasure('docx', place, 'không có khung', 'có khung');
    return;
  }
  const { frame } = stamp;
  if (found === null) return compareMeasure('docx', place, frameInWords(frame), 'không có khung');
  const column = found.column ?? (page === undefined ? 0 : (paperOf(page).width - page.margins.left - page.margins.right) * TWIPS_PER_MM);
  const there = {
    ...(frame.width === undefined ? {} : { width: tenth(column - found.left - found.right - LINE) }),
    height: tenth(found.height),
    ...(found.double ? { gap: frame.gap ?? 1 } : {}),
  };
  compareMeasure('docx', place, frameInWords(frame), frameInWords(there));
  if (Math.abs(found.left - found.right) > LINE) compareMeasure('docx', place, 'ở giữa cột của nó', 'lệch một bên');
}

function verifyTopMark(mark: PaperPart['topMark'], page: WordPage | undefined): void {
  const { text = '', letters = [], right = false } = page?.firstHeader ?? {};
  compareText('docx', { place: TOP_MARK, words: wordsOf(mark?.text ?? ''), anyCase: false }, text);
  if (mark === undefined) return;
  compareSizes(TOP_MARK, mark.size, letters);
  const inWords = (top: number): string => `sát lề phải, cách mép trên ${String(tenth(top)).replace('.', ',')} mm`;
  compareMeasure('docx', TOP_MARK, inWords(mark.top * TWIPS_PER_MM), right ? inWords(page?.headerTop ?? 0) : 'không sát lề phải');
}

/** Millimetres of twentieths of a point, to a tenth. */
const tenth = (twips: number): number => Math.round((twips / TWIPS_PER_MM) * 10) / 10;

function verifyTable(table: Table, rows: readonly WordRowText[]): void {
  const headings = headingRows(table).length;
  compareCount('docx', 'số dòng tiêu đề lặp lại', headings, rows.filter((row) => row.heading).length);
  compareCells(
    'docx',
    table,
    rows.map((row) => row.cells),
    wordHeadings(table),
  );
  for (const [at, { paragraphs }] of rows.entries()) {
    const row = table.rows[at - headings];
    const place = row === undefined ? 'tiêu đề bảng' : rowPlace(table, at - headings, 0);
    const letters = paragraphs.flat().flatMap((paragraph) => paragraph.letters);
    compareSizes(place, table.fontSize, letters);
    if (row !== undefined && letters.some(({ bold }) => bold !== (row.kind === 'section'))) compareMeasure('docx', place, ...rowKinds(row.kind));
  }
}

function compareSizes(place: string, size: number, letters: readonly SetLetters[]): void {
  for (const each of letters) compareMeasure('docx', `${place}, cỡ chữ`, points(size), points(each.size));
}

function verifyPage(setup: PageSetup, page: WordPage | undefined): void {
  const mm = (twips = 0): number => twips / TWIPS_PER_MM;
  const { width, height } = paperOf(setup);
  compareMeasure('docx', 'khổ giấy', paperInWords(width, height), paperInWords(mm(page?.width), mm(page?.height)));
  compareMeasure('docx', 'lề trang', marginsInWords(setup.margins), marginsInWords(eachMargin((side) => mm(page?.margins[side]))));
}

const TWIPS_PER_MM = POINTS_PER_MM * 20;
/** A line of a frame. */
const LINE = STAMP_LOOK.line * 20;

const saysSomething = (part: WordPart): boolean => part.kind === 'table' || part.text.trim() !== '';

function linesBeside({ rows }: Extract<WordPart, { kind: 'table' }>): WordPart[] {
  return rows.flatMap(({ paragraphs }) => paragraphs.flat()).filter(saysSomething);
}

/** Word keeps a cell merged across as one, and one merged downwards as a cell in each row, blank but for the first. */
function wordHeadings(table: Table): string[][] {
  return headRows(table).map((row) => (row.some(({ to, from }) => to > from) ? row.map(({ text }) => text) : headTexts(table, row)));
}
