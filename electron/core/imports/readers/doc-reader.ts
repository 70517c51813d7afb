import WordExtractor from 'word-extractor';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceCell, SourceTable } from '../../../../shared/domain/source-table.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';

const LINES_ABOVE = 10;
/** The library writes a tab after each cell and a line feed after the tab that ends a row. */
const ROW_END = '\t\n';
/** What begins a row of its own, however short. */
const ROW_NUMBER = /^(?:\d{1,4}|[IVXLC]{1,6}|[A-H])(?:[.)].*)?$/;

/** Tables of an old Word document. The library's text says nothing of merges: vertical ones are empty cells, horizontal ones are guessed. */
export async function readDoc(bytes: Uint8Array): Promise<SourceTable[]> {
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch((cause: unknown) => {
    const encrypted = cause instanceof Error && /encrypt|password/i.test(cause.message);
    throw new AppError(encrypted ? 'imports.encrypted' : 'imports.damaged', {}, { cause });
  });
  // The library turns Word's optional hyphen (U+001F) into the word "undefined".
  return tablesOfBody(document.getBody({ filterUnicode: false }).replaceAll('undefined', ''));
}

export function tablesOfBody(body: string): SourceTable[] {
  const marked = body.split(ROW_END).map((row) => row.split('\t'));
  marked.pop();
  const rows = splitUnmarkedRows(marked);
  const tables: SourceTable[] = [];
  for (let start = 0; start < rows.length; ) {
    // Paragraphs between two tables stand before the first cell of the second one.
    let end = start + 1;
    while (end < rows.length && !rows[end]![0]!.includes('\n')) end += 1;
    tables.push(tableOfRows(rows.slice(start, end), `Bảng ${tables.length + 1}`));
    start = end;
  }
  return tables;
}

/** Narrower tables keep their properties where the library looks for the marks. */
const NARROWEST_UNMARKED = 6;

/**
 * The properties of a row with many columns stand apart (sprmPHugePapx, [MS-DOC] 2.6.2) and the library misses the mark in them:
 * the rows follow one another in one line, an empty cell where each ends. The headings, all filled, say how wide they are.
 */
function splitUnmarkedRows(rows: readonly string[][]): string[][] {
  return rows.flatMap((cells, at) => {
    const width = cells.indexOf('');
    const ended = cells.at(-1) === '' && cells.length % (width + 1) === 0 ? cells : [...cells, ''];
    const isWhole = width >= NARROWEST_UNMARKED && ended.length > width + 1 && ended.length % (width + 1) === 0 && rows[at + 1]?.length !== cells.length;
    if (!isWhole || ended.some((text, index) => index % (width + 1) === width && text !== '')) return [cells];
    return Array.from({ length: ended.length / (width + 1) }, (_, row) => ended.slice(row * (width + 1), (row + 1) * (width + 1) - 1));
  });
}

function tableOfRows(rows: readonly (readonly string[])[], name: string): SourceTable {
  const [first, ...rest] = rows;
  const below = rest.reduce((widest, row) => Math.max(widest, row.length), 0);
  // The tabs of a letterhead make the first row longer than the others; a paragraph ends just before its first cell.
  const afterTabs = below > 0 && below < first!.length && first![first!.length - below]!.includes('\n');
  const width = afterTabs ? below : Math.max(below, first!.length);
  const { above, row } = splitAbove(first!, Math.min(width, first!.length));
  const whole = joinSplitRows([row, ...rest], width);
  return {
    name,
    linesAbove: above.slice(-LINES_ABOVE),
    rows: whole.map((cells, index) => ({ line: index + 1, cells: layOut(cells, whole[index + 1], width) })),
  };
}

/** A cell that begins with an empty paragraph looks like the end of a row: two parts that make one full row are joined. */
function joinSplitRows(rows: readonly (readonly string[])[], width: number): string[][] {
  const whole: string[][] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    const fits = last !== undefined && last.length < width && row.length < width && last.length + row.length === width;
    if (fits && !ROW_NUMBER.test(row[0]!.trim())) last.push(...row);
    else whole.push([...row]);
  }
  return whole;
}

/** Paragraphs (tabs of letterheads included) stand before the first cell in the text. */
function splitAbove(cells: readonly string[], width: number): { above: string[]; row: string[] } {
  const before = cells.slice(0, cells.length - width);
  const row = cells.slice(cells.length - width);
  const lines = row[0]!.split('\n');
  const above = [...before, ...lines.slice(0, -1)].join('\n').split('\n').map(normalizeText);
  return { above: above.filter((line) => line !== ''), row: [lines.at(-1)!, ...row.slice(1)] };
}

/**
 * Horizontal merges leave a row short and the text does not say where. A heading over a group is told by the row below, whose
 * labels stand in the group's columns only; in any other short row the last cell reaches to the right edge.
 */
function layOut(texts: readonly string[], below: readonly string[] | undefined, width: number): SourceCell[] {
  const missing = width - texts.length;
  const cells: SourceCell[] = texts.map((text) => ({ text: normalizeText(text) }));
  if (missing <= 0) return cells;
  const labels = below?.length === width ? below.flatMap((text, index) => (text.trim() === '' ? [] : [index])) : [];
  const [group = 0] = labels;
  const isGroup = labels.length === missing + 1 && labels.length < width && labels.at(-1) === group + missing;
  const at = isGroup ? group : cells.length - 1;
  const covered: SourceCell[] = Array.from({ length: missing }, () => ({ text: '', covered: 'left' }));
  return [...cells.slice(0, at), { ...cells[at]!, columnSpan: missing + 1 }, ...covered, ...cells.slice(at + 1)];
}
