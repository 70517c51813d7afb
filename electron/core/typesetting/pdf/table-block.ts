import { sectionDepths } from '../../../../shared/domain/section-numbers.ts';
import type { CellAlignment, Table } from '../formal-document.ts';
import { headRows, type HeadCell } from '../table-head.ts';
import { POINTS_PER_MM, TABLE_LOOK } from '../the-thuc.ts';
import { balancedLines, breakLines, typesetter, type TextLine, type Typesetter } from './line-breaking.ts';
import { OUTLINE_LEVELS, type OutlineEntry } from './outline.ts';
import type { PageFlow } from './page-flow.ts';
import { ascentOf } from './paragraph-block.ts';
import type { PrintedDocument } from './printed-document.ts';
import type { Tag } from './structure-tree.ts';
import { TableGrid } from './table-grid.ts';
import { dealRows, linesOf, type SetRow } from './table-pages.ts';

/** A justified line whose spaces would grow beyond this many ems stays ragged. */
const WIDEST_STRETCH = 1.2;
/** Lines of a row that are not left alone under the headings. */
const WIDOW = 2;

interface SetLine extends TextLine {
  /** Points to add after each space. */
  readonly stretch: number;
}

/** The headings and the first row, whole if a page can hold it: a table under a heading is not begun with less. */
export function leastTableHeight(table: Table, document: PrintedDocument, page: number): number {
  const { body, widths, frame, repeated } = setHeadings(table, document);
  const first = table.rows.find((row) => row.kind === 'cells')?.cells ?? [];
  const lines = Math.max(1, ...first.map((text, at) => setCell(text, body, widths[at] ?? 0, table.columns[at]?.align ?? 'left').length));
  const sections = table.rows[0]?.kind === 'section' ? body.lineHeight + frame : 0;
  const whole = repeated + sections + lines * body.lineHeight + frame;
  return whole <= page ? whole : repeated + sections + WIDOW * body.lineHeight + frame;
}

function setHeadings(table: Table, document: PrintedDocument) {
  const body = typesetter(document.fontOf('regular'), table.fontSize);
  const bold = typesetter(document.fontOf('bold'), table.fontSize);
  const italic = typesetter(document.fontOf('italic'), table.fontSize);
  const widths = table.columns.map((column) => column.width * POINTS_PER_MM - 2 * TABLE_LOOK.padX - TABLE_LOOK.rule);
  const frame = TABLE_LOOK.padTop + TABLE_LOOK.padBottom + TABLE_LOOK.rule;
  const heads = headRows(table).map((row) =>
    row.map((cell): SetHead => ({ ...cell, lines: setCell(cell.text, cell.style === 'bold' ? bold : italic, spanOf(widths, cell.from, cell.to), 'center') })),
  );
  const [top = [], ...lower] = heads;
  const most = (row: readonly SetHead[]) => Math.max(1, ...row.filter(({ rows }) => rows === 1).map(({ lines }) => lines.length));
  const depths = [most(top), ...lower.map(most)];
  // What reaches down over two rows stretches the lower one where both together are too low for it.
  const deep = Math.max(0, ...top.filter(({ rows }) => rows === 2).map(({ lines }) => lines.length));
  if (deep > 0) depths[1] = Math.max(depths[1] ?? 1, Math.ceil(deep - (depths[0] ?? 1) - frame / body.lineHeight));
  const heightOf = (lines: number) => lines * body.lineHeight + frame;
  return { body, bold, widths, frame, heads, depths, heightOf, repeated: depths.reduce((sum, lines) => sum + heightOf(lines), TABLE_LOOK.rule) };
}

interface SetHead extends HeadCell {
  readonly lines: readonly SetLine[];
}

/** Points between the paddings of a cell over several columns. */
function spanOf(widths: readonly number[], from: number, to: number): number {
  return widths.slice(from, to + 1).reduce((sum, width) => sum + width, (to - from) * (2 * TABLE_LOOK.padX + TABLE_LOOK.rule));
}

