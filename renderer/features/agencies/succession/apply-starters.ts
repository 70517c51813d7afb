import { useState } from 'react';
import { runCommand } from '../../../data/run-command.ts';
import { notifyUndoable } from '../../../data/undo.ts';
import { agencyWords } from '../../../i18n/agency-words.ts';
import { asFailure } from '../../../platform/call-failure.ts';
import { notifyFailure } from '../../../ui/notify.ts';

const say = agencyWords.succession;

interface Applying {
  /** Applies ready-made reorganisations in one act, which is one step of undo. */
  readonly apply: (keys: readonly string[]) => Promise<void>;
  readonly busy: boolean;
}

export function useApplyStarters(): Applying {
  const [busy, setBusy] = useState(false);

  const apply = async (keys: readonly string[]): Promise<void> => {
    setBusy(true);
    try {
      const { applied, moved, entryId } = await runCommand('succession.applyStarters', { keys: [...keys] });
      notifyUndoable(say.appliedMany(applied.length, moved), entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
    setBusy(false);
  };
  return { apply, busy };
}
