import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { CalendarYearView } from '../../../shared/api/working-calendar.api.ts';
import { navigate } from '../../routes/route.ts';
import type { SubmissionsRoute } from '../../routes/reporting-routes.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { calendarWords as say } from '../../i18n/calendar-words.ts';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { SavedText } from '../../ui/saved-text.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import text from '../../ui/text.module.css';
import { CalendarDays } from './calendar-days.tsx';
import { CalendarForm } from './calendar-form.tsx';
import { CalendarMonths } from './calendar-months.tsx';
import styles from './calendar.module.css';

interface CalendarTabProps {
  readonly plan: PlanListItem;
  readonly route: SubmissionsRoute;
}

/** The working calendar of a year: what is published or computed, what the book adds, and the committee's own days. */
export function CalendarTab({ plan, route }: CalendarTabProps) {
  const year = Number(route.year) || plan.year;
  const calendar = useQueryOf('calendar.year', { committeeId: plan.committeeId, year });
  const [picked, setPicked] = useState('');
  const show = (other: number): void => navigate({ ...route, year: String(other) });
  return (
    <div className={styles.calendar}>
      <div className={styles.head}>
        <Button size="compact-sm" aria-label={say.previous} title={say.previous} onClick={() => show(year - 1)}>
          ‹
        </Button>
        <h2 className={styles.title}>{say.year(year)}</h2>
        <Button size="compact-sm" aria-label={say.next} title={say.next} onClick={() => show(year + 1)}>
          ›
        </Button>
        {calendar.data && <Source key={year} calendar={calendar.data} />}
      </div>
      <QueryFailure queries={[calendar]} />
      {calendar.data && (
        <div className={styles.sides}>
          <section className={styles.list} aria-label={say.list(year)}>
            <CalendarForm key={picked} committeeId={plan.committeeId} picked={picked} onSaved={() => setPicked('')} />
            <CalendarDays committeeId={plan.committeeId} calendar={calendar.data} />
          </section>
          <CalendarMonths key={year} calendar={calendar.data} onPick={setPicked} />
        </div>
      )}
    </div>
  );
}

/** A computed year says so until somebody writes down where it was published. */
function Source({ calendar: { year, announced, source } }: { readonly calendar: CalendarYearView }) {
  const save = async (typed: string): Promise<void> => {
    const { entryId } = await runCommand('calendar.setSource', { year, source: typed });
    notifyUndoable(say.sourceSaved(year), entryId);
  };
  return (
    <>
      <StatusMark tone={announced ? 'done' : 'waiting'}>{announced ? say.announced : say.computed}</StatusMark>
      <div className={styles.source}>
        <SavedText label={say.source} value={source} placeholder={say.sourceHint} onSave={save} />
      </div>
      {!announced && <p className={text.quiet}>{say.computedNote}</p>}
    </>
  );
}
