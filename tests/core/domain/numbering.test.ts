import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { numberRows } from '../../../shared/domain/numbering.ts';
import { listLetter, parseRoman, romanNumeral } from '../../../shared/domain/numerals.ts';
import type { NumberedRow, NumberingScheme } from '../../../shared/domain/numbering.ts';

/** `§` a section, `-` a task; what follows is its adopted number. */
function rows(...short: string[]): NumberedRow[] {
  return short.map((row) => ({ kind: row.startsWith('§') ? 'section' : 'task', numberText: row.slice(1) || null }));
}

const shown = (of: NumberedRow[], scheme: NumberingScheme): string =>
  numberRows(of, scheme)
    .map(({ number }) => number)
    .join(' ');

test.each([
  [['-', '-', '-'], '1 2 3', '1 2 3'],
  [['§', '-', '-', '§', '-'], 'I 1 2 II 3', 'I 1 2 II 1'],
  [['-5', '-', '-7a', '-'], '5 6 7a 8', '5 6 7a 8'],
  [['§B', '-3.', '-', '§', '-'], 'B 3. 4 C 5', 'B 3. 4 C 1'],
  [['§IV', '-', '§', '-'], 'IV 1 V 2', 'IV 1 V 1'],
  [['-1', '-*', '-'], '1 * 2', '1 * 2'],
  [['§C', '§'], 'C D', 'C D'],
  // Sub-sections are not counted among those they stand under.
  [['§', '§1', '-', '§2', '-', '§', '-'], 'I 1 1 2 2 II 3', 'I 1 1 2 1 II 1'],
  [['§A', '§1', '-', '§2', '-', '§'], 'A 1 1 2 2 B', 'A 1 1 2 1 B'],
  [['§A', '§I', '§', '§B', '§I', '§'], 'A I II B I II', 'A I II B I II'],
  [['§G', '§H', '§I', '§'], 'G H I K', 'G H I K'],
  [['§1', '§1.1', '§1.2', '§'], '1 1.1 1.2 2', '1 1.1 1.2 2'],
  [['§a', '§'], 'a b', 'a b'],
  [['§Phần thứ nhất', '§'], 'Phần thứ nhất II', 'Phần thứ nhất II'],
])('%j', (short, continuous, perSection) => {
  expect(shown(rows(...short), 'continuous')).toBe(continuous);
  expect(shown(rows(...short), 'per-section')).toBe(perSection);
});

test('Roman numerals there and back', () => {
  expect([1, 4, 9, 14, 40, 2025].map(romanNumeral)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'MMXXV']);
  fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (n) => parseRoman(romanNumeral(n).toLowerCase()) === n));
});

test.each(['', 'IIII', 'VX', 'A', 'IXI', '4'])('%j is no Roman numeral', (text) => {
  expect(parseRoman(text)).toBeNull();
});

test('list letters', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(listLetter)).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)']);
  expect(() => listLetter(23)).toThrow(RangeError);
});
