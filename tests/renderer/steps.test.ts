import { expect, test } from 'vitest';
import { stepAgain, stepBack, stepOn } from '../../renderer/data/steps.ts';

const start = { now: 'a', past: [], future: [] as string[] };

test('a change is taken back and repeated; a new one forgets what was taken back', () => {
  const changed = stepOn(start.now, start, 'b');
  const back = stepBack(changed.now, changed);
  expect(back).toEqual({ now: 'a', past: [], future: ['b'] });
  expect(stepAgain(back.now, back)).toEqual(changed);
  expect(stepOn(back.now, back, 'c')).toEqual({ now: 'c', past: ['a'], future: [] });
});

test('with nothing before or after, the same state stands', () => {
  expect(stepBack(start.now, start)).toEqual(start);
  expect(stepAgain(start.now, start)).toEqual(start);
});
