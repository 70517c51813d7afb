import { useCombobox } from '@mantine/core';
import { useState, type ChangeEvent } from 'react';

/** A list that opens with a field to search it, empty each time. */
export function useSearchList(find: string) {
  const [search, setSearch] = useState('');
  const store = useCombobox({
    onDropdownClose: () => {
      store.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => store.focusSearchInput(),
  });
  const field = {
    role: 'combobox',
    'aria-expanded': true,
    'aria-label': find,
    placeholder: find,
    value: search,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setSearch(event.currentTarget.value),
  } as const;
  return { store, search, field };
}
