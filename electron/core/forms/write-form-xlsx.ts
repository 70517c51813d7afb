import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { declared } from '../../../shared/domain/reporting/report-fields.ts';
import { CREATOR } from '../office/office-file.ts';
import { letRowsGrow } from '../office/growing-rows.ts';
import { columnWidths, NORMAL_FONT, printTitles, requireExcelLength } from '../office/worksheet.ts';
import { visibleTexts } from '../office/visible-texts.ts';
import { FORM_COLUMNS, ID_HEADER, isCentred, type FormColumn } from './form-columns.ts';
import { formIds } from './form-ids.ts';
import { heightOf, linesIn } from './form-measures.ts';
import { rowOfLastPage } from './page-break.ts';
import { addSignatures, MARGINS, sheetSettings, type FinishedSheet } from './sheet-parts.ts';
import { answerValidations } from './form-validations.ts';
import { FORM_LABELS, ID_NAMES, ID_SHEET, INSTRUCTIONS, periodLine, roleLine, sheetName } from './form-words.ts';
import type { FormRow, FormSheet, ReportForm } from './report-form.ts';
import { cellOf, SheetRows, SIZE, TALLEST, type Look } from './sheet-rows.ts';
import { figureSheet } from './write-figure-sheet.ts';
import { HEADER_FILLS } from './form-fills.ts';

const LAST = FORM_COLUMNS.length - 1;
/** A text that would need a taller row is set smaller, down to the last of these. */
const SIZES = [SIZE, 10, 9, 8, 7] as const;
/** Room to write by hand where the form is printed. */
const SHORTEST_TASK = 62;
/** Merged cells never grow: who fills in the form and its number have room for two lines from the start. */
const TWO_LINES = heightOf(2, SIZE);
/** Points of rows on a page, as they are before the sheet is made smaller to fit its width. */
const PAGE = (() => {
  const points = (210 / 25.4 - MARGINS.top - MARGINS.bottom) * 72;
  const width = 297 / 25.4 - MARGINS.left - MARGINS.right;
  return points / Math.min(1, (width * 25.4) / columnsWidth(0));
})();
const GIVEN_FILL = 'F1F3F5';

/** Millimetres from a column to another, both counted. */
function columnsWidth(from: number, to = LAST): number {
  return FORM_COLUMNS.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0);
}

/**
 * The form as a workbook: a sheet for what the addressee leads, one for what it coordinates, and hidden ids. Locked without a
 * password but for the answers; set up for A4 landscape. What was typed into the plan is written as text, never as a formula.
 * @throws AppError `documents.tooLongForExcel`
 */
export async function writeFormXlsx(given: ReportForm): Promise<Uint8Array<ArrayBuffer>> {
  const form = visibleTexts(given);
  const sheets = [...form.sheets.map((sheet, at) => formSheet(form, sheet, at === 0)), ...(form.figures.length === 0 ? [] : [figureSheet(form)])];
  const bytes = await writeXlsx({
    properties: {
      title: `${FORM_LABELS.title} ${form.period.code}`,
      subject: form.addressee.name,
      creator: CREATOR,
      lastModifiedBy: CREATOR,
      custom: { [ID_NAMES.mark]: form.code },
    },
    defaultFont: NORMAL_FONT,
    workbookProtection: { lockStructure: true },
    namedRanges: sheets.map(({ sheet, headerRow }) => printTitles(sheet.name, headerRow, headerRow)),
    sheets: [...sheets.map(({ sheet }) => sheet), idSheet(form)],
  });
  return letRowsGrow(
    bytes,
    sheets.map(({ growing }) => growing),
  );
}

