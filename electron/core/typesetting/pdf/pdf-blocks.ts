import { sectionDepths } from '../../../../shared/domain/section-numbers.ts';
import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { isHeading, upperCaseStyle, type AnnexHead, type Caption, type CellAlignment, type CheckLine, type Table } from '../formal-document.ts';
import { ANNEX_HEAD_LOOK, CAPTION_LOOK, CHECK_LINE_LOOK, POINTS_PER_MM, TABLE_LOOK } from '../the-thuc.ts';
import { headRows, type HeadCell } from '../table-head.ts';
import { OUTLINE_LEVELS, outlined, type OutlineEntry } from './outline.ts';
import type { PrintedDocument } from './printed-document.ts';
import { balancedLines, breakLines, headingLines, typesetter, type TextLine, type Typesetter } from './line-breaking.ts';
import type { StretchedText } from './run-renderer.ts';
import { dealRows, linesOf, type SetRow } from './table-pages.ts';

/** A justified line whose spaces would grow beyond this many ems stays ragged. */
const WIDEST_STRETCH = 1.2;

type SetStyle = 'regular' | 'bold' | 'italic';

interface SetLine extends TextLine {
  /** Points to add after each space. */
  readonly stretch: number;
}

/** Nodes of pdfmake with the height they will take, both in points. */
export interface SetBlock {
  readonly nodes: Content[];
  /** On the page where the block ends. */
  readonly height: number;
  /** That page is not the one it was given room on. */
  readonly turnsPage?: boolean;
}

/** Lines of a block as pdfmake texts that it need not break again. */
function lineNode(line: { text: string; stretch?: number }, setter: Typesetter, style: SetStyle, alignment: 'left' | 'center'): Content {
  const text: string | StretchedText[] = line.stretch === undefined || line.stretch === 0 ? line.text : [{ text: line.text, stretch: line.stretch }];
  return { text, noWrap: true, preserveLeadingSpaces: true, fontSize: setter.size, bold: style === 'bold', italics: style === 'italic', alignment };
}

export function annexHeadBlock(head: AnnexHead, document: PrintedDocument, textWidth: number): SetBlock {
  const parts: [string, number, SetStyle][] = [
    [head.label, head.sizes.label, 'bold'],
    [upperCaseStyle(head.title), head.sizes.title, 'bold'],
    ...(head.reference === null ? [] : [[head.reference, head.sizes.reference, 'italic'] satisfies [string, number, SetStyle]]),
  ];
  const nodes: Content[] = [];
  let height = 0;
  for (const [at, [text, size, style]] of parts.entries()) {
    const setter = typesetter(document.fontOf(style), size);
    for (const line of headingLines(text, setter, textWidth)) {
      const node = lineNode({ text: line }, setter, style, 'center');
      nodes.push(at === 0 && nodes.length === 0 ? outlined(node, { title: `${head.label} – ${head.title}`, level: OUTLINE_LEVELS.annex }) : node);
      height += setter.lineHeight;
    }
  }
  const { ruleLength, ruleWidth, gapAboveRule, gapBelowRule } = ANNEX_HEAD_LOOK;
  const left = (textWidth - ruleLength) / 2;
  nodes.push({ canvas: [{ type: 'line', x1: left, y1: 0, x2: left + ruleLength, y2: 0, lineWidth: ruleWidth }], margin: [0, gapAboveRule, 0, gapBelowRule] });
  return { nodes, height: height + gapAboveRule + gapBelowRule + ruleWidth };
}

export function checkLineBlock(line: CheckLine, document: PrintedDocument): SetBlock {
  const setter = typesetter(document.fontOf('regular'), line.size);
  const node = Object.assign(lineNode({ text: line.text }, setter, 'regular', 'left') as object, { margin: [0, CHECK_LINE_LOOK.gapAbove, 0, 0] }) as Content;
  return { nodes: [node], height: CHECK_LINE_LOOK.gapAbove + setter.lineHeight };
}

/** @param company Height that must follow on the same page: what a heading stands over. */
export function captionBlock(caption: Caption, document: PrintedDocument, textWidth: number, { room, company }: { room: number; company: number }): SetBlock {
  const setter = typesetter(document.fontOf(caption.style), caption.size);
  const lines = breakLines(caption.text, setter, textWidth);
  const height = lines.length * setter.lineHeight + CAPTION_LOOK.gapAbove + CAPTION_LOOK.gapBelow;
  const turnsPage = height + company > room;
  const set = lines.map((line) => lineNode({ text: line.text }, setter, caption.style, 'left'));
  const stack = isHeading(caption) ? set.map((line, at) => (at === 0 ? outlined(line, { title: caption.text, level: OUTLINE_LEVELS.tableTitle }) : line)) : set;
  const node: Content = { stack, margin: [0, CAPTION_LOOK.gapAbove, 0, CAPTION_LOOK.gapBelow], ...(turnsPage ? { pageBreak: 'before' } : {}) };
  return { nodes: [node], height, turnsPage };
}

/** Lines of a row that are not left alone under the headings. */
const WIDOW = 2;

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

