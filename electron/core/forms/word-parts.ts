import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { SIGNATURE_HINTS, SIGNATURES } from './form-words.ts';

const TWIPS_PER_MM = 1440 / 25.4;
export const ofMm = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);
/** A4 landscape less 12 mm at each side. */
export const TEXT_WIDTH = 273;
export const SIZE = 10;
const NO_LINE = { style: BorderStyle.NIL } as const;

export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly fill?: string;
  readonly span?: number;
  readonly keepNext?: boolean;
  readonly middle?: boolean;
  /** Twips above. */
  readonly before?: number;
  /** Without the lines of its table. */
  readonly unruled?: boolean;
}

/**
 * The signatures are rows of the table, each kept with the next, so that they never stand on a page without a task: Word also
 * keeps a table with the one below it, LibreOffice only row with row.
 */
export function signatureRows(widths: readonly number[]): TableRow[] {
  const left = Math.ceil(widths.length / 2);
  const row = (texts: readonly string[], look: Look): TableRow =>
    new TableRow({
      cantSplit: true,
      children: texts.map((text, at) =>
        cell(text, widths, at * left, { align: 'center', unruled: true, span: at === 0 ? left : widths.length - left, ...look }),
      ),
    });
  return [row(SIGNATURES, { bold: true, keepNext: true, before: 120 }), row(SIGNATURE_HINTS, { italics: true })];
}

export function table(widths: readonly number[], rows: TableRow[], ruled: boolean): Table {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: '868E96' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + ofMm(width), 0), type: WidthType.DXA },
    columnWidths: widths.map(ofMm),
    margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 60, right: 60 },
    borders: ruled ? { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule } : TableBorders.NONE,
    rows,
  });
}

export function cell(text: string, widths: readonly number[], at: number, look: Look): TableCell {
  const width = widths.slice(at, at + (look.span ?? 1)).reduce((sum, each) => sum + ofMm(each), 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: look.middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(look.span === undefined ? {} : { columnSpan: look.span }),
    ...(look.fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: look.fill, color: 'auto' } }),
    ...(look.unruled ? { borders: { left: NO_LINE, right: NO_LINE, bottom: NO_LINE, ...(look.before === undefined ? { top: NO_LINE } : {}) } } : {}),
    children: text
      .normalize('NFC')
      .split('\n')
      .map((paragraph) => line(paragraph, look)),
  });
}

export function line(text: string, { bold, italics, size = SIZE, align = 'left', keepNext, before = 0 }: Look, after = 0): Paragraph {
  const run = { size: size * 2, ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) };
  return new Paragraph({
    alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align],
    spacing: { before, after, line: 240, lineRule: LineRuleType.AUTO },
    ...(keepNext ? { keepNext } : {}),
    children: text === '' ? [] : [new TextRun({ ...run, text })],
    run,
  });
}
