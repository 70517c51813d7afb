import { useState } from 'react';
import type { CallInput } from '../../shared/api/contract.ts';
import { words } from '../i18n/vi.ts';
import { asFailure } from '../platform/call-failure.ts';
import { call, dropFile, getFile, handOver } from '../platform/client.ts';
import { openForPrinting } from '../platform/print-pdf.ts';
import { notify, notifyFailure } from './notify.ts';

/** What a screen shows, made into a file at one press. */
export type ScreenPaper =
  | 'documents.overview'
  | 'documents.lateAgencies'
  | 'documents.tracking'
  | 'documents.list'
  | 'register.printOutgoing'
  | 'register.printIncoming';
type Format<N extends ScreenPaper> = CallInput<N>['format'];

/** Makes the paper and hands it over, or opens it for printing. */
export function useMakePaper<N extends ScreenPaper>(paper: N) {
  const [busy, setBusy] = useState(false);
  const make = async (read: () => Omit<CallInput<N>, 'format'> | Promise<Omit<CallInput<N>, 'format'>>, format: Format<N>, printing = false): Promise<void> => {
    setBusy(true);
    try {
      const { file, fileName } = await call(paper, { ...(await read()), format } as CallInput<N>);
      if (printing && openForPrinting(await getFile(file))) return void dropFile(file);
      const name = await handOver(file, fileName);
      if (name !== null) notify(words.print.saved(name));
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { busy, make };
}
