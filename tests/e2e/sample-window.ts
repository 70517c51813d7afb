import { test as base } from './app.ts';
import { sampleBook } from './books.ts';
import { openPlan } from './plan-window.ts';

/** The window opens on the plan of the sample, where “Mở sổ mẫu” leads. */
export const test = base.extend({
  book: sampleBook,
  window: async ({ window }, use) => {
    await openPlan(window);
    await use(window);
  },
});
