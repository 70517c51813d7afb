import type { Verbs } from '../../ui/verbs/verb.ts';

/** What can be done with the rows read from a file, before they are stored. */
export const previewVerbs = {
  leaveOut: { scope: 'import', name: 'Bỏ các dòng đang chọn, không nhập', keys: ['Ctrl+Delete'], run: ({ leaveOut }) => leaveOut() },
} as const satisfies Verbs<{ readonly leaveOut: () => void }>;
