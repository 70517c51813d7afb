import { writeXlsx, type Cell, type CellStyle, type MergeRange, type WriteSheet } from 'hucre/xlsx';
import { countRows, isHeading, upperCaseStyle, type AnnexHead, type Block, type CellAlignment, type FormalDocument, type PageSetup, type RenderedDocument, type Table } from '../formal-document.ts';
import { PrintedDocument, type FontFaces } from '../pdf/font-faces.ts';
import { breakLines, headingLines, suggestedLines, typesetter, type Typesetter } from '../pdf/line-breaking.ts';
import { PAPER_A4, TYPEFACE } from '../the-thuc.ts';
import { cellRoom, columnWidth, rowHeights } from './excel-measures.ts';

const MM_PER_INCH = 25.4;
/** Of a sheet; spaces become underscores: print titles name the sheet, and hucre does not quote it there. */
const DEFAULT_NAME = 'Phụ lục';
const CREATOR = 'Sổ Ban Chỉ đạo';

type Alignment = NonNullable<CellStyle['alignment']>;

interface Look {
  readonly size: number;
  readonly align: CellAlignment;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly border?: boolean;
  /** Default centred. */
  readonly vertical?: 'top';
}

/** Rows from the top of the sheet, collected before they are written. */
interface SheetRows {
  readonly setter: (look: Pick<Look, 'size' | 'bold' | 'italic'>) => Typesetter;
  readonly rows: string[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly rowDefs: Map<number, { height: number }>;
}

/**
 * The paper as a worksheet set up for printing: fitted to the page's width, heading rows repeated.
 * Every cell is text: what looks like a formula, a number or a date stays as it was written.
 */
export async function renderXlsx(paper: FormalDocument, faces: FontFaces): Promise<RenderedDocument> {
  const measuring = new PrintedDocument(faces);
  const setter: SheetRows['setter'] = ({ size, bold, italic }) => typesetter(measuring.fontOf(bold === true ? 'bold' : italic === true ? 'italic' : 'regular'), size);
  const defaultFontSize = paper.blocks.find((block) => block.kind === 'table')?.fontSize ?? 12;
  const bytes = await writeXlsx({
    properties: { title: paper.info.title, creator: CREATOR, lastModifiedBy: CREATOR, ...(paper.info.createdAt === undefined ? {} : { created: new Date(paper.info.createdAt) }) },
    defaultFont: { name: TYPEFACE, size: defaultFontSize },
    sheets: sheetsOf(paper.blocks).map((blocks) => worksheet(blocks, paper.page, setter, defaultFontSize)),
  });
  return { bytes: new Uint8Array(bytes), pages: null, rows: countRows(paper) };
}

/** Columns of a sheet have one width, so every table after the first stands on a sheet of its own, its heading with it. */
function sheetsOf(blocks: readonly Block[]): Block[][] {
  const sheets: Block[][] = [[]];
  for (const [at, block] of blocks.entries()) {
    const opensTable = block.kind === 'table' ? !isHeading(blocks[at - 1]) : isHeading(block) && blocks[at + 1]?.kind === 'table';
    if (opensTable && sheets.at(-1)?.some((each) => each.kind === 'table')) sheets.push([]);
    sheets.at(-1)?.push(block);
  }
  return sheets;
}

function worksheet(blocks: readonly Block[], { margins, orientation, pageNumberSize }: PageSetup, setter: SheetRows['setter'], defaultFontSize: number): WriteSheet {
  const sheet: SheetRows = { setter, rows: [], cells: new Map(), merges: [], rowDefs: new Map() };
  const table = blocks.find((block) => block.kind === 'table');
  const columns = table?.columns ?? [{ header: '', width: PAPER_A4.width - margins.left - margins.right, align: 'left' as const }];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const line = (text: string, look: Look) => addRow(sheet, [{ text, look, from: 0, to: columns.length - 1, lines: breakLines(text, setter(look), cellRoom(width)).length }]);
  let headings: { from: number; count: number } | undefined;
  for (const block of blocks) {
    switch (block.kind) {
      case 'annexHead':
        addHead(sheet, block, columns.length, width);
        break;
      case 'caption':
        line(block.text, { size: block.size, align: 'left', bold: block.style === 'bold', italic: block.style === 'italic' });
        break;
      case 'table':
        headings = { from: sheet.rows.length, count: block.numberingRow === null ? 1 : 2 };
        addTable(sheet, block);
        break;
      case 'checkLine':
        line(block.text, { size: block.size, align: 'left' });
        break;
    }
  }
  return {
    name: (table?.name ?? DEFAULT_NAME).replaceAll(' ', '_'),
    rows: sheet.rows,
    cells: sheet.cells,
    merges: sheet.merges,
    rowDefs: sheet.rowDefs,
    columns: columns.map((column) => ({ width: columnWidth(column.width, defaultFontSize) })),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      ...(headings === undefined ? {} : { printTitlesRow: `$${headings.from + 1}:$${headings.from + headings.count}` }),
      margins: {
        top: margins.top / MM_PER_INCH,
        right: margins.right / MM_PER_INCH,
        bottom: margins.bottom / MM_PER_INCH,
        left: margins.left / MM_PER_INCH,
        header: margins.top / MM_PER_INCH / 3,
        footer: margins.bottom / MM_PER_INCH / 2,
      },
    },
    headerFooter: { differentFirst: true, oddHeader: `&C&"${TYPEFACE},Regular"&${pageNumberSize}&P`, firstHeader: '' },
  };
}

