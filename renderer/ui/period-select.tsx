import { NativeSelect } from '@mantine/core';
import { words } from '../i18n/vi.ts';

interface Choice {
  readonly code: string;
  readonly label: string;
}

interface PeriodSelectProps {
  readonly own: readonly Choice[];
  readonly others: readonly Choice[];
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** The committee's periods first, the rest of the year's behind them. */
export function PeriodSelect({ own, others, value, onChange }: PeriodSelectProps) {
  const option = ({ code, label }: Choice): { value: string; label: string } => ({ value: code, label });
  return (
    <NativeSelect
      size="xs"
      label={words.periods.label}
      value={value}
      data={[...own.map(option), ...(others.length > 0 ? [{ group: words.periods.others, items: others.map(option) }] : [])]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
