import { useEffect } from 'react';
import type { CallInput } from '../../shared/api/contract.ts';
import { words } from '../i18n/vi.ts';
import { asFailure } from '../platform/call-failure.ts';
import { saveBytes, takeFile } from '../platform/client.ts';
import { openForPrinting } from '../platform/print-pdf.ts';
import { closeFailure, notify, notifyFailure } from '../ui/notify.ts';
import { useJob } from './use-job.ts';
import type { PaperChoice, PreviewedPaper } from './use-paper-preview.ts';

/** Makes the paper as PDF and opens it for printing; saves it where the host allows no second window. */
export function usePrintPaper<N extends PreviewedPaper>(paper: N) {
  const job = useJob(paper);

  useEffect(() => {
    if (job.failure) notifyFailure(job.failure);
  }, [job.failure]);

  const run = async (choice: PaperChoice<N>): Promise<void> => {
    if (job.failure) closeFailure(job.failure);
    const printed = await job.run({ ...choice, format: 'pdf' } as CallInput<N>);
    if (!printed) return;
    try {
      const bytes = await takeFile(printed.file);
      if (openForPrinting(bytes)) return;
      const name = await saveBytes(printed.fileName, bytes);
      if (name !== null) notify(words.print.saved(name));
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  return { run, job };
}
