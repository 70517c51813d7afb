import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './virtual-list.module.css';

export interface Reveal {
  readonly id: string;
  /** Told apart from an earlier wish for the same item. */
  readonly at: number;
  /** False: only brought into sight. */
  readonly focus?: boolean;
}

interface VirtualListProps<T extends { readonly id: string }> {
  readonly label: string;
  readonly items: readonly T[];
  /** Guessed height in pixels; each item is measured once it is drawn. */
  readonly estimate: number;
  /** The item to bring into sight, and to focus unless it says otherwise. */
  readonly reveal?: Reveal | null;
  readonly children: (item: T) => ReactNode;
}

/** A list of any length, drawn only where it is seen. */
export function VirtualList<T extends { readonly id: string }>({ label, items, estimate, reveal = null, children }: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- speaks to the React Compiler, which is not in use
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.id ?? index,
    estimateSize: () => estimate,
    overscan: 6,
  });

  const focusWanted = (node: HTMLElement | null, id: string): void => {
    if (!node || wanted.current !== id) return;
    wanted.current = null;
    node.focus({ preventScroll: true });
  };
  useEffect(() => {
    const index = reveal === null ? -1 : items.findIndex(({ id }) => id === reveal.id);
    if (index < 0 || reveal === null) return;
    wanted.current = reveal.focus === false ? null : reveal.id;
    virtualizer.scrollToIndex(index, { align: reveal.focus === false ? 'auto' : 'start' });
    focusWanted(scroller.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(reveal.id)}"]`) ?? null, reveal.id);
    // Only a new wish moves the list, not every change of its items.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [reveal]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keyboard
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label={label} onKeyDown={walk}>
      <ul className={styles.items} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          return (
            item && (
              <li
                key={key}
                ref={(node) => {
                  virtualizer.measureElement(node);
                  focusWanted(node, item.id);
                }}
                data-index={index}
                data-item={item.id}
                tabIndex={-1}
                style={{ transform: `translateY(${start}px)` }}
              >
                {children(item)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** Up and down go from item to item where an item is one button. */
function walk(event: KeyboardEvent): void {
  const button = event.target instanceof HTMLElement && event.target.matches('li > button') ? event.target : null;
  if (!button || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const at = Number(button.parentElement?.dataset['index']) + (event.key === 'ArrowDown' ? 1 : -1);
  // Items are drawn in no certain order, and a heading between two buttons is stepped over.
  const next = [at, event.key === 'ArrowDown' ? at + 1 : at - 1]
    .map((index) => event.currentTarget.querySelector<HTMLElement>(`li[data-index="${index}"] > button`))
    .find((found) => found !== null);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
