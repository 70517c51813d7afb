import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceTable } from '../../../../shared/domain/source-table.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';
import { htmlText, isElement, isHidden, spanOf, type HtmlElement } from './html-text.ts';
import { LIMITS } from './limits.ts';
import { layOnGrid, type SpannedRow } from './span-grid.ts';
import { decodeText } from './text-encoding.ts';

const LINES_ABOVE = 10;
const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'center', 'li', 'caption', 'blockquote', 'pre']);
const SILENT = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'math']);

/** Tables of a web page, of a page saved by Word or Excel, or of the clipboard's HTML. */
export function readHtml(bytes: Uint8Array): SourceTable[] {
  return tablesOfHtml(decodeHtml(bytes));
}

export function tablesOfHtml(html: string): SourceTable[] {
  refuseDeepNesting(html);
  const tables: SourceTable[] = [];
  let lines: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!isElement(child) || SILENT.has(child.tagName)) continue;
      if (child.tagName === 'table' && isData(child)) {
        const caption = child.childNodes.find((part) => isElement(part) && part.tagName === 'caption');
        if (caption !== undefined && isElement(caption)) lines.push(...linesOf(caption));
        const rows = layOnGrid(rowsOf(child));
        if (rows.some((row) => row.cells.some((cell) => cell.text !== ''))) {
          tables.push({ name: `Bảng ${tables.length + 1}`, linesAbove: lines.slice(-LINES_ABOVE), rows });
        }
        lines = [];
      } else if (BLOCKS.has(child.tagName) && !containsTable(child)) lines.push(...linesOf(child));
      else visit(child);
    }
  };
  visit(parse(html));
  return tables;
}

/** A table whose cell holds another table of several rows is page layout: its inner tables count. */
function isData(table: HtmlElement): boolean {
  return !rowElements(table).some((row) => row.childNodes.some((cell) => isElement(cell) && tablesIn(cell).some((inner) => rowElements(inner).length > 2)));
}

function rowsOf(table: HtmlElement): SpannedRow[] {
  return rowElements(table).map((row) => ({
    heading: isElement(row.parentNode!) && row.parentNode.tagName === 'thead',
    hidden: isHidden(row),
    cells: row.childNodes.flatMap((cell) => {
      if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) return [];
      const { text, bold } = htmlText(cell);
      return [{ text, bold, columnSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan') }];
    }),
  }));
}

function rowElements(table: HtmlElement): HtmlElement[] {
  return table.childNodes.flatMap((part) => {
    if (!isElement(part)) return [];
    if (part.tagName === 'tr') return [part];
    return ['thead', 'tbody', 'tfoot'].includes(part.tagName) ? part.childNodes.filter(isElement).filter((row) => row.tagName === 'tr') : [];
  });
}

function tablesIn(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter(isElement).flatMap((child) => (child.tagName === 'table' ? [child] : tablesIn(child)));
}

function containsTable(element: HtmlElement): boolean {
  return tablesIn(element).length > 0 || element.childNodes.some((child) => isElement(child) && BLOCKS.has(child.tagName));
}

function linesOf(element: HtmlElement): string[] {
  return normalizeText(htmlText(element).text)
    .split('\n')
    .filter((line) => line !== '');
}

/** Old exports name their code page in a meta tag. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (charset === undefined || /utf-?(?:8|16)|unicode/i.test(charset)) return decodeText(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

/** parse5 builds any depth; the walkers here recurse, so depth is bounded before parsing. Void and implied tags are not counted. */
function refuseDeepNesting(html: string): void {
  let depth = 0;
  for (const [, closing] of html.matchAll(
    /<(\/?)(?:div|span|table|tr|td|ul|ol|font|b|i|u|em|strong|section|article|center|blockquote|[\w-]*:[\w-]+|x[\w-]*)(?=[\s/>])/gi,
  )) {
    depth = closing === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > LIMITS.xmlDepth * 10) throw new AppError('imports.unsafeContent', { detail: 'lồng quá sâu' });
  }
}
