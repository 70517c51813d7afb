import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { AppError } from '../../api/app-error.ts';
import type { CellMark, SourceRow, SourceTable } from '../source-table.ts';
import { normalizeText } from '../text/normalize.ts';
import { isNote, pageAside, type PageAside } from './html-aside.ts';
import { attributeOf, isElement, type HtmlElement } from './html-element.ts';
import { htmlText, isHidden, spanOf } from './html-text.ts';
import { isApart } from './words-apart.ts';
import { LIMITS } from './limits.ts';
import { isInFrame } from './frame.ts';
import { layOnGrid, type SpannedRow } from './span-grid.ts';
import { LinesAbove } from './lines-above.ts';

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'center', 'li', 'caption', 'blockquote', 'pre']);
const SILENT = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'math']);

/** What stands one below the other on a page: lines of text, and tables. */
export type HtmlPart =
  | { readonly kind: 'line'; readonly text: string; readonly marks: readonly CellMark[] }
  | { readonly kind: 'table'; readonly rows: SourceRow[] };

/** Tables of a page, each with the lines above it. */
export function tablesOfHtml(html: string): SourceTable[] {
  const tables: SourceTable[] = [];
  const lines = new LinesAbove();
  for (const part of partsOfHtml(html)) {
    if (part.kind === 'line') {
      lines.add(part.text, part.marks);
      continue;
    }
    if (part.rows.some((row) => row.cells.some((cell) => cell.text !== '' || cell.marks !== undefined))) {
      tables.push({ name: `Bảng ${tables.length + 1}`, ...lines.of(), rows: part.rows });
    }
    lines.clear();
  }
  return tables;
}

export function partsOfHtml(html: string): HtmlPart[] {
  refuseDeepNesting(html);
  const document = parse(html);
  const aside = pageAside(document);
  const parts: HtmlPart[] = [];
  const addLines = (element: HtmlElement): void => {
    const { text: whole, marks } = htmlText(element, aside);
    const lines = normalizeText(whole)
      .split('\n')
      .filter((text) => text !== '');
    if (lines.length === 0 && marks.some(isApart)) lines.push('');
    parts.push(...lines.map((text, at): HtmlPart => ({ kind: 'line', text, marks: at === 0 ? marks : [] })));
  };
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!isElement(child) || SILENT.has(child.tagName) || isNote(child)) continue;
      if (child.tagName === 'table' && isData(child)) {
        const caption = child.childNodes.find((part) => isElement(part) && part.tagName === 'caption');
        if (caption !== undefined && isElement(caption)) addLines(caption);
        const { rows, closing } = rowsApart(child);
        parts.push({ kind: 'table', rows: layOnGrid(spannedRows(rows, aside), measuresOf(closing)) });
      } else if (BLOCKS.has(child.tagName) && !containsTable(child)) addLines(child);
      else visit(child);
    }
  };
  visit(document);
  return parts;
}

const CLOSING = /supportMisalignedColumns/i;

/** Word closes a table of merged cells with an empty row that only measures the columns. */
function isClosingRow(row: HtmlElement, before: DefaultTreeAdapterTypes.ChildNode | undefined): boolean {
  if (before?.nodeName === '#comment' && 'data' in before && CLOSING.test(before.data)) return true;
  return attributeOf(row, 'height') === '0' && row.childNodes.every((cell) => !isElement(cell) || cell.childNodes.length === 0);
}

/** In pixels; none where a column is not measured. */
function measuresOf(row: HtmlElement | undefined): number[] {
  const widths = (row?.childNodes ?? []).filter(isElement).map((cell) => Number.parseFloat(attributeOf(cell, 'width')));
  return widths.every((width) => width > 0) ? widths : [];
}

/** A table whose cell holds another table of several rows, or that is a frame of single cells, is page layout: its inner tables count. */
function isData(table: HtmlElement): boolean {
  const rows = rowElements(table).map((row) => row.childNodes.filter(isElement));
  const inner = rows.flat().flatMap(tablesIn);
  const framed =
    rows.every(({ length }) => length <= 1) && inner.some((each) => isInFrame(rowElements(each).map((row) => row.childNodes.filter(isElement).length)));
  return !framed && !inner.some((each) => rowElements(each).length > 2);
}

function spannedRows(rows: readonly HtmlElement[], aside: PageAside): SpannedRow[] {
  return rows.map((row) => ({
    heading: isElement(row.parentNode!) && row.parentNode.tagName === 'thead',
    hidden: isHidden(row),
    cells: row.childNodes.flatMap((cell) => {
      if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) return [];
      const { text, bold, marks } = htmlText(cell, aside);
      return [{ text, bold, marks, columnSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan') }];
    }),
  }));
}

const rowElements = (table: HtmlElement): HtmlElement[] => rowsApart(table).rows;

function rowsApart(table: HtmlElement): { readonly rows: HtmlElement[]; readonly closing: HtmlElement | undefined } {
  const rows: HtmlElement[] = [];
  let closing: HtmlElement | undefined;
  const collect = (parts: readonly DefaultTreeAdapterTypes.ChildNode[]): void => {
    for (const [at, part] of parts.entries()) {
      if (!isElement(part)) continue;
      if (part.tagName === 'tr') {
        if (isClosingRow(part, parts[at - 1])) closing = part;
        else rows.push(part);
      } else if (['thead', 'tbody', 'tfoot'].includes(part.tagName)) collect(part.childNodes);
    }
  };
  collect(table.childNodes);
  return { rows, closing };
}

function tablesIn(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter(isElement).flatMap((child) => (child.tagName === 'table' ? [child] : tablesIn(child)));
}

function containsTable(element: HtmlElement): boolean {
  return tablesIn(element).length > 0 || element.childNodes.some((child) => isElement(child) && BLOCKS.has(child.tagName));
}

/** parse5 builds any depth; the walkers here recurse, so depth is bounded before parsing. Void and implied tags are not counted. */
function refuseDeepNesting(html: string): void {
  let depth = 0;
  for (const [, closing] of html.matchAll(
    /<(\/?)(?:div|span|table|ul|ol|font|b|i|u|em|strong|s|strike|del|ins|a|small|big|sup|sub|section|article|center|blockquote|[\w-]*:[\w-]+|x[\w-]*)(?=[\s/>])/gi,
  )) {
    depth = closing === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > LIMITS.xmlDepth * 10) throw new AppError('imports.unsafeContent', { detail: 'lồng quá sâu' });
  }
}
