import { NativeSelect, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Committee } from '../../../shared/api/committees.api.ts';
import { navigate } from '../../routes/route.ts';
import { committeeRoute } from '../../routes/register-routes.ts';
import { runCommand } from '../../data/run-command.ts';
import { committeeWords } from '../../i18n/committee-words.ts';
import { PopoverDialog } from '../../ui/popover-dialog.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import { SmallForm } from '../../ui/small-form.tsx';

const say = committeeWords;

interface PickerProps {
  readonly committee: Committee;
  readonly committees: readonly Committee[];
  readonly onPick: (id: string) => void;
}

/** One secretariat serves several committees. */
export function CommitteePicker({ committee, committees, onPick }: PickerProps) {
  return (
    <>
      {committees.length > 1 && (
        <NativeSelect
          size="xs"
          maw={420}
          aria-label={say.switcher}
          data={committees.map(({ id, name }) => ({ value: id, label: name }))}
          value={committee.id}
          onChange={(event) => onPick(event.currentTarget.value)}
        />
      )}
      <NewCommittee />
    </>
  );
}

export function NewCommittee() {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="sm" withinPortal={false} floatingStrategy="fixed" trapFocus returnFocus>
      <Popover.Target>
        <SmallButton onClick={() => setOpened(!opened)}>{say.another}</SmallButton>
      </Popover.Target>
      <PopoverDialog label={say.another}>
        <NewCommitteeForm onDone={() => setOpened(false)} />
      </PopoverDialog>
    </Popover>
  );
}

function NewCommitteeForm({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const create = async (): Promise<void> => {
    const { id } = await runCommand('committees.create', { name });
    onDone();
    navigate(committeeRoute(id));
  };
  return (
    <SmallForm action={say.create} ready={name.trim() !== ''} onSave={create}>
      {(tried) => (
        <TextInput
          size="xs"
          w={380}
          data-autofocus
          label={say.anotherName}
          spellCheck={false}
          value={name}
          error={tried && name.trim() === '' && say.needName}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
    </SmallForm>
  );
}
