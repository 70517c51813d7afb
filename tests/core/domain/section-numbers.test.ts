import { expect, test } from 'vitest';
import { sectionDepths, sectionsAbove } from '../../../shared/domain/section-numbers.ts';

test.each([
  ['I II III', '0 0 0'],
  ['I 1 2 II 1 III', '0 1 1 0 1 0'],
  ['A I 1 2 II B I', '0 1 2 2 1 0 1'],
  ['1 1.1 1.2 2 2.1', '0 1 1 0 1'],
  ['Phần_I I II Phần_II I', '0 1 1 0 1'],
  ['G H I K', '0 0 0 0'],
])('%s stand at %s', (numbers, depths) => {
  expect(sectionDepths(numbers.split(' ').map((number) => number.replace('_', ' '))).join(' ')).toBe(depths);
});

test('what each stands under', () => {
  expect(sectionsAbove(['A', 'I', '1', 'II', 'B'])).toEqual([[], [0], [0, 1], [0], []]);
});
