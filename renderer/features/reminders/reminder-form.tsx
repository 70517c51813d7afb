import { Button, Checkbox, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { REMINDER_LEVELS, type ReminderLevel } from '../../../shared/domain/papers/reminder-text.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import { PaperMarkFields } from '../../ui/paper/paper-mark-fields.tsx';
import { reminderWords as say } from '../../i18n/reminder-words.ts';
import { doubtfulLetters } from '../../../shared/domain/text/normalize.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { today } from '../../platform/today.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { ReminderAsked, ReminderKept, ShownReminder } from './reminder-kept.ts';
import styles from './reminders.module.css';

interface ReminderFormProps {
  readonly asked: ReminderAsked;
  readonly shown: ShownReminder;
  readonly onChange: (change: Partial<ReminderKept>) => void;
  /** Of the letter in sight. */
  readonly name: string;
  readonly text: string;
  /** Typed by hand; null: the data's. */
  readonly typed: boolean;
  /** What the data proposes has changed since. */
  readonly stale: boolean;
  readonly onText: (text: string | null) => void;
}

/** What all letters have in common, and the words of the one in sight. */
export function ReminderForm({ asked, shown, onChange, name, text, typed, stale, onText }: ReminderFormProps) {
  const strange = doubtfulLetters(text);
  return (
    <>
      <Checkbox label={say.apart} checked={shown.apart} onChange={(event) => onChange({ apart: event.currentTarget.checked })} />
      <div role="group" aria-label={say.level}>
        <div className={styles.legend}>{say.level}</div>
        <SegmentedControl
          fullWidth
          aria-label={say.level}
          value={String(shown.level)}
          data={REMINDER_LEVELS.map((level) => ({ value: String(level), label: say.levels[level] }))}
          onChange={(level) => onChange({ level: Number(level) as ReminderLevel, about: null })}
        />
      </div>
      {shown.level > 1 && (
        <TextInput
          label={say.earlier}
          placeholder={say.earlierExample}
          value={shown.earlier}
          onChange={(event) => onChange({ earlier: event.currentTarget.value })}
        />
      )}
      <div className={styles.pair}>
        <DayInput label={say.answerBy} value={shown.answerBy} onChange={(answerBy) => onChange({ answerBy })} error={doubtOfAnswer(shown)} />
        <DayInput label={say.day} value={shown.day} onChange={(day) => onChange({ day })} error={doubtOfDay(shown, asked)} />
      </div>
      <div>
        <Textarea
          label={say.text(name)}
          description={typed ? say.textNote : say.textFromData}
          autosize
          minRows={8}
          maxRows={16}
          value={text}
          error={strange.length > 0 && say.strange(strange.length, strange[0]?.words ?? '')}
          onChange={(event) => onText(event.currentTarget.value)}
        />
        {stale && <p className={styles.stale}>{say.staleText}</p>}
        {typed && (
          <Button mt={6} size="compact-sm" onClick={() => onText(null)}>
            {say.rewrite}
          </Button>
        )}
      </div>
      <Textarea
        label={say.also}
        description={say.alsoNote}
        autosize
        minRows={1}
        maxRows={6}
        value={shown.also}
        onChange={(event) => onChange({ also: event.currentTarget.value })}
      />
      <Textarea label={say.about} autosize minRows={2} maxRows={4} value={shown.about} onChange={(event) => onChange({ about: event.currentTarget.value })} />
      <PaperMarkFields form={shown.form} marks={shown.marks} onChange={(change) => onChange({ marks: { ...shown.marks, ...change } })} />
      <Signature asked={asked} shown={shown} onChange={onChange} />
      <div role="group" aria-label={say.form}>
        <div className={styles.legend}>{say.form}</div>
        <SegmentedControl
          fullWidth
          aria-label={say.form}
          value={shown.form}
          data={(['state', 'party'] as const).map((form) => ({ value: form, label: say.forms[form] }))}
          // What was typed for one form says nothing of the other.
          onChange={(form) => onChange({ form: form === 'party' ? 'party' : 'state', symbol: null, authority: null, recipients: null })}
        />
      </div>
      <TextInput
        label={say.symbol}
        description={say.symbolNote(shown.form)}
        error={doubtOfSymbol(shown.symbol)}
        value={shown.symbol}
        onChange={(event) => onChange({ symbol: event.currentTarget.value })}
      />
      <TextInput label={say.parent} value={shown.parent} onChange={(event) => onChange({ parent: event.currentTarget.value })} />
      <Textarea
        label={say.issuer}
        description={say.issuerNote}
        autosize
        minRows={2}
        value={shown.issuer}
        onChange={(event) => onChange({ issuer: event.currentTarget.value })}
      />
      <TextInput label={say.place} value={shown.place} onChange={(event) => onChange({ place: event.currentTarget.value })} />
      <Textarea
        label={say.recipients}
        autosize
        minRows={3}
        value={shown.recipients}
        onChange={(event) => onChange({ recipients: event.currentTarget.value })}
      />
    </>
  );
}

/** A wrong year is the commonest slip; the letter is printed as typed all the same. */
function doubtOfAnswer({ answerBy, day }: ShownReminder): string | null {
  const [answer, written] = [readDay(answerBy), readDay(day)];
  return answer !== null && answer <= (written ?? today()) ? say.answerBefore : null;
}

function doubtOfDay({ day }: ShownReminder, { facts }: ReminderAsked): string | null {
  const written = readDay(day);
  return written !== null && written < facts.asOf ? say.dayBefore(facts.asOf) : null;
}

function doubtOfSymbol(symbol: string): string | null {
  if (/^số/iu.test(symbol.trim())) return say.symbolWord;
  return /^[1-9][/-]/u.test(symbol.trim()) ? say.symbolPad : null;
}

const OTHER = '?';

/** One of those who may sign, or a name typed. */
function Signature({ asked: { signers }, shown, onChange }: Pick<ReminderFormProps, 'asked' | 'shown' | 'onChange'>) {
  const known = signers.some(({ name }) => name === shown.signer);
  const [other, setOther] = useState(!known);
  return (
    <>
      {signers.length > 0 && (
        <NativeSelect
          label={say.signer}
          value={other ? OTHER : shown.signer}
          data={[...signers.map(({ name }) => ({ value: name, label: name })), { value: OTHER, label: say.otherSigner }]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setOther(value === OTHER);
            if (value !== OTHER) onChange({ signer: value, authority: null });
          }}
        />
      )}
      {(other || signers.length === 0) && (
        <TextInput label={say.signerName} value={shown.signer} onChange={(event) => onChange({ signer: event.currentTarget.value })} />
      )}
      <Textarea label={say.authority} autosize minRows={2} value={shown.authority} onChange={(event) => onChange({ authority: event.currentTarget.value })} />
      <Checkbox
        label={paperWords.marks.digital}
        checked={shown.digitalSignature}
        onChange={(event) => onChange({ digitalSignature: event.currentTarget.checked })}
      />
    </>
  );
}
