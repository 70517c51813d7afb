import type { Verbs } from '../../ui/verbs/verb.ts';

/** While the results of one message are typed in, task by task. */
export const messageVerbs = {
  next: { scope: 'report', name: 'Sang nhiệm vụ tiếp theo', keys: ['Ctrl+Enter', 'Alt+↓'], run: ({ go }) => go(1) },
  previous: { scope: 'report', name: 'Về nhiệm vụ trước', keys: ['Alt+↑'], run: ({ go }) => go(-1) },
} as const satisfies Verbs<{ readonly go: (by: -1 | 1) => void }>;
