import { columnWidths, requireExcelLength } from '../office/worksheet.ts';
import { FIGURE_COLUMNS, FIGURE_ID_HEADER } from './figure-columns.ts';
import { heightOf, linesIn } from './form-measures.ts';
import { FIGURE_INSTRUCTIONS, FIGURES_SHEET, figuresLine, FORM_LABELS } from './form-words.ts';
import type { ReportForm } from './report-form.ts';
import { addSignatures, sheetSettings, type FinishedSheet } from './sheet-parts.ts';
import { SheetRows, SIZE, TALLEST } from './sheet-rows.ts';
import { HEADER_FILLS } from './form-fills.ts';

const LAST = FIGURE_COLUMNS.length - 1;
/** Room to write by hand where the form is printed. */
const SHORTEST = 26;

/** The part of the form that asks for figures: a row for each indicator that the addressee gives. */
export function figureSheet(form: ReportForm): FinishedSheet {
  const sheet = new SheetRows();
  const widthOf = (from: number, to: number): number => FIGURE_COLUMNS.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0);
  const heightFor = (text: string, from: number, to: number, size: number = SIZE): number => heightOf(linesIn(text, widthOf(from, to), size), size);
  let row = sheet.next(Math.max(18, heightFor(form.committeeName, 0, 3)));
  sheet.put(row, 0, form.committeeName, { bold: true, align: 'left' }, 3);
  sheet.put(row, 4, `${FORM_LABELS.code} ${form.code}`, { bold: true, align: 'right' }, LAST);
  sheet.put(sheet.next(24), 0, FORM_LABELS.title, { bold: true, size: 15, align: 'center' }, LAST);
  const asked = figuresLine(form);
  sheet.put(sheet.next(Math.max(18, heightFor(asked, 0, LAST, 12))), 0, asked, { italic: true, size: 12, align: 'center' }, LAST);
  row = sheet.next(Math.max(20, heightFor(`${FORM_LABELS.addressee} ${form.addressee.name}`, 0, LAST, 12)));
  sheet.put(row, 0, `${FORM_LABELS.addressee} ${form.addressee.name}`, { bold: true, size: 12, align: 'left' }, LAST);
  sheet.put(sheet.next(heightFor(FIGURE_INSTRUCTIONS, 0, LAST)), 0, FIGURE_INSTRUCTIONS, { italic: true, align: 'left' }, LAST);

  const headerRow = sheet.next(heightOf(1, SIZE) + 6);
  FIGURE_COLUMNS.forEach(({ header, kind }, at) => sheet.put(headerRow, at, header, { bold: true, align: 'center', border: true, fill: HEADER_FILLS[kind] }));
  sheet.put(headerRow, LAST + 1, FIGURE_ID_HEADER, { wrap: false });
  form.figures.forEach((figure, index) => {
    const given = { ...figure, number: String(index + 1) };
    const texts = FIGURE_COLUMNS.map((column) => (column.kind === 'given' ? given[column.field] : ''));
    const lines = Math.max(...FIGURE_COLUMNS.map(({ width }, column) => linesIn(texts[column]!, width, SIZE)));
    const at = sheet.nextGrowing(Math.min(TALLEST, Math.max(SHORTEST, heightOf(lines, SIZE))));
    FIGURE_COLUMNS.forEach(({ field, header, kind }, column) => {
      requireExcelLength(texts[column]!, () => `phiếu của ${form.addressee.name}, số liệu ${given.number}, cột ${header}`);
      // As text: what is typed stays as it was typed, whatever the machine takes for a decimal mark.
      sheet.put(at, column, texts[column]!, {
        border: true,
        answer: kind === 'answer',
        align: field === 'number' || field === 'unit' ? 'center' : field === 'value' || field === 'previous' ? 'right' : 'left',
        indent: field === 'number' || field === 'unit' ? 0 : 1,
        italic: field === 'previous',
      });
    });
    sheet.put(at, LAST + 1, figure.indicatorId, { wrap: false });
  });
  addSignatures(sheet, [1, 4], LAST);
  return {
    headerRow,
    growing: sheet.growing,
    sheet: {
      name: FIGURES_SHEET,
      rows: sheet.rows,
      cells: sheet.cells,
      merges: sheet.merges,
      rowDefs: sheet.heights,
      columns: [...columnWidths(FIGURE_COLUMNS.map(({ width }) => width)).map((width) => ({ width })), { width: 38, hidden: true }],
      freezePane: { rows: headerRow + 1, columns: 2 },
      ...sheetSettings(form),
    },
  };
}
