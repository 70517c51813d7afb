import { useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import { attachFiles } from '../../data/attach-file.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { notifyFailure } from '../../ui/notify.ts';

type Message = CallInput<'reporting.record'>;

/** Stores the message in one undoable step, then keeps its files: the scan with the message, proofs with their task's report. */
export function useRecord() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);

  /** @param files By task id; under the empty id those of the message itself. */
  const run = async (message: Message, files: Readonly<Record<string, readonly File[]>>, who: string): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      const { entryId, submission, reports } = await runCommand('reporting.record', message);
      notifyUndoable(message.message === 'question' ? say.savedQuestion(who) : say.saved(who, reports.length), entryId);
      for (const [taskId, kept] of Object.entries(files)) {
        const report = reports.find((each) => each.taskId === taskId);
        const subject = taskId === '' ? ({ kind: 'submission', id: submission.id } as const) : report && ({ kind: 'report', id: report.id } as const);
        // The report stands even where a file could not be kept; the file is named in the refusal.
        if (subject) await attachFiles(subject, kept).catch((thrown: unknown) => notifyFailure(asFailure(thrown)));
      }
      return true;
    } catch (thrown) {
      setFailure(asFailure(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, failure };
}
