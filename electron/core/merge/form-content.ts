import { formHeading, type FormHeading } from '../../../shared/domain/forms/form-headings.ts';
import { formRoleLabels, type FormRole } from '../../../shared/domain/forms/form-roles.ts';
import { isReportField, type ReportField } from '../../../shared/domain/reporting/report-fields.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { figureHead, figuresOf } from './form-figures.ts';
import { asidesOf, hiddenAside, idIn, inCell, isFoot, UUID, type Aside } from './form-rows.ts';
import type { ReturnedCell, ReturnedFile, ReturnedRow, ReturnedSheet } from './returned-file.ts';

/** One row of an answer table. */
export interface FormLine {
  /** Where it stands, for messages: "Chủ trì, dòng 12". */
  readonly place: string;
  /** A hidden id of ours, or empty. */
  readonly taskId: string;
  readonly number: string;
  readonly content: string;
  readonly deadline: string;
  readonly answers: ReadonlyMap<ReportField, PlacedCell>;
  readonly asides: readonly Aside[];
}

export interface PlacedCell {
  readonly cell: ReturnedCell;
  /** "Chủ trì, ô G12". */
  readonly place: string;
  /** It answers for several tasks: its cell is merged over their rows. */
  readonly shared?: boolean;
}

export interface FormTable {
  readonly name: string;
  readonly role: FormRole;
  /** What its columns ask; the form of an earlier version asks less. */
  readonly asked: ReadonlySet<ReportField>;
  /** Columns the form does not have, in which something stands beside a task. */
  readonly ignored: readonly { readonly column: string; readonly text: string }[];
  readonly lines: readonly FormLine[];
  /** Outside the rows of tasks. */
  readonly asides: readonly Aside[];
}

/** The tables of a returned file in which tasks stand beside answers. */
export function formTables(file: ReturnedFile): FormTable[] {
  return file.sheets.filter((sheet) => !sheet.hidden).flatMap((sheet) => tableOf(file.format, sheet) ?? []);
}

/** Names of hidden sheets with answers on them: nobody who looks at the file sees them. */
export function hiddenAnswers(file: ReturnedFile): string[] {
  return file.sheets
    .filter((sheet) => sheet.hidden && (tableOf(file.format, sheet)?.lines.some(({ answers }) => answers.size > 0) || figuresOf(file.format, sheet).length > 0))
    .map(({ name }) => name);
}

function tableOf(format: string, sheet: ReturnedSheet): FormTable | null {
  if (figureHead(sheet) !== null) return null;
  const at = sheet.rows.findIndex((row) => headingsOf(row).size >= 3 && hasTasks(headingsOf(row)));
  if (at < 0) return null;
  const head = sheet.rows[at]!;
  const columns = headingsOf(head);
  const fields = new Map([...columns].map(([field, column]) => [column, field]));
  const below = sheet.rows.slice(at + 1);
  const lastTask = below.findLastIndex((row) => idIn(row) !== '' || isNumberedTask(row, columns));
  const cellAt = (row: ReturnedRow, field: FormHeading): ReturnedCell | undefined => {
    const column = columns.get(field);
    return column === undefined ? undefined : row.cells[column];
  };
  const lines: FormLine[] = [];
  const merged = new MergedAnswers();
  const beside: Aside[] = sheet.rows.slice(0, at + 1).flatMap((row) => asidesOf(row, sheet.name, format));
  const ignored = new Map<number, string>();
  for (const [index, row] of below.entries()) {
    const taskId = idIn(row);
    const text = (field: FormHeading): string => cellAt(row, field)?.text.trim() ?? '';
    if (index > lastTask && text('content') === '' && isFoot(row)) break;
    if (isNumberingRow(row) || isHeadingsAgain(row, head, columns)) continue;
    const ofTask = taskId !== '' || text('number') !== '' || text('content') !== '';
    const answers = new Map<ReportField, PlacedCell>();
    row.cells.forEach((cell, column) => {
      const field = fields.get(column);
      if (field === undefined || !isReportField(field)) return;
      const place = `${sheet.name}, ${inCell(format, row.line, column)}`;
      if (cell.covered === true) merged.share(field, ofTask, answers);
      else merged.begin(field, cell.kind === 'formula' || cell.text.trim() !== '' ? { cell, place } : null, answers);
    });
    if (ofTask || answers.size > 0) noteIgnored(ignored, row, head, fields);
    lines.push({
      place: `${sheet.name}, dòng ${row.line}`,
      taskId,
      number: text('number'),
      content: text('content'),
      deadline: text('deadline'),
      answers,
      asides: [...hiddenAside(row, sheet.name, answers.size > 0), ...asidesOf(row, sheet.name, format)],
    });
  }
  return {
    name: sheet.name,
    role: roleOf(sheet),
    asked: new Set([...columns.keys()].filter(isReportField)),
    ignored: [...ignored].map(([column, text]) => ({ column: head.cells[column]?.text || `cột thứ ${column + 1}`, text })),
    lines,
    asides: beside,
  };
}

