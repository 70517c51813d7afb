import type { CallInput } from '../../shared/api/contract.ts';
import type { Reversed } from '../../shared/api/history.api.ts';
import { asFailure } from '../platform/call-failure.ts';
import { words } from '../i18n/vi.ts';
import { stepInWords } from '../i18n/operations.ts';
import { notify, notifyFailure } from '../ui/notify.ts';
import { settled } from './pending.ts';
import { runCommand } from './run-command.ts';

/** What undo has to know of the window; the frame tells it. */
export interface UndoView {
  /** Of the committee on the screen; undo takes the person's last step there. */
  readonly committeeId: string | undefined;
  /** Brings what was reversed into sight and answers where it was done, in words, unless that is what the window is about. */
  readonly show: (done: Reversed) => string;
}

let view: UndoView = { committeeId: undefined, show: () => '' };

export function setUndoView(now: UndoView): void {
  view = now;
}

/** Undoes the person's newest step in the committee on the screen, or the named one, says what was undone and shows it. */
export function undo(entryId?: string): Promise<void> {
  return inTurn('history.undo', { ...scope(), ...(entryId !== undefined && { entryId }) }, words.history.undone);
}

export function redo(): Promise<void> {
  return inTurn('history.redo', scope(), words.history.redone);
}

const scope = (): { committeeId?: string } => (view.committeeId === undefined ? {} : { committeeId: view.committeeId });

let last: Promise<void> = Promise.resolve();

/** Pressed three times at once, three steps are taken, one after the other. */
function inTurn<N extends 'history.undo' | 'history.redo'>(name: N, input: CallInput<N>, said: (step: string) => string): Promise<void> {
  last = last.then(settled).then(() => reverse(name, input, said));
  return last;
}

async function reverse<N extends 'history.undo' | 'history.redo'>(name: N, input: CallInput<N>, said: (step: string) => string): Promise<void> {
  try {
    const done = await runCommand(name, input);
    const where = view.show(done);
    notify(said(where === '' ? stepInWords(done) : `${stepInWords(done)} · ${where}`));
  } catch (thrown) {
    const failure = asFailure(thrown);
    // Nothing was done and nothing is at stake: said like a step, and gone like one.
    if (failure.code.startsWith('history.')) notify(failure.message);
    else notifyFailure(failure);
  }
}

/** "Đã xóa 3 nhiệm vụ · Hoàn tác" */
export function notifyUndoable(message: string, entryId: string): void {
  notify(message, { label: words.history.undo, run: () => void undo(entryId) });
}
