import { expect, it } from 'vitest';
import { readSheets } from '../../../electron/core/typesetting/read-back/sheet-text.ts';
import { acceptAll, leadOf, samplePlan, send } from './sample-plan.ts';

/** The half-year's figures close on 14/06/2025 and are sent until 19/06; tasks of one lead, due before that and between. */
async function halfYear() {
  const sample = await samplePlan();
  const { test, planId, tasks } = sample;
  const lead = leadOf(tasks, 1);
  const added = await test.call('tasks.add', {
    planId,
    rows: ['30/5/2025', '17/6/2025'].map((deadlineText, at) => ({ content: `Việc ${at}`, leadText: lead.name, deadlineText })),
  });
  const [before, between] = added.tasks.map(({ id }) => id) as [string, string];
  const report = (taskId: string, receivedOn: string, texts: object, message: 'new' | 'correction' = 'new') =>
    send(test, planId, lead, { receivedOn, message, reports: [{ taskId, result: 'Kết quả', ...texts }] });
  const seen = async (taskId: string, asOf = '2025-06-25') => {
    const row = (await test.call('reporting.grid', { planId, asOf, period: '2025-H1' })).rows.find((each) => each.taskId === taskId)!;
    return [row.status.class, row.cells[0]!.class];
  };
  return { ...sample, before, between, report, seen };
}

it('a correction sent in the days for sending opens what the period’s first report called done', async () => {
  const { test, planId, before, report, seen } = await halfYear();
  await report(before, '2025-06-10', { percent: 100, completedOn: '2025-05-25' });
  await acceptAll(test, planId, '2025-06-11');
  expect(await seen(before, '2025-06-16')).toEqual(['done-on-time', 'done-on-time']);
  await report(before, '2025-06-18', { percent: 80 }, 'correction');
  expect(await seen(before)).toEqual(['open-overdue', 'open-overdue']);
  // The day before it came it was not known.
  expect(await seen(before, '2025-06-17')).toEqual(['done-on-time', 'done-on-time']);
});

it('done without a day, sent in the days for sending, is the period’s own word', async () => {
  const { test, planId, before, between, report, seen } = await halfYear();
  await report(before, '2025-06-16', { percent: 100 });
  await report(between, '2025-06-17', { percent: 100 });
  expect([await seen(before), await seen(between)]).toEqual([
    ['awaiting', 'awaiting'],
    ['awaiting', 'awaiting'],
  ]);
  await acceptAll(test, planId, '2025-06-20');
  expect([await seen(before), await seen(between)]).toEqual([
    ['done-late', 'done-late'],
    ['done-on-time', 'done-on-time'],
  ]);
});

it('what fell due after the period closed was not late in it', async () => {
  const { between, report, seen } = await halfYear();
  await report(between, '2025-06-18', { percent: 60 });
  expect(await seen(between)).toEqual(['open-overdue', 'open-in-time']);
});

it('a report on a later period leaves the word of the earlier one', async () => {
  const { test, planId, tasks, before, report, seen } = await halfYear();
  await report(before, '2025-06-10', { percent: 100, completedOn: '2025-05-25' });
  await acceptAll(test, planId, '2025-06-11');
  await send(test, planId, leadOf(tasks, 1), {
    receivedOn: '2025-12-10',
    period: '2025-Y',
    reports: [{ taskId: before, result: 'Phải làm lại', percent: 50 }],
  });
  expect(await seen(before, '2025-12-20')).toEqual(['open-overdue', 'done-on-time']);
});

it('what is set aside is called by none of the words that press, in its column, its cells and on paper', async () => {
  const { test, planId, before, between, report } = await halfYear();
  await test.call('taskFlags.set', { taskId: before, kind: 'suspended', since: '2025-06-01', reason: 'Chờ quy hoạch' });
  await test.call('taskFlags.set', { taskId: between, kind: 'no-longer-applicable', since: '2025-06-20', reason: 'Luật mới' });
  const rows = async (periods: string[]) => (await test.call('reporting.grid', { planId, asOf: '2025-07-10', period: '2025-H1', periods })).rows;
  const cells = async (taskId: string) =>
    (await rows(['2025-H1', '2025-Y'])).find((each) => each.taskId === taskId)!.cells.map(({ text, held }) => [text, held]);
  expect(await cells(before)).toEqual([
    ['Tạm dừng', 'suspended'],
    ['Tạm dừng', 'suspended'],
  ]);
  // The half-year had closed before.
  expect(await cells(between)).toEqual([
    ['Trong hạn', null],
    ['Không còn phù hợp', 'no-longer-applicable'],
  ]);
  const { file } = await test.call('documents.tracking', { planId, asOf: '2025-07-10', periods: ['2025-Y'], format: 'xlsx' });
  const paper = readSheets((await test.core.files.read(file)).bytes).flat();
  expect(paper.flatMap((row) => (row[1]?.startsWith('Việc ') ? [row.at(-1)] : []))).toEqual(['Tạm dừng', 'Không còn phù hợp']);
  // What its agency has said of it in the period stands.
  await report(before, '2025-05-30', { percent: 40, progress: 'on-track' });
  expect((await cells(before))[0]).toEqual(['Quá hạn, 40 %', null]);
});

it('what its agency calls slow within its time reads so in every word of its cell', async () => {
  const { test, planId, between, report } = await halfYear();
  await report(between, '2025-06-12', { percent: 20, progress: 'behind' });
  const texts = async (asOf: string) =>
    (await test.call('reporting.grid', { planId, asOf, period: '2025-H1' })).rows.find((each) => each.taskId === between)!.cells.map(({ text }) => text);
  expect(await texts('2025-06-16')).toEqual(['Chậm, 20 %', 'Trong hạn']);
  // Past its day it is overdue, whatever it calls itself.
  expect((await texts('2025-06-25'))[1]).toBe('Quá hạn');
});
