import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { CREATOR, TYPEFACE } from '../../office/office-file.ts';
import { columnWidths, NORMAL_FONT, printTitles, requireExcelLength } from '../../office/worksheet.ts';
import {
  countRows,
  isHeading,
  upperCaseStyle,
  type AnnexHead,
  type BesideLine,
  type Block,
  type FormalDocument,
  type PageSetup,
  type RenderedDocument,
  type Table,
} from '../formal-document.ts';
import { cellTexts, rowPlace } from '../read-back/expected-words.ts';
import { areFigures } from '../figures.ts';
import type { FontFaces } from '../pdf/font-faces.ts';
import { balancedText, breakLines, headingLines, suggestedLines, typesetter } from '../pdf/line-breaking.ts';
import { PrintedDocument } from '../pdf/printed-document.ts';
import { headRows, type HeadCell } from '../table-head.ts';
import { ANNEX_HEAD_LOOK, PAPER_A4, POINTS_PER_MM } from '../the-thuc.ts';
import { cellRoom } from './excel-measures.ts';
import { pageBreaks } from './page-breaks.ts';
import { addRow, type Look, type SheetCell, type SheetRows } from './sheet-rows.ts';

const MM_PER_INCH = 25.4;
/** Of a sheet. */
const DEFAULT_NAME = 'Phụ lục';
/** Letters that Excel allows. */
const SHEET_NAME_LENGTH = 31;
const NO_BREAK_SPACE = '\u00a0';

/**
 * The paper as worksheets set up for printing: fitted to the page's width, heading rows repeated.
 * Cells are text: what looks like a formula, a number or a date stays as it was written; but for columns of amounts.
 * @throws AppError `documents.tooLongForExcel`
 */
export async function renderXlsx(paper: FormalDocument, faces: FontFaces): Promise<RenderedDocument> {
  const measuring = PrintedDocument.forMeasuring(faces);
  const setter: SheetRows['setter'] = ({ size, bold, italic }) =>
    typesetter(measuring.fontOf(bold === true ? 'bold' : italic === true ? 'italic' : 'regular'), size);
  const worksheets = named(paper.parts.flatMap(({ page, blocks }) => sheetsOf(blocks).map((each) => worksheet(each, page, setter))));
  const bytes = await writeXlsx({
    properties: {
      title: paper.info.title,
      creator: CREATOR,
      lastModifiedBy: CREATOR,
      ...(paper.info.createdAt === undefined ? {} : { created: new Date(paper.info.createdAt) }),
    },
    defaultFont: NORMAL_FONT,
    namedRanges: worksheets.flatMap(({ sheet, headings }) => (headings === null ? [] : [printTitles(sheet.name, headings.first, headings.last)])),
    sheets: worksheets.map(({ sheet }) => sheet),
  });
  return { bytes: new Uint8Array(bytes), pages: null, rows: countRows(paper) };
}

