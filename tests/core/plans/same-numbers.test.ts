import { describe, expect, it } from 'vitest';
import { planWith, testCore } from '../../kit/test-core.ts';

/** A plan whose numbers begin anew under each heading, so that two tasks are called 1. */
async function lettered() {
  const test = await testCore();
  await test.call('agencies.create', { name: 'Sở Công Thương' });
  const { plan, tasks } = await planWith(test, ['Khảo sát chợ biên giới', 'Lập đề án chợ biên giới']);
  for (const [at, task] of tasks.entries()) await test.call('sections.add', { planId: plan.id, title: `Phần ${at + 1}`, beforeTaskId: task.id });
  await test.call('plans.update', { id: plan.id, revision: plan.revision, numbering: 'per-section' });
  return { test, plan, second: (await test.call('tasks.list', { planId: plan.id })).tasks[1]! };
}

describe('a task whose number another task has too is named with its section', () => {
  it('in what was changed', async () => {
    const { test, plan, second } = await lettered();
    await test.call('tasks.edit', { edits: [{ id: second.id, revision: second.revision, texts: { product: 'Đề án' } }] });
    const [edit] = await test.call('history.ofPlan', { planId: plan.id });
    expect(edit?.changes.map(({ number, title }) => `${number} · ${title}`)).toEqual(['1 (mục II) · Lập đề án chợ biên giới']);
  });

  it('in the comparison of two versions', async () => {
    const { test, plan, second } = await lettered();
    const { revision } = (await test.call('plans.list', {}))[0]!;
    const document = { number: '05/KH-BCĐ', date: '2025-01-20', issuer: 'BCĐ' };
    await test.call('planLife.adopt', { planId: plan.id, revision, document });
    await test.call('tasks.edit', { edits: [{ id: second.id, revision: second.revision, texts: { product: 'Đề án' } }] });
    const [version] = await test.call('planLife.versions', { planId: plan.id });
    const differences = await test.call('planLife.compare', { planId: plan.id, left: version!.id, right: 'current' });
    expect(differences.map(({ numberBefore, numberAfter }) => [numberBefore, numberAfter])).toEqual([['1 (mục II)', '1 (mục II)']]);
  });

  it('in a report that came back, its remarks included', async () => {
    const { test, plan, second } = await lettered();
    await test.call('tasks.edit', { edits: [{ id: second.id, revision: second.revision, texts: { deadlineText: 'Quý IV/2025' } }] });
    await test.call('periods.generate', { committeeId: plan.committeeId, year: 2025 });
    const text = [
      'Đơn vị báo cáo: Sở Công Thương',
      'Ngày báo cáo: Hà Tĩnh, ngày 20 tháng 12 năm 2025',
      'STT\tNội dung nhiệm vụ\tKết quả trong kỳ\tTỷ lệ %',
      `1\t${second.content}\tĐã xong dự thảo.\t100`,
    ].join('\n');
    const files = [await test.core.files.put('dan.txt', Buffer.from(text, 'utf8'))];
    const { changes, warnings } = await test.call('merge.preview', { planId: plan.id, period: '2025-Y', files });
    expect([...new Set(changes.map(({ number }) => number))]).toEqual(['1 (mục II)']);
    expect(warnings.find(({ code }) => code === 'doneWithoutDay')?.message).toContain('1 (mục II)');
  });
});
