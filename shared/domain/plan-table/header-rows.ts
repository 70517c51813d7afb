import { beginsAgency } from '../agencies/agency-words.ts';
import type { SourceCell, SourceRow } from '../source-table.ts';
import { looksLikeNumber, profileColumns, readsAsDeadline } from './column-profile.ts';
import { claimsOfLabel, fieldOfLabel, LONGEST_LABEL } from './header-synonyms.ts';
import type { ColumnField } from './source-columns.ts';
import { cellText, rowTexts } from './table-grid.ts';

/** Title lines and letterheads above a header inside a sheet are rarely longer. */
const HEADER_SEARCH_ROWS = 40;
/** Rows below a row of short texts that must look like data for it to be a header. */
const DATA_ROWS = 10;
/** *Quý I*, *T3*, *2027*, *12*: what heads a column of a chart. */
const PERIOD = /^(?:(?:quý|quí|tháng|t|q|năm|tuần)\s*)?(?:\d{1,2}|20\d\d|[ivx]{1,4})(?:\s*[/.-]\s*(?:20)?\d\d)?$/iu;
/** *6 tháng đầu năm*, *6 tháng cuối* */
const MONTHS_OF_YEAR = /^\d{1,2} tháng (?:đầu|cuối)(?: năm(?: 20\d\d)?)?$/iu;
const SEVERAL_PERIODS = 3;
/** A row that names so many fields is one of headings. */
const MANY_FIELDS = 3;

export const isPeriod = (text: string): boolean => PERIOD.test(text) || MONTHS_OF_YEAR.test(text);
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-H])\)?(?:\s*=.*)?$/;

/** The row *(1) (2) (3)* or *A B 1 2* that papers print under the header: it numbers the first column too, or the second. */
export function isNumberingRow(row: SourceRow | undefined, width: number): boolean {
  if (row === undefined || row.cells[0]?.covered === 'above') return false;
  const texts: string[] = [];
  for (const cell of row.cells) {
    const text = cellText(cell);
    if (text === '') continue;
    if (!COLUMN_NUMBER.test(text)) return false;
    texts.push(text);
  }
  // Columns under a merged cell have no number of their own.
  const covered = row.cells.filter((cell) => cell.covered !== undefined).length;
  return texts.length >= Math.max(2, width - covered - 1) && countOn(texts);
}

/** *Tháng* over *1 … 12*, *Năm 2026* over *Quý I … Quý IV*: every text of the row stands under a heading that spans several. */
export function isChartRow(rows: readonly SourceRow[], at: number): boolean {
  const [upper, lower] = [rows[at - 1], rows[at]];
  if (upper === undefined || lower === undefined) return false;
  const filled = lower.cells.flatMap((cell, index) => (cellText(cell) === '' ? [] : [index]));
  if (filled.length < SEVERAL_PERIODS || !filled.every((index) => isPeriod(cellText(lower.cells[index])))) return false;
  return filled.every((index) => {
    const head = headStart(upper, lower, index);
    return head > 0 && cellText(upper.cells[head]) !== '' && (head !== index || headStart(upper, lower, index + 1) === head);
  });
}

/**
 * The column whose heading reaches over `index`. Where a table knows no merged cells (CSV), a heading reaches over the empty
 * cells at its right that have headings below them, if it has one below itself.
 */
export function headStart({ cells }: SourceRow, below: SourceRow | undefined, index: number): number {
  let start = index;
  while (start > 0 && cells[start]?.covered === 'left') start -= 1;
  if (start !== index) return start;
  if (below === undefined) return monthOver(cells, index);
  const hasOwn = (column: number): boolean => cellText(below.cells[column]) !== '';
  while (start > 0 && isOpen(cells[start]) && hasOwn(start)) start -= 1;
  return !isOpen(cells[start]) && cells[start]?.covered === undefined && hasOwn(start) ? start : index;
}

/** *Tháng 1* over the empty headings of its weeks, where no second row names them. */
function monthOver(cells: readonly SourceCell[], index: number): number {
  let start = index;
  while (start > 0 && isOpen(cells[start])) start -= 1;
  const isOver = start !== index && isPeriod(cellText(cells[start])) && isOpen(cells[start + 1]) && isOpen(cells[start + 2]);
  return isOver && cells.length > start + 2 ? start : index;
}

/** *A B 1 2*, *(1) (2) (3)*: from one on; *1 15* is a row of data. */
function countOn(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => /\d+/.exec(text)?.[0] ?? []).map(Number);
  return (
    new Set(texts).size === texts.length &&
    numbers.every((number, at) => (at === 0 ? number === 1 : number - numbers[at - 1]! <= 2 && number > numbers[at - 1]!))
  );
}

/** Index of the first header row: the first that names two fields or more, else the first of short texts above rows of data; -1 for none. */
export function findHeader(rows: readonly SourceRow[], width: number): number {
  const top = rows.slice(0, HEADER_SEARCH_ROWS);
  // *Tháng 1* over its weeks is a heading, and no deadline.
  const headings = (row: SourceRow, at: number): string[] => rowTexts(row, width).filter((text) => !isPeriod(text) || !isChartRow(rows, at + 1));
  const named = top.findIndex((row, at) => namesFields(headings(row, at)));
  return named >= 0 ? named : top.findIndex((_, index) => standsOverData(rows, index, width));
}

function namesFields(cells: readonly string[]): boolean {
  const fields = fieldsNamed(cells);
  return fields.size >= 2 && (fields.has('content') || fields.has('number') || fields.size >= 3);
}