/** Excel knows a sheet by its name: the second of one name is counted. */
function named(worksheets: readonly PrintedSheet[]): PrintedSheet[] {
  const seen = new Map<string, number>();
  return worksheets.map(({ sheet, headings }) => {
    const count = (seen.get(sheet.name) ?? 0) + 1;
    seen.set(sheet.name, count);
    const suffix = count === 1 ? '' : ` (${count})`;
    return { headings, sheet: { ...sheet, name: sheet.name.slice(0, SHEET_NAME_LENGTH - suffix.length) + suffix } };
  });
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

interface PrintedSheet {
  readonly sheet: WriteSheet;
  /** Rows from 0 that are repeated on every page. */
  readonly headings: { readonly first: number; readonly last: number } | null;
}

function worksheet(blocks: readonly Block[], { margins, orientation, pageNumberSize }: PageSetup, setter: SheetRows['setter']): PrintedSheet {
  const sheet: SheetRows = { setter, rows: [], cells: new Map(), merges: [], rowDefs: new Map(), kept: new Set() };
  const table = blocks.find((block) => block.kind === 'table');
  const columns = table?.columns ?? [{ header: '', width: PAPER_A4.width - margins.left - margins.right, align: 'left' as const }];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const line = (text: string, look: Look) =>
    addRow(sheet, [{ text, look, from: 0, to: columns.length - 1, lines: breakLines(text, setter(look), cellRoom(width)).length }]);
  /** A workbook keeps the words of a letter, a line each; its form is the PDF's and Word's. */
  const runs = ({ runs: of, size, align, capitals = false }: BesideLine) => {
    const text = of.map((run) => run.text).join('');
    const [bold, italic] = (['bold', 'italic'] as const).map((style) => of.length > 0 && of.every((run) => run.style === style));
    if (text.trim() !== '') line(capitals ? upperCaseStyle(text) : text, { size, align, bold: bold === true, italic: italic === true });
  };
  const paperHeight = orientation === 'portrait' ? PAPER_A4.height : PAPER_A4.width;
  let headings: PrintedSheet['headings'] = null;
  for (const block of blocks) {
    switch (block.kind) {
      case 'annexHead':
        addHead(sheet, block, columns.length, width);
        break;
      case 'beside':
        for (const { left, right } of block.rows) for (const each of [...left, ...right]) runs(each);
        break;
      case 'paragraph':
        runs(block);
        break;
      case 'caption':
        line(block.text, { size: block.size, align: 'left', bold: block.style === 'bold', italic: block.style === 'italic' });
        break;
      case 'table':
        headings = addTable(sheet, block);
        break;
      case 'checkLine':
        line(block.text, { size: block.size, align: 'left' });
        break;
    }
  }
  return {
    headings,
    sheet: {
      name: table?.name ?? DEFAULT_NAME,
      rows: sheet.rows,
      cells: sheet.cells,
      merges: sheet.merges,
      rowDefs: sheet.rowDefs,
      columns: columnWidths(columns.map((column) => column.width)).map((each) => ({ width: each })),
      rowBreaks: pageBreaks(sheet, (paperHeight - margins.top - margins.bottom) * POINTS_PER_MM, headings),
      view: { showGridLines: false },
      pageSetup: {
        paperSize: 'a4',
        orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
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
  shortRule(sheet, columns);
}

/** Underlined spaces, as wide as the rule of the other formats: a sheet has no line that stands free of its columns. */
function shortRule(sheet: SheetRows, columns: number): void {
  const look: Look = { size: ANNEX_HEAD_LOOK.gapBelowRule, align: 'center', underline: true, vertical: 'top' };
  const space = sheet.setter(look).widthOf(NO_BREAK_SPACE);
  addRow(sheet, [{ text: NO_BREAK_SPACE.repeat(Math.round(ANNEX_HEAD_LOOK.ruleLength / space)), look, from: 0, to: columns - 1, lines: 1 }]);
}

/** @returns its heading rows. */
function addTable(sheet: SheetRows, table: Table): NonNullable<PrintedSheet['headings']> {
  const first = sheet.rows.length;
  const set = (text: string, column: number, look: Look, to = column): SheetCell => {
    const width = table.columns.slice(column, to + 1).reduce((sum, one) => sum + one.width, 0);
    return { text, look, from: column, to, lines: breakLines(text, sheet.setter(look), cellRoom(width)).length };
  };
  const plain: Look = { size: table.fontSize, align: 'center', border: true };
  const heading: Look = { ...plain, bold: true };
  const widthOf = (from: number, to: number) => table.columns.slice(from, to + 1).reduce((sum, one) => sum + one.width, 0);
  const heads = headRows(table);
  let above: readonly HeadCell[] = [];
  for (const row of heads) {
    const cells = row.map(({ text, from, to, style }) =>
      style === 'italic'
        ? set(text, from, { ...plain, italic: true })
        : set(balancedText(text, sheet.setter(heading), cellRoom(widthOf(from, to))), from, heading, to),
    );
    const deep = row.filter(({ rows }) => rows === 2);
    // What reaches down takes its height from both rows; its lower half is blank.
    const here = cells.map((cell) => (deep.some(({ from }) => from === cell.from) ? { ...cell, lines: Math.ceil(cell.lines / 2) } : cell));
    const halves = above.filter(({ rows }) => rows === 2).map(({ text, from }) => ({ ...set(text, from, heading), text: '' }));
    addRow(
      sheet,
      [...here, ...halves.map((cell) => ({ ...cell, lines: Math.ceil(cell.lines / 2) }))].sort((a, b) => a.from - b.from),
    );
    for (const { from } of halves) sheet.merges.push({ startRow: sheet.rows.length - 2, startCol: from, endRow: sheet.rows.length - 1, endCol: from });
    above = row;
  }
  const last = sheet.rows.length - 1;
  const looks = table.columns.map(({ align, figures = false }, at): Look => {
    const texts = table.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells[at] ?? ''] : []));
    return { ...plain, align, ...(figures && areFigures(texts) ? { figures } : {}) };
  });
  for (const [at, row] of table.rows.entries()) {
    for (const [column, text] of cellTexts(row).entries()) requireExcelLength(text, () => rowPlace(table, at, column));
    if (row.kind === 'cells')
      addRow(
        sheet,
        row.cells.map((text, column) => set(text, column, looks[column] ?? plain)),
      );
    else {
      sheet.kept.add(sheet.rows.length);
      addRow(sheet, [set(row.number, 0, { ...plain, bold: true }), set(row.title, 1, { ...plain, align: 'left', bold: true }, table.columns.length - 1)]);
    }
  }
  return { first, last };
}