/** Lines of a cell and how they are set. */
interface DrawnCell {
  readonly lines: readonly SetLine[];
  readonly setter: Typesetter;
  readonly style: 'regular' | 'bold' | 'italic';
  readonly align: CellAlignment;
  /** Columns that it stands over. */
  readonly from: number;
  readonly to: number;
}

/** Draws the table page by page: where rows break and what repeats is decided here and nowhere else. */
export function drawTable(table: Table, flow: PageFlow, tag: Tag): void {
  const { document, pen } = flow;
  const { body, bold, widths, frame, heads, depths, heightOf, repeated } = setHeadings(table, document);
  const [last, spanWidth] = [widths.length - 1, spanOf(widths, 1, widths.length - 1)];
  const rows = table.rows.map((row, at): SetRow<SetLine> => {
    if (row.kind === 'cells')
      return {
        row: at,
        keepWithNext: false,
        cells: row.cells.map((text, column) => setCell(text, body, widths[column] ?? 0, table.columns[column]?.align ?? 'left')),
      };
    return { row: at, keepWithNext: true, cells: [setCell(row.number, bold, widths[0] ?? 0, 'center'), setCell(row.title, bold, spanWidth, 'left')] };
  });
  // A heading with no room for a row under it starts the next page.
  const least = repeated + WIDOW * body.lineHeight + frame;
  if (flow.room < least) flow.turnPageFor(least);
  const pageHeight = flow.textHeight - repeated;
  const pages = dealRows(rows, { lineHeight: body.lineHeight, frame, firstPageHeight: flow.room - repeated, pageHeight });

  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width + 2 * TABLE_LOOK.padX + TABLE_LOOK.rule);
  const entries = sectionEntries(table);
  const headTags = heads.map((row) => {
    const tr = tag.child('TR');
    return row.map(({ from, to, rows: down }) => tr.child('TH', cellAttributes('Column', to - from + 1, down)));
  });
  /** Elements of the row that was drawn last: it may go on on the next page. */
  let open: { readonly row: number; readonly end: () => void; readonly cells: readonly Tag[] } | undefined;
  const tagsOf = ({ row }: SetRow<SetLine>, cells: readonly DrawnCell[]): readonly Tag[] => {
    if (open?.row === row) return open.cells;
    open?.end();
    const tr = tag.child('TR');
    const section = table.rows[row]?.kind === 'section';
    const tags = cells.map(({ from, to }) => tr.child(section ? 'TH' : 'TD', section ? cellAttributes('Row', to - from + 1, 1) : ''));
    open = {
      row,
      cells: tags,
      end: () => {
        for (const each of tags) each.end();
        tr.end();
      },
    };
    return tags;
  };
  const cellsOf = ({ row, cells }: SetRow<SetLine>): DrawnCell[] =>
    table.rows[row]?.kind === 'section'
      ? cells.map((lines, at) => ({ lines, setter: bold, style: 'bold', align: at === 0 ? 'center' : 'left', from: at, to: at === 0 ? 0 : last }))
      : cells.map((lines, at) => ({ lines, setter: body, style: 'regular', align: table.columns[at]?.align ?? 'left', from: at, to: at }));
  /** @param y Of the upper edge of its first line. */
  const drawCell = ({ lines, setter, style, align, from, to }: DrawnCell, y: number): void => {
    const font = document.fontOf(style);
    const left = flow.left + (edges[from] ?? 0) + TABLE_LOOK.rule + TABLE_LOOK.padX;
    const width = spanOf(widths, from, to);
    const baseline = y + ascentOf(font, setter.size);
    for (const [at, { text, width: wide, stretch }] of lines.entries())
      pen.line([{ text, font, size: setter.size, stretch }], align === 'center' ? left + (width - wide) / 2 : left, baseline + at * setter.lineHeight);
  };
  /** The rows of headings, each cell as high as its row, or as both rows it reaches over, its lines in the middle. */
  const drawHeads = (grid: TableGrid, first: boolean): void => {
    const draw = (cell: SetHead, at: number): void => {
      const height = cell.rows === 2 ? heightOf(depths[at] ?? 1) + (depths[at + 1] ?? 1) * body.lineHeight : (depths[at] ?? 1) * body.lineHeight;
      const setter = cell.style === 'bold' ? bold : typesetter(document.fontOf(cell.style), table.fontSize);
      drawCell({ ...cell, setter, align: 'center' }, flow.y + TABLE_LOOK.padTop + (height - cell.lines.length * body.lineHeight) / 2);
    };
    for (const [at, row] of heads.entries()) {
      const drawAll = (each: (cell: SetHead, column: number) => void): void => {
        for (const [column, cell] of row.entries()) if (hasText(cell)) each(cell, column);
      };
      if (first)
        drawAll((cell, column) => {
          const th = headTags[at]?.[column];
          if (th !== undefined) pen.tagged(th, () => draw(cell, at));
        });
      else pen.artifact('Pagination', () => drawAll((cell) => draw(cell, at)));
      const height = heightOf(depths[at] ?? 1);
      const reaching = at === 0 ? row.filter((cell) => cell.rows === 2) : [];
      const beside = at === 1 ? (heads[0]?.filter((cell) => cell.rows === 2) ?? []) : [];
      grid.row(height, [...row, ...beside], reaching);
      flow.advance(height);
    }
  };

  for (const [at, dealt] of pages.entries()) {
    if (at > 0) flow.turnPage();
    const grid = new TableGrid(edges, { x: flow.left, y: flow.y });
    flow.advance(TABLE_LOOK.rule);
    drawHeads(grid, at === 0);
    for (const row of dealt) {
      const cells = cellsOf(row);
      const tags = tagsOf(row, cells);
      const most = linesOf(row);
      const entry = entries.get(row.row);
      const top = flow.y + TABLE_LOOK.padTop;
      for (const [column, cell] of cells.entries()) {
        const y = top + ((most - cell.lines.length) * body.lineHeight) / 2;
        if (entry !== undefined && column === 1) {
          pen.outline(entry, y);
          entries.delete(row.row);
        }
        const own = tags[column];
        if (own !== undefined && hasText(cell)) pen.tagged(own, () => drawCell(cell, y));
      }
      const height = heightOf(most);
      grid.row(height, cells);
      flow.advance(height);
    }
    grid.draw(pen);
  }
  open?.end();
  tag.end();
}

