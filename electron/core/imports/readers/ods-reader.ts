import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceTable } from '../../../../shared/domain/source-table.ts';
import { openArchive } from './archive.ts';
import { LIMITS } from './limits.ts';
import { tableFromSheet, type SheetCell } from './sheet-grid.ts';
import type { Block } from './span-grid.ts';
import { attribute, childNamed, descendants, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** Comments, pictures and drawings lie over a cell; they are not its text. */
const BESIDE_THE_TEXT = new Set(['annotation', 'frame', 'custom-shape', 'shapes', 'forms']);
const GROUPS = ['table-header-rows', 'table-rows', 'table-row-group', 'table-header-columns', 'table-columns', 'table-column-group'];

/** Visible sheets of an OpenDocument workbook. The file holds each value as it was shown, beside the value itself. */
export function readOds(bytes: Uint8Array): SourceTable[] {
  const archive = openArchive(bytes);
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data')) throw new AppError('imports.encrypted');
  const content = archive.read('content.xml');
  if (content === null) throw new AppError('imports.damaged');
  const document = childNamed(parseXml(content, BESIDE_THE_TEXT), 'document-content');
  const hidden = hiddenStyles(childNamed(document, 'automatic-styles'));
  const sheets = descendants(childNamed(childNamed(document, 'body'), 'spreadsheet'), 'table', []);
  return sheets.filter((sheet) => !hidden.has(attribute(sheet, 'style-name') ?? '')).flatMap(readSheet);
}

function hiddenStyles(styles: XmlElement | undefined): ReadonlySet<string> {
  const hidden = elementsOf(styles).filter((style) => attribute(childNamed(style, 'table-properties'), 'display') === 'false');
  return new Set(hidden.map((style) => attribute(style, 'name') ?? ''));
}

function readSheet(sheet: XmlElement): SourceTable[] {
  const rows: SheetCell[][] = [];
  const merges: Block[] = [];
  const hiddenRows = new Set<number>();
  for (const element of descendants(sheet, 'table-row', GROUPS)) {
    const cells = readCells(element, rows.length, merges);
    // The last row stands for all the empty ones down to the end of the sheet.
    const times = cells.length === 0 ? Math.min(repeats(element, 'rows'), LIMITS.rows + 1) : repeats(element, 'rows');
    for (let again = 0; again < times && rows.length <= LIMITS.rows; again += 1) {
      if (isHidden(element)) hiddenRows.add(rows.length);
      rows.push(cells);
    }
  }
  const hiddenColumns = new Set<number>();
  let at = 0;
  for (const column of descendants(sheet, 'table-column', GROUPS)) {
    const end = Math.min(at + repeats(column, 'columns'), LIMITS.columns);
    if (isHidden(column)) for (let index = at; index < end; index += 1) hiddenColumns.add(index);
    at = end;
  }
  return tableFromSheet({ name: attribute(sheet, 'name') ?? '', rows, merges, hiddenRows, hiddenColumns });
}

/** The cells up to the last one with text. */
function readCells(row: XmlElement, top: number, merges: Block[]): SheetCell[] {
  const cells: SheetCell[] = [];
  let empty = 0;
  for (const element of elementsOf(row).filter(({ name }) => name === 'table-cell' || name === 'covered-table-cell')) {
    const text = element.name === 'table-cell' ? shownText(element) : '';
    const left = cells.length + empty;
    const [width, height] = [spans(element, 'columns'), spans(element, 'rows')];
    if (width * height > 1 && left <= LIMITS.columns) merges.push({ top, left, width, height });
    if (text === '') {
      empty += repeats(element, 'columns');
      continue;
    }
    for (; empty > 0 && cells.length <= LIMITS.columns; empty -= 1) cells.push({ text: '', bold: false });
    for (let again = repeats(element, 'columns'); again > 0 && cells.length <= LIMITS.columns; again -= 1) cells.push({ text, bold: false });
  }
  return cells;
}

/** A day shown month first is turned round: its value is known, and its figures would be read the other way. */
function shownText(cell: XmlElement): string {
  const text = elementsOf(cell)
    .filter(({ name }) => name === 'p')
    .map(textOf)
    .join('\n');
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(text);
  const value = /^(\d{4})-(\d\d)-(\d\d)/.exec(attribute(cell, 'date-value') ?? '');
  const monthFirst = figures !== null && value !== null && Number(figures[1]) === Number(value[2]) && Number(figures[2]) === Number(value[3]);
  return monthFirst ? `${value[3]}/${value[2]}/${value[1]}` : text;
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 's') return ' '.repeat(Math.min(Number(attribute(child, 'c') ?? 1), 100));
      return child.name === 'tab' ? '\t' : child.name === 'line-break' ? '\n' : textOf(child);
    })
    .join('');
}

const isHidden = (element: XmlElement): boolean => ['collapse', 'filter'].includes(attribute(element, 'visibility') ?? '');
const repeats = (element: XmlElement, what: 'rows' | 'columns'): number => Math.max(1, Number(attribute(element, `number-${what}-repeated`)) || 1);
const spans = (element: XmlElement, what: 'rows' | 'columns'): number => Math.max(1, Number(attribute(element, `number-${what}-spanned`)) || 1);
