import type { Task, TaskDeadline } from '../../../shared/api/tasks.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { Deadline, DeadlineFlag } from '../../../shared/domain/deadline/deadline.ts';
import { describeDeadline } from '../../../shared/domain/deadline/describe.ts';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { planWords } from '../../i18n/plan-words.ts';

/** What the grid says quietly under a deadline, and the question it raises, if any. */
export interface DeadlineReading {
  readonly line: string;
  readonly question: string | null;
}

/** @param text what the cell shows now, which may be typed and not yet stored. */
export function readDeadline(task: Task, text: string, year: number): DeadlineReading {
  if (task.deadlineConfirmed) {
    const said = parseDeadline(text, { year });
    const differs = text.trim() !== '' && said.certain && !sameMeaning(said, task.deadline);
    return {
      line: `${describeStored(task.deadline, text)} · ${planWords.deadline.confirmed}`,
      question: differs ? planWords.deadline.textSays(describeDeadline(said)) : null,
    };
  }
  if (text.trim() === '') return { line: '', question: null };
  const said = text === task.deadlineText ? stored(task.deadline, text) : parseDeadline(text, { year });
  if (said.certain) return { line: sayMore(describeDeadline(said), text), question: null };
  // The mark already says that an answer is wanted.
  const line = said.kind === 'undated' && said.start === null ? '' : describeDeadline({ ...said, certain: true });
  return { line, question: doubtOf(said) };
}

/** A line that only repeats the cell is no news. */
const sayMore = (line: string, text: string): string => (foldText(line) === foldText(text) ? '' : line);

export const describeStored = (deadline: TaskDeadline, text: string): string => describeDeadline(stored(deadline, text));

function stored(deadline: TaskDeadline, text: string): Deadline {
  return {
    ...deadline,
    start: deadline.start as CivilDate | null,
    due: deadline.due as CivilDate | null,
    dates: deadline.dates as CivilDate[],
    flags: deadline.flags as DeadlineFlag[],
    text,
  };
}

function sameMeaning(a: Deadline, b: TaskDeadline): boolean {
  return a.kind === b.kind && a.start === b.start && a.due === b.due && a.frequency === b.frequency;
}

function doubtOf({ flags }: Deadline): string {
  const { doubt } = planWords.deadline;
  return flags.includes('ambiguous') ? doubt.ambiguous : flags.includes('conditional') ? doubt.conditional : doubt.unclear;
}
