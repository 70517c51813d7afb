import { expect, test } from 'vitest';
import { joinedNumbers } from '../../../shared/domain/joined-numbers.ts';
import type { NumberedRow } from '../../../shared/domain/numbering.ts';

/** `§` a section, `-` a task; what follows is its number as the paper has it. */
const rows = (short: string): NumberedRow[] =>
  short
    .split(' ')
    .filter((row) => row !== '')
    .map((row) => ({ kind: row.startsWith('§') ? 'section' : 'task', numberText: row.slice(1) || null }));

test.each([
  ['below Roman ones stand Arabic ones', '§ -  § §1 - §2 -', '§I - §II - §III -', 'III 4 IV 5 V 6'],
  ['numbers read without a word of their own', '§I - §II -', '§ - § -', 'III 3 IV 4'],
  ['letters', '§A - §B -', '§A - §B -', 'C 3 D 4'],
  ['letters go on with đ', '§C - §D -', '§A -', 'Đ 3'],
  ['letters above Roman ones', '§A §I - §II - §B §I -', '§A §I - §II -', 'C I 4 II 5'],
  ['letters for a plan in Roman', '§I - §II -', '§A - §B -', 'III 3 IV 4'],
  ['Arabic sections', '§1. - §2. -', '§1. - §2. -', '3. 3 4. 4'],
  ['with a word', '§I - §II -', '§Phần_I -', 'III 3'],
  ['sub-sections of the source stay', '§ - § -', '§I §1 - §2 - §II -', 'III 1 3 2 4 IV 5'],
  ['decimal sub-sections', '§1 §1.1 - §2 -', '§1 §1.1 - §2 -', '3 1.1 3 4 4'],
  ['a second part that goes on by itself', '§ - § -', '§III - §IV -', 'III 3 IV 4'],
  ['points keep their letters', '-1 -2', '-1 -a) -b) -2', '3 a) b) 4'],
  ['a plan without rows takes them as they are', '', '§B -5 §1 -6', 'B 5 1 6'],
])('%s', (_, plan, file, expected) => {
  const added = rows(file).map((row) => ({ ...row, numberText: row.numberText?.replace('_', ' ') ?? null }));
  expect(
    joinedNumbers(rows(plan), added, 'continuous')
      .map(({ number }) => number)
      .join(' '),
  ).toBe(expected);
});

test('what the program would count by itself is left to it', () => {
  expect(joinedNumbers(rows('§ - §1 -'), rows('§I -1'), 'continuous').map(({ numberText }) => numberText)).toEqual([null, null]);
  expect(joinedNumbers(rows('§ -1 § -1'), rows('§I -1 -2'), 'per-section').map(({ number }) => number)).toEqual(['III', '1', '2']);
});
