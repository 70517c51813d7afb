import { registerWords } from '../../i18n/register-words.ts';
import type { FindContext } from '../../ui/find-field.tsx';
import type { Verbs } from '../../ui/verbs/verb.ts';

/** Of the field that filters the book. */
export const registerFindVerbs = {
  find: { scope: 'register', name: registerWords.findVerb, keys: ['Ctrl+F'], run: ({ enter }) => enter() },
} as const satisfies Verbs<FindContext>;
