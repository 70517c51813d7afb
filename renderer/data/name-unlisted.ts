import { agencyWords } from '../i18n/agency-words.ts';
import { asFailure } from '../platform/call-failure.ts';
import { notifyFailure } from '../ui/notify.ts';
import { runCommand } from './run-command.ts';
import { notifyUndoable } from './undo.ts';

/** What a name that the register does not know can be said to be; either says what was done, with its undo. */
export const nameUnlisted = {
  asNew: (text: string): Promise<void> =>
    tell(async () => {
      const { entryId } = await runCommand('agencies.create', { name: text });
      notifyUndoable(agencyWords.panel.added(text), entryId);
    }),
  asAliasOf: (agencyId: string, text: string): Promise<void> =>
    tell(async () => {
      const { entryId, linked } = await runCommand('agencies.learnAlias', { id: agencyId, alias: text });
      notifyUndoable(agencyWords.unlisted.learnt(text, linked), entryId);
    }),
};

async function tell(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}
