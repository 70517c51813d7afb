import { describe, expect, it } from 'vitest';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';

const told = async (test: TestCore, planId: string): Promise<string[]> =>
  (await test.call('history.ofPlan', { planId })).flatMap(({ operation, actor, undone, changes, moreRows }) => [
    `${operation} ${actor}${undone ? ' undone' : ''}${moreRows ? ` +${moreRows}` : ''}`,
    ...changes.map(({ kind, title, change, field, before, after }) => `  ${kind} ${title}: ${change} ${field ?? ''} ${before ?? '-'} > ${after ?? '-'}`),
  ]);

describe('history of a whole plan', () => {
  it('tells each step with the rows it touched, removed rows included, and of no other plan', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai']);
    await planWith(test, ['Của kế hoạch khác']);
    const [first, second] = tasks;
    await test.call('tasks.edit', { edits: [{ id: first!.id, revision: first!.revision, texts: { deadlineText: 'Quý IV/2025' } }] });
    await test.call('tasks.remove', { ids: [second!.id] });
    await test.call('plans.update', { id: plan.id, revision: plan.revision, title: 'KẾ HOẠCH MỚI' });
    await test.call('history.undo', {});
    expect(await told(test, plan.id)).toEqual([
      'history.undo văn thư',
      '  plan KẾ HOẠCH: changed title KẾ HOẠCH MỚI > KẾ HOẠCH',
      'plans.update văn thư undone',
      '  plan KẾ HOẠCH MỚI: changed title KẾ HOẠCH > KẾ HOẠCH MỚI',
      'tasks.remove văn thư',
      '  task Hai: removed  Hai > -',
      'tasks.edit văn thư',
      '  task Một: changed deadline_text Hằng năm > Quý IV/2025',
      'tasks.add văn thư',
      '  task Một: added  - > Một',
      '  task Hai: added  - > Hai',
      'plans.create văn thư',
      '  plan KẾ HOẠCH: added  - > KẾ HOẠCH',
    ]);
  });

  it('keeps a long step short and says how many rows it leaves out', async () => {
    const test = await testCore();
    const { plan } = await planWith(
      test,
      Array.from({ length: 250 }, (_, index) => `Việc ${index}`),
    );
    const [added] = await test.call('history.ofPlan', { planId: plan.id, limit: 1 });
    expect(added?.changes).toHaveLength(200);
    expect(added?.moreRows).toBe(50);
  });
});
