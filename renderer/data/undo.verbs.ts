import type { Verbs } from '../ui/verbs/verb.ts';
import { redo, undo } from './undo.ts';

/** Steps back and forth through what is stored. A table or a screen with steps of its own puts its own effect in their place. */
export const undoVerbs = {
  undo: { scope: 'window', name: 'Hoàn tác', keys: ['Ctrl+Z'], run: () => void undo() },
  redo: { scope: 'window', name: 'Làm lại', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], run: () => void redo() },
} as const satisfies Verbs<void>;
