import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { formatCivilDate } from '../i18n/format.ts';
import { readDay } from '../i18n/typed-day.ts';
import { words } from '../i18n/vi.ts';
import { SavedText } from './saved-text.tsx';

interface SavedDayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onSave: (day: CivilDate | null) => Promise<unknown>;
}

/** A day as dd/MM/yyyy, or nothing; stored like any text field. */
export function SavedDay({ label, value, onSave }: SavedDayProps) {
  return (
    <SavedText
      label={label}
      value={value === null ? '' : formatCivilDate(value)}
      placeholder={words.day.form}
      check={(text) => (text === '' || readDay(text) ? null : words.day.wrong)}
      onSave={(text) => onSave(readDay(text))}
    />
  );
}
