import { Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutgoingPaper } from '../../../shared/api/register.api.ts';
import { kindName } from '../../../shared/domain/register/paper-kinds.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { registerWords } from '../../i18n/register-words.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { PopoverDialog } from '../../ui/popover-dialog.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import { SmallForm } from '../../ui/small-form.tsx';
import text from '../../ui/text.module.css';
import { EditOutgoing } from './outgoing-form.tsx';
import { PaperFiles } from './paper-files.tsx';
import styles from './register.module.css';

const say = registerWords.outgoing;

/** One paper of the book: its words, its files, and what can be done with its number. */
export function OutgoingPanel({ paper, onClose }: { readonly paper: OutgoingPaper; readonly onClose: () => void }) {
  const [refusal, setRefusal] = useState<CallFailure | null>(null);
  const { id, revision, symbol } = paper;
  const run = (act: () => Promise<unknown>): void => {
    setRefusal(null);
    act().catch((thrown: unknown) => setRefusal(asFailure(thrown)));
  };
  const uncancel = async (): Promise<void> => {
    const { entryId } = await runCommand('register.uncancel', { id, revision });
    notifyUndoable(say.uncancelled(symbol), entryId);
  };
  const remove = async (): Promise<void> => {
    const { entryId } = await runCommand('register.remove', { ids: [id] });
    onClose();
    notifyUndoable(registerWords.removed(symbol), entryId);
  };
  return (
    <SidePanel title={symbol} onClose={onClose}>
      <p className={text.quiet}>{[kindName(paper.kind), registerWords.span(paper.form, paper.span)].join(' · ')}</p>
      {paper.state === 'cancelled' && <p className={styles.cancelled}>{say.cancelledFor(paper.cancelReason)}</p>}
      <EditOutgoing key={revision} paper={paper} />
      <PaperFiles kind="outgoing" id={id} />
      {refusal && <Refusal failure={refusal} />}
      <div className={styles.buttons}>
        {paper.state === 'cancelled' ? <SmallButton onClick={() => run(uncancel)}>{say.uncancel}</SmallButton> : <Cancel paper={paper} />}
        <SmallButton onClick={() => run(remove)}>{registerWords.remove}</SmallButton>
      </div>
    </SidePanel>
  );
}

/** The number stays taken, with the reason beside it. */
function Cancel({ paper: { id, revision, symbol } }: { readonly paper: OutgoingPaper }) {
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = async (): Promise<void> => {
    const { entryId } = await runCommand('register.cancel', { id, revision, reason });
    setOpened(false);
    notifyUndoable(say.cancelled(symbol), entryId);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" shadow="sm" withinPortal={false} floatingStrategy="fixed" trapFocus returnFocus>
      <Popover.Target>
        <SmallButton onClick={() => setOpened(!opened)}>{say.cancel}</SmallButton>
      </Popover.Target>
      <PopoverDialog label={say.cancelTitle}>
        <SmallForm action={say.cancelIt} ready={reason.trim() !== ''} onSave={cancel}>
          {(tried) => (
            <TextInput
              size="xs"
              w={300}
              data-autofocus
              label={say.reason}
              spellCheck={false}
              value={reason}
              error={tried && reason.trim() === '' && say.needReason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </SmallForm>
      </PopoverDialog>
    </Popover>
  );
}
