import { useEffect, useState } from 'react';
import type { CallInput } from '../../shared/api/contract.ts';
import type { DocumentFormat } from '../../shared/api/documents.api.ts';
import { useJob } from './use-job.ts';
import { words } from '../i18n/vi.ts';
import { asFailure } from '../platform/call-failure.ts';
import { handOver } from '../platform/client.ts';
import { closeFailure, notify, notifyFailure } from '../ui/notify.ts';
import type { PaperChoice, PreviewedPaper } from './use-paper-preview.ts';

/** Makes the paper as a file of some kind and hands it over. */
export function useSavePaper<N extends PreviewedPaper>(paper: N) {
  const job = useJob(paper);
  const [format, setFormat] = useState<DocumentFormat | null>(null);

  useEffect(() => {
    if (job.failure) notifyFailure(job.failure);
  }, [job.failure]);

  const run = async (choice: PaperChoice<N>, wanted: DocumentFormat): Promise<void> => {
    if (job.failure) closeFailure(job.failure);
    setFormat(wanted);
    const printed = await job.run({ ...choice, format: wanted } as CallInput<N>);
    setFormat(null);
    if (!printed) return;
    try {
      const name = await handOver(printed.file, printed.fileName);
      if (name !== null) notify(words.print.saved(name));
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  return { run, running: job.running ? format : null, job };
}
