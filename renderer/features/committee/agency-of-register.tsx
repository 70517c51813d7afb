import { Select } from '@mantine/core';
import { useState } from 'react';
import { useAgencyChoice } from '../../data/use-agency-choice.ts';
import { committeeWords } from '../../i18n/committee-words.ts';
import { findOption } from '../../ui/find-option.ts';

interface AgencyOfRegisterProps {
  readonly label: string;
  readonly none: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

export function AgencyOfRegister({ label, none, value, onChange }: AgencyOfRegisterProps) {
  const [search, setSearch] = useState('');
  const choice = useAgencyChoice(search, value === null ? [] : [value]);
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
      searchValue={search}
      onSearchChange={setSearch}
      data={choice.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