function formSheet(form: ReportForm, { role, rows }: FormSheet, first: boolean): FinishedSheet {
  const sheet = new SheetRows();
  const label: Look = { bold: true, align: 'right', indent: 1 };
  const heightFor = (text: string, from: number, to: number, size: number = SIZE): number => heightOf(linesIn(text, columnsWidth(from, to), size), size);
  let row = sheet.next(Math.max(18, heightFor(form.committeeName, 0, 6)));
  sheet.put(row, 0, form.committeeName, { bold: true, align: 'left' }, 6);
  sheet.put(row, 7, `${FORM_LABELS.code} ${form.code}`, { bold: true, align: 'right' }, LAST);
  sheet.put(sheet.next(24), 0, FORM_LABELS.title, { bold: true, size: 15, align: 'center' }, LAST);
  const asked = `${roleLine(role)}. ${periodLine(form)}`;
  sheet.put(sheet.next(Math.max(18, heightFor(asked, 0, LAST, 12))), 0, asked, { italic: true, size: 12, align: 'center' }, LAST);
  row = sheet.next(Math.max(first ? TWO_LINES : 20, heightFor(form.addressee.name, 2, first ? 5 : LAST, 12)));
  sheet.put(row, 0, FORM_LABELS.addressee, label, 1);
  sheet.put(row, 2, form.addressee.name, { bold: true, size: 12, align: 'left' }, first ? 5 : LAST);
  if (first) {
    const blank: Look = { border: true, answer: true, align: 'left', format: '@' };
    sheet.put(row, 6, FORM_LABELS.preparedBy, label, 8);
    sheet.put(row, 9, '', blank, LAST);
    row = sheet.next(TWO_LINES);
    sheet.put(row, 0, FORM_LABELS.document, label, 1);
    sheet.put(row, 2, '', blank, 5);
    sheet.put(row, 6, FORM_LABELS.documentDate, label, 8);
    sheet.put(row, 9, '', blank, LAST);
  }
  sheet.put(sheet.next(heightFor(INSTRUCTIONS.join('\n'), 0, LAST)), 0, INSTRUCTIONS.join('\n'), { italic: true, align: 'left' }, LAST);

  const headerRow = sheet.next(heightOf(2, SIZE));
  FORM_COLUMNS.forEach(({ header, kind }, at) => sheet.put(headerRow, at, header, { bold: true, align: 'center', border: true, fill: HEADER_FILLS[kind] }));
  sheet.put(headerRow, LAST + 1, ID_HEADER, { wrap: false });
  for (const each of rows) addRow(sheet, each, form.addressee.name);
  addSignatures(sheet, [3, 8], LAST);

  const lastTask = headerRow + rows.length;
  const lastPage = rowOfLastPage(
    sheet.rows.map((_, at) => sheet.heights.get(at)?.height ?? 0),
    rows.map(({ kind }, at) => ({ row: headerRow + 1 + at, section: kind === 'section' })),
    PAGE,
  );
  return {
    headerRow,
    growing: sheet.growing,
    sheet: {
      name: sheetName(role),
      rows: sheet.rows,
      cells: sheet.cells,
      merges: sheet.merges,
      rowDefs: sheet.heights,
      columns: [...columnWidths(FORM_COLUMNS.map(({ width }) => width)).map((width) => ({ width })), { width: 38, hidden: true }],
      dataValidations: answerValidations(headerRow + 2, lastTask + 1, first ? 5 : null),
      freezePane: { rows: headerRow + 1, columns: 2 },
      ...sheetSettings(form),
      // hucre counts the row above the break.
      ...(lastPage === null ? {} : { rowBreaks: [lastPage - 1] }),
    },
  };
}

function addRow(sheet: SheetRows, row: FormRow, addressee: string): void {
  if (row.kind === 'section') {
    requireExcelLength(row.title, () => `phiếu của ${addressee}, mục ${row.number}`);
    const at = sheet.next(Math.max(20, heightOf(linesIn(row.title, columnsWidth(1), SIZE), SIZE)));
    sheet.put(at, 0, row.number, { bold: true, align: 'center', border: true, fill: GIVEN_FILL });
    sheet.put(at, 1, row.title, { bold: true, align: 'left', border: true, fill: GIVEN_FILL }, LAST);
    return;
  }
  const textOf = (column: FormColumn): string => (column.kind === 'given' ? row[column.field] : '');
  const heightAt = (size: number): number => heightOf(Math.max(...FORM_COLUMNS.map((column) => linesIn(textOf(column), column.width, size))), size);
  const given = SIZES.find((size) => heightAt(size) <= TALLEST) ?? 7;
  const at = sheet.nextGrowing(Math.min(TALLEST, Math.max(SHORTEST_TASK, heightAt(given))));
  FORM_COLUMNS.forEach((column, index) => {
    requireExcelLength(textOf(column), () => `phiếu của ${addressee}, nhiệm vụ ${row.number}, cột ${column.header}`);
    const answer = column.kind === 'answer';
    sheet.put(at, index, textOf(column), {
      border: true,
      answer,
      size: answer ? SIZE : given,
      align: isCentred(column.field) ? 'center' : 'left',
      vertical: 'top',
      format: answer && declared(column.field).kind === 'share' ? 'General' : '@',
      italic: column.field === 'previous',
    });
  });
  sheet.put(at, LAST + 1, row.taskId, { wrap: false });
}

function idSheet(form: ReportForm): WriteSheet {
  const rows = formIds(form).map((pair) => [...pair]);
  const cells = new Map(rows.flatMap((row, at) => row.map((text, column) => [`${at},${column}`, cellOf(text, { format: '@' })] as const)));
  return { name: ID_SHEET, rows, cells, hidden: true, protection: { sheet: true } };
}
