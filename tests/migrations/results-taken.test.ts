import { expect, it } from 'vitest';
import { resultsTaken } from '../../electron/core/store/migrations/0014-results-taken.ts';
import { RESULTS_TAKEN } from '../../shared/api/history.api.ts';
import { leadOf, samplePlan, send } from '../core/reporting/sample-plan.ts';
import { bookBefore } from '../kit/older-book.ts';
import { testCore } from '../kit/test-core.ts';

it('what counted as done before results were confirmed goes on to, is said once, and is nobody’s decision', async () => {
  const { test: before, planId, tasks } = await samplePlan();
  const dated = tasks[6]!;
  const { reports } = await send(before, planId, leadOf(tasks, 7), {
    receivedOn: '2025-06-18',
    reports: [
      { taskId: dated.id, completedOn: '2025-06-15' },
      { taskId: tasks[0]!.id, percent: 60 },
    ],
  });
  const classOf = async (test: typeof before, asOf = '2026-01-10') => (await test.call('reporting.grid', { planId, asOf })).rows[6]?.status.class;
  expect(await classOf(before)).toBe('awaiting');
  await before.close();
  bookBefore(resultsTaken, before.dataFolder).close();

  const test = await testCore(before.dataFolder);
  expect([await classOf(test), await classOf(test, '2025-06-16')]).toEqual(['done-on-time', 'done-on-time']);
  expect((await test.call('reporting.waiting', { planId })).rows).toEqual([]);
  const kept = await test.call('reporting.reportsOf', { submissionId: reports[0]!.submissionId });
  expect(kept.map(({ acceptance, decidedOn }) => [acceptance, decidedOn])).toEqual([
    ['none', null],
    ['accepted', null],
  ]);
  expect(kept[1]?.decisionNote).toContain('khi nâng cấp');
  const notes = (await test.call('history.recent', { limit: 100 })).filter(({ operation }) => operation === RESULTS_TAKEN);
  expect(notes.map(({ subject, actor }) => [subject, actor])).toEqual([['1 kết quả đã báo hoàn thành', 'Chương trình']]);
  // What is said again later is no new claim, and what is set right stays done.
  await send(test, planId, leadOf(tasks, 7), { receivedOn: '2025-12-10', period: '2025-Y', reports: [{ taskId: dated.id, percent: 100 }] });
  await test.call('reporting.editReport', { id: kept[1]!.id, revision: kept[1]!.revision, texts: { result: 'Đã ban hành' } });
  expect(await classOf(test)).toBe('done-on-time');
});

it('a book with nothing reported as done is told nothing', async () => {
  const before = await testCore();
  await before.close();
  bookBefore(resultsTaken, before.dataFolder).close();
  const test = await testCore(before.dataFolder);
  expect((await test.call('history.recent', { limit: 100 })).map(({ operation }) => operation)).not.toContain(RESULTS_TAKEN);
});
