import { asFailure } from '../platform/call-failure.ts';
import { words } from '../i18n/vi.ts';
import { stepInWords } from '../i18n/operations.ts';
import { notify, notifyFailure } from '../ui/notify.ts';
import { runCommand } from './run-command.ts';

/** Undoes the newest step, or the named one, and says what was undone. */
export async function undo(entryId?: string): Promise<void> {
  try {
    const step = await runCommand('history.undo', entryId === undefined ? {} : { entryId });
    notify(words.history.undone(stepInWords(step)));
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}

export async function redo(): Promise<void> {
  try {
    const step = await runCommand('history.redo', {});
    notify(words.history.redone(stepInWords(step)));
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}

/** "Đã xóa 3 nhiệm vụ · Hoàn tác" */
export function notifyUndoable(message: string, entryId: string): void {
  notify(message, { label: words.history.undo, run: () => void undo(entryId) });
}
