import { expect, it } from 'vitest';
import { dayOfLostFormat } from '../../../electron/core/merge/read-answer.ts';
import { fillForm } from '../../kit/fill-form.ts';
import { sentOut } from './returned-forms.ts';

it('takes a number in the place of the report’s day for a day that lost its format, and says so', async () => {
  const out = await sentOut();
  const name = 'So-Y-te_6-thang-dau-nam-2025.xlsx';
  // 18/06/2025 as Excel counts days.
  const filled = fillForm(out.blank.get(name)!, { documentNumber: '1/BC', documentDate: 45_826, task: (at) => (at === 0 ? { E: 'Đã làm' } : {}) });
  const seen = await out.test.call('merge.preview', { period: '2025-H1', files: [await out.stage(name, filled)] });
  expect(seen.accepted.map(({ arrival, doubtful }) => [arrival, doubtful])).toEqual([[{ on: '2025-06-18', by: 'document-date' }, true]]);
  expect(seen.warnings.map(({ code, message }) => [code, message])).toContainEqual(['documentDateSerial', expect.stringContaining('18/06/2025')]);
});

it('takes no other number for a day', () => {
  expect(dayOfLostFormat({ kind: 'number', text: '80', value: 80, percentFormat: false })).toBeNull();
});