function addHead(sheet: SheetRows, head: AnnexHead, columns: number, width: number): void {
  const line = (text: string, look: Look) => {
    const lines = headingLines(text, sheet.setter(look), cellRoom(width));
    addRow(sheet, [{ text: suggestedLines(text, lines).join('\n'), look, from: 0, to: columns - 1, lines: lines.length }]);
  };
  line(head.label, { size: head.sizes.label, align: 'center', bold: true });
  line(upperCaseStyle(head.title), { size: head.sizes.title, align: 'center', bold: true });
  if (head.reference !== null) line(head.reference, { size: head.sizes.reference, align: 'center', italic: true });
  sheet.rows.push([]);
}

function addTable(sheet: SheetRows, table: Table): void {
  const set = (text: string, column: number, look: Look, to = column): SheetCell => {
    const width = table.columns.slice(column, to + 1).reduce((sum, one) => sum + one.width, 0);
    return { text, look, from: column, to, lines: breakLines(text, sheet.setter(look), cellRoom(width)).length };
  };
  const plain: Look = { size: table.fontSize, align: 'center', border: true };
  addRow(sheet, table.columns.map((column, at) => set(column.header, at, { ...plain, bold: true })));
  if (table.numberingRow !== null) addRow(sheet, table.numberingRow.map((text, at) => set(text, at, { ...plain, italic: true })));
  for (const row of table.rows) {
    if (row.kind === 'cells') addRow(sheet, row.cells.map((text, at) => set(text, at, { ...plain, align: table.columns[at]?.align ?? 'left' })));
    else addRow(sheet, [set(row.number, 0, { ...plain, bold: true }), set(row.title, 1, { ...plain, align: 'left', bold: true }, table.columns.length - 1)]);
  }
}

/** A text over the columns `from`–`to`, and the lines it takes there. */
interface SheetCell {
  readonly text: string;
  readonly look: Look;
  readonly from: number;
  readonly to: number;
  readonly lines: number;
}

/** A row taller than Excel allows stands on several sheet rows, its cells merged over them. */
function addRow(sheet: SheetRows, cells: readonly SheetCell[]): void {
  const heights = rowHeights(cells.map(({ lines, look }) => ({ lines, size: look.size })));
  const first = sheet.rows.length;
  const last = first + heights.length - 1;
  for (const [below, height] of heights.entries()) {
    sheet.rows.push([]);
    sheet.rowDefs.set(first + below, { height });
  }
  for (const { text, look, from, to } of cells) {
    for (let row = first; row <= last; row += 1) {
      for (let column = from; column <= to; column += 1) {
        const here = row === first && column === from ? text : '';
        (sheet.rows[row] ??= [])[column] = here;
        sheet.cells.set(`${row},${column}`, textCell(here, last > first ? { ...look, vertical: 'top' } : look));
      }
    }
    if (last > first || to > from) sheet.merges.push({ startRow: first, startCol: from, endRow: last, endCol: to });
  }
}

function textCell(text: string, look: Look): Partial<Cell> {
  const { size, align, bold = false, italic = false, border = false, vertical = 'center' } = look;
  const alignment: Alignment = { horizontal: align, vertical, wrapText: true };
  const edge = { style: 'thin', color: { rgb: '000000' } } as const;
  return {
    value: escaped(text.normalize('NFC')),
    type: 'string',
    style: { font: { name: TYPEFACE, size, bold, italic }, alignment, numFmt: '@', ...(border ? { border: { top: edge, bottom: edge, left: edge, right: edge } } : {}) },
  };
}

/** Spreadsheets read `_x0041_` as a letter by its code (ECMA-376, 22.9.2.19); such text keeps its underscore as a code. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
}
