import { paperWords } from '../../i18n/paper-words.ts';
import type { FindContext } from '../../ui/find-field.tsx';
import type { Verbs } from '../../ui/verbs/verb.ts';

/** Of the field that filters the list. */
export const paperFindVerbs = {
  find: { scope: 'papers', name: paperWords.findVerb, keys: ['Ctrl+F'], run: ({ enter }) => enter() },
} as const satisfies Verbs<FindContext>;

export const paperListVerbs = {
  remove: { scope: 'papers', name: paperWords.removeVerb, keys: ['Delete'], run: ({ remove }) => remove() },
} as const satisfies Verbs<{ readonly remove: () => void }>;
