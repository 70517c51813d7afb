import { Combobox, useCombobox } from '@mantine/core';
import { useState } from 'react';
import type { UnlistedName } from '../../../shared/api/agencies.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useFoundAgencies } from '../../data/use-agency-choice.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ListAndPanel } from '../../ui/list-and-panel.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { SmallButton } from '../../ui/small-button.tsx';
import styles from './agencies.module.css';

const say = agencyWords.unlisted;
const MOST_PROPOSALS = 2;

interface UnlistedTabProps {
  readonly names: readonly UnlistedName[];
}

/** Every unknown name with what it may mean; one press answers for all plans. */
export function UnlistedTab({ names }: UnlistedTabProps) {
  if (names.length === 0) return <EmptyNote text={say.none} />;
  return (
    <ListAndPanel>
      <p className={styles.teach}>{say.teach}</p>
      <ListTable label={say.label} columns={columns} rows={names} />
    </ListAndPanel>
  );
}

const columns: readonly ListColumn<UnlistedName>[] = [
  { id: 'name', header: say.name, width: '34%', cell: ({ text }) => text },
  { id: 'tasks', header: say.tasks, width: '96px', end: true, cell: ({ tasks }) => formatNumber(tasks) },
  { id: 'meaning', header: say.meaning, cell: (name) => <Answers name={name} /> },
];

function Answers({ name: { text } }: { readonly name: UnlistedName }) {
  const proposals = useQueryOf('agencies.suggest', { text }).data?.slice(0, MOST_PROPOSALS) ?? [];

  const learn = async (id: string): Promise<void> => {
    try {
      const { entryId, linked } = await runCommand('agencies.learnAlias', { id, alias: text });
      notifyUndoable(say.learnt(text, linked), entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const add = async (): Promise<void> => {
    try {
      await runCommand('agencies.create', { name: text });
      notify(agencyWords.panel.added(text));
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };

  return (
    <div className={styles.answers}>
      {proposals.map(({ id, name }) => (
        <SmallButton key={id} onClick={() => void learn(id)}>
          {say.aliasOf(name)}
        </SmallButton>
      ))}
      <SmallButton onClick={() => void add()}>{say.addNew}</SmallButton>
      <AgencyPicker onPick={(id) => void learn(id)} />
    </div>
  );
}

/** Any agency of the register, for a name that nothing was proposed for. */
function AgencyPicker({ onPick }: { readonly onPick: (id: string) => void }) {
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
          {say.other}
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
        {combobox.dropdownOpened && <Offered search={search} />}
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Asked for only while the list is open: there is one beside every unknown name. */
function Offered({ search }: { readonly search: string }) {
  const found = useFoundAgencies(search);
  return (
    <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={say.other}>
      {found.map(({ id, name }) => (
        <Combobox.Option key={id} value={id}>
          {name}
        </Combobox.Option>
      ))}
      {found.length === 0 && <Combobox.Empty>{agencyWords.panel.nothingFound}</Combobox.Empty>}
    </Combobox.Options>
  );
}
