import { expect, type Page } from '@playwright/test';

/** A paper is laid out, drawn and read back before its screen is at rest. */
export const PAPER_MS = 60_000;

/**
 * Watches what the window asks for from now on. The function it answers waits until nothing is under way, nothing spins and the
 * window is idle: the screen shows all it is going to show.
 */
export function watchRest(window: Page): () => Promise<void> {
  const underWay = new Set<unknown>();
  window.on('request', (request) => underWay.add(request));
  window.on('requestfinished', (request) => underWay.delete(request));
  window.on('requestfailed', (request) => underWay.delete(request));
  const spinning = window.locator('main').locator('[role=status][aria-label="Đang mở…"], [aria-busy=true]');
  return async () => {
    // An answer is drawn before the window is idle, and what the drawing asks for is asked before it as well.
    await expect.poll(async () => (await idle(window), underWay.size + (await spinning.count())), { intervals: [50], timeout: PAPER_MS }).toBe(0);
  };
}

/** Twice: what a first idle moment gave room for has then been done. */
const idle = (window: Page): Promise<unknown> =>
  window.evaluate(async () => {
    await document.fonts.ready;
    for (let moment = 0; moment < 2; moment += 1) await new Promise((resolve) => requestIdleCallback(resolve));
  });
