import { civilDate, type CivilDate } from '../../../shared/domain/civil-date.ts';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';
import type { PeriodFacts } from '../../../shared/domain/status/routine-class.ts';
import type { ReportFacts, StatusRules, TaskFacts } from '../../../shared/domain/status/task-facts.ts';
import { WorkingCalendar } from '../../../shared/domain/status/working-days.ts';
import { calendarYear } from '../../../shared/domain/working-calendar/calendar-year.ts';

export const d = civilDate;

/** A task of the 2025 plan with the deadline text as it would be typed. */
export function factsOf(deadlineText: string, more: Partial<TaskFacts> = {}): TaskFacts {
  return {
    deadline: parseDeadline(deadlineText, { year: 2025 }),
    deadlineText,
    givenOn: null,
    leads: [],
    extensions: [],
    events: [],
    flags: [],
    reports: [],
    ...more,
  };
}

let made = 0;

export function report(reportedOn: string, more: Partial<ReportFacts> = {}): ReportFacts {
  made += 1;
  return {
    id: String(made).padStart(6, '0'),
    period: '2025-H1',
    lead: 'so-cong-thuong',
    reportedOn: d(reportedOn),
    speaksUpTo: d(reportedOn),
    percent: null,
    progress: null,
    completedOn: null,
    acceptance: 'claimed',
    decidedOn: null,
    supersededOn: null,
    ...more,
  };
}

/** Said to be done; and the same once the secretariat has accepted it. */
export const claimedOn = (day: string, reportedOn = day): ReportFacts => report(reportedOn, { completedOn: d(day) });
export const doneOn = (day: string, reportedOn = day): ReportFacts => accepted(claimedOn(day, reportedOn));
export const accepted = (claimed: ReportFacts): ReportFacts => ({ ...claimed, acceptance: 'accepted', decidedOn: claimed.reportedOn });

/** Saturdays and Sundays off, and the days of the year that law and moon give, with days of one's own over them. */
export const calendarWith = (rest: readonly string[] = [], work: readonly string[] = []): WorkingCalendar => {
  const kept = (days: readonly string[], kind: 'rest' | 'work') => days.map((day) => ({ day: d(day), kind, name: '', own: true }));
  return new WorkingCalendar((year) => {
    const ofYear = [...kept(rest, 'rest'), ...kept(work, 'work')].filter(({ day }) => day.startsWith(String(year)));
    return calendarYear(year, null, '', ofYear).days;
  });
};

export const asWritten: StatusRules = { calendar: calendarWith(), moveToWorkingDay: false, confirms: true };
export const movingOn = (...holidays: string[]): StatusRules => ({ calendar: calendarWith(holidays), moveToWorkingDay: true, confirms: true });

export const h1: PeriodFacts = { code: '2025-H1', windowStart: d('2024-12-15'), windowEnd: d('2025-06-14'), dueOn: d('2025-06-19') };

export type { CivilDate };
