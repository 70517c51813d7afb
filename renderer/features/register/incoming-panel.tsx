import { useState } from 'react';
import type { IncomingPaper } from '../../../shared/api/register.api.ts';
import { numberText } from '../../../shared/domain/register/symbol.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { registerWords } from '../../i18n/register-words.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import { IncomingForm } from './incoming-form.tsx';
import { PaperFiles } from './paper-files.tsx';
import styles from './register.module.css';

const say = registerWords.incoming;

interface IncomingPanelProps {
  readonly paper: IncomingPaper;
  readonly planId: string | undefined;
  readonly next: number;
  readonly onClose: () => void;
}

/** One paper that came in: its words, its files, what it answers and is about. */
export function IncomingPanel({ paper, planId, next, onClose }: IncomingPanelProps) {
  const [refusal, setRefusal] = useState<CallFailure | null>(null);
  const title = say.panelTitle(numberText(paper.number));
  const remove = async (): Promise<void> => {
    try {
      const { entryId } = await runCommand('register.removeIncoming', { ids: [paper.id] });
      onClose();
      notifyUndoable(registerWords.removed(title.toLocaleLowerCase('vi')), entryId);
    } catch (thrown) {
      setRefusal(asFailure(thrown));
    }
  };
  return (
    <SidePanel title={title} onClose={onClose}>
      <IncomingForm
        key={paper.revision}
        committeeId={paper.committeeId}
        paper={paper}
        planId={planId}
        year={paper.year}
        next={next}
        onStored={() => undefined}
      />
      <PaperFiles kind="incoming" id={paper.id} />
      {refusal && <Refusal failure={refusal} />}
      <div className={styles.buttons}>
        <SmallButton onClick={() => void remove()}>{registerWords.remove}</SmallButton>
      </div>
    </SidePanel>
  );
}
