import { words } from '../i18n/vi.ts';
import { notify } from '../ui/notify.ts';
import type { Verbs } from '../ui/verbs/verb.ts';

/** A habit from Word and Excel: what is being typed is stored as on leaving its field, and the browser saves no page. */
export const saveVerbs = {
  save: {
    scope: 'window',
    name: 'Ghi ngay ô đang gõ',
    keys: ['Ctrl+S'],
    run: () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && activeElement.matches('input, textarea')) {
        activeElement.blur();
        activeElement.focus({ preventScroll: true });
      }
      notify(words.saved.atOnce);
    },
  },
} as const satisfies Verbs<void>;
