import { AppError } from '../../../../shared/api/app-error.ts';
import type { CellMark, SourceRow, SourceTable } from '../../../../shared/domain/source-table.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';
import { openArchive } from './archive.ts';
import { docxNumbering } from './docx-numbering.ts';
import { DocxStyles } from './docx-styles.ts';
import { cellsOf, changeOf, DocxText, inOneLine, plainText, rowsOf, TRANSPARENT, wordsTakenAway, type DocxAside } from './docx-text.ts';
import { LIMITS } from '../../../../shared/domain/source-tables/limits.ts';
import { lacksPart, relatedPart } from './package-parts.ts';
import { edgePositions } from '../../../../shared/domain/source-tables/span-grid.ts';
import { REACH } from '../../../../shared/domain/source-tables/column-edges.ts';
import { LinesAbove } from '../../../../shared/domain/source-tables/lines-above.ts';
import { isInFrame } from '../../../../shared/domain/source-tables/frame.ts';
import { layOnWordGrid, withMendedBorders, type WordCell, type WordRow } from './word-grid.ts';
import { attribute, childNamed, descendants, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** Looks, geometry and the second drawing of a text box: most of a document's XML, no text of its own. */
const LOOKS = new Set(['tblPr', 'tcBorders', 'tcMar', 'shd', 'rFonts', 'spacing', 'ind', 'tblPrEx', 'pBdr', 'Fallback', 'object']);
/** Lines kept above a table: enough for any title, not the chapter before it. */

/** Tables of a Word document on their exact grid, each with the paragraphs standing above it on the same page. */
export function readDocx(bytes: Uint8Array): SourceTable[] {
  const archive = openArchive(bytes);
  const part = (name: string | null): XmlElement | null => {
    const content = name === null ? null : archive.read(name);
    return content === null ? null : parseXml(content, LOOKS);
  };
  const main = relatedPart(archive, '', 'officeDocument') ?? 'word/document.xml';
  const body = childNamed(childNamed(part(main) ?? undefined, 'document'), 'body');
  if (body === undefined) throw new AppError('imports.damaged');
  const styles = new DocxStyles(part(relatedPart(archive, main, 'styles') ?? 'word/styles.xml'));
  const tables = tablesOf(
    body,
    new DocxText(
      styles,
      docxNumbering(part(relatedPart(archive, main, 'numbering') ?? 'word/numbering.xml'), styles),
      docxAside((kind) => part(relatedPart(archive, main, kind))),
    ),
  );
  return lacksPart(archive, main, 'styles') ? tables.map((table) => ({ ...table, looksUnread: true })) : tables;
}

const ASIDES: Readonly<Record<string, string>> = { commentReference: 'comments', footnoteReference: 'footnotes', endnoteReference: 'endnotes' };

/** Each part is read when something refers to it. */
function docxAside(part: (kind: string) => XmlElement | null): DocxAside {
  const words = new Map<string, ReadonlyMap<string, string>>();
  return (reference, id) => {
    const kind = ASIDES[reference] ?? '';
    const known = words.get(kind) ?? wordsById(part(kind));
    words.set(kind, known);
    return known.get(id) ?? '';
  };
}

function wordsById(root: XmlElement | null): ReadonlyMap<string, string> {
  return new Map(elementsOf(elementsOf(root ?? undefined)[0]).map((each) => [attribute(each, 'id') ?? '', normalizeText(plainText(each))]));
}

/** Tables of a document in the one XML file of Word 2003, whose words for tables and runs are nearly today's. */
export function readWordXml(bytes: Uint8Array): SourceTable[] {
  const document = childNamed(parseXml(bytes, LOOKS), 'wordDocument');
  const body = childNamed(document, 'body');
  if (body === undefined) throw new AppError('imports.damaged');
  const styles = new DocxStyles(document ?? null);
  return tablesOf(body, new DocxText(styles, docxNumbering(null, styles), () => ''));
}

function tablesOf(body: XmlElement, text: DocxText): SourceTable[] {
  const tables: SourceTable[] = [];
  const lines = new LinesAbove();
  const walk = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      const framed = child.name === 'p' ? framesWithTables(child) : [];
      if (framed.length > 0) framed.forEach(walk);
      else if (child.name === 'p') {
        const paragraph = text.paragraph(child);
        if (paragraph.newPage) lines.clear();
        lines.add(paragraph.text, paragraph.marks);
      } else if (child.name === 'tbl' && isFrame(child)) {
        for (const row of rowsOf(child)) cellsOf(row).forEach(walk);
      } else if (child.name === 'tbl') {
        tables.push({ name: `Bảng ${tables.length + 1}`, ...lines.of(), rows: readRows(child, text) });
        lines.clear();
      } else if (TRANSPARENT.includes(child.name)) walk(child);
    }
  };
  walk(body);
  return tables;
}

