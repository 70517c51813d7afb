import { Select } from '@mantine/core';
import type { Agency } from '../../../shared/api/agencies.api.ts';
import { committeeWords } from '../../i18n/committee-words.ts';
import { findOption } from '../../ui/find-option.ts';

interface AgencyOfRegisterProps {
  readonly label: string;
  readonly none: string;
  readonly agencies: readonly Agency[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

export function AgencyOfRegister({ label, none, agencies, value, onChange }: AgencyOfRegisterProps) {
  return (
    <Select
      size="xs"
      label={label}
      placeholder={none}
      searchable
      filter={findOption}
      clearable
      clearButtonProps={{ 'aria-label': none }}
      nothingFoundMessage={committeeWords.details.nothingFound}
      data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
