import { beginsAgency, isCollective } from '../agencies/agency-words.ts';
import { looksLikeAgency, looksLikePerson, readsAsDeadline } from './column-profile.ts';
import { SENTENCE_END, startsAnew } from './joining.ts';
import { textsBeside, type FieldRow, type RowCells } from './read-row.ts';

/** *Sáng*, *Buổi chiều*: halves of a day in a work calendar. */
const PART_OF_DAY = /^(?:buổi\s+)?(?:sáng|trưa|chiều|tối|cả ngày)(?:\s*[,;–-]\s*(?:sáng|trưa|chiều|tối))*$/iu;
const RUNNING = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/;

/** *…………*, *____*, *…/…/2026*, *ngày … tháng …*: a place to be filled in by hand. */
const isBlank = (text: string): boolean => /…|\.{3}|__/.test(text) && text.replace(/[\s.…_/,:()\p{Pd}]|ngày|tháng|năm|quý|20\d\d/giu, '') === '';

/** A form numbered beforehand: a running number and nothing beside it but dots to write on. */
export function isEmptyNumbered(row: FieldRow): boolean {
  const { number } = row.cells;
  const beside = textsBeside(row, 'number');
  if (row.sharedContent !== '' || !beside.every(isBlank)) return false;
  return RUNNING.test(number) || (beside.length > 0 && (number === '' || isBlank(number)));
}

/** A day, or half of one, for which the calendar holds no work. */
export function isEmptyDay(row: FieldRow, above: Readonly<RowCells> | undefined, paged: boolean): boolean {
  const { number, content, lead, coordinator, product, note, deadline } = row.cells;
  if (number + content + lead + coordinator + product + note !== '') return false;
  if (!textsBeside(row, 'deadline').every((text) => PART_OF_DAY.test(text)) || textsBeside(row).length === 0) return false;
  if (deadline === '' || PART_OF_DAY.test(deadline)) return true;
  return readsAsDeadline(deadline) && (!paged || (above !== undefined && areTwoDeadlines(above.deadline, deadline)));
}

/** A row under a merged number that says on its own what is done, and by whom, by when or with what result: a task, whatever covers its lead. */
export function isTaskUnderNumber({ cells, numberCovered, sharedContent }: FieldRow): boolean {
  if (!numberCovered || sharedContent !== '' || cells.content === '' || /^\p{Ll}/u.test(cells.content)) return false;
  return cells.lead + cells.deadline + cells.product !== '';
}

/** A row under a merged content or number that says on its own who does what by when. */
export function isAssignment({ cells }: FieldRow): boolean {
  if (cells.lead !== '' && !/^[\p{Lu}\P{L}]/u.test(cells.lead) && !isName(cells.lead)) return false;
  if (cells.lead !== '' && readsAsDeadline(cells.deadline)) return true;
  const beside = Object.entries(cells).filter(([column, text]) => text !== '' && column !== 'number' && column !== 'content');
  return cells.content === '' && cells.lead + cells.deadline !== '' && beside.length >= 2;
}

/**
 * Whether a row without a number is a task, and no lower half of the one above: with a lead and a deadline of its own it
 * is, whatever its first letter; two complete deadlines in one cell would be proof of two tasks.
 */
export function standsAlone({ cells }: FieldRow, above: Readonly<RowCells>, hasNumbers: boolean): boolean {
  // The number alone stood above the break.
  if (Object.entries(above).every(([column, text]) => column === 'number' || text === '')) return false;
  const named = isName(cells.lead) && readsAsDeadline(cells.deadline);
  if (named && (areTwoDeadlines(above.deadline, cells.deadline) || (above.deadline === '' && !hasNumbers))) return true;
  if (named && isName(above.lead) && BEGINS.test(cells.content)) return true;
  if (!hasNumbers) return cells.content !== '' && !(above.content !== '' && /^\p{Ll}/u.test(cells.content));
  if (cells.content === '' || cells.deadline === '') return false;
  // One cell holds no two deadlines: the agency is left blank where it is the one above.
  if (!/^\p{Ll}/u.test(cells.content) && areTwoDeadlines(above.deadline, cells.deadline)) return true;
  if (cells.lead === '') return false;
  return startsAnew(above.content, cells.content) || /^\p{Lu}/u.test(cells.content);
}

/** *- Xây dựng kịch bản*, *Mời đại biểu* */
const BEGINS = /^(?:[\p{Pd}+•*]\s*\p{L}|\p{Lu}\p{Ll})/u;

const LONGEST_HEADING = 80;
/** A line that cannot end here: *của*, *và*, *tỉnh*; what stands below it goes on. */
const GOES_ON =
  /[,(–-]$|(?:^|\s)(?:của|và|về|với|cho|tại|các|những|do|trong|theo|để|đến|từ|tỉnh|huyện|xã|phường|thành phố|thị xã|sở|ban|ủy ban|số|quyết định|nghị quyết|luật|ngày|tháng|năm)$/iu;

/**
 * Words alone between a whole task and the next number: a heading without a look of its own, which not every format keeps.
 * The lower half of a row that a page cut is no beginning.
 */
export function isHeadingBetween(row: FieldRow, above: Readonly<RowCells>, next: FieldRow | undefined): boolean {
  const { content, number } = row.cells;
  if (number !== '' || textsBeside(row, 'content').length > 0 || next === undefined || !RUNNING.test(next.cells.number)) return false;
  if (content.length > LONGEST_HEADING || !/^\p{Lu}/u.test(content) || SENTENCE_END.test(content) || content.includes('\n')) return false;
  return above.lead !== '' && above.deadline !== '' && !GOES_ON.test(above.content) && !GOES_ON.test(above.lead);
}

const isName = (text: string): boolean => text !== '' && (looksLikeAgency(text) || beginsAgency(text) || isCollective(text) || looksLikePerson(text));

function areTwoDeadlines(upper: string, lower: string): boolean {
  return readsAsDeadline(upper) && readsAsDeadline(lower) && (upper === lower || !readsAsDeadline(`${upper} ${lower}`));
}
