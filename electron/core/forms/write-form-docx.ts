import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
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
  type FileChild,
} from 'docx';
import { CREATOR, TYPEFACE } from '../office/office-file.ts';
import { visibleTexts } from '../office/visible-texts.ts';
import { FORM_COLUMNS, isCentred, isUnshrunk, type FormColumn } from './form-columns.ts';
import { FORM_LABELS, ID_NAMES, periodLine, roleLine, SIGNATURE_HINTS, SIGNATURES, WORD_INSTRUCTIONS } from './form-words.ts';
import type { FormRow, FormSheet, ReportForm } from './report-form.ts';

const TWIPS_PER_MM = 1440 / 25.4;
const ofMm = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);
/** A4 landscape less 12 mm at each side. */
const TEXT_WIDTH = 273;
const SIZE = 10;
const ROW_HEIGHT = 14;
const ANSWER_FILL = 'FFF8E1';
const NO_LINE = { style: BorderStyle.NIL } as const;

interface Look {
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

/** The same form for agencies that only use Word. It is known again by the printed code, its rows by STT and content. */
export async function writeFormDocx(given: ReportForm): Promise<Uint8Array<ArrayBuffer>> {
  const form = visibleTexts(given);
  const paper = new Document({
    title: `${FORM_LABELS.title} ${form.period.code}`,
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    description: '',
    customProperties: [{ name: ID_NAMES.mark, value: form.code }],
    styles: { default: { document: { run: { font: TYPEFACE, size: SIZE * 2, language: { value: 'vi-VN', eastAsia: 'vi-VN' } } } } },
    sections: form.sheets.map((sheet, at) => ({
      properties: {
        page: {
          // docx takes the portrait size and turns it itself.
          size: { width: ofMm(210), height: ofMm(297), orientation: PageOrientation.LANDSCAPE },
          margin: { top: ofMm(14), bottom: ofMm(14), left: ofMm(12), right: ofMm(12), header: ofMm(7), footer: ofMm(7) },
        },
      },
      footers: { default: footer(form.code) },
      children: sheetBlocks(form, sheet, at === 0),
    })),
  });
  return new Uint8Array(await Packer.toBuffer(paper));
}

function sheetBlocks(form: ReportForm, sheet: FormSheet, first: boolean): FileChild[] {
  return [
    headTable(form, first),
    line('', { size: 5 }),
    line(FORM_LABELS.title, { bold: true, size: 14, align: 'center' }, 120),
    line(`${roleLine(sheet.role)}. ${periodLine(form)}`, { italics: true, size: 11, align: 'center' }, 60),
    ...WORD_INSTRUCTIONS.map((text) => line(text, { italics: true, size: 9 })),
    line('', { size: 4 }),
    taskTable(sheet.rows),
  ];
}

/** Borderless; every label stands left of its answer, so that both are found again. */
function headTable(form: ReportForm, first: boolean): Table {
  const widths = [36, 118, 46, 73];
  const label: Look = { bold: true };
  const answer: Look = { fill: ANSWER_FILL };
  const rows = [
    [
      cell(form.committeeName, widths, 0, { bold: true, span: 2 }),
      cell(`${FORM_LABELS.code} ${form.code}`, widths, 2, { bold: true, align: 'right', span: 2 }),
    ],
    [
      cell(FORM_LABELS.addressee, widths, 0, label),
      cell(form.addressee.name, widths, 1, { bold: true, ...(first ? {} : { span: 3 }) }),
      ...(first ? [cell(FORM_LABELS.preparedBy, widths, 2, label), cell('', widths, 3, answer)] : []),
    ],
    ...(first
      ? [
          [
            cell(FORM_LABELS.document, widths, 0, label),
            cell('', widths, 1, answer),
            cell(FORM_LABELS.documentDate, widths, 2, label),
            cell('', widths, 3, answer),
          ],
        ]
      : []),
  ];
  return table(
    widths,
    rows.map((children) => new TableRow({ children })),
    false,
  );
}

const widthOf = (has: (column: FormColumn) => boolean): number => FORM_COLUMNS.filter(has).reduce((sum, { width }) => sum + width, 0);

function taskTable(rows: readonly FormRow[]): Table {
  const spare = TEXT_WIDTH - widthOf(({ field }) => isUnshrunk(field));
  const shrunk = widthOf(({ field }) => !isUnshrunk(field));
  const widths = FORM_COLUMNS.map(({ field, width }) => (isUnshrunk(field) ? width : (width * spare) / shrunk));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: FORM_COLUMNS.map((column, at) =>
      cell(column.header, widths, at, { bold: true, align: 'center', middle: true, fill: column.kind === 'answer' ? 'FFE8A3' : 'DEE2E6' }),
    ),
  });
  const taskRow = (row: FormRow, at: number): TableRow => {
    const keepNext = at === rows.length - 1;
    if (row.kind === 'section') {
      const look: Look = { bold: true, keepNext: true, fill: 'F1F3F5' };
      return new TableRow({
        cantSplit: true,
        children: [cell(row.number, widths, 0, { ...look, align: 'center' }), cell(row.title, widths, 1, { ...look, span: widths.length - 1 })],
      });
    }
    // A long answer goes on over the page: LibreOffice cuts off what a row that must not be split has too much.
    return new TableRow({
      height: { value: ofMm(ROW_HEIGHT), rule: 'atLeast' },
      children: FORM_COLUMNS.map((column, at) => {
        const align = isCentred(column.field) ? 'center' : 'left';
        if (column.kind === 'answer') return cell('', widths, at, { align, fill: ANSWER_FILL, keepNext });
        return cell(row[column.field], widths, at, { align, italics: column.field === 'previous', keepNext });
      }),
    });
  };
  return table(widths, [header, ...rows.map(taskRow), ...signatureRows(widths)], true);
}

/**
 * The signatures are rows of the table, each kept with the next, so that they never stand on a page without a task: Word also
 * keeps a table with the one below it, LibreOffice only row with row.
 */
function signatureRows(widths: readonly number[]): TableRow[] {
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

function table(widths: readonly number[], rows: TableRow[], ruled: boolean): Table {
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

function cell(text: string, widths: readonly number[], at: number, look: Look): TableCell {
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

function line(text: string, { bold, italics, size = SIZE, align = 'left', keepNext, before = 0 }: Look, after = 0): Paragraph {
  const run = { size: size * 2, ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) };
  return new Paragraph({
    alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align],
    spacing: { before, after, line: 240, lineRule: LineRuleType.AUTO },
    ...(keepNext ? { keepNext } : {}),
    children: text === '' ? [] : [new TextRun({ ...run, text })],
    run,
  });
}

function footer(code: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: `${code}, trang `, size: 18 }), new TextRun({ children: [PageNumber.CURRENT], size: 18 })],
      }),
    ],
  });
}
