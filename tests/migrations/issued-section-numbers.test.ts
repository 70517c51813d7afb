import { expect, it } from 'vitest';
import { issuedSectionNumbers } from '../../electron/core/store/migrations/0013-issued-section-numbers.ts';
import { bookBefore } from '../kit/older-book.ts';
import { planWith, testCore } from '../kit/test-core.ts';

it('a plan that was issued goes on showing the section numbers it was issued with', async () => {
  const before = await testCore();
  const plans: string[] = [];
  for (const issued of [true, false]) {
    const { plan, tasks } = await planWith(before, ['Một', 'Hai', 'Ba']);
    for (const { id, content } of tasks.toReversed()) await before.call('sections.add', { planId: plan.id, title: content, beforeTaskId: id });
    if (issued) {
      const document = { number: 'Quyết định số 1/QĐ-UBND', date: '2025-01-02', issuer: 'UBND tỉnh' };
      await before.call('planLife.adopt', { planId: plan.id, revision: plan.revision, document });
    }
    plans.push(plan.id);
  }
  await before.close();
  const file = bookBefore(issuedSectionNumbers, before.dataFolder);
  file.prepare("UPDATE sections SET number_text = 'A' WHERE title = 'Một'").run();
  file.close();

  const test = await testCore(before.dataFolder);
  const numbers = async (planId: string) => (await test.call('tasks.list', { planId })).sections.map(({ number }) => number).join(' ');
  expect(await Promise.all(plans.map(numbers))).toEqual(['A II III', 'A B C']);
});
