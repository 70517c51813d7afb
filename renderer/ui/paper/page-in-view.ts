import { useEffect, useState, type RefObject } from 'react';

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The page (from 1) that a reader of the pane looks at: at the pane's end the last one, else the one with the most of itself in sight,
 * of equals the upper. Lengths in CSS pixels, all from one origin.
 */
export function pageInView(pages: readonly Span[], pane: Span, atEnd: boolean): number {
  if (atEnd) return pages.length;
  const shown = pages.map(({ top, bottom }) => Math.min(bottom, pane.bottom) - Math.max(top, pane.top));
  return shown.indexOf(Math.max(...shown)) + 1;
}

/** Follows scrolling, zooming and a window made larger or smaller. */
export function usePageInView(pane: RefObject<HTMLElement | null>, pages: number): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const element = pane.current;
    if (!element || pages === 0) return undefined;
    const look = (): void => {
      const frames = [...element.querySelectorAll('[data-page]')].map((frame) => frame.getBoundingClientRect());
      const { scrollTop, clientHeight, scrollHeight } = element;
      const atEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
      if (frames.length > 0) setPage(pageInView(frames, element.getBoundingClientRect(), atEnd));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    for (const frame of element.querySelectorAll('[data-page]')) sizes.observe(frame);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [pane, pages]);
  return Math.min(page, pages);
}
