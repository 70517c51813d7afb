import { Select } from '@mantine/core';

export interface FoundOption {
  readonly value: string;
  readonly label: string;
}

interface FoundSelectProps {
  readonly label: string;
  /** Shown while nothing is chosen, and the name of the button that takes the choice back. */
  readonly none: string;
  readonly nothingFound: string;
  /** What the core has found for the words typed. */
  readonly found: readonly FoundOption[];
  /** The one chosen before, which the words typed need not find. */
  readonly known: FoundOption | null;
  readonly value: string | null;
  readonly onSearch: (text: string) => void;
  readonly onChange: (value: string | null) => void;
}

/** One of more rows than a list can hold: the core finds them, the field only offers. */
export function FoundSelect({ label, none, nothingFound, found, known, value, onSearch, onChange }: FoundSelectProps) {
  const offered = known === null || found.some((option) => option.value === known.value) ? found : [...found, known];
  return (
    <Select
      size="xs"
      label={label}
      placeholder={none}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': none }}
      nothingFoundMessage={nothingFound}
      comboboxProps={{ withinPortal: false }}
      // The field's own text is no search.
      filter={({ options }) => options}
      onSearchChange={(typed) => onSearch(offered.some((option) => option.label === typed) ? '' : typed)}
      data={[...offered]}
      value={value}
      onChange={onChange}
    />
  );
}
