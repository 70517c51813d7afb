import { UnstyledButton } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { CalendarYearView } from '../../../shared/api/working-calendar.api.ts';
import { addDays, monthsOf, weekdayOf, type CivilDate } from '../../../shared/domain/civil-date.ts';
import { calendarWords as say } from '../../i18n/calendar-words.ts';
import styles from './calendar.module.css';

interface CalendarMonthsProps {
  readonly calendar: CalendarYearView;
  /** The day goes into the form. */
  readonly onPick: (day: CivilDate) => void;
}

/** The year at a glance; one stop of the Tab key, in which the arrows go from day to day. */
export function CalendarMonths({ calendar, onPick }: CalendarMonthsProps) {
  const [reached, setReached] = useState<string>(`${calendar.year}-01-01`);
  const special = new Map(calendar.days.map((each) => [each.day, each]));
  return (
    <div className={styles.months} role="group" aria-label={say.months(calendar.year)} onKeyDown={(event) => walk(event, setReached)}>
      {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
        <table key={month} className={styles.month}>
          <caption>{say.month(month)}</caption>
          <thead>
            <tr>
              {say.shortWeekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(calendar.year, month).map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {week.map((day, at) => {
                  const of = day === null ? undefined : special.get(day);
                  return (
                    <td
                      key={say.shortWeekdays[at]}
                      data-kind={of?.kind}
                      data-computed={of?.origin === 'computed' || undefined}
                      data-weekend={at > 4 || undefined}
                    >
                      {day !== null && (
                        <UnstyledButton
                          data-day={day}
                          tabIndex={day === reached ? 0 : -1}
                          aria-label={[say.dayOfWeek(day), ...(of ? [titleOf(of)] : [])].join(' · ')}
                          title={of && titleOf(of)}
                          onFocus={() => setReached(day)}
                          onClick={() => onPick(day)}
                        >
                          {Number(day.slice(8))}
                        </UnstyledButton>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <div className={styles.legend}>
        <span data-kind="rest">{say.legend.rest}</span>
        <span data-kind="rest" data-computed>
          {say.legend.computed}
        </span>
        <span data-kind="work">{say.legend.work}</span>
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function walk(event: KeyboardEvent<HTMLElement>, reach: (day: CivilDate) => void): void {
  const step = STEPS[event.key];
  const from = (event.target as HTMLElement).dataset['day'];
  if (step === undefined || from === undefined) return;
  const to = addDays(from as CivilDate, step);
  const button = event.currentTarget.querySelector<HTMLElement>(`[data-day="${to}"]`);
  if (!button) return;
  event.preventDefault();
  reach(to);
  button.focus();
}

const titleOf = ({ kind, name, origin }: CalendarYearView['days'][number]): string =>
  [say.kinds[kind], name, say.origins[origin]].filter((part) => part !== '').join(' · ');

/** Weeks from Monday; null outside the month. */
function weeksOf(year: number, month: number): (CivilDate | null)[][] {
  const { start, end } = monthsOf(year, month);
  const weeks: (CivilDate | null)[][] = [];
  for (let monday = addDays(start, 1 - weekdayOf(start)); monday <= end; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = addDays(monday, at);
        return day < start || day > end ? null : day;
      }),
    );
  }
  return weeks;
}
