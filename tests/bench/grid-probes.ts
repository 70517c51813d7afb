import type { Page } from '@playwright/test';

/** Figures taken inside the page, by its own clock: milliseconds. */
export interface Scrolled {
  readonly frames: number;
  readonly seconds: number;
  readonly longestFrame: number;
  /** Frames in which a part of the view held no row. */
  readonly emptyFrames: number;
}

/** From a change of address until the first row is on screen. */
export function openAddress(page: Page, hash: string): Promise<number> {
  return page.evaluate(async (address) => {
    const from = performance.now();
    location.hash = address;
    const first = (): Element | null => document.querySelector('[role=row][aria-rowindex="2"]');
    while (!first()) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - from;
  }, hash);
}

/** From each key going down to the frame that shows its letter, as the browser itself measures it (in steps of 8 ms). */
export async function typeLetters(page: Page, text: string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { benchKeys: times });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') times.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.keyboard.type(text, { delay: 120 });
  await page.waitForTimeout(300);
  const slow = await page.evaluate(() => (window as unknown as { benchKeys: number[] }).benchKeys);
  // Keys quicker than the threshold are not reported; they count as the threshold.
  return [...slow, ...Array.from({ length: Math.max(0, text.length - slow.length) }, () => 16)];
}

/** Presses Enter in an open cell; until "Đã lưu" stands on screen. */
export async function saveEdit(page: Page): Promise<number> {
  await page.evaluate(() => {
    const mark = document.querySelector('[data-state][role=status]');
    if (!mark) throw new Error('The saved mark is missing.');
    const done = new Promise<number>((resolve) => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          let saving = false;
          const look = (): void => {
            const state = mark.getAttribute('data-state');
            saving ||= state === 'saving';
            if (saving && state === 'saved') {
              observer.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - timeStamp));
            }
          };
          const observer = new MutationObserver(look);
          observer.observe(mark, { attributes: true, childList: true, subtree: true });
        },
        { once: true, capture: true },
      );
    });
    Object.assign(window, { benchSaved: done });
  });
  await page.keyboard.press('Enter');
  return page.evaluate(() => (window as unknown as { benchSaved: Promise<number> }).benchSaved);
}

/** Scrolls a fixed way a frame for a while and looks at every frame. */
export function scrollAlong(page: Page, pixelsAFrame: number, frames: number): Promise<Scrolled> {
  return page.locator('[data-grid-scroller]').evaluate(
    async (scroller, [step, count]) => {
      scroller.scrollTo(0, 0);
      let [longestFrame, emptyFrames, last] = [0, 0, performance.now()];
      const from = last;
      for (let frame = 0; frame < count; frame += 1) {
        scroller.scrollBy(0, step);
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        longestFrame = Math.max(longestFrame, now - last);
        last = now;
        const { left, top, bottom } = scroller.getBoundingClientRect();
        const covered = [top + 60, (top + bottom) / 2, bottom - 20].every((y) => document.elementFromPoint(left + 200, y)?.closest('[role=row]'));
        if (!covered) emptyFrames += 1;
      }
      return { frames: count, seconds: (last - from) / 1000, longestFrame, emptyFrames };
    },
    [pixelsAFrame, frames] as const,
  );
}
