import { expect, it } from 'vitest';
import { blankMessage, carriedTo } from '../../renderer/features/report-entry/entry-draft.ts';
import { blankReport } from '../../renderer/ui/report/report-draft.ts';

const typed = { ...blankMessage(), number: '12/BC-SYT', date: '10/06/2025', receivedOn: '12/06/2025' };

it('what was typed of a paper before its sender was chosen goes with it', () => {
  expect(carriedTo(blankMessage(), typed)).toEqual(typed);
});

it('a message that is being typed there already stays as it is', () => {
  const there = { ...blankMessage(), number: '7/BC-SCT' };
  expect(carriedTo(there, typed)).toBe(there);
  const answered = { ...blankMessage(), tasks: { one: { ...blankReport, result: 'Đã xong' } } };
  expect(carriedTo(answered, typed)).toBe(answered);
});
