import { useEffect, useRef, useState } from 'react';
import type { FileBytes } from '../../../shared/api/bridge.ts';
import type { AnnexOptions, PrintedPlan } from '../../../shared/api/documents.api.ts';
import { useJob } from '../../data/use-job.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { dropFile, takeFile } from '../../platform/client.ts';

export interface AnnexChoice {
  readonly planId: string;
  readonly options: AnnexOptions;
  readonly leadId: string | null;
  readonly versionId: string | null;
}

export interface FinishedAnnex {
  readonly printed: PrintedPlan;
  readonly bytes: FileBytes;
}

/** Long enough to finish a word, short enough to feel like the paper answers. */
const PAUSE_MS = 250;

/** Prints the annex anew whenever a choice or the plan changes, and drops the print that was under way. */
export function useAnnexPreview(choice: AnnexChoice | null) {
  const job = useJob('documents.annex');
  const history = useQueryOf('history.state', {}).data;
  const [finished, setFinished] = useState<(FinishedAnnex & { readonly of: string }) | null>(null);
  const [unreadable, setUnreadable] = useState<CallFailure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const first = useRef(true);

  const choiceText = choice ? JSON.stringify(choice) : '';
  // The newest step of the history stands for the state of the plan: any change of a row makes a new one.
  const wanted = choice && history ? `${choiceText} ${history.undo?.entryId} ${history.redo?.entryId} ${attempt}` : '';
  const { run } = job;

  useEffect(() => {
    if (wanted === '') return undefined;
    let current = true;
    const print = async (): Promise<void> => {
      first.current = false;
      const asked = JSON.parse(choiceText) as AnnexChoice;
      const printed = await run({ ...asked, format: 'pdf' });
      if (!printed) return;
      if (!current) return dropFile(printed.file);
      // Shown from here: nothing of a preview stays on the disk.
      const bytes = await takeFile(printed.file);
      setUnreadable(null);
      if (current) setFinished({ printed, bytes, of: wanted });
    };
    const timer = setTimeout(() => void print().catch((thrown: unknown) => setUnreadable(asFailure(thrown))), first.current ? 0 : PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, choiceText, run]);

  return {
    finished: finished as FinishedAnnex | null,
    upToDate: finished !== null && finished.of === wanted && !job.running,
    job,
    again: () => setAttempt((count) => count + 1),
    failure: job.failure ?? unreadable,
  };
}
