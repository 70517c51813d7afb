import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { runCommand } from '../../data/run-command.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { SmallForm } from '../../ui/small-form.tsx';

const say = agencyWords.panel;

interface NewAgencyProps {
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** A name is enough; the rest is filled in on the agency itself. */
export function NewAgencyPanel({ onAdded, onClose }: NewAgencyProps) {
  const [name, setName] = useState('');
  const [abbreviation, setAbbreviation] = useState('');
  const add = async (): Promise<void> => onAdded((await runCommand('agencies.create', { name, ...(abbreviation.trim() !== '' && { abbreviation }) })).id);

  return (
    <SidePanel title={say.new} onClose={onClose}>
      <SmallForm action={say.add} ready={name.trim() !== ''} onSave={add}>
        {(tried) => (
          <>
            <TextInput
              size="xs"
              label={say.name}
              autoFocus
              spellCheck={false}
              value={name}
              error={tried && name.trim() === '' && say.needName}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              size="xs"
              label={say.abbreviation}
              spellCheck={false}
              value={abbreviation}
              onChange={(event) => setAbbreviation(event.currentTarget.value)}
            />
          </>
        )}
      </SmallForm>
    </SidePanel>
  );
}
