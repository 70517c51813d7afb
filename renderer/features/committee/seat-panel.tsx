import { NativeSelect, Popover, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import type { MemberRole, Membership } from '../../../shared/api/people.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useInTurn } from '../../data/use-in-turn.ts';
import { committeeWords } from '../../i18n/committee-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { PopoverDialog } from '../../ui/popover-dialog.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SavedDay } from '../../ui/saved-day.tsx';
import { SavedText } from '../../ui/saved-text.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import { SmallForm } from '../../ui/small-form.tsx';
import { AgencyOfRegister } from './agency-of-register.tsx';
import styles from './committee.module.css';
import { committeeRoles, supportRoles } from './seat-order.ts';

const say = committeeWords.seat;
type Change = Omit<CallInput<'people.update'>, 'id' | 'revision'>;

const roleChoices = [...committeeRoles, ...supportRoles].map((role) => ({
  value: role,
  label: supportRoles.includes(role) ? `${committeeWords.roles[role]} (${committeeWords.people.support})` : committeeWords.roles[role],
}));

interface SeatPanelProps {
  readonly seat: Membership;
  readonly onClose: () => void;
}

/** One person's seat; each field is stored when it is left. */
export function SeatPanel({ seat, onClose }: SeatPanelProps) {
  const [refusal, setRefusal] = useState<CallFailure | null>(null);
  const edit = useSeatEdit(seat);
  const refused = (thrown: unknown): void => setRefusal(asFailure(thrown));
  const choose = (change: Change): void => {
    setRefusal(null);
    edit(change).catch(refused);
  };
  const remove = async (): Promise<void> => {
    const { entryId } = await runCommand('people.remove', { id: seat.id });
    onClose();
    notifyUndoable(say.removed(seat.name), entryId);
  };

  return (
    <SidePanel title={seat.name} onClose={onClose}>
      <SavedText
        label={committeeWords.people.name}
        value={seat.name}
        check={(name) => (name === '' ? committeeWords.needName : null)}
        onSave={(name) => edit({ name })}
      />
      <NativeSelect
        size="xs"
        label={committeeWords.people.role}
        data={roleChoices}
        value={seat.role}
        onChange={(event) => choose({ role: event.currentTarget.value as MemberRole })}
      />
      <SavedText label={say.position} placeholder={say.positionExample} value={seat.position} onSave={(position) => edit({ position })} />
      <AgencyOfRegister label={say.agency} none={say.noAgency} value={seat.agencyId} onChange={(agencyId) => choose({ agencyId })} />
      <div className={styles.pair}>
        <SavedDay label={say.from} value={seat.validFrom} onSave={(validFrom) => edit({ validFrom })} />
        <SavedDay label={say.to} value={seat.validTo} onSave={(validTo) => edit({ validTo })} />
      </div>
      <SavedText label={say.decision} placeholder={say.decisionExample} lines value={seat.decision} onSave={(decision) => edit({ decision })} />
      {refusal && <Refusal failure={refusal} />}
      <div className={styles.buttons}>
        {seat.validTo === null && <EndSeat seat={seat} onEnd={edit} />}
        <SmallButton onClick={() => void remove().catch(refused)}>{say.remove}</SmallButton>
      </div>
    </SidePanel>
  );
}

/** Each change lies on the revision that the one before it answered with. */
function useSeatEdit({ id, revision }: Membership): (change: Change) => Promise<Membership> {
  const inTurn = useInTurn();
  const answered = useRef(0);
  return (change) =>
    inTurn(async () => {
      const saved = await runCommand('people.update', { id, revision: Math.max(answered.current, revision), ...change });
      answered.current = saved.revision;
      return saved;
    });
}

interface EndSeatProps {
  readonly seat: Membership;
  readonly onEnd: (change: Change) => Promise<unknown>;
}

/** The last day and the document that says so, together. */
function EndSeat({ seat, onEnd }: EndSeatProps) {
  const [opened, setOpened] = useState(false);
  const [day, setDay] = useState('');
  const [decision, setDecision] = useState('');
  const problem = day.trim() === '' ? words.day.needed : readDay(day) ? null : words.day.wrong;

  const end = (): Promise<unknown> =>
    onEnd({ validTo: readDay(day), ...(decision.trim() !== '' && { decision: say.endedBy(seat.decision, decision.trim()) }) });
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" shadow="sm" withinPortal={false} floatingStrategy="fixed" trapFocus returnFocus>
      <Popover.Target>
        <SmallButton onClick={() => setOpened(!opened)}>{say.end}</SmallButton>
      </Popover.Target>
      <PopoverDialog label={say.endTitle}>
        <SmallForm action={say.endIt} ready={problem === null} onSave={end}>
          {(tried) => (
            <>
              <TextInput
                size="xs"
                data-autofocus
                label={say.endDay}
                placeholder={words.day.form}
                value={day}
                error={tried && problem}
                onChange={(event) => setDay(event.currentTarget.value)}
              />
              <TextInput
                size="xs"
                w={320}
                label={say.endDecision}
                placeholder={say.decisionExample}
                spellCheck={false}
                value={decision}
                onChange={(event) => setDecision(event.currentTarget.value)}
              />
            </>
          )}
        </SmallForm>
      </PopoverDialog>
    </Popover>
  );
}
