import type { Verbs } from '../../ui/verbs/verb.ts';

/** From anywhere on the screen that compares two versions. */
export const compareVerbs = {
  previous: { scope: 'compare', name: 'Chỗ khác trước', keys: ['Alt+↑'], run: ({ step }) => step(-1) },
  next: { scope: 'compare', name: 'Chỗ khác sau', keys: ['Alt+↓'], run: ({ step }) => step(1) },
} as const satisfies Verbs<{ readonly step: (by: -1 | 1) => void }>;
