import type { CellMark, SourceTable } from '../../../../shared/domain/source-table.ts';
import { LIMITS } from '../../../../shared/domain/source-tables/limits.ts';
import { cellsOf, openDocument, repeats, spans, textOf, wordLooks, type MarkedText, type WordLooks } from './open-document.ts';
import { shownFormula } from './shown-formula.ts';
import { tableFromSheet, type SheetCell } from './sheet-grid.ts';
import type { Block } from '../../../../shared/domain/source-tables/span-grid.ts';
import { attribute, childNamed, descendants, elementsOf, type XmlElement } from './xml.ts';

export const GROUPS = ['table-header-rows', 'table-rows', 'table-row-group', 'table-header-columns', 'table-columns', 'table-column-group'];

/** Visible sheets of an OpenDocument workbook. The file holds each value as it was shown, beside the value itself. */
export function readOds(bytes: Uint8Array): SourceTable[] {
  const { content, styles } = openDocument(bytes);
  const [hidden, looks] = [hiddenStyles(styles), wordLooks(styles)];
  const sheets = descendants(childNamed(childNamed(content, 'body'), 'spreadsheet'), 'table', []);
  return sheets.filter((sheet) => !hidden.has(attribute(sheet, 'style-name') ?? '')).flatMap((sheet) => readSheet(sheet, looks));
}

function hiddenStyles(styles: readonly XmlElement[]): ReadonlySet<string> {
  const hidden = styles.filter((style) => attribute(childNamed(style, 'table-properties'), 'display') === 'false');
  return new Set(hidden.map((style) => attribute(style, 'name') ?? ''));
}

function readSheet(sheet: XmlElement, looks: WordLooks): SourceTable[] {
  const rows: SheetCell[][] = [];
  const merges: Block[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const usualStyles: string[] = [];
  for (const column of descendants(sheet, 'table-column', GROUPS)) {
    const start = usualStyles.length;
    const end = Math.min(start + repeats(column, 'columns'), LIMITS.columns);
    for (let index = start; index < end; index += 1) usualStyles.push(attribute(column, 'default-cell-style-name') ?? '');
    if (isHidden(column)) for (let index = start; index < end; index += 1) hiddenColumns.add(index);
  }
  for (const element of descendants(sheet, 'table-row', GROUPS)) {
    const cells = readCells(element, { top: rows.length, merges, looks, usualStyles });
    // The last row stands for all the empty ones down to the end of the sheet.
    const times = cells.length === 0 ? Math.min(repeats(element, 'rows'), LIMITS.rows + 1) : repeats(element, 'rows');
    for (let again = 0; again < times && rows.length <= LIMITS.rows; again += 1) {
      if (isHidden(element)) hiddenRows.add(rows.length);
      rows.push(cells);
    }
  }
  return tableFromSheet({ name: attribute(sheet, 'name') ?? '', rows, merges, hiddenRows, hiddenColumns });
}

interface RowPlace {
  readonly top: number;
  readonly merges: Block[];
  readonly looks: WordLooks;
  /** By column, the style of the cells that name none. */
  readonly usualStyles: readonly string[];
}

/** The cells up to the last one with text. */
function readCells(row: XmlElement, { top, merges, looks, usualStyles }: RowPlace): SheetCell[] {
  const cells: SheetCell[] = [];
  let empty = 0;
  for (const element of cellsOf(row)) {
    const left = cells.length + empty;
    const style = attribute(element, 'style-name') ?? attribute(row, 'default-cell-style-name') ?? usualStyles[left] ?? '';
    const { text, marks } = element.name === 'table-cell' ? shownText(element, style, looks) : { text: '', marks: [] };
    const [width, height] = [spans(element, 'columns'), spans(element, 'rows')];
    if (width * height > 1 && left <= LIMITS.columns) merges.push({ top, left, width, height });
    if (text === '' && marks.length === 0) {
      empty += repeats(element, 'columns');
      continue;
    }
    for (; empty > 0 && cells.length <= LIMITS.columns; empty -= 1) cells.push({ text: '', bold: false });
    for (let again = repeats(element, 'columns'); again > 0 && cells.length <= LIMITS.columns; again -= 1) cells.push({ text, bold: false, marks });
  }
  return cells;
}

/** A day shown month first is turned round: its value is known, and its figures would be read the other way. */
function shownText(cell: XmlElement, style: string, looks: WordLooks): MarkedText {
  // The stroke of a whole cell is its style's.
  const whole = looks.struck.has(style);
  const parts = elementsOf(cell).map((part) => (part.name === 'p' || part.name === 'annotation' ? textOf({ ...part, children: [part] }, looks) : null));
  const shown = parts
    .flatMap((part) => part?.text ?? [])
    .join('\n')
    .trim();
  const comments = parts.flatMap((part) => part?.marks ?? []);
  const text = whole ? '' : shown;
  const marks: CellMark[] = whole && shown !== '' ? [{ kind: 'struck', text: shown }, ...comments] : comments;
  const formula = attribute(cell, 'formula');
  // A value that is an empty text says so.
  if (shown === '' && formula !== null && attribute(cell, 'value-type') === null) marks.push({ kind: 'formula', text: shownFormula(formula) });
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(text);
  const value = /^(\d{4})-(\d\d)-(\d\d)/.exec(attribute(cell, 'date-value') ?? '');
  const monthFirst = figures !== null && value !== null && Number(figures[1]) === Number(value[2]) && Number(figures[2]) === Number(value[3]);
  return { text: monthFirst ? `${value[3]}/${value[2]}/${value[1]}` : text, marks };
}

const isHidden = (element: XmlElement): boolean => ['collapse', 'filter'].includes(attribute(element, 'visibility') ?? '');
