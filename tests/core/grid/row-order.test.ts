import { expect, test } from 'vitest';
import { orderKeeper } from '../../../renderer/ui/grid/row-order.ts';

const rows = (...ids: string[]) => ids.map((id) => ({ id, text: Math.random() }));

test('the order stays the same object while only texts change, and says where each row stands', () => {
  const orderOf = orderKeeper();
  const first = orderOf(rows('a', 'b', 'c'));
  expect(first.ids).toEqual(['a', 'b', 'c']);
  expect(orderOf(rows('a', 'b', 'c'))).toBe(first);
});

test.each([
  ['a row moved', ['b', 'a', 'c']],
  ['a row came', ['a', 'b', 'c', 'd']],
  ['a row went', ['a', 'b']],
  ['all went', []],
])('%s: another order', (_, ids) => {
  const orderOf = orderKeeper();
  const first = orderOf(rows('a', 'b', 'c'));
  const next = orderOf(rows(...ids));
  expect(next).not.toBe(first);
  expect([...next.placeOf]).toEqual(ids.map((id, at) => [id, at]));
});
