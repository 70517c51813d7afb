import { useEffect, useState } from 'react';
import type { DocumentFormat } from '../../../shared/api/documents.api.ts';
import { useJob } from '../../data/use-job.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { handOver } from '../../platform/client.ts';
import { notify, notifyFailure } from '../../ui/notify.ts';
import type { AnnexChoice } from './use-annex-preview.ts';

/** Makes the annex in another format and hands it over. */
export function useSaveAnnex() {
  const job = useJob('documents.annex');
  const [format, setFormat] = useState<DocumentFormat | null>(null);

  useEffect(() => {
    if (job.failure) notifyFailure(job.failure);
  }, [job.failure]);

  const run = async (choice: AnnexChoice, wanted: DocumentFormat): Promise<void> => {
    setFormat(wanted);
    const printed = await job.run({ ...choice, format: wanted });
    setFormat(null);
    if (!printed) return;
    try {
      const name = await handOver(printed.file, printed.fileName);
      if (name !== null) notify(words.print.saved(name));
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  return { run, running: format };
}
