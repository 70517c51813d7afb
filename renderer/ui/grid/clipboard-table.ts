import { AppError } from '../../../shared/api/app-error.ts';
import { isOfTheText, type SourceCell } from '../../../shared/domain/source-table.ts';
import { isLetterheadTable } from '../../../shared/domain/plan-table/plan-likeness.ts';
import { partsOfHtml, type HtmlPart } from '../../../shared/domain/source-tables/html-tables.ts';
import { normalizeText } from '../../../shared/domain/text/normalize.ts';

/** Cells of a pasted table, row by row. */
export type TextBlock = readonly (readonly string[])[];

/** A table read from the clipboard. */
export interface PastedTable {
  readonly block: TextBlock;
  /** Places that nobody left empty: a merged cell covers them, or all their words were struck out. */
  readonly hollow: readonly (readonly boolean[])[];
  /** Words struck out, comments and notes that stand at its cells and are no text of them. */
  readonly leftBeside: number;
  /** Lines of a paper round its table: letterhead, title, signatures. */
  readonly leftAround: number;
}

/** What the system's clipboard carries for one range of cells. */
export interface ClipboardTable {
  readonly tsv: string;
  readonly html: string;
}

export function writeClipboardTable(block: TextBlock): ClipboardTable {
  return {
    tsv: block.map((row) => row.map(quoteField).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table><tbody>${block.map(htmlRow).join('')}</tbody></table>`,
  };
}

/** Excel's own rule: a field with a tab, a line break or a quote at its start is quoted, quotes inside it doubled. */
function quoteField(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The number format marks every cell as text: Excel then neither computes nor re-dates what it gets. */
function htmlRow(row: readonly string[]): string {
  const cells = row.map((text) => `<td style="mso-number-format:'\\@';white-space:pre-wrap">${escapeHtml(text)}</td>`);
  return `<tr>${cells.join('')}</tr>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}

/**
 * The table on the clipboard, read as an imported page is; empty when it carries no text. The HTML is preferred where it holds a table:
 * Word's plain text breaks a row at every paragraph of a cell. Never runs anything of it. A merged cell keeps its text in its first
 * place; the places it covers are empty.
 */
export function readClipboardTable(plain: string, html: string): PastedTable {
  const page = /<table/i.test(html) ? tablesIn(html) : nothing;
  if (page.block.length > 0) return page;
  return { ...nothing, block: plain === '' ? [] : parseTsv(plain) };
}

const nothing: PastedTable = { block: [], hollow: [], leftBeside: 0, leftAround: 0 };

/** A page that no table can be made of, however it was crafted, leaves the plain text. */
function tablesIn(html: string): PastedTable {
  try {
    return pastedPage(html);
  } catch (thrown) {
    if (thrown instanceof AppError || thrown instanceof RangeError) return nothing;
    throw thrown;
  }
}

export function parseTsv(text: string): TextBlock {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const field = quotedField(source, at) ?? plainField(source, at);
    rows.at(-1)?.push(field.text);
    const delimiter = source[field.end];
    if (delimiter === undefined) return rows;
    if (delimiter === '\n') rows.push([]);
    at = field.end + 1;
  }
}

interface Field {
  readonly text: string;
  readonly end: number;
}

function plainField(source: string, at: number): Field {
  const delimiter = /[\t\n]/g;
  delimiter.lastIndex = at;
  const end = delimiter.exec(source)?.index ?? source.length;
  return { text: source.slice(at, end), end };
}

/** Null unless the field is quoted as a whole: a cell that merely opens with a quoted word is plain text. */
function quotedField(source: string, at: number): Field | null {
  if (source[at] !== '"') return null;
  const match = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  match.lastIndex = at;
  const found = match.exec(source);
  return found && { text: (found[1] ?? '').replaceAll('""', '"'), end: match.lastIndex };
}

/** Tables one below the other, as Word breaks a long one; a paragraph beside them is a row of one cell, as in Excel. */
function pastedPage(html: string): PastedTable {
  const all = partsOfHtml(html);
  const parts = withoutPaper(all);
  const rows = parts.flatMap((part): (readonly SourceCell[])[] => {
    if (part.kind === 'table') return part.rows.map(({ cells }) => cells);
    return part.text === '' ? [] : [[{ text: part.text }]];
  });
  const besideLines = parts.flatMap((part) => (part.kind === 'line' ? part.marks : []));
  return {
    block: rows.map((cells) => cells.map(({ text }) => normalizeText(text))),
    hollow: rows.map((cells) => cells.map(({ text, covered, marks }) => text === '' && (covered !== undefined || marks !== undefined))),
    leftAround: linesIn(all) - linesIn(parts),
    leftBeside: [...besideLines, ...rows.flat().flatMap(({ marks }) => marks ?? [])].filter((mark) => !isOfTheText(mark)).length,
  };
}

const linesIn = (parts: readonly HtmlPart[]): number =>
  parts.reduce((count, part) => count + (part.kind === 'table' ? part.rows.length : Number(part.text !== '')), 0);

/** Of a paper copied whole the table alone: a letterhead and what stands between it and the table are no rows, nor are signatures and what follows them. */
function withoutPaper(parts: readonly HtmlPart[]): readonly HtmlPart[] {
  const isPaper = (part: HtmlPart): boolean => part.kind === 'table' && isLetterheadTable({ name: '', linesAbove: [], rows: part.rows });
  const isTable = (part: HtmlPart): boolean => part.kind === 'table' && !isPaper(part);
  const [first, last] = [parts.findIndex(isTable), parts.findLastIndex(isTable)];
  if (first < 0) return parts;
  const from = parts.slice(0, first).some(isPaper) ? first : 0;
  const signed = parts.findIndex((part, at) => at > last && isPaper(part));
  return parts.slice(from, signed < 0 ? undefined : signed);
}
