import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { today } from '../../platform/today.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import form from '../../ui/inline-form.module.css';

const say = trackingWords.act;

/** What one act asks for, in the order of its fields. */
export interface ActShape {
  readonly title: string;
  /** The day it happened; today unless typed otherwise. */
  readonly day: { readonly label: string };
  /** `proposed`: what was asked for, to be agreed to or changed. */
  readonly otherDay?: { readonly label: string; readonly required: boolean; readonly proposed?: string | null };
  readonly reason?: { readonly label: string; readonly required: boolean };
  readonly paper: boolean;
}

export interface ActValues {
  readonly day: CivilDate;
  readonly otherDay: CivilDate | null;
  readonly reason: string;
  readonly document: { readonly number: string; readonly date: CivilDate | null };
}

interface ActFormProps {
  readonly shape: ActShape;
  /** Stores the act; a refusal is shown here and keeps what was typed. */
  readonly onSave: (values: ActValues) => Promise<unknown>;
  readonly onClose: () => void;
}

/** A few fields beside the task: extensions, events, flags, returned results. */
export function ActForm({ shape, onSave, onClose }: ActFormProps) {
  const [text, setText] = useState({ day: formatCivilDate(today()), otherDay: formatDay(shape.otherDay?.proposed), reason: '', number: '', date: '' });
  const [tried, setTried] = useState(false);
  const type = (some: Partial<typeof text>): void => setText({ ...text, ...some });

  const day = readDay(text.day);
  const otherDay = readDay(text.otherDay);
  const lacksOther = shape.otherDay?.required === true && !otherDay;
  const lacksReason = shape.reason?.required === true && text.reason.trim() === '';
  const wrongDay = [text.otherDay, text.date].some((typed) => typed.trim() !== '' && !readDay(typed));

  const save = (): Promise<unknown> | null => {
    setTried(true);
    if (!day || lacksOther || lacksReason || wrongDay) return null;
    return onSave({ day, otherDay, reason: text.reason.trim(), document: { number: text.number.trim(), date: readDay(text.date) } });
  };

  return (
    <InlineForm label={shape.title} onSave={save} onClose={onClose}>
      <h3>{shape.title}</h3>
      <div className={form.pair}>
        <DayInput label={shape.day.label} value={text.day} error={tried && !day ? words.day.needed : null} onChange={(value) => type({ day: value })} />
        {shape.otherDay && (
          <DayInput
            label={shape.otherDay.label}
            value={text.otherDay}
            error={tried && lacksOther ? words.day.needed : null}
            onChange={(value) => type({ otherDay: value })}
          />
        )}
      </div>
      {shape.reason && (
        <Textarea
          size="xs"
          label={shape.reason.label}
          autosize
          minRows={2}
          data-autofocus
          value={text.reason}
          error={tried && lacksReason ? say.needReason : null}
          onChange={(event) => type({ reason: event.currentTarget.value })}
        />
      )}
      {shape.paper && (
        <>
          <TextInput size="xs" label={say.fields.number} value={text.number} onChange={(event) => type({ number: event.currentTarget.value })} />
          <div className={form.pair}>
            <DayInput label={say.fields.date} value={text.date} onChange={(date) => type({ date })} />
          </div>
        </>
      )}
    </InlineForm>
  );
}

const formatDay = (day: string | null | undefined): string => (day ? formatCivilDate(day) : '');
