import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Table as WordTable, TableBorders, TableCell, TableLayoutType, TableRow as WordRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { CellAlignment, Table, TableRow } from '../formal-document.ts';
import type { PrintedDocument } from '../pdf/font-faces.ts';
import { balancedLines, suggestedLines, typesetter } from '../pdf/line-breaking.ts';
import { POINTS_PER_MM, TABLE_LOOK } from '../the-thuc.ts';

const TWIPS_PER_MM = POINTS_PER_MM * 20;

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, justify: AlignmentType.BOTH } as const satisfies Record<CellAlignment, string>;

/** A row estimated at more lines than this may be taller than a page; Word may break it, and no other. */
const WHOLE_ROW_LINES = 20;

interface CellLook {
  readonly align: CellAlignment;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly keepNext?: boolean;
  readonly span?: number;
}

/** A fixed-width grid whose heading rows Word repeats on every page. */
export function docxTable(table: Table, measuring: PrintedDocument): WordTable {
  const widths = table.columns.map((column) => Math.round(column.width * TWIPS_PER_MM));
  const border = { style: BorderStyle.SINGLE, size: TABLE_LOOK.rule * 8, color: '000000' };

  const cell = (text: string, at: number, { align, bold, italics, keepNext, span }: CellLook) => {
    const width = widths.slice(at, at + (span ?? 1)).reduce((sum, one) => sum + one, 0);
    const run = { size: table.fontSize * 2, ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) };
    const paragraphs = text.normalize('NFC').split('\n').map(
      (paragraph) =>
        new Paragraph({
          alignment: ALIGNMENTS[align],
          spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
          ...(keepNext ? { keepNext } : {}),
          children: [new TextRun({ ...run, text: paragraph })],
          run,
        }),
    );
    return new TableCell({ children: paragraphs, width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, ...(span === undefined ? {} : { columnSpan: span }) });
  };
  /** Headings break where the PDF breaks them: "Thời gian / thực hiện". */
  const balanced = (text: string, at: number) => {
    const room = ((widths[at] ?? 0) - 2 * TABLE_LOOK.padX * 20) / 20 - TABLE_LOOK.rule;
    const lines = balancedLines(text, typesetter(measuring.fontOf('bold'), table.fontSize), room).map((line) => line.text);
    return suggestedLines(text, lines).join('\n');
  };
  const heading = (texts: readonly string[], look: Omit<CellLook, 'align'>) =>
    new WordRow({ tableHeader: true, cantSplit: true, children: texts.map((text, at) => cell(text, at, { align: 'center', keepNext: true, ...look })) });
  const row = (data: TableRow) => {
    if (data.kind === 'section') {
      const number = cell(data.number, 0, { align: 'center', bold: true, keepNext: true });
      return new WordRow({ cantSplit: true, children: [number, cell(data.title, 1, { align: 'left', bold: true, keepNext: true, span: widths.length - 1 })] });
    }
    const whole = data.cells.every((text, at) => roughLines(text, widths[at] ?? 1, table.fontSize) <= WHOLE_ROW_LINES);
    return new WordRow({ cantSplit: whole, children: data.cells.map((text, at) => cell(text, at, { align: table.columns[at]?.align ?? 'left' })) });
  };

  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, top: TABLE_LOOK.padTop * 20, bottom: TABLE_LOOK.padBottom * 20, left: TABLE_LOOK.padX * 20, right: TABLE_LOOK.padX * 20 },
    borders: { ...TableBorders.NONE, top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: [
      heading(table.columns.map((column, at) => balanced(column.header, at)), { bold: true }),
      ...(table.numberingRow === null ? [] : [heading(table.numberingRow, { italics: true })]),
      ...table.rows.map(row),
    ],
  });
}

/** Lines a text will take at half an em a letter: enough to tell a row from a page. */
function roughLines(text: string, width: number, fontSize: number): number {
  const letters = Math.max(1, (width - 2 * TABLE_LOOK.padX * 20) / (fontSize * 10));
  return text.split('\n').reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / letters)), 0);
}
