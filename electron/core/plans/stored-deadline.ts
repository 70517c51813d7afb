import type { TaskDeadline } from '../../../shared/api/tasks.api.ts';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';
import type { Schema } from '../store/schema.ts';

/** Most plans repeat a handful of texts. */
const KEPT = 2_000;
const kept = new Map<string, TaskDeadline['periodDays']>();

/**
 * What is understood of a task's deadline: the clerk's word, else what was read of its text. Rows of books from before the days
 * within a recurrence were read (*trước ngày 25 hằng tháng*) get them here, from the same words and only beside the same reading:
 * nothing stored changes, so that every earlier step can still be taken back.
 */
export function storedDeadline(row: Pick<Schema['tasks'], 'deadline' | 'deadline_confirmed' | 'deadline_text'>): TaskDeadline {
  const deadline = JSON.parse(row.deadline_confirmed ?? row.deadline) as TaskDeadline;
  if (row.deadline_confirmed !== null || deadline.kind !== 'recurring' || deadline.periodDays !== undefined) return deadline;
  const key = `${deadline.frequency}|${deadline.start}|${deadline.due}|${row.deadline_text}`;
  if (!kept.has(key)) {
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, daysIn(row.deadline_text, deadline));
  }
  const periodDays = kept.get(key);
  return periodDays === undefined ? deadline : { ...deadline, periodDays };
}

/** Where the text names no day of the year, any year reads it alike. */
const SOME_YEAR = 2025;

function daysIn(text: string, { kind, frequency, start, due }: TaskDeadline): TaskDeadline['periodDays'] {
  const year = Number((start ?? due)?.slice(0, 4) ?? SOME_YEAR);
  const read = parseDeadline(text, { year });
  const isSame = read.kind === kind && read.frequency === frequency && read.start === start && read.due === due;
  return isSame ? read.periodDays?.map((day) => ({ ...day, days: [...day.days] })) : undefined;
}
