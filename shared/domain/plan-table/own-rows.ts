import { beginsAgency, isCollective } from '../agencies/agency-words.ts';
import { looksLikeAgency, looksLikePerson, readsAsDeadline } from './column-profile.ts';
import { startsAnew } from './joining.ts';
import { textsBeside, type FieldRow, type RowCells } from './read-row.ts';

/** *Sáng*, *Buổi chiều*: halves of a day in a work calendar. */
const PART_OF_DAY = /^(?:buổi\s+)?(?:sáng|trưa|chiều|tối|cả ngày)(?:\s*[,;–-]\s*(?:sáng|trưa|chiều|tối))*$/iu;
const RUNNING = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/;

/** A form numbered beforehand: a running number and nothing beside it. */
export function isEmptyNumbered(row: FieldRow): boolean {
  return RUNNING.test(row.cells.number) && row.sharedContent === '' && textsBeside(row, 'number').length === 0;
}

/** A day, or half of one, for which the calendar holds no work. */
export function isEmptyDay(row: FieldRow, above: Readonly<RowCells> | undefined, paged: boolean): boolean {
  const { number, content, lead, coordinator, product, note, deadline } = row.cells;
  if (number + content + lead + coordinator + product + note !== '') return false;
  if (!textsBeside(row, 'deadline').every((text) => PART_OF_DAY.test(text)) || textsBeside(row).length === 0) return false;
  if (deadline === '' || PART_OF_DAY.test(deadline)) return true;
  return readsAsDeadline(deadline) && (!paged || (above !== undefined && areTwoDeadlines(above.deadline, deadline)));
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
  if (!hasNumbers) return cells.content !== '' && !(above.content !== '' && /^\p{Ll}/u.test(cells.content));
  if (cells.content === '' || cells.lead === '' || cells.deadline === '') return false;
  return startsAnew(above.content, cells.content) || /^\p{Lu}/u.test(cells.content);
}

const isName = (text: string): boolean => text !== '' && (looksLikeAgency(text) || beginsAgency(text) || isCollective(text) || looksLikePerson(text));

function areTwoDeadlines(upper: string, lower: string): boolean {
  return readsAsDeadline(upper) && readsAsDeadline(lower) && (upper === lower || !readsAsDeadline(`${upper} ${lower}`));
}
