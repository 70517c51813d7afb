import { writeXlsx, type Cell, type CellStyle, type MergeRange } from 'hucre/xlsx';
import { countRows, upperCaseStyle, type AnnexHead, type CellAlignment, type FormalDocument, type RenderedDocument, type Table } from '../formal-document.ts';
import { TABLE_LOOK, TYPEFACE } from '../the-thuc.ts';

const MM_PER_INCH = 25.4;
/** Excel counts a column in digits of its default font: 7 pixels each and 5 for padding, at 96 to the inch. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const PIXELS_PER_INCH = 96;
const LINE_HEIGHT = 1.2;
const SHEET_NAME = 'Phụ lục';
const CREATOR = 'Sổ Ban Chỉ đạo';

type Alignment = NonNullable<CellStyle['alignment']>;

interface Look {
  readonly size: number;
  readonly align: CellAlignment;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly border?: boolean;
}

/** Rows from the top of the sheet, collected before they are written. */
interface SheetRows {
  readonly rows: string[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly rowDefs: Map<number, { height: number }>;
}

/**
 * The paper as a worksheet set up for printing: fitted to the page's width, heading rows repeated.
 * Every cell is text: what looks like a formula, a number or a date stays as it was written.
 */
export async function renderXlsx(paper: FormalDocument): Promise<RenderedDocument> {
  const sheet: SheetRows = { rows: [], cells: new Map(), merges: [], rowDefs: new Map() };
  const table = paper.blocks.find((block) => block.kind === 'table');
  const columns = table?.columns ?? [];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  for (const block of paper.blocks) if (block.kind === 'annexHead') addHead(sheet, block, columns.length, width);
  const headingFrom = sheet.rows.length;
  if (table !== undefined) addTable(sheet, table);
  const headings = table?.numberingRow == null ? 1 : 2;

  const { margins, orientation, pageNumberSize } = paper.page;
  const bytes = await writeXlsx({
    properties: { title: paper.info.title, creator: CREATOR, lastModifiedBy: CREATOR, ...(paper.info.createdAt === undefined ? {} : { created: new Date(paper.info.createdAt) }) },
    defaultFont: { name: TYPEFACE, size: table?.fontSize ?? 12 },
    sheets: [
      {
        name: SHEET_NAME,
        rows: sheet.rows,
        cells: sheet.cells,
        merges: sheet.merges,
        rowDefs: sheet.rowDefs,
        columns: columns.map((column) => ({ width: columnWidth(column.width) })),
        view: { showGridLines: false },
        pageSetup: {
          paperSize: 'a4',
          orientation,
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          horizontalCentered: true,
          printTitlesRow: `$${headingFrom + 1}:$${headingFrom + headings}`,
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
      },
    ],
  });
  return { bytes: new Uint8Array(bytes), pages: null, rows: countRows(paper) };
}

function addHead(sheet: SheetRows, head: AnnexHead, columns: number, width: number): void {
  const line = (text: string, look: Look) => {
    const lines = Math.ceil((text.length * look.size * (look.bold ? 0.68 : 0.5)) / ((width / MM_PER_INCH) * 72));
    addMerged(sheet, text, 0, columns - 1, look, Math.max(1, lines));
  };
  line(head.label, { size: head.sizes.label, align: 'center', bold: true });
  line(upperCaseStyle(head.title), { size: head.sizes.title, align: 'center', bold: true });
  if (head.reference !== null) line(head.reference, { size: head.sizes.reference, align: 'center', italic: true });
  sheet.rows.push([]);
}

function addTable(sheet: SheetRows, table: Table): void {
  const size = table.fontSize;
  const add = (texts: readonly string[], look: (column: number) => Look) => {
    const row = sheet.rows.length;
    sheet.rows.push([...texts]);
    for (const [column, text] of texts.entries()) sheet.cells.set(`${row},${column}`, textCell(text, look(column)));
  };
  add(table.columns.map((column) => column.header), () => ({ size, align: 'center', bold: true, border: true }));
  if (table.numberingRow !== null) add(table.numberingRow, () => ({ size, align: 'center', italic: true, border: true }));
  const spanned = table.columns.slice(1).reduce((sum, column) => sum + column.width, 0);
  for (const row of table.rows) {
    if (row.kind === 'cells') {
      add(row.cells, (column) => ({ size, align: table.columns[column]?.align ?? 'left', border: true }));
      continue;
    }
    const at = sheet.rows.length;
    addMerged(sheet, row.title, 1, table.columns.length - 1, { size, align: 'left', bold: true, border: true }, roughLines(row.title, spanned, size));
    sheet.rows[at]?.splice(0, 1, row.number);
    sheet.cells.set(`${at},0`, textCell(row.number, { size, align: 'center', bold: true, border: true }));
  }
}

/** A text across several columns; Excel does not fit the height of merged cells, so it is set for `lines`. */
function addMerged(sheet: SheetRows, text: string, from: number, to: number, look: Look, lines: number): void {
  const row = sheet.rows.length;
  const texts = Array.from({ length: to + 1 }, (_, column) => (column === from ? text : ''));
  sheet.rows.push(texts);
  for (let column = from; column <= to; column += 1) sheet.cells.set(`${row},${column}`, textCell(texts[column] ?? '', look));
  if (to > from) sheet.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
  sheet.rowDefs.set(row, { height: Math.min(400, lines * look.size * LINE_HEIGHT + TABLE_LOOK.padTop + TABLE_LOOK.padBottom) });
}

function textCell(text: string, look: Look): Partial<Cell> {
  const { size, align, bold = false, italic = false, border = false } = look;
  const alignment: Alignment = { horizontal: align, vertical: 'center', wrapText: true };
  const edge = { style: 'thin', color: { rgb: '000000' } } as const;
  return {
    value: text.normalize('NFC'),
    type: 'string',
    style: { font: { name: TYPEFACE, size, bold, italic }, alignment, numFmt: '@', ...(border ? { border: { top: edge, bottom: edge, left: edge, right: edge } } : {}) },
  };
}

function roughLines(text: string, millimetres: number, size: number): number {
  const letters = Math.max(1, ((millimetres / MM_PER_INCH) * 72) / (size * 0.55));
  return text.split('\n').reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / letters)), 0);
}

function columnWidth(millimetres: number): number {
  return Math.round((((millimetres / MM_PER_INCH) * PIXELS_PER_INCH - PADDING_PIXELS) / DIGIT_PIXELS) * 100) / 100;
}
