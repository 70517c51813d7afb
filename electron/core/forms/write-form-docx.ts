import { AlignmentType, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TableRow, TextRun, type FileChild, type Table } from 'docx';
import { CREATOR, TYPEFACE } from '../office/office-file.ts';
import { visibleTexts } from '../office/visible-texts.ts';
import { FORM_COLUMNS, isCentred, isUnshrunk, type FormColumn } from './form-columns.ts';
import { FORM_LABELS, ID_NAMES, periodLine, roleLine, WORD_INSTRUCTIONS } from './form-words.ts';
import type { FormRow, FormSheet, ReportForm } from './report-form.ts';
import { cell, line, ofMm, signatureRows, SIZE, table, TEXT_WIDTH, type Look } from './word-parts.ts';
import { figureBlocks } from './write-figure-blocks.ts';
import { ANSWER_FILL, HEADER_FILLS } from './form-fills.ts';

const ROW_HEIGHT = 14;
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
    sections: [...form.sheets.map((sheet, at) => sheetBlocks(form, sheet, at === 0)), ...(form.figures.length === 0 ? [] : [figureBlocks(form)])].map(
      (children) => ({
        properties: {
          page: {
            // docx takes the portrait size and turns it itself.
            size: { width: ofMm(210), height: ofMm(297), orientation: PageOrientation.LANDSCAPE },
            margin: { top: ofMm(14), bottom: ofMm(14), left: ofMm(12), right: ofMm(12), header: ofMm(7), footer: ofMm(7) },
          },
        },
        footers: { default: footer(form.code) },
        children,
      }),
    ),
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
    children: FORM_COLUMNS.map((column, at) => cell(column.header, widths, at, { bold: true, align: 'center', middle: true, fill: HEADER_FILLS[column.kind] })),
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
