import { expect, it } from 'vitest';
import { sentOut } from './returned-forms.ts';

it('computes anew under another choice of the newest file, without reading or writing', async () => {
  const { test, planId, preview } = await sentOut();
  const seen = await preview('nhnn.xlsx', 'nhnn (1).xlsx');
  const percent = (changes: typeof seen.changes): unknown =>
    changes.filter(({ number, field }) => number === '16' && field === 'percent').map(({ file, before, after }) => [file, before, after]);
  expect(percent(seen.changes)).toEqual([
    [1, '', '66'],
    [0, '66', '90'],
  ]);
  const turned = await test.call('merge.review', { draftId: seen.draftId, choices: { newest: [1] } });
  expect(percent(turned.changes)).toEqual([
    [0, '', '90'],
    [1, '90', '66'],
  ]);
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
  const texts = (changes: typeof seen.changes, taskId: string): string[] =>
    changes.filter((each) => each.taskId === taskId).map(({ field, after }) => `${field}: ${after}`);
  expect(texts(moved.changes, to.id)).toEqual(texts(seen.changes, from.id));
  // A task of another agency is written only when she says so.
  const accept = moved.changes.filter(({ taskId, reading }) => taskId === to.id && reading === 0).map(({ key }) => key);
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

it('takes a file that does not say whose it is for the sender the clerk names', async () => {
  const { test, planId } = await sentOut();
  const { tasks } = await test.call('tasks.list', { planId });
  const leadOf = (task: (typeof tasks)[number]) => task.assignments.find(({ role }) => role === 'lead')!;
  const [first] = tasks;
  const other = tasks.find((task) => leadOf(task).refId !== leadOf(first!).refId)!;
  const rows = [first!, other].map(({ number, content }) => [number, content, `Đã làm việc ${number}.`].join('\t'));
  const file = await test.core.files.put('khong ten.txt', Buffer.from(['STT\tNội dung nhiệm vụ\tKết quả trong kỳ', ...rows].join('\n')));
  const preview = (addresseeId?: string) =>
    test.call('merge.preview', { planId, period: '2025-H1', files: [file], senders: addresseeId === undefined ? [] : [{ file, addresseeId }] });
  expect((await preview()).rejected.map(({ code }) => code)).toEqual(['merge.addresseeUnclear']);
  const sender = leadOf(other);
  const seen = await preview(sender.refId!);
  expect(seen.rejected).toEqual([]);
  expect(seen.accepted[0]).toMatchObject({ addressee: { id: sender.refId, name: sender.name }, doubtful: true });
  expect(seen.warnings.map(({ code }) => code)).toContain('addresseeByHand');
  // What another agency leads is written only when she says so.
  expect(seen.changes.map(({ number, doubt }) => [number, doubt?.code ?? null])).toEqual([
    [first!.number, 'notItsTask'],
    [other.number, null],
  ]);
  expect((await preview('019e0000-0000-7000-8000-000000000009')).rejected.map(({ code }) => code)).toEqual(['merge.addresseeUnclear']);
});
