import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { runCommand } from '../../data/run-command.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';

const say = agencyWords.panel;

interface NewAgencyProps {
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** A name is enough; the rest is filled in on the agency itself. */
export function NewAgencyPanel({ onAdded, onClose }: NewAgencyProps) {
  const [name, setName] = useState('');
  const [abbreviation, setAbbreviation] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<CallFailure | null>(null);

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return;
    try {
      const { id } = await runCommand('agencies.create', { name, ...(abbreviation.trim() !== '' && { abbreviation }) });
      onAdded(id);
    } catch (thrown) {
      setRefusal(asFailure(thrown));
    }
  };

  return (
    <SidePanel title={say.new} onClose={onClose}>
      <form onSubmit={(event) => void add(event)} style={{ display: 'grid', gap: 10 }} noValidate>
        <TextInput
          size="xs"
          label={say.name}
          autoFocus
          spellCheck={false}
          value={name}
          error={tried && name.trim() === '' && say.needName}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput size="xs" label={say.abbreviation} spellCheck={false} value={abbreviation} onChange={(event) => setAbbreviation(event.currentTarget.value)} />
        {refusal && <Refusal failure={refusal} />}
        <div>
          <Button type="submit" variant="filled">
            {say.add}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
