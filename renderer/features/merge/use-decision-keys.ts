import { useEffect, useEffectEvent } from 'react';

/** Ctrl+Z and Ctrl+Y take back and repeat decisions while there are any, before they reach what is stored. */
export function useDecisionKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    if (event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox], [type=radio]), textarea')) return;
    const key = event.key.toLowerCase();
    const again = key === 'y' || (key === 'z' && event.shiftKey);
    const act = again ? redo : key === 'z' ? undo : null;
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
