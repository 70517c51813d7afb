import { Combobox, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useFoundAgencies } from '../../data/use-agency-choice.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { SmallButton } from '../../ui/small-button.tsx';

const say = agencyWords.unlisted;

interface AgencyPickerProps {
  readonly label: string;
  /** Not offered: the agency that another one is sought for. */
  readonly except?: string;
  readonly onPick: (id: string) => void;
}

/** A button that opens the register to be searched, where nothing that was proposed fits. */
export function AgencyPicker({ label, except, onPick }: AgencyPickerProps) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  return (
    <Combobox
      store={combobox}
      width={340}
      position="bottom-start"
      shadow="sm"
      withinPortal={false}
      floatingStrategy="fixed"
      onOptionSubmit={(id) => {
        combobox.closeDropdown();
        onPick(id);
      }}
    >
      <Combobox.Target targetType="button">
        <SmallButton variant="subtle" onClick={() => combobox.toggleDropdown()}>
          {label}
        </SmallButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          placeholder={say.find}
          aria-label={say.find}
        />
        {combobox.dropdownOpened && <Offered search={search} label={label} except={except} />}
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Asked for only while the list is open: there is one beside every unknown name. */
function Offered({ search, label, except }: { readonly search: string; readonly label: string; readonly except: string | undefined }) {
  const found = useFoundAgencies(search).filter(({ id }) => id !== except);
  return (
    <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
      {found.map(({ id, name }) => (
        <Combobox.Option key={id} value={id}>
          {name}
        </Combobox.Option>
      ))}
      {found.length === 0 && <Combobox.Empty>{agencyWords.panel.nothingFound}</Combobox.Empty>}
    </Combobox.Options>
  );
}
