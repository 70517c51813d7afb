import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { addDays, daysBetween, type CivilDate } from '../../../shared/domain/civil-date.ts';
import type { DayKind } from '../../../shared/domain/working-calendar/calendar-year.ts';
import { setCalendarDays } from '../../data/set-calendar-days.ts';
import { calendarWords as say } from '../../i18n/calendar-words.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { useRemembered } from '../../platform/remembered.ts';
import { DayInput } from '../../ui/day-input.tsx';
import styles from './calendar.module.css';

/** As the contract has it. */
const MOST_DAYS = 31;

interface Draft {
  readonly from: string;
  readonly to: string;
  readonly kind: DayKind;
  readonly name: string;
  readonly scope: keyof typeof say.scopes;
}

const blank: Draft = { from: '', to: '', kind: 'rest', name: '', scope: 'book' };

interface CalendarFormProps {
  readonly committeeId: string;
  /** A day pointed at in the months; empty: none. */
  readonly picked: string;
  readonly onSaved: () => void;
}

/** One day or some that follow each other, in one step; what is half typed outlives a reload. */
export function CalendarForm({ committeeId, picked, onSaved }: CalendarFormProps) {
  const [kept, setDraft] = useRemembered<Draft>(`calendar-day.${committeeId}`, blank);
  const [pointed, setPointed] = useState(picked);
  const draft = pointed === '' ? kept : { ...kept, from: formatCivilDate(pointed), to: '' };
  const type = (some: Partial<Draft>): void => {
    setPointed('');
    setDraft({ ...draft, ...some });
  };
  const days = daysOf(draft);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (days.length === 0 || days.length > MOST_DAYS) return;
    const done = await setCalendarDays(draft.scope === 'own' ? committeeId : null, { days, kind: draft.kind, name: draft.name });
    if (!done) return;
    setDraft({ ...blank, scope: draft.scope });
    setPointed('');
    onSaved();
  };
  const wrong = readDay(draft.from) !== null && (draft.to.trim() === '' || readDay(draft.to) !== null) && (days.length === 0 || days.length > MOST_DAYS);
  return (
    <form className={styles.form} aria-label={say.form} onSubmit={(event) => void save(event)}>
      <DayInput label={say.from} value={draft.from} onChange={(from) => type({ from })} />
      <DayInput label={say.to} value={draft.to} onChange={(to) => type({ to })} error={wrong ? say.tooLong(MOST_DAYS) : null} />
      <NativeSelect
        size="xs"
        label={say.kind}
        data={Object.entries(say.kinds).map(([value, label]) => ({ value, label }))}
        value={draft.kind}
        onChange={(event) => type({ kind: event.currentTarget.value as DayKind })}
      />
      <TextInput size="xs" label={say.name} value={draft.name} onChange={(event) => type({ name: event.currentTarget.value })} />
      <NativeSelect
        size="xs"
        label={say.scope}
        data={Object.entries(say.scopes).map(([value, label]) => ({ value, label }))}
        value={draft.scope}
        onChange={(event) => type({ scope: event.currentTarget.value as Draft['scope'] })}
      />
      <Button size="xs" type="submit" variant="filled" disabled={days.length === 0 || days.length > MOST_DAYS}>
        {say.save}
      </Button>
    </form>
  );
}

/** Every day of the span; none while it is no span. */
function daysOf({ from, to }: Draft): CivilDate[] {
  const first = readDay(from);
  const last = to.trim() === '' ? first : readDay(to);
  if (!first || !last || last < first) return [];
  return Array.from({ length: Math.min(daysBetween(first, last), MOST_DAYS) + 1 }, (_, index) => addDays(first, index));
}
