import { useEffect, useRef, useState } from 'react';
import type { FileBytes } from '../../shared/api/bridge.ts';
import type { CallInput, CallOutput } from '../../shared/api/contract.ts';
import { useJob } from './use-job.ts';
import { useQueryOf } from './use-query-of.ts';
import { asFailure, type CallFailure } from '../platform/call-failure.ts';
import { dropFile, takeFile } from '../platform/client.ts';

/** Papers that are shown while they are being chosen. */
export type PreviewedPaper = 'documents.annex' | 'documents.reminders' | 'documents.paper';

/** What a paper is made of, but for the kind of file. */
export type PaperChoice<N extends PreviewedPaper> = Omit<CallInput<N>, 'format'>;

export interface FinishedPaper<N extends PreviewedPaper> {
  readonly printed: CallOutput<N>;
  readonly bytes: FileBytes;
}

/** Long enough to finish a word, short enough to feel like the paper answers. */
const PAUSE_MS = 250;

/** Prints the paper anew whenever a choice or the plan changes, and drops the print that was under way. */
export function usePaperPreview<N extends PreviewedPaper>(paper: N, choice: PaperChoice<N> | null) {
  const job = useJob(paper);
  const history = useQueryOf('history.state', {}).data;
  const [finished, setFinished] = useState<(FinishedPaper<N> & { readonly of: string }) | null>(null);
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
      const printed = await run({ ...(JSON.parse(choiceText) as object), format: 'pdf' } as CallInput<N>);
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
    finished: finished as FinishedPaper<N> | null,
    upToDate: finished !== null && finished.of === wanted && !job.running,
    job,
    again: () => setAttempt((count) => count + 1),
    failure: job.failure ?? unreadable,
  };
}