/** A table of single cells round a table of its own is only a frame on the page; what stands in it counts. */
function isFrame(table: XmlElement): boolean {
  const rows = rowsOf(table).map(cellsOf);
  const inner = rows.flat().flatMap((cell) => descendants(cell, 'tbl', TRANSPARENT));
  return rows.every(({ length }) => length <= 1) && inner.some((each) => isInFrame(rowsOf(each).map((row) => cellsOf(row).length)));
}

/** Text boxes of a paragraph that hold a table of their own. */
function framesWithTables(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'txbxContent') return childNamed(child, 'tbl') === undefined ? [] : [child];
    return framesWithTables(child);
  });
}

function readRows(table: XmlElement, text: DocxText): SourceRow[] {
  const rows = rowsOf(table).map((row): WordRow => {
    const properties = childNamed(row, 'trPr');
    return {
      before: numberOf(properties, 'gridBefore'),
      heading: childNamed(properties, 'tblHeader') !== undefined,
      cells: withRowChange(
        row,
        cellsOf(row).map((cell) => readCell(cell, text)),
      ),
    };
  });
  const widths = elementsOf(childNamed(table, 'tblGrid')).map((column) => Number(attribute(column, 'w') ?? 0));
  const measured = widths.length > 0 && widths.every((width) => width > 0);
  const positions = edgePositions(widths);
  const edges = rows.map(({ before, cells }) => {
    const columns = edgePositions(cells.map(({ columnSpan }) => columnSpan)).map((column) => column + before);
    // Cells that reach beyond the grid lie beyond its end.
    return measured ? columns.map((column) => positions[column] ?? positions.at(-1)! + column) : columns;
  });
  return layOnWordGrid(withMendedBorders({ rows, edges, reach: measured ? REACH.twips : REACH.gridColumns }));
}

/** A row that tracked changes took away stays as a row without words, so that it can be told; one that they brought is told once. */
function withRowChange(row: XmlElement, cells: readonly WordCell[]): WordCell[] {
  const change = changeOf(row);
  const gone = wordsTakenAway(row);
  const marks: CellMark[] = gone === '' ? [] : [{ kind: 'deleted', text: gone }];
  if (change === 'inserted') marks.push({ kind: 'inserted', text: inOneLine(cells.map(({ text }) => text)) });
  const left = cells.map((cell): WordCell => {
    if (change === 'deleted') return { ...cell, text: '', marks: [] };
    return change === 'inserted' ? { ...cell, marks: (cell.marks ?? []).filter(({ kind }) => kind !== 'inserted') } : cell;
  });
  const first = Math.max(
    0,
    left.findIndex(({ merged }) => merged !== 'further'),
  );
  return marks.length === 0 ? left : left.map((cell, at) => (at === first ? { ...cell, marks: [...marks, ...(cell.marks ?? [])] } : cell));
}

function readCell(element: XmlElement, text: DocxText): WordCell {
  const properties = childNamed(element, 'tcPr');
  const merge = childNamed(properties, 'vMerge') ?? childNamed(properties, 'vmerge');
  const merged = merge === undefined ? null : attribute(merge, 'val') === 'restart' ? 'first' : 'further';
  return { ...text.cell(element), columnSpan: Math.max(1, numberOf(properties, 'gridSpan')), merged };
}

function numberOf(properties: XmlElement | undefined, name: string): number {
  const value = Number(attribute(childNamed(properties, name), 'val') ?? 0);
  return Number.isInteger(value) && value > 0 ? Math.min(value, LIMITS.columns + 1) : 0;
}
