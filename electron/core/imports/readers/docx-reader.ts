import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceCell, SourceRow, SourceTable } from '../../../../shared/domain/source-table.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';
import { openArchive } from './archive.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { DocxStyles } from './docx-styles.ts';
import { cellsOf, DocxText, rowsOf } from './docx-text.ts';
import { LIMITS } from './limits.ts';
import { attribute, childNamed, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** Looks and geometry: most of a document's XML, none of its text. */
const LOOKS = new Set(['tblPr', 'tblGrid', 'tcBorders', 'tcMar', 'shd', 'rFonts', 'spacing', 'ind', 'tblPrEx', 'pBdr', 'pict', 'object']);
/** Lines kept above a table: enough for any title, not the chapter before it. */
const LINES_ABOVE = 10;

/** Tables of a Word document on their exact grid, each with the paragraphs standing above it on the same page. */
export function readDocx(bytes: Uint8Array): SourceTable[] {
  const archive = openArchive(bytes);
  const part = (name: string): XmlElement | null => {
    const content = archive.read(name);
    return content === null ? null : parseXml(content, LOOKS);
  };
  const body = childNamed(childNamed(part('word/document.xml') ?? undefined, 'document'), 'body');
  if (body === undefined) throw new AppError('imports.damaged');
  const text = new DocxText(new DocxStyles(part('word/styles.xml')), new DocxNumbering(part('word/numbering.xml')));

  const tables: SourceTable[] = [];
  let lines: string[] = [];
  const walk = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'p') {
        const paragraph = text.paragraph(child);
        if (paragraph.newPage) lines = [];
        lines.push(...normalizeText(paragraph.text).split('\n').filter((line) => line !== ''));
      } else if (child.name === 'tbl') {
        tables.push({ name: `Bảng ${tables.length + 1}`, linesAbove: lines.slice(-LINES_ABOVE), rows: readRows(child, text) });
        lines = [];
      } else if (['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag'].includes(child.name)) walk(child);
    }
  };
  walk(body);
  return tables;
}

type MutableCell = { -readonly [name in keyof SourceCell]: SourceCell[name] };

function readRows(table: XmlElement, text: DocxText): SourceRow[] {
  /** For each grid column, the cell whose vertical merge reaches the row above. */
  let merges = new Map<number, MutableCell>();
  return rowsOf(table).map((row, index) => {
    const cells: SourceCell[] = [];
    const open = new Map<number, MutableCell>();
    const properties = childNamed(row, 'trPr');
    for (let skipped = numberOf(properties, 'gridBefore'); skipped > 0; skipped -= 1) cells.push({ text: '' });
    for (const element of cellsOf(row)) {
      const cellProperties = childNamed(element, 'tcPr');
      const span = Math.max(1, numberOf(cellProperties, 'gridSpan'));
      const merge = childNamed(cellProperties, 'vMerge');
      const above = merge !== undefined && attribute(merge, 'val') !== 'restart' ? merges.get(cells.length) : undefined;
      const cell: MutableCell = above === undefined ? readCell(element, span, text) : { text: '', covered: 'above' };
      if (above !== undefined) above.rowSpan = (above.rowSpan ?? 1) + 1;
      if (merge !== undefined) open.set(cells.length, above ?? cell);
      cells.push(cell);
      for (let covered = 1; covered < span; covered += 1) cells.push({ text: '', covered: above === undefined ? 'left' : 'above' });
      if (cells.length > LIMITS.columns) throw new AppError('imports.tooManyCells', { what: `${cells.length} cột` });
    }
    merges = open;
    return { line: index + 1, cells, ...(childNamed(properties, 'tblHeader') === undefined ? {} : { heading: true }) };
  });
}

function readCell(element: XmlElement, columnSpan: number, text: DocxText): MutableCell {
  const { text: shown, bold } = text.cell(element);
  return { text: shown, ...(columnSpan > 1 ? { columnSpan } : {}), ...(bold ? { bold } : {}) };
}

function numberOf(properties: XmlElement | undefined, name: string): number {
  const value = Number(attribute(childNamed(properties, name), 'val') ?? 0);
  return Number.isInteger(value) && value > 0 ? Math.min(value, LIMITS.columns + 1) : 0;
}
