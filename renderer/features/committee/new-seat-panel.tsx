import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MemberRole } from '../../../shared/api/people.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { committeeWords } from '../../i18n/committee-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { SmallForm } from '../../ui/small-form.tsx';
import { AgencyOfRegister } from './agency-of-register.tsx';
import { committeeRoles, supportRoles } from './seat-order.ts';

const say = committeeWords.seat;

interface NewSeatProps {
  readonly committeeId: string;
  /** A seat in Tổ giúp việc. */
  readonly support: boolean;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

export function NewSeatPanel({ committeeId, support, onAdded, onClose }: NewSeatProps) {
  const roles = support ? supportRoles : committeeRoles;
  const [seat, setSeat] = useState({ name: '', role: (support ? 'support-member' : 'member') as MemberRole, position: '', from: '', decision: '' });
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const dayProblem = seat.from.trim() === '' || readDay(seat.from) ? null : words.day.wrong;
  const field = (name: 'name' | 'position' | 'from' | 'decision') => ({
    size: 'xs',
    spellCheck: false,
    value: seat[name],
    onChange: (event: { currentTarget: { value: string } }) => setSeat({ ...seat, [name]: event.currentTarget.value }),
  });

  const add = async (): Promise<void> => {
    const { name, role, position, decision } = seat;
    const { id } = await runCommand('people.add', { committeeId, name, role, position, decision, agencyId, validFrom: readDay(seat.from) });
    onAdded(id);
  };

  return (
    <SidePanel title={support ? say.newSupport : say.new} onClose={onClose}>
      <SmallForm action={say.add} ready={seat.name.trim() !== '' && dayProblem === null} onSave={add}>
        {(tried) => (
          <>
            <TextInput label={committeeWords.people.name} autoFocus error={tried && seat.name.trim() === '' && committeeWords.needName} {...field('name')} />
            <NativeSelect
              size="xs"
              label={committeeWords.people.role}
              data={roles.map((role) => ({ value: role, label: committeeWords.roles[role] }))}
              value={seat.role}
              onChange={(event) => setSeat({ ...seat, role: event.currentTarget.value as MemberRole })}
            />
            <TextInput label={say.position} placeholder={say.positionExample} {...field('position')} />
            <AgencyOfRegister label={say.agency} none={say.noAgency} value={agencyId} onChange={setAgencyId} />
            <TextInput label={say.from} placeholder={words.day.form} error={tried && dayProblem} {...field('from')} />
            <TextInput label={say.decision} placeholder={say.decisionExample} {...field('decision')} />
          </>
        )}
      </SmallForm>
    </SidePanel>
  );
}
