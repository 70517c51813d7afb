import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { committeeWords } from '../../i18n/committee-words.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { today } from '../../platform/today.ts';
import { Chip } from '../../ui/chip.tsx';
import styles from './committee.module.css';

interface DayFilterProps {
  /** `YYYY-MM-DD`, or empty for everyone who ever sat. */
  readonly onDay: string;
  readonly onChange: (day: string) => void;
}

export function DayFilter({ onDay, onChange }: DayFilterProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (onDay === '' ? '' : formatCivilDate(onDay));
  const wrong = text.trim() !== '' && !readDay(text);
  const take = (): void => {
    if (wrong || typed === null) return;
    onChange(readDay(typed) ?? '');
    setTyped(null);
  };
  const press = (day: string): void => {
    setTyped(null);
    onChange(day);
  };
  return (
    <div className={styles.days} role="group" aria-label={committeeWords.onDay}>
      <Chip pressed={onDay === ''} onPress={() => press('')}>
        {committeeWords.everyone}
      </Chip>
      <Chip pressed={onDay === today()} onPress={() => press(today())}>
        {committeeWords.today}
      </Chip>
      <span className={styles.dayLabel} aria-hidden="true">
        {committeeWords.onDay}
      </span>
      <TextInput
        size="xs"
        w={120}
        aria-label={committeeWords.onDay}
        placeholder={words.day.form}
        value={text}
        error={typed !== null && wrong}
        title={wrong ? words.day.wrong : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
        }}
      />
    </div>
  );
}
