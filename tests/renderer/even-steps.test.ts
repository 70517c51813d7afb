import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { evenSteps } from '../../renderer/features/overview/overview-numbers.ts';

it('steps of a chart’s axis are even, whole, few, and reach the highest number', () => {
  expect(evenSteps(32)).toEqual([0, 8, 16, 24, 32]);
  expect(evenSteps(0)).toEqual([0]);
  assert(
    property(integer({ min: 1, max: 20_000 }), (most) => {
      const steps = evenSteps(most);
      const gaps = new Set(steps.slice(1).map((step, at) => step - (steps[at] ?? 0)));
      return gaps.size === 1 && steps.length <= 5 && (steps.at(-1) ?? 0) >= most && steps.every(Number.isInteger);
    }),
  );
});
