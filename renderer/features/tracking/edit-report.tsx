import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import type { TaskReport } from '../../../shared/api/reports.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import { draftOf, textsOf, type ReportDraft } from '../../ui/report/report-draft.ts';
import { ReportFields } from '../../ui/report/report-fields.tsx';
import text from '../../ui/text.module.css';
import styles from './tracking.module.css';

const { act: say } = trackingWords;

interface EditReportProps {
  readonly report: TaskReport;
  readonly sender: string;
  readonly onClose: () => void;
}

/** Sets right what was typed wrong in a stored report; a refusal keeps what is typed. */
export function EditReport({ report, sender, onClose }: EditReportProps) {
  const [stored] = useState(() => draftOf(report));
  const [draft, setDraft] = useState(stored);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const texts = changedTexts(stored, draft);
  const form = useRef<HTMLFormElement>(null);
  // In braces: newer browsers answer with a promise, which an effect may not return.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'start' });
  }, []);

  const save = async (): Promise<void> => {
    if (!texts) return;
    if (Object.keys(texts).length === 0) return onClose();
    setBusy(true);
    try {
      const { entryId } = await runCommand('reporting.editReport', { id: report.id, revision: report.revision, texts });
      notifyUndoable(say.edited(sender), entryId);
      onClose();
    } catch (thrown) {
      setFailure(asFailure(thrown));
      setBusy(false);
    }
  };

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={say.editOf(sender)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <p className={text.quiet}>{say.editHint}</p>
      <ReportFields draft={draft} onType={(some) => setDraft({ ...draft, ...some })} />
      {failure && <FailureMessage failure={failure} />}
      <div className={styles.buttons}>
        <Button size="compact-sm" type="submit" variant="filled" disabled={!texts} loading={busy}>
          {say.save}
        </Button>
        <Button size="compact-sm" onClick={onClose}>
          {words.common.cancel}
        </Button>
      </div>
    </form>
  );
}

type Changed = CallInput<'reporting.editReport'>['texts'];

/** Only the fields typed anew, so that a share shown with fewer decimals than stored is not cut. Null while one cannot be read. */
function changedTexts(stored: ReportDraft, draft: ReportDraft): Changed | null {
  const texts = textsOf(draft);
  if (!texts) return null;
  return Object.fromEntries(Object.entries(texts).filter(([field]) => draft[field as keyof ReportDraft] !== stored[field as keyof ReportDraft]));
}
