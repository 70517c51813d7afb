import type { CivilDate } from '../civil-date.ts';
import { grantedUpTo } from './granted-day.ts';
import { endOfTerm, readRelativeTerm } from './relative-term.ts';
import type { StatusRules, TaskFacts } from './task-facts.ts';

/** A due day the task has or had, and what brought it. */
export interface DueDay {
  readonly due: CivilDate;
  /** The day from which it counts; null: from the start. */
  readonly since: CivilDate | null;
  readonly reason: 'text' | 'event' | 'extension' | 'rest-day';
}

/** Every due day up to the day asked about, oldest first; the last one counts. Empty: none can be read. */
export function dueDays(facts: TaskFacts, asOf: CivilDate, rules: StatusRules): DueDay[] {
  const days = [...baseDue(facts, asOf, rules)];
  for (const { decidedOn, grantedDue } of grantedUpTo(facts.extensions, asOf)) days.push({ due: grantedDue, since: decidedOn, reason: 'extension' });
  // Stable: a text's day without a date of its own stays first.
  days.sort((a, b) => compareDays(a.since, b.since));
  const last = days.at(-1);
  if (!last || !rules.moveToWorkingDay) return days;
  const moved = rules.calendar.onOrAfter(last.due);
  return moved === last.due ? days : [...days, { due: moved, since: last.since, reason: 'rest-day' }];
}

function compareDays(a: CivilDate | null, b: CivilDate | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** True while what the deadline waits for has not been recorded. */
export function isDormant({ deadline, events }: TaskFacts, asOf: CivilDate): boolean {
  return (deadline.kind === 'event' || deadline.kind === 'relative') && !events.some(({ occurredOn }) => occurredOn <= asOf);
}

function baseDue(facts: TaskFacts, asOf: CivilDate, { calendar }: StatusRules): DueDay[] {
  const { deadline, deadlineText, events } = facts;
  switch (deadline.kind) {
    case 'period':
    case 'due':
    case 'multi':
      return deadline.due === null ? [] : [{ due: deadline.due, since: null, reason: 'text' }];
    case 'event':
    case 'relative': {
      const term = deadline.kind === 'relative' ? readRelativeTerm(deadlineText) : null;
      return events
        .filter(({ occurredOn }) => occurredOn <= asOf)
        .flatMap(({ occurredOn, dueOn }): DueDay[] => {
          const due = dueOn ?? (term && endOfTerm(term, occurredOn, calendar));
          return due === null ? [] : [{ due, since: occurredOn, reason: 'event' }];
        });
    }
    case 'continuous':
    case 'recurring':
    case 'from':
    case 'undated':
    case 'asof':
      return [];
  }
}