/** A row below the first head that can be nothing but another: a row of a plan may name two fields by chance. */
export function namesManyFields(row: SourceRow, width: number): boolean {
  const texts = rowTexts(row, width);
  const fields = fieldsNamed(texts);
  return fields.size >= 3 || (fields.size === 2 && fields.has('number') && fieldOfLabel(texts.find((text) => text !== '') ?? '')?.field === 'number');
}

/** The fields that a row of headings names; none where one of its texts is no heading. */
function fieldsNamed(cells: readonly string[]): ReadonlySet<ColumnField> {
  const texts = withoutPeriods(cells).filter((text) => text !== '');
  if (texts.length < 2 || texts.some((text) => text.length > LONGEST_LABEL)) return new Set();
  const named = new Set(texts.flatMap((text) => fieldOfLabel(text)?.field ?? []));
  // *Đoàn kiểm tra* among headings begins like an agency's name.
  const data = texts.filter(isData);
  return data.length === 0 || (data.length === 1 && named.size >= MANY_FIELDS && isName(data[0]!)) ? named : new Set();
}

/**
 * *Quý I · Quý II · Quý III*, *T1 … T12* side by side are headings of a chart, so are both halves of a year, and a month over the
 * empty headings of its weeks; a row of data has one deadline or two.
 */
export function withoutPeriods(texts: readonly string[]): readonly string[] {
  const periods = texts.filter(isPeriod);
  const halves = periods.filter((text) => MONTHS_OF_YEAR.test(text)).length;
  const isOverOthers = (text: string, at: number): boolean => isPeriod(text) && texts[at + 1] === '' && texts[at + 2] === '';
  if (periods.length < SEVERAL_PERIODS && halves < 2 && !texts.some(isOverOthers)) return texts;
  return texts.filter((text) => !isPeriod(text));
}

/** A running number, a deadline or the name of an agency: no heading. */
const isData = (text: string): boolean => fieldOfLabel(text) === null && (/^\d/.test(text) || readsAsDeadline(text) || beginsAgency(text));
const isName = (text: string): boolean => !/\d/.test(text) && !readsAsDeadline(text);

/** Short texts without digits, of which one names something the program knows, over rows that have numbers, agencies or dates. */
function standsOverData(rows: readonly SourceRow[], at: number, width: number): boolean {
  const texts = rowTexts(rows[at]!, width);
  const labels = texts.filter((text) => text !== '');
  if (labels.length < 2 || labels.some((text) => text.length > LONGEST_LABEL || /\d/.test(text) || isData(text))) return false;
  const first = isNumberingRow(rows[at + 1], width) ? at + 2 : at + 1;
  const below = rows.slice(first, first + DATA_ROWS);
  const profiles = profileColumns(below, width);
  const used = profiles.filter(({ filled }) => filled >= 0.5).length;
  if (labels.length < Math.max(2, 0.6 * used)) return false;
  if (labels.some((text) => claimsOfLabel(text) !== null))
    return profiles.some(({ running, agency, person, deadline }) => running >= 0.6 || agency + person >= 0.5 || deadline >= 0.5);
  // Not a word of it is known: only numbers that count from one below a word tell that it is no row of data.
  return texts[0] !== '' && !looksLikeNumber(texts[0]!) && profiles[0]!.running >= 0.9 && profiles[0]!.cells >= 2;
}

/** True when the row below belongs to the header: labels under a group, or more labels beside an empty number. */
export function continuesHeader(rows: readonly SourceRow[], at: number, width: number): boolean {
  const upper = rows[at];
  const lower = rows[at + 1];
  if (upper === undefined || lower === undefined) return false;
  if (isChartRow(rows, at + 1)) return true;
  if (isNumberingRow(lower, width)) return false;
  const texts = rowTexts(lower, width);
  const labels = texts.filter((text) => text !== '');
  if (labels.length === 0 || labels.length === texts.length || labels.some((text) => text.length > LONGEST_LABEL)) return false;
  const numberAt = upper.cells.findIndex((cell) => fieldOfLabel(cellText(cell))?.field === 'number');
  if (numberAt >= 0 && texts[numberAt] !== '') return false;
  const named = labels.filter((label) => fieldOfLabel(label) !== null).length;
  const underGroup = upper.cells.some((cell) => (cell.columnSpan ?? 1) > 1) && lower.cells.some((cell) => cell.covered === 'above');
  return underGroup || underOpenCells(upper, lower) || named >= 2 || (named === 1 && labels.length === 1 && lower.heading === true);
}

/** Labels under the empty cells beside a heading, as a spreadsheet without its merged cells has them: *Kinh phí* over *Tổng số*, *Ngân sách*. */
function underOpenCells(upper: SourceRow, lower: SourceRow): boolean {
  const labelled = lower.cells.flatMap((cell, index) => (cellText(cell) === '' ? [] : [index]));
  const under = labelled.filter((index) => isOpen(upper.cells[index]) && labelled.includes(index - 1));
  const heads = labelled.filter((index) => !isOpen(upper.cells[index]) && under.includes(index + 1));
  return under.length > 0 && under.length + heads.length === labelled.length && lower.cells.every((cell) => !/^[\d.,\s]+$/.test(cell.text));
}

/** Empty, and under no other cell. */
export const isOpen = (cell: SourceCell | undefined): boolean => cellText(cell) === '' && cell?.covered === undefined;
