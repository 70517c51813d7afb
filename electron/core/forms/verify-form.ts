import { AppError } from '../../../shared/api/app-error.ts';
import type { FormFormat } from '../../../shared/api/forms.api.ts';
import { wordsOf } from '../../../shared/domain/text/words.ts';
import type { Table, TableRow } from '../typesetting/formal-document.ts';
import { compareCells, compareCount, compareRest, compareText } from '../typesetting/read-back/compare-cells.ts';
import { readSheets } from '../typesetting/read-back/sheet-text.ts';
import { readWordBody } from '../typesetting/read-back/word-text.ts';
import { visibleTexts } from '../office/visible-texts.ts';
import { FORM_COLUMNS, ID_HEADER } from './form-columns.ts';
import { FIGURE_COLUMNS, FIGURE_ID_HEADER } from './figure-columns.ts';
import { formIds } from './form-ids.ts';
import {
  FIGURE_INSTRUCTIONS,
  figuresLine,
  FORM_LABELS,
  INSTRUCTIONS,
  periodLine,
  roleLine,
  SIGNATURE_HINTS,
  SIGNATURES,
  WORD_INSTRUCTIONS,
} from './form-words.ts';
import type { FormSheet, ReportForm } from './report-form.ts';

/** Stands for a formula or a number where the form has text: never equal to a word of it. */
const NOT_TEXT = '\u0000';

/**
 * Opens a finished form and compares it with the data it was made from: the lines around the tables, the tables cell by cell,
 * cells to be answered blank, and the ids.
 * @throws AppError `documents.readBackDiffers` at the first word that differs, naming whose form it is.
 */
export function verifyForm(bytes: Uint8Array, given: ReportForm, format: FormFormat): void {
  const form = visibleTexts(given);
  try {
    if (format === 'xlsx') verifySheets(bytes, form);
    else verifyWord(bytes, form);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'documents.readBackDiffers') throw error;
    throw new AppError(error.code, { ...error.params, place: `phiếu của ${form.addressee.name}, ${String(error.params['place'])}` }, { cause: error });
  }
}

function verifySheets(bytes: Uint8Array, form: ReportForm): void {
  const sheets = readSheets(bytes).map((rows) => rows.map((row) => row.map((text) => text ?? NOT_TEXT)).filter((row) => !isBlank(row)));
  const asksFigures = form.figures.length > 0;
  compareCount('xlsx', 'số trang tính', form.sheets.length + (asksFigures ? 2 : 1), sheets.length);
  for (const [at, sheet] of form.sheets.entries()) {
    const rows = sheets[at] ?? [];
    const head = headLines(form, sheet, at === 0);
    // In reading order: who asks, what, whom; then how to fill it in.
    const above = [head.code, head.title, head.asked, ...head.addressee, INSTRUCTIONS.join('\n')];
    for (const [line, text] of above.entries()) compareLine('xlsx', text, (rows[line] ?? []).join('\n'));
    const table = taskTable(sheet, (taskId) => [taskId], [ID_HEADER]);
    // A heading without words leaves no trace in a workbook.
    const worded = table.rows.filter((row) => row.kind === 'cells' || !isBlank([row.number, row.title]));
    const end = rows.length - SIGNED.length;
    compareCells('xlsx', { ...table, rows: worded }, rows.slice(above.length, end));
    for (const [line, texts] of SIGNED.entries()) compareLine('xlsx', texts.join('\n'), (rows[end + line] ?? []).join('\n'));
  }
  if (asksFigures) verifyFigures(form, sheets[form.sheets.length] ?? []);
  const ids = sheets.at(-1) ?? [];
  for (const [line, pair] of formIds(form).entries()) compareLine('xlsx', pair.join('\n'), (ids[line] ?? []).join('\n'));
  compareRest('xlsx', ids.slice(formIds(form).length).flat().join('\n'));
}

function verifyFigures(form: ReportForm, rows: readonly (readonly string[])[]): void {
  const { code, addressee, title } = FORM_LABELS;
  const above = [`${form.committeeName}\n${code} ${form.code}`, title, figuresLine(form), `${addressee} ${form.addressee.name}`, FIGURE_INSTRUCTIONS];
  for (const [line, text] of above.entries()) compareLine('xlsx', text, (rows[line] ?? []).join('\n'));
  const end = rows.length - SIGNED.length;
  compareCells(
    'xlsx',
    figureTable(form, (id) => [id], [FIGURE_ID_HEADER]),
    rows.slice(above.length, end),
  );
  for (const [line, texts] of SIGNED.entries()) compareLine('xlsx', texts.join('\n'), (rows[end + line] ?? []).join('\n'));
}

