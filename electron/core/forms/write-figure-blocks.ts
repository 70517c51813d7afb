import { TableRow, type FileChild } from 'docx';
import { FIGURE_COLUMNS } from './figure-columns.ts';
import { FIGURE_INSTRUCTIONS, figuresLine, FORM_LABELS } from './form-words.ts';
import type { ReportForm } from './report-form.ts';
import { cell, line, ofMm, signatureRows, table, TEXT_WIDTH } from './word-parts.ts';
import { ANSWER_FILL, HEADER_FILLS } from './form-fills.ts';

const ROW_HEIGHT = 9;

/** The part of a Word form that asks for figures; its rows are known again by name and unit. */
export function figureBlocks(form: ReportForm): FileChild[] {
  const whole = FIGURE_COLUMNS.reduce((sum, { width }) => sum + width, 0);
  const widths = FIGURE_COLUMNS.map(({ width }) => (width * TEXT_WIDTH) / whole);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: FIGURE_COLUMNS.map((column, at) =>
      cell(column.header, widths, at, { bold: true, align: 'center', middle: true, fill: HEADER_FILLS[column.kind] }),
    ),
  });
  const rows = form.figures.map((figure, index) => {
    const given = { ...figure, number: String(index + 1) };
    const keepNext = index === form.figures.length - 1;
    return new TableRow({
      height: { value: ofMm(ROW_HEIGHT), rule: 'atLeast' },
      children: FIGURE_COLUMNS.map((column, at) => {
        const align = ({ number: 'center', name: 'left', unit: 'center', previous: 'right', value: 'right', remark: 'left' } as const)[column.field];
        if (column.kind === 'answer') return cell('', widths, at, { align, fill: ANSWER_FILL, keepNext });
        return cell(given[column.field], widths, at, { align, italics: column.field === 'previous', keepNext });
      }),
    });
  });
  return [
    line(`${form.committeeName}. ${FORM_LABELS.code} ${form.code}`, { bold: true }),
    line(FORM_LABELS.title, { bold: true, size: 14, align: 'center' }, 120),
    line(figuresLine(form), { italics: true, size: 11, align: 'center' }, 60),
    line(FIGURE_INSTRUCTIONS, { italics: true, size: 9 }),
    line('', { size: 4 }),
    table(widths, [header, ...rows, ...signatureRows(widths)], true),
  ];
}
