import { useEffect, useSyncExternalStore, type RefObject } from 'react';

let boxes: readonly HTMLElement[] = [];
const listeners = new Set<() => void>();

function show(next: readonly HTMLElement[]): void {
  boxes = next;
  for (const listener of listeners) listener();
}

/** While `open`, what is in the box is a choice between two texts, neither of which is lost: nothing says *Đã lưu* beside it. */
export function useOpenChoice(box: RefObject<HTMLElement | null>, open: boolean): void {
  useEffect(() => {
    const element = box.current;
    if (!open || element === null) return undefined;
    show([...boxes, element]);
    return () => show(boxes.filter((each) => each !== element));
  }, [box, open]);
}

/** The first box of two texts that waits for the clerk, or null. */
export function useFirstChoice(): HTMLElement | null {
  return useSyncExternalStore(subscribe, () => boxes[0] ?? null);
}

/** Brings the box into sight, and the keyboard to its first choice. */
export function leadTo(box: HTMLElement): void {
  const fold = box.closest('details');
  if (fold) fold.open = true;
  box.querySelector('button')?.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'center' });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