function verifyWord(bytes: Uint8Array, form: ReportForm): void {
  const found = readWordBody(bytes).filter((part) => part.kind === 'table' || part.text.trim() !== '');
  let next = 0;
  const tableHere = () => {
    const part = found[next++];
    return part?.kind === 'table' ? part.rows.map(({ cells }) => cells) : [];
  };
  for (const [at, sheet] of form.sheets.entries()) {
    const head = headLines(form, sheet, at === 0);
    compareLine('docx', [head.code, ...head.addressee].join('\n'), tableHere().flat().join('\n'));
    for (const text of [head.title, head.asked, ...WORD_INSTRUCTIONS]) {
      const part = found[next++];
      compareLine('docx', text, part?.kind === 'paragraph' ? part.text : '');
    }
    const table = taskTable(sheet);
    compareCells('docx', { ...table, rows: [...table.rows, ...SIGNED.map((cells): TableRow => ({ kind: 'cells', cells }))] }, tableHere());
  }
  if (form.figures.length > 0) {
    for (const text of [`${form.committeeName}. ${FORM_LABELS.code} ${form.code}`, FORM_LABELS.title, figuresLine(form), FIGURE_INSTRUCTIONS]) {
      const part = found[next++];
      compareLine('docx', text, part?.kind === 'paragraph' ? part.text : '');
    }
    const table = figureTable(form);
    compareCells('docx', { ...table, rows: [...table.rows, ...SIGNED.map((cells): TableRow => ({ kind: 'cells', cells }))] }, tableHere());
  }
  compareCount('docx', 'số đoạn và bảng', next, found.length);
}

const SIGNED = [SIGNATURES, SIGNATURE_HINTS] as const;

const isBlank = (texts: readonly string[]): boolean => texts.every((text) => text.trim() === '');

function headLines(form: ReportForm, { role }: FormSheet, first: boolean) {
  const { addressee, preparedBy, document, documentDate, code, title } = FORM_LABELS;
  return {
    code: `${form.committeeName}\n${code} ${form.code}`,
    title,
    asked: `${roleLine(role)}. ${periodLine(form)}`,
    addressee: [`${addressee} ${form.addressee.name}${first ? `\n${preparedBy}` : ''}`, ...(first ? [`${document}\n${documentDate}`] : [])],
  };
}

/** What must stand in the table: what the data say, and nothing in the cells to be answered. */
function taskTable({ rows }: FormSheet, idOf: (taskId: string) => string[] = () => [], idHeader: readonly string[] = []): Table {
  const headers = [...FORM_COLUMNS.map(({ header }) => header), ...idHeader];
  const expected = rows.map((row): TableRow => {
    if (row.kind === 'section') return row;
    return { kind: 'cells', cells: [...FORM_COLUMNS.map((column) => (column.kind === 'given' ? row[column.field] : '')), ...idOf(row.taskId)] };
  });
  return tableOf(headers, expected);
}

function figureTable(form: ReportForm, idOf: (id: string) => string[] = () => [], idHeader: readonly string[] = []): Table {
  const rows = form.figures.map((figure, index): TableRow => {
    const given = { ...figure, number: String(index + 1) };
    return { kind: 'cells', cells: [...FIGURE_COLUMNS.map((column) => (column.kind === 'given' ? given[column.field] : '')), ...idOf(figure.indicatorId)] };
  });
  return tableOf([...FIGURE_COLUMNS.map(({ header }) => header), ...idHeader], rows);
}

const tableOf = (headers: readonly string[], rows: readonly TableRow[]): Table => ({
  kind: 'table',
  fontSize: 0,
  columns: headers.map((header) => ({ header, width: 0, align: 'left' })),
  numberingRow: null,
  rows: [...rows],
});

const compareLine = (format: FormFormat, expected: string, found: string): void =>
  compareText(format, { place: 'phần ngoài bảng', words: wordsOf(expected), anyCase: false }, found);
