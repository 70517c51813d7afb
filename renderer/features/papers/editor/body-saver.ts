import type { Editor } from '@tiptap/core';
import type { PaperBlock } from '../../../../shared/api/papers.api.ts';
import { asFailure } from '../../../platform/call-failure.ts';
import { keep, readKept } from '../../../platform/kept-in-session.ts';
import { notifyFailure } from '../../../ui/notify.ts';
import { draftParts } from '../draft-parts.ts';
import type { Draft } from '../use-draft.ts';
import { fromBody, settledBody, toBody } from './body-document.ts';

/** A pause in typing after which the text is stored. */
const PAUSE_MS = 1000;

/** What was written and is not stored yet, and what was stored when it was begun. */
interface Unstored {
  readonly base: PaperBlock[];
  readonly body: PaperBlock[];
}

const keyOf = (paperId: string): string => `paper.${paperId}.body`;

/** What a reload or a refusal cut off. */
export const unstoredBody = (paperId: string): Unstored | null => readKept<Unstored | null>(keyOf(paperId), null);

export interface BodySaver {
  /** Begins to listen to the editor, and stores what was cut off; ends with storing what is left. */
  readonly begin: () => () => void;
  /** What is stored was read anew. */
  readonly heard: (stored: PaperBlock[]) => void;
  readonly mine: () => readonly PaperBlock[];
  readonly keepMine: (theirs: PaperBlock[]) => void;
  readonly takeTheirs: (theirs: PaperBlock[]) => void;
}

/**
 * Stores the text after a pause and when the editor is left, never while an input method composes. What is not stored yet is kept in the
 * session with each letter. A text that was changed elsewhere is taken over, unless something was written here meanwhile.
 *
 * @param stored What the draft holds as it opens.
 * @param onParted Told what is stored where it stands against what is written here; null once one was chosen.
 */
export function bodySaver(editor: Editor, draft: Draft, paperId: string, stored: PaperBlock[], onParted: (theirs: PaperBlock[] | null) => void): BodySaver {
  const cutOff = unstoredBody(paperId);
  let base = cutOff?.base ?? stored;
  // Asked for with each letter.
  let baseKey = settledBody(base);
  let body = toBody(fromBody(cutOff?.body ?? stored));
  let timer = 0;
  let storing = 0;
  let parted = false;
  let gone = false;

  const standOn = (next: PaperBlock[]): void => {
    base = next;
    baseKey = settledBody(next);
  };
  const isClean = (): boolean => baseKey === JSON.stringify(body);
  const hold = (): void => keep(keyOf(paperId), isClean() ? null : ({ base, body } satisfies Unstored));
  const part = (theirs: PaperBlock[]): void => {
    parted = true;
    if (!gone) onParted(theirs);
  };
  const store = async (): Promise<void> => {
    if (parted || isClean()) return;
    const written = body;
    storing += 1;
    try {
      const result = await draft.storeNow(draftParts.body, base, written);
      if (result.kind === 'elsewhere') part(result.theirs);
      else standOn(written);
      hold();
    } finally {
      storing -= 1;
    }
  };
  const flush = (): void => {
    clearTimeout(timer);
    if (!gone && editor.view.composing) wait();
    else if (!isClean()) draft.afterwards(store).catch((thrown: unknown) => notifyFailure(asFailure(thrown)));
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(flush, PAUSE_MS);
  };
  const written = (): void => {
    body = toBody(editor.getJSON());
    hold();
    wait();
  };
  const take = (theirs: PaperBlock[]): void => {
    standOn(theirs);
    body = toBody(fromBody(theirs));
    editor.commands.setContent(fromBody(theirs), { emitUpdate: false });
    hold();
  };
  const settle = (): void => {
    parted = false;
    onParted(null);
  };

  return {
    begin: () => {
      gone = false;
      editor.on('update', written);
      editor.on('blur', flush);
      // Before the window is closed there is no other moment.
      document.addEventListener('visibilitychange', flush);
      flush();
      return () => {
        editor.off('update', written);
        editor.off('blur', flush);
        document.removeEventListener('visibilitychange', flush);
        gone = true;
        flush();
      };
    },
    heard: (now) => {
      if (storing > 0 || settledBody(now) === baseKey) return;
      if (isClean() && !editor.view.composing) take(now);
      else if (settledBody(now) === JSON.stringify(body)) {
        standOn(now);
        hold();
      } else part(now);
    },
    mine: () => body,
    keepMine: (theirs) => {
      standOn(theirs);
      settle();
      hold();
      flush();
    },
    takeTheirs: (theirs) => {
      take(theirs);
      settle();
    },
  };
}
