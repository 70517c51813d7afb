import type { Verbs } from '../ui/verbs/verb.ts';

export const findVerbs = {
  find: { scope: 'window', name: 'Tìm khắp sổ', keys: ['Ctrl+K'], run: ({ toggle }) => toggle() },
} as const satisfies Verbs<{ readonly toggle: () => void }>;
