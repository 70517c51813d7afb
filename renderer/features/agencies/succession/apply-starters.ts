import { useState } from 'react';
import type { StarterSuccession } from '../../../../shared/api/succession.api.ts';
import { runCommand } from '../../../data/run-command.ts';
import { agencyWords } from '../../../i18n/agency-words.ts';
import { words } from '../../../i18n/vi.ts';
import { asFailure } from '../../../platform/call-failure.ts';
import { call } from '../../../platform/client.ts';
import { notify, notifyFailure } from '../../../ui/notify.ts';
import { draftOfStarter, proposalOf } from './succession-draft.ts';
import { successionSentence } from './succession-sentence.ts';

const say = agencyWords.succession;

interface Applying {
  /** Applies ready-made reorganisations one after another; the notice undoes them all. */
  readonly apply: (keys: readonly string[]) => Promise<void>;
  /** Words while it works, else null. */
  readonly progress: string | null;
}

export function useApplyStarters(): Applying {
  const [progress, setProgress] = useState<string | null>(null);

  const apply = async (keys: readonly string[]): Promise<void> => {
    const entries: string[] = [];
    let moved = 0;
    for (const [index, key] of keys.entries()) {
      setProgress(say.applying(index + 1, keys.length));
      // Read anew each time: one reorganisation may add the agency that the next one names.
      const starter = (await call('succession.starters', {})).find((each) => each.key === key);
      if (!starter) continue;
      try {
        const done = await applyOne(starter);
        if (done) {
          entries.push(done.entryId);
          moved += done.moved;
        }
      } catch (thrown) {
        notifyFailure(asFailure(thrown));
        notify(say.stoppedAt(successionSentence(starter)));
        break;
      }
    }
    setProgress(null);
    if (entries.length > 0) notify(say.appliedMany(entries.length, moved), { label: words.history.undo, run: () => void undoAll(entries) });
  };
  return { apply, progress };
}

async function applyOne(starter: StarterSuccession) {
  const proposal = proposalOf(draftOfStarter(starter), await call('agencies.list', {}));
  return proposal && runCommand('succession.apply', proposal);
}

/** Newest first: each step lies on the one before it. */
async function undoAll(entries: readonly string[]): Promise<void> {
  try {
    for (const entryId of entries.toReversed()) await runCommand('history.undo', { entryId });
    notify(say.undoneMany(entries.length));
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}