/** One pdfmake table for each page, so that where rows break and what repeats is decided here and nowhere else. */
export function tableBlock(table: Table, document: PrintedDocument, room: { firstPage: number; page: number }): SetBlock {
  const { body, bold, widths, frame, heads, depths, heightOf, repeated } = setHeadings(table, document);
  const aligns = table.columns.map((column) => column.align);
  const spanWidth = spanOf(widths, 1, widths.length - 1);
  const setCells = (texts: readonly string[]) => texts.map((text, at) => setCell(text, body, widths[at] ?? 0, aligns[at] ?? 'left'));

  const rows = table.rows.map((row, at): SetRow<SetLine> => {
    if (row.kind === 'cells') return { row: at, keepWithNext: false, cells: setCells(row.cells) };
    return { row: at, keepWithNext: true, cells: [setCell(row.number, bold, widths[0] ?? 0, 'center'), setCell(row.title, bold, spanWidth, 'left')] };
  });
  // A heading with no room for a row under it starts the next page.
  const startsPage = room.firstPage < repeated + WIDOW * body.lineHeight + frame;
  const pageHeight = room.page - repeated;
  const pages = dealRows(rows, { lineHeight: body.lineHeight, frame, firstPageHeight: startsPage ? pageHeight : room.firstPage - repeated, pageHeight });

  const cellNodes = (row: SetRow<SetLine>, setter: Typesetter, style: SetStyle, alignments: readonly CellAlignment[]): TableCell[] => {
    const most = linesOf(row);
    return row.cells.map((lines, at) => {
      const align = alignments[at] === 'center' ? 'center' : 'left';
      const above = ((most - lines.length) * body.lineHeight) / 2;
      return { stack: lines.map((line) => lineNode(line, setter, style, align)), margin: [0, above, 0, 0] };
    });
  };
  const entries = sectionEntries(table);
  const rowNodes = (row: SetRow<SetLine>): TableCell[] => {
    if (table.rows[row.row]?.kind !== 'section') return cellNodes(row, body, 'regular', aligns);
    const [number = '', title = ''] = cellNodes(row, bold, 'bold', ['center', 'left']);
    const { stack, ...cell } = title as { readonly stack: readonly Content[] };
    const entry = entries.get(row.row);
    const marked = entry === undefined ? stack : stack.map((line, at) => (at === 0 ? outlined(line, entry) : line));
    return [number, { ...cell, stack: marked, colSpan: widths.length - 1 } as TableCell, ...widths.slice(2).map(() => ({}))];
  };
  /** Each cell as high as its row, or as both rows it reaches over, its lines in the middle. */
  const headNodes = (row: readonly SetHead[], at: number): TableCell[] => {
    const nodes: TableCell[] = widths.map(() => ({}));
    for (const { lines, from, to, rows, style } of row) {
      const height = rows === 2 ? heightOf(depths[at] ?? 1) + (depths[at + 1] ?? 1) * body.lineHeight : (depths[at] ?? 1) * body.lineHeight;
      const free = height - lines.length * body.lineHeight;
      const setter = typesetter(document.fontOf(style), table.fontSize);
      nodes[from] = {
        stack: lines.map((line) => lineNode(line, setter, style, 'center')),
        margin: [0, free / 2, 0, free / 2],
        ...(to > from ? { colSpan: to - from + 1 } : {}),
        ...(rows === 2 ? { rowSpan: 2 } : {}),
      };
    }
    return nodes;
  };
  const repeatedNodes = () => heads.map(headNodes);

  const nodes = pages.map(
    (dealt, at): ContentTable => ({
      table: { widths, body: [...repeatedNodes(), ...dealt.map(rowNodes)] },
      layout: GRID,
      ...(at > 0 || startsPage ? { pageBreak: 'before' } : {}),
    }),
  );
  const last = pages.at(-1) ?? [];
  return { nodes, height: repeated + last.reduce((sum, row) => sum + heightOf(linesOf(row)), 0), turnsPage: startsPage || pages.length > 1 };
}

/** The sections of a table by row, as the outline names them. */
function sectionEntries({ rows }: Table): Map<number, OutlineEntry> {
  const sections = rows.flatMap((row, at) => (row.kind === 'section' ? [{ at, ...row }] : []));
  const depths = sectionDepths(sections.map(({ number }) => number));
  return new Map(sections.map(({ at, number, title }, index) => [at, { title: `${number} ${title}`, level: OUTLINE_LEVELS.section + (depths[index] ?? 0) }]));
}

function setCell(text: string, setter: Typesetter, width: number, align: CellAlignment): SetLine[] {
  const lines = align === 'center' ? balancedLines(text, setter, width) : breakLines(text, setter, width);
  return lines.map((line) => {
    const spaces = align === 'justify' && !line.last ? line.text.split(' ').length - 1 : 0;
    const stretch = spaces === 0 ? 0 : (width - line.width) / spaces;
    return { ...line, stretch: stretch > WIDEST_STRETCH * setter.size ? 0 : stretch };
  });
}

const GRID: CustomTableLayout = {
  hLineWidth: () => TABLE_LOOK.rule,
  vLineWidth: () => TABLE_LOOK.rule,
  paddingLeft: () => TABLE_LOOK.padX,
  paddingRight: () => TABLE_LOOK.padX,
  paddingTop: () => TABLE_LOOK.padTop,
  paddingBottom: () => TABLE_LOOK.padBottom,
};
