import { undoVerbs } from '../../data/undo.verbs.ts';
import { useVerbKeys } from '../../ui/verbs/use-verb-keys.ts';

/** The keys of undo take back and repeat decisions while there are any, before they reach what is stored. */
export function useDecisionKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  const verbs = { ...(undo && { undo: { ...undoVerbs.undo, run: undo } }), ...(redo && { redo: { ...undoVerbs.redo, run: redo } }) };
  useVerbKeys(verbs, undefined, { first: true, outsideFields: true });
}
