import { expect, it } from 'vitest';
import { sentOut } from './returned-forms.ts';

it('computes anew under another choice of the newest file, without reading or writing', async () => {
  const { test, planId, preview } = await sentOut();
  const seen = await preview('nhnn.xlsx', 'nhnn (1).xlsx');
  const percent = (changes: typeof seen.changes): unknown => changes.filter(({ number, field }) => number === '16' && field === 'percent').map(({ file, before, after }) => [file, before, after]);
  expect(percent(seen.changes)).toEqual([[1, '', '66'], [0, '66', '90']]);
  const turned = await test.call('merge.review', { draftId: seen.draftId, choices: { newest: [1] } });
  expect(percent(turned.changes)).toEqual([[0, '', '90'], [1, '90', '66']]);
  const alone = await test.call('merge.review', { draftId: seen.draftId, leaveOutFiles: [1] });
  expect(percent(alone.changes)).toEqual([[0, '', '90']]);
  expect(await test.call('reporting.submissions', { planId, period: '2025-H1' })).toEqual([]);
});

it('gives the answers of a row to the task the clerk names', async () => {
  const { test, planId, preview } = await sentOut();
  const seen = await preview('sngv.xlsx');
  const { tasks } = await test.call('tasks.list', { planId });
  const answered = new Set(seen.changes.map(({ taskId }) => taskId));
  const from = tasks.find(({ id }) => answered.has(id))!;
  const to = tasks.find(({ id }) => !answered.has(id))!;
  const moves = [{ file: 0, taskId: from.id, to: to.id }];
  const moved = await test.call('merge.review', { draftId: seen.draftId, choices: { moves } });
  expect(moved.changes.some(({ taskId }) => taskId === from.id)).toBe(false);
  const texts = (changes: typeof seen.changes, taskId: string): string[] => changes.filter((each) => each.taskId === taskId).map(({ field, after }) => `${field}: ${after}`);
  expect(texts(moved.changes, to.id)).toEqual(texts(seen.changes, from.id));
  // A task of another agency is written only when she says so.
  const accept = moved.changes.filter(({ taskId }) => taskId === to.id).map(({ key }) => key);
  await test.call('merge.confirm', { draftId: seen.draftId, choices: { moves, accept } });
  const [sent] = await test.call('reporting.submissions', { planId, period: '2025-H1' });
  const reports = await test.call('reporting.reportsOf', { submissionId: sent!.id });
  expect(reports.map(({ taskId }) => taskId)).toContain(to.id);
  expect(reports.map(({ taskId }) => taskId)).not.toContain(from.id);
});

it('refuses to give two rows of a file to one task', async () => {
  const { test, preview } = await sentOut();
  const seen = await preview('sngv.xlsx');
  const [first, second] = [...new Set(seen.changes.map(({ taskId }) => taskId))];
  const moves = [{ file: 0, taskId: first!, to: second! }];
  expect(await test.refusal('merge.review', { draftId: seen.draftId, choices: { moves } })).toBe('merge.taskAnswered');
});