/** The cells of answers that reach over several rows, column by column. */
class MergedAnswers {
  readonly #above = new Map<ReportField, { placed: PlacedCell | null; readonly of: Map<ReportField, PlacedCell> }>();

  /** A cell of its own. */
  begin(field: ReportField, placed: PlacedCell | null, answers: Map<ReportField, PlacedCell>): void {
    this.#above.set(field, { placed, of: answers });
    if (placed !== null) answers.set(field, placed);
  }

  /** A row below it answers with it, too; a row without a task only carries the one above on. */
  share(field: ReportField, ofTask: boolean, answers: Map<ReportField, PlacedCell>): void {
    const above = this.#above.get(field);
    if (!ofTask || !above?.placed) return;
    const shared = { ...above.placed, shared: true };
    above.of.set(field, shared);
    answers.set(field, shared);
  }
}

/** The first text of each column that the form does not have. */
function noteIgnored(ignored: Map<number, string>, { cells }: ReturnedRow, head: ReturnedRow, fields: ReadonlyMap<number, FormHeading>): void {
  cells.forEach(({ text }, column) => {
    const said = text.trim() !== '' && text !== head.cells[column]?.text && !UUID.test(text);
    if (said && !fields.has(column) && !ignored.has(column)) ignored.set(column, text.trim());
  });
}

/** Field → column; of two headings for one field the first holds. */
function headingsOf(row: ReturnedRow): Map<FormHeading, number> {
  const found = new Map<FormHeading, number>();
  row.cells.forEach((cell, column) => {
    const field = formHeading(cell.text);
    if (field !== null && !found.has(field)) found.set(field, column);
  });
  return found;
}

const hasTasks = (columns: ReadonlyMap<FormHeading, number>): boolean =>
  (columns.has('content') || columns.has('number')) && [...columns.keys()].some(isReportField);

/** Both STT and content: no line of the foot of the form has them. */
const isNumberedTask = ({ cells }: ReturnedRow, columns: ReadonlyMap<FormHeading, number>): boolean =>
  (['number', 'content'] as const).every((field) => (cells[columns.get(field) ?? -1]?.text.trim() ?? '') !== '');

/** The headings copied above the next page; with other words under one of them it is somebody's row. A filled-down number or id is nobody's word. */
const isHeadingsAgain = (row: ReturnedRow, head: ReturnedRow, columns: ReadonlyMap<FormHeading, number>): boolean =>
  headingsOf(row).size >= 3 &&
  row.cells.every(({ text }, column) => {
    const wordless = column === columns.get('number') || column === columns.get('taskId') || text.trim() === '';
    const above = head.cells[column]?.text ?? '';
    return wordless || foldText(text) === foldText(above) || (formHeading(text) !== null && formHeading(text) === formHeading(above));
  });

/** "(1)", "(2)", … under the headings. */
const isNumberingRow = (row: ReturnedRow): boolean => row.cells.filter(({ text }) => text !== '').every(({ text }) => /^\(\d+\)$/.test(text));

function roleOf(sheet: ReturnedSheet): FormRole {
  const words = foldText([sheet.name, ...sheet.linesAbove.slice(-4)].join(' '));
  return words.includes(foldText(formRoleLabels.coordinator)) ? 'coordinator' : 'lead';
}
