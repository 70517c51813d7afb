import type { SourceTable } from '../../../../shared/domain/source-table.ts';
import { inOnePiece } from '../../../../shared/domain/source-tables/words-apart.ts';
import { readText } from '../../../../shared/domain/text/normalize.ts';
import { LIMITS } from '../../../../shared/domain/source-tables/limits.ts';
import { GROUPS } from './ods-reader.ts';
import { cellsOf, openDocument, repeats, spans, textOf, wordLooks, type MarkedText, type WordLooks } from './open-document.ts';
import { isInFrame } from '../../../../shared/domain/source-tables/frame.ts';
import { layOnGrid, type SpannedCell, type SpannedRow } from '../../../../shared/domain/source-tables/span-grid.ts';
import { LinesAbove } from '../../../../shared/domain/source-tables/lines-above.ts';
import { childNamed, descendants, elementsOf, type XmlElement } from './xml.ts';

const PARAGRAPHS = new Set(['p', 'h']);

/** Tables of an OpenDocument text, each with the paragraphs above it. */
export function readOdt(bytes: Uint8Array): SourceTable[] {
  const { content, styles } = openDocument(bytes);
  const text = childNamed(childNamed(content, 'body'), 'text');
  const reader = new OdtTables(wordLooks(styles, childNamed(text, 'tracked-changes')));
  reader.walk(text);
  return reader.tables;
}

class OdtTables {
  readonly tables: SourceTable[] = [];
  readonly #looks: WordLooks;
  readonly #openChanges = new Set<string>();
  readonly #lines = new LinesAbove();

  constructor(looks: WordLooks) {
    this.#looks = looks;
  }

  walk(parent: XmlElement | undefined): void {
    for (const child of elementsOf(parent)) {
      if (child.name === 'tracked-changes') continue;
      if (PARAGRAPHS.has(child.name)) this.#addLine(this.#textOf(child));
      else if (child.name === 'table' && isFrame(child)) for (const cell of rowsIn(child).flat()) this.walk(cell);
      else if (child.name === 'table') {
        this.tables.push({ name: `Bảng ${this.tables.length + 1}`, ...this.#lines.of(), rows: layOnGrid(this.#rowsOf(child)) });
        this.#lines.clear();
      } else this.walk(child);
    }
  }

  #addLine = ({ text, marks }: MarkedText): void => this.#lines.add(text, marks);

  #textOf = (paragraph: XmlElement): MarkedText => textOf(paragraph, this.#looks, this.#openChanges);

  #rowsOf(table: XmlElement): SpannedRow[] {
    const headings = new Set(
      elementsOf(table)
        .filter(({ name }) => name === 'table-header-rows')
        .flatMap((group) => descendants(group, 'table-row', GROUPS)),
    );
    return descendants(table, 'table-row', GROUPS).flatMap((row) => {
      const cells = cellsOf(row).flatMap((cell) => this.#cellsAsLaid(cell));
      const laid: SpannedRow = { heading: headings.has(row), hidden: false, cells };
      return Array.from({ length: Math.min(repeats(row, 'rows'), LIMITS.rows + 1) }, () => laid);
    });
  }

  /** Covered cells need no place of their own: the spans above and before them keep it. */
  #cellsAsLaid(cell: XmlElement): SpannedCell[] {
    if (cell.name === 'covered-table-cell') return [];
    const paragraphs = paragraphsOf(cell).map(this.#textOf);
    const laid: SpannedCell = {
      text: paragraphs.flatMap(linesOf).join('\n'),
      columnSpan: spans(cell, 'columns'),
      rowSpan: spans(cell, 'rows'),
      bold: false,
      marks: inOnePiece(paragraphs.flatMap(({ marks }) => marks)),
    };
    return Array.from({ length: Math.min(repeats(cell, 'columns'), LIMITS.columns + 1) }, () => laid);
  }
}

const rowsIn = (table: XmlElement): XmlElement[][] => descendants(table, 'table-row', GROUPS).map(cellsOf);

/** A table of single cells round a table of its own. */
function isFrame(table: XmlElement): boolean {
  const rows = rowsIn(table);
  const inner = rows.flat().flatMap((cell) => elementsOf(cell).filter(({ name }) => name === 'table'));
  return rows.every(({ length }) => length <= 1) && inner.some((each) => isInFrame(rowsIn(each).map(({ length }) => length)));
}

/** Paragraphs of a cell, of the lists in it and of a table within it. */
function paragraphsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => (PARAGRAPHS.has(child.name) ? [child] : paragraphsOf(child)));
}

const linesOf = ({ text }: MarkedText): string[] =>
  readText(text)
    .split('\n')
    .filter((line) => line !== '');
