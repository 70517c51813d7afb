import type { SourceTable } from '../../../../shared/domain/source-table.ts';
import { readText } from '../../../../shared/domain/text/normalize.ts';
import { LIMITS } from './limits.ts';
import { GROUPS } from './ods-reader.ts';
import { cellsOf, openDocument, repeats, spans, textOf } from './open-document.ts';
import { layOnGrid, type SpannedCell, type SpannedRow } from './span-grid.ts';
import { childNamed, descendants, elementsOf, type XmlElement } from './xml.ts';

const LINES_ABOVE = 10;
const PARAGRAPHS = new Set(['p', 'h']);

/** Tables of an OpenDocument text, each with the paragraphs above it. */
export function readOdt(bytes: Uint8Array): SourceTable[] {
  const tables: SourceTable[] = [];
  let lines: string[] = [];
  const walk = (parent: XmlElement | undefined): void => {
    for (const child of elementsOf(parent)) {
      if (PARAGRAPHS.has(child.name)) lines.push(...linesOf(child));
      else if (child.name === 'table') {
        tables.push({ name: `Bảng ${tables.length + 1}`, linesAbove: lines.slice(-LINES_ABOVE), rows: layOnGrid(rowsOf(child)) });
        lines = [];
      } else walk(child);
    }
  };
  walk(childNamed(childNamed(openDocument(bytes), 'body'), 'text'));
  return tables;
}

function rowsOf(table: XmlElement): SpannedRow[] {
  const headings = new Set(
    elementsOf(table)
      .filter(({ name }) => name === 'table-header-rows')
      .flatMap((group) => descendants(group, 'table-row', GROUPS)),
  );
  return descendants(table, 'table-row', GROUPS).flatMap((row) => {
    const laid: SpannedRow = { heading: headings.has(row), hidden: false, cells: cellsOf(row).flatMap(cellsAsLaid) };
    return Array.from({ length: Math.min(repeats(row, 'rows'), LIMITS.rows + 1) }, () => laid);
  });
}

/** Covered cells need no place of their own: the spans above and before them keep it. */
function cellsAsLaid(cell: XmlElement): SpannedCell[] {
  if (cell.name === 'covered-table-cell') return [];
  const text = paragraphsOf(cell).flatMap(linesOf).join('\n');
  const laid: SpannedCell = { text, columnSpan: spans(cell, 'columns'), rowSpan: spans(cell, 'rows'), bold: false };
  return Array.from({ length: Math.min(repeats(cell, 'columns'), LIMITS.columns + 1) }, () => laid);
}

/** Paragraphs of a cell, of the lists in it and of a table within it. */
function paragraphsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => (PARAGRAPHS.has(child.name) ? [child] : paragraphsOf(child)));
}

const linesOf = (paragraph: XmlElement): string[] =>
  readText(textOf(paragraph))
    .split('\n')
    .filter((line) => line !== '');
