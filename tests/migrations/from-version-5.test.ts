import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../kit/temp-folder.ts';
import { projectTop, testCore } from '../kit/test-core.ts';

/** Written by the program of version 5: two committees, rows and plans that are gone, reversals, acts on the register. */
it('a data folder of version 5 learns where each older step was made, and undo keeps to it', async () => {
  const folder = tempFolder();
  copyFileSync(path.join(projectTop, 'tests/fixtures/stores/version-5.sqlite'), path.join(folder, 'bcd.sqlite'));
  const test = await testCore(folder);
  const told = (await test.call('history.recent', { limit: 100 })).toReversed().map(({ operation, place }) => {
    return [operation, place.committee?.name ?? 'chung', ...(place.plan ? [place.plan.title] : [])].join(' · ');
  });
  const sample = told.pop();
  expect(told).toEqual([
    'committees.create · A',
    'committees.create · B',
    'plans.create · A · KẾ HOẠCH A',
    'plans.create · B · KẾ HOẠCH B',
    'tasks.add · A · KẾ HOẠCH A',
    'tasks.add · B · KẾ HOẠCH B',
    // Assignments of both plans only followed.
    'agencies.create · chung',
    'people.add · B',
    'periods.generate · A',
    'reporting.record · A · KẾ HOẠCH A',
    'extensions.ask · B · KẾ HOẠCH B',
    'tasks.remove · B · KẾ HOẠCH B',
    // A plan that is gone, and its task.
    'plans.create · B · KẾ HOẠCH BỎ',
    'tasks.add · B · KẾ HOẠCH BỎ',
    'plans.remove · B · KẾ HOẠCH BỎ',
    'reporting.removeSubmission · A · KẾ HOẠCH A',
    'tasks.edit · A · KẾ HOẠCH A',
    'sections.add · B · KẾ HOẠCH B',
    // Out of its turn; then that undone and done again.
    'history.undo · A · KẾ HOẠCH A',
    'history.undo · A · KẾ HOẠCH A',
    'history.redo · A · KẾ HOẠCH A',
    'succession.apply · chung',
  ]);
  // It met new agencies, and is the plan's all the same.
  expect(sample).toMatch(/^imports\.sample · .+ · .+/);

  const committees = await test.call('committees.list', {});
  const [a, b] = ['A', 'B'].map((name) => committees.find((each) => each.name === name)!.id) as [string, string];
  expect((await test.call('history.undo', { committeeId: b })).operation).toBe('succession.apply');
  expect((await test.call('history.undo', { committeeId: b })).operation).toBe('sections.add');
  expect((await test.call('history.undo', { committeeId: b })).operation).toBe('plans.remove');
  expect((await test.call('history.undo', { committeeId: a })).operation).toBe('history.undo');
  expect((await test.call('history.undo', { committeeId: a })).operation).toBe('tasks.edit');
  expect((await test.call('plans.list', {})).map(({ title }) => title)).toContain('KẾ HOẠCH BỎ');
});
