import { useEffect } from 'react';
import { words } from '../i18n/vi.ts';
import { notify } from '../ui/notify.ts';

/** Ctrl+S, a habit from Word and Excel: what is being typed is stored as on leaving its field, and the browser saves no page. */
export function useSaveKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && activeElement.matches('input, textarea')) {
        activeElement.blur();
        activeElement.focus({ preventScroll: true });
      }
      notify(words.saved.atOnce);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
