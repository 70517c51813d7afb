import { expect, it } from 'vitest';
import { numbered } from '../../../shared/domain/text/numbered.ts';

it.each([
  ['B.', 'NHIỆM VỤ', 'B. NHIỆM VỤ'],
  ['II', 'Giải pháp', 'II. Giải pháp'],
  ['a)', 'Họp', 'a) Họp'],
  ['1/', 'Họp', '1/ Họp'],
  ['', 'Họp', 'Họp'],
])('%s %s stand together as %s', (number, text, shown) => expect(numbered(number, text)).toBe(shown));
