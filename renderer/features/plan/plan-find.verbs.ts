import type { FindContext } from '../../ui/find-field.tsx';
import type { Verbs } from '../../ui/verbs/verb.ts';

export const planFindVerbs = {
  filter: { scope: 'plan', name: 'Lọc trong kế hoạch', keys: ['Ctrl+F'], run: ({ enter }) => enter() },
} as const satisfies Verbs<FindContext>;
