import type { CallInput } from '../../shared/api/contract.ts';
import { asFailure } from '../platform/call-failure.ts';
import { words } from '../i18n/vi.ts';
import { stepInWords } from '../i18n/operations.ts';
import { notify, notifyFailure } from '../ui/notify.ts';
import { settled } from './pending.ts';
import { runCommand } from './run-command.ts';

/** Undoes the newest step, or the named one, and says what was undone. */
export function undo(entryId?: string): Promise<void> {
  return inTurn('history.undo', entryId === undefined ? {} : { entryId }, words.history.undone);
}

export function redo(): Promise<void> {
  return inTurn('history.redo', {}, words.history.redone);
}

let last: Promise<void> = Promise.resolve();

/** Pressed three times at once, three steps are taken, one after the other. */
function inTurn<N extends 'history.undo' | 'history.redo'>(name: N, input: CallInput<N>, said: (step: string) => string): Promise<void> {
  last = last.then(settled).then(() => reverse(name, input, said));
  return last;
}

async function reverse<N extends 'history.undo' | 'history.redo'>(name: N, input: CallInput<N>, said: (step: string) => string): Promise<void> {
  try {
    notify(said(stepInWords(await runCommand(name, input))));
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}

/** "Đã xóa 3 nhiệm vụ · Hoàn tác" */
export function notifyUndoable(message: string, entryId: string): void {
  notify(message, { label: words.history.undo, run: () => void undo(entryId) });
}
