import { CloseButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatCivilDate } from '../i18n/format.ts';
import { readDay } from '../i18n/typed-day.ts';
import { words } from '../i18n/vi.ts';

interface DayInputProps {
  readonly label: string;
  /** Read out, and not drawn: what stands beside the field says it. */
  readonly labelHidden?: boolean;
  /** As typed; `readDay` understands it. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly required?: boolean;
  readonly error?: string | null;
  /** Takes the focus within a trap of it. */
  readonly autoFocus?: boolean;
}

/** A day typed as 30/6/2025, faster than any calendar. */
export function DayInput({ label, labelHidden = false, value, onChange, required = false, error = null, autoFocus = false }: DayInputProps) {
  const [left, setLeft] = useState(false);
  const wrong = left && value.trim() !== '' && !readDay(value);
  return (
    <TextInput
      size="xs"
      {...(labelHidden ? { 'aria-label': label } : { label })}
      {...(autoFocus && { 'data-autofocus': true })}
      placeholder={words.day.form}
      value={value}
      required={required}
      withAsterisk={false}
      error={wrong ? words.day.wrong : error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
    />
  );
}

interface AsOfProps {
  readonly label: string;
  /** `YYYY-MM-DD`, shown until something else is typed. */
  readonly day: string;
  readonly onDay: (day: string) => void;
  /** Names the way back to today, where another day is shown. */
  readonly back?: string | undefined;
}

/** "tính đến 05/06/2025": taken when Enter is pressed or the field is left; emptied, it means today. */
export function AsOfField({ label, day, onDay, back }: AsOfProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? formatCivilDate(day);
  const wrong = text.trim() !== '' && !readDay(text);
  const take = (): void => {
    if (typed === null || wrong) return;
    onDay(readDay(typed) ?? '');
    setTyped(null);
  };
  return (
    <TextInput
      size="xs"
      w={back === undefined ? 104 : 124}
      rightSection={back !== undefined && <CloseButton size="xs" aria-label={back} title={back} onClick={() => onDay('')} />}
      aria-label={label}
      value={text}
      error={typed !== null && wrong}
      title={wrong ? words.day.wrong : label}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
      }}
    />
  );
}
