/**
 * A ref of what opens over the screen: it has the keyboard from the moment it stands, and the moment it goes the keyboard is back where
 * it was. Mantine's own focus trap does both a little later; until then keys would go to the table behind it, or nowhere.
 */
export function takeKeyboard(opened: HTMLElement | null): (() => void) | undefined {
  if (!opened) return undefined;
  const before = document.activeElement;
  const first = opened.querySelector<HTMLElement>('[data-autofocus]') ?? opened.querySelector<HTMLElement>('input, textarea, select, button');
  if (!opened.contains(before)) first?.focus({ preventScroll: true });
  return () => {
    if (!opened.contains(document.activeElement)) return;
    // After what closed it is drawn: it may have given the keyboard to something else by then.
    queueMicrotask(() => {
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    });
  };
}
