import type { TaskDeadline } from '../../../shared/api/tasks.api.ts';
import { dayOf, type CivilDate } from '../../../shared/domain/civil-date.ts';
import { planWords } from '../../i18n/plan-words.ts';

type Asked = 'needed' | 'optional' | null;

/** Which days make a deadline of a kind complete. */
export function daysAsked(kind: TaskDeadline['kind']): { readonly start: Asked; readonly due: Asked } {
  switch (kind) {
    case 'period':
      return { start: 'needed', due: 'needed' };
    case 'due':
    case 'multi':
    case 'asof':
      return { start: null, due: 'needed' };
    case 'from':
      return { start: 'needed', due: null };
    case 'recurring':
    case 'continuous':
      return { start: 'optional', due: 'optional' };
    case 'event':
    case 'relative':
    case 'undated':
      return { start: null, due: null };
  }
}

export interface TypedDay {
  readonly day: CivilDate | null;
  readonly problem: string | null;
}

/** Day, month, year as offices write them: `30/6/2025`, `30-06-2025`, `30.6.2025`. */
export function readTypedDay(text: string, needed: boolean, missing: string): TypedDay {
  const trimmed = text.trim();
  if (trimmed === '') return { day: null, problem: needed ? missing : null };
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  const day = parts && dayOf(Number(parts[3]), Number(parts[2]), Number(parts[1]));
  return { day, problem: day === null ? planWords.deadline.badDay : null };
}
