import { Combobox } from '@mantine/core';
import { agencyWords } from '../i18n/agency-words.ts';
import { SmallButton } from '../ui/small-button.tsx';
import { useSearchList } from '../ui/use-search-list.ts';
import { useFoundAgencies } from './use-agency-choice.ts';

const say = agencyWords.unlisted;

interface AgencyPickerProps {
  readonly label: string;
  /** Not offered: the agency that another one is sought for. */
  readonly except?: string;
  readonly onPick: (id: string) => void;
}

/** A button that opens the register to be searched, where nothing that was proposed fits. */
export function AgencyPicker({ label, except, onPick }: AgencyPickerProps) {
  const { store, search, field } = useSearchList(say.find);
  return (
    <Combobox
      store={store}
      width={340}
      position="bottom-start"
      shadow="sm"
      withinPortal={false}
      floatingStrategy="fixed"
      onOptionSubmit={(id) => {
        store.closeDropdown();
        onPick(id);
      }}
    >
      <Combobox.Target targetType="button">
        <SmallButton variant="subtle" onClick={() => store.toggleDropdown()}>
          {label}
        </SmallButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search {...field} />
        {store.dropdownOpened && <Offered search={search} label={label} except={except} />}
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
