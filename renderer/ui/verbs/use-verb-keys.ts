import { useEffect, useEffectEvent } from 'react';
import { isComposing } from './chord.ts';
import { bindVerbs, verbForKey, type Verbs } from './verb.ts';

interface KeyOptions {
  /** Before anything in the window sees the key: also from an open cell of a table. */
  readonly first?: boolean;
  /** Typing keeps the key to itself. */
  readonly outsideFields?: boolean;
  /** Also while a dialog is open, since it changes nothing behind it. */
  readonly overDialogs?: boolean;
}

/** The verbs' keys from anywhere in the window, while what calls this is shown. Behind an open dialog they do nothing: nobody sees what they would do. */
export function useVerbKeys<C>(verbs: Verbs<C>, context: C, { first = false, outsideFields = false, overDialogs = false }: KeyOptions = {}): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || event.defaultPrevented || (outsideFields && isField(event.target))) return;
    const verb = verbForKey(Object.values(bindVerbs(verbs, context)), event);
    if (!verb) return;
    // Nor does the browser do with such a key what it likes: save the page, find in it.
    event.preventDefault();
    if (overDialogs || !isBehindDialog(event.target)) verb.run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen, { capture: first });
    return () => window.removeEventListener('keydown', listen, { capture: first });
  }, [first]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
}

/** A dialog over the whole window, or a question beside something, whose keys come from within it. */
function isBehindDialog(target: EventTarget | null): boolean {
  return document.querySelector('[aria-modal=true]') !== null || (target instanceof Element && target.closest('[role=dialog]') !== null);
}
