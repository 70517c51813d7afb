import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No finding of axe-core on what is on screen, named so that a failure says what and where. */
export async function expectAccessible(page: Page): Promise<void> {
  const look = async () => {
    await settled(page);
    return (await axe(page).analyze()).violations;
  };
  const atFirst = await look();
  // A notice may have begun to appear during the look; what stays on screen is found again.
  const violations = atFirst.length > 0 ? await look() : atFirst;
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/**
 * All rules, in the page itself: a window of the program has no frames, for whose sake axe would open another page each time.
 * What is well is not described, and that is four fifths of the work.
 */
function axe(page: Page): AxeBuilder {
  expect(page.frames(), 'a window without frames').toHaveLength(1);
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

/** A list that is still fading in has its colours mixed with what is below it: what is judged is what stays on screen. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const moving = document
      .getAnimations()
      .some((animation) => animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Infinity);
    const fading = [...document.querySelectorAll<HTMLElement>('[style*="transition"]')].some(
      (element) => element.checkVisibility() && getComputedStyle(element).opacity !== '1',
    );
    return !moving && !fading;
  });
}
