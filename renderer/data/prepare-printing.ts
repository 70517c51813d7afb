import { useEffect } from 'react';
import { call } from '../platform/client.ts';

/** What prints is started while the clerk is on the way to a paper. Without it the first page waits a moment longer, and nothing else is lost. */
export function preparePrinting(): void {
  void call('documents.prepare', {}).catch(() => undefined);
}

/** Without a key or a press for so long, nothing that is typed has to wait for what is prepared. */
const QUIET_MS = 3000;

/** Prepares printing in the first quiet moment of a screen from which one goes on to print. */
export function usePrintingPrepared(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      clearTimeout(timer);
      window.removeEventListener('keydown', wait, true);
      window.removeEventListener('pointerdown', wait, true);
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        stop();
        preparePrinting();
      }, QUIET_MS);
    };
    window.addEventListener('keydown', wait, true);
    window.addEventListener('pointerdown', wait, true);
    wait();
    return stop;
  }, []);
}
