import { expect, it } from 'vitest';
import { fillForm } from '../../kit/fill-form.ts';
import { sentOut } from './returned-forms.ts';

const PAPERS = [
  ['So-Y-te_6-thang-dau-nam-2025.xlsx', 'Sở Y tế', '18/06/2025'],
  ['So-Cong-Thuong_6-thang-dau-nam-2025.xlsx', 'Sở Công Thương', '12/06/2025'],
  ['So-Tai-chinh_6-thang-dau-nam-2025.xlsx', 'Sở Tài chính', ''],
  ['So-Ngoai-vu_6-thang-dau-nam-2025.xlsx', 'Sở Ngoại vụ', '30/06/2125'],
] as const;

async function batch() {
  const out = await sentOut();
  const files = await Promise.all(
    PAPERS.map(async ([name, , documentDate]) =>
      out.stage(name, fillForm(out.blank.get(name)!, { documentNumber: '1/BC', documentDate, task: (at) => (at === 0 ? { E: 'Đã làm' } : {}) })),
    ),
  );
  const modified = [
    { file: files[2]!, at: '2025-06-17T03:00:00.000Z' },
    { file: files[0]!, at: '2025-06-25T03:00:00.000Z' },
  ];
  const seen = await out.test.call('merge.preview', { period: '2025-H1', files, modified });
  expect(seen.rejected).toEqual([]);
  const cameOn = async () => {
    const board = await out.test.call('reporting.board', { planId: out.planId, period: '2025-H1', asOf: '2025-07-01' });
    return Object.fromEntries(board.rows.flatMap(({ addressee, first }) => (first === null ? [] : [[addressee.name, first.receivedOn]])));
  };
  return { ...out, seen, cameOn };
}

it('each paper is held to have come on its own day, else when its file was saved, else today', async () => {
  const { seen, test, cameOn } = await batch();
  expect(seen.accepted.map(({ addressee, arrival }) => [addressee.name, arrival])).toMatchObject([
    ['Sở Y tế', { on: '2025-06-18', by: 'document-date' }],
    ['Sở Công Thương', { on: '2025-06-12', by: 'document-date' }],
    ['Sở Tài chính', { on: '2025-06-17', by: 'saved-at' }],
    // A day that has not come yet proposes nothing.
    ['Sở Ngoại vụ', { by: 'today' }],
  ]);
  expect(seen.warnings.filter(({ code }) => code.startsWith('documentDate')).map(({ file, code }) => [file, code])).toEqual([[3, 'documentDateAhead']]);
  expect(seen.accepted.map(({ doubtful }) => doubtful)).toEqual([false, false, false, true]);
  await test.call('merge.confirm', { draftId: seen.draftId });
  expect(await cameOn()).toMatchObject({ 'Sở Y tế': '2025-06-18', 'Sở Công Thương': '2025-06-12', 'Sở Tài chính': '2025-06-17' });
});

it('one day is set for all, another for one', async () => {
  const { seen, test, cameOn } = await batch();
  await test.call('merge.confirm', { draftId: seen.draftId, receivedOn: '2025-06-19', arrivals: [{ file: 1, on: '2025-06-23' }] });
  expect(await cameOn()).toMatchObject({ 'Sở Y tế': '2025-06-19', 'Sở Công Thương': '2025-06-23', 'Sở Tài chính': '2025-06-19', 'Sở Ngoại vụ': '2025-06-19' });
});