const hasText = ({ lines }: { readonly lines: readonly SetLine[] }): boolean => lines.some(({ text }) => text.trim() !== '');

/** Of a heading cell, as a PDF dictionary has them (ISO 32000-1, 14.8.5.7). */
function cellAttributes(scope: 'Column' | 'Row', columns: number, rows: number): string {
  return `/O/Table/Scope/${scope}${columns > 1 ? `/ColSpan ${columns}` : ''}${rows > 1 ? `/RowSpan ${rows}` : ''}`;
}

/** The sections of a table by row, as the outline names them. */
function sectionEntries({ rows }: Table): Map<number, OutlineEntry> {
  const sections = rows.flatMap((row, at) => (row.kind === 'section' ? [{ at, ...row }] : []));
  const depths = sectionDepths(sections.map(({ number }) => number));
  return new Map(sections.map(({ at, number, title }, index) => [at, { title: `${number} ${title}`, level: OUTLINE_LEVELS.section + (depths[index] ?? 0) }]));
}

function setCell(text: string, setter: Typesetter, width: number, align: CellAlignment): SetLine[] {
  const lines = align === 'center' ? balancedLines(text, setter, width) : breakLines(text, setter, width);
  return lines.map((line, at) => {
    const spaces = align === 'justify' && !line.last ? line.text.split(' ').length - 1 : 0;
    const stretch = spaces === 0 ? 0 : (width - line.width) / spaces;
    const goesOn = at < lines.length - 1 && line.cut !== true;
    return { ...line, text: goesOn ? `${line.text} ` : line.text, stretch: stretch > WIDEST_STRETCH * setter.size ? 0 : stretch };
  });
}
