import type { Verbs } from './verbs/verb.ts';

export const noticeVerbs = {
  enter: { scope: 'window', name: 'Tới thông báo ở chân cửa sổ', keys: ['F8'], run: ({ enter }) => enter() },
} as const satisfies Verbs<{ readonly enter: () => void }>;
