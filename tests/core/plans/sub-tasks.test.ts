import { describe, expect, it } from 'vitest';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';

const shape = async (test: TestCore, planId: string): Promise<string[]> =>
  (await test.call('tasks.list', { planId })).tasks.map(({ number, content }) => `${number} ${content}`);

/** 1 A, 1.1 A1, 1.2 A2, 2 B, 2.1 B1, 3 C: numbers typed as in the adopted table. */
async function nestedPlan() {
  const test = await testCore();
  const {
    plan,
    tasks: [placeholder],
  } = await planWith(test, ['?']);
  await test.call('tasks.remove', { ids: [placeholder!.id] });
  const rows = ['1 A', '1.1 A1', '1.2 A2', '2 B', '2.1 B1', '3 C']
    .map((row) => row.split(' '))
    .map(([numberText = '', content = '']) => ({ numberText, content }));
  const { tasks } = await test.call('tasks.add', { planId: plan.id, rows });
  const ids = new Map(tasks.map(({ id, content }) => [content, id]));
  return { test, planId: plan.id, id: (content: string): string => ids.get(content)! };
}

describe('sub-tasks', () => {
  it('are counted under their task, whatever is put above it', async () => {
    const { test, planId, id } = await nestedPlan();
    expect(await shape(test, planId)).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B', '2.1 B1', '3 C']);
    expect((await test.call('tasks.list', { planId })).tasks.map(({ level, numberText }) => [level, numberText])).toEqual(
      [0, 1, 1, 0, 1, 0].map((level) => [level, null]),
    );
    await test.call('tasks.add', { planId, afterTaskId: null, rows: [{ content: 'Mới' }] });
    await test.call('tasks.remove', { ids: [id('A1')] });
    expect(await shape(test, planId)).toEqual(['1 Mới', '2 A', '2.1 A2', '3 B', '3.1 B1', '4 C']);
  });

  it('move with their task, and no other task comes between them', async () => {
    const { test, planId, id } = await nestedPlan();
    await test.call('tasks.move', { ids: [id('A')], afterTaskId: id('B') });
    expect(await shape(test, planId)).toEqual(['1 B', '1.1 B1', '2 A', '2.1 A1', '2.2 A2', '3 C']);
    await test.call('tasks.move', { ids: [id('C')], afterTaskId: id('A1') });
    expect(await shape(test, planId)).toEqual(['1 B', '1.1 B1', '2 A', '2.1 A1', '2.2 A2', '3 C']);
    await test.call('tasks.move', { ids: [id('A')], afterTaskId: id('A2') });
    expect(await shape(test, planId)).toEqual(['1 B', '1.1 B1', '2 A', '2.1 A1', '2.2 A2', '3 C']);
    await test.call('tasks.move', { ids: [id('A1')], afterTaskId: id('B1') });
    expect(await shape(test, planId)).toEqual(['1 B', '1.1 B1', '1.2 A1', '2 A', '2.1 A2', '3 C']);
    for (let steps = 0; steps < 4; steps += 1) await test.call('history.undo', {});
    expect(await shape(test, planId)).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B', '2.1 B1', '3 C']);
  });

  it('take a new row among them where it is added among them', async () => {
    const { test, planId, id } = await nestedPlan();
    await test.call('tasks.add', { planId, afterTaskId: id('A1'), rows: [{ content: 'x' }] });
    await test.call('tasks.add', { planId, afterTaskId: id('B'), rows: [{ content: 'y' }] });
    await test.call('tasks.add', { planId, afterTaskId: id('C'), rows: [{ content: 'z' }] });
    expect(await shape(test, planId)).toEqual(['1 A', '1.1 A1', '1.2 x', '1.3 A2', '2 B', '2.1 y', '2.2 B1', '3 C', '4 z']);
  });

  it('take a new row above them, and leave alone one that is put above a task', async () => {
    const { test, planId, id } = await nestedPlan();
    await test.call('tasks.add', { planId, beforeTaskId: id('A1'), rows: [{ content: 'x' }] });
    await test.call('tasks.add', { planId, beforeTaskId: id('B'), rows: [{ content: 'y' }] });
    await test.call('tasks.add', { planId, beforeTaskId: id('A'), rows: [{ content: 'z' }] });
    expect(await shape(test, planId)).toEqual(['1 z', '2 A', '2.1 x', '2.2 A1', '2.3 A2', '3 y', '4 B', '4.1 B1', '5 C']);
    const section = await test.call('sections.add', { planId, title: 'Mục', beforeTaskId: id('C') });
    await test.call('tasks.add', { planId, beforeTaskId: id('C'), rows: [{ content: 'đầu mục' }] });
    const { tasks } = await test.call('tasks.list', { planId });
    expect(tasks.slice(-2).map(({ content, sectionId }) => [content, sectionId])).toEqual([
      ['đầu mục', section.id],
      ['C', section.id],
    ]);
    await expect(test.call('tasks.add', { planId, beforeTaskId: section.id, rows: [{}] })).rejects.toThrow('system.notFound');
  });

  it('become tasks and tasks become theirs by the number typed', async () => {
    const { test, planId } = await nestedPlan();
    const type = async (content: string, numberText: string): Promise<void> => {
      const task = (await test.call('tasks.list', { planId })).tasks.find((each) => each.content === content)!;
      await test.call('tasks.edit', { edits: [{ id: task.id, revision: task.revision, texts: { numberText } }] });
    };
    await type('C', '2.2');
    await type('A2', '2');
    expect(await shape(test, planId)).toEqual(['1 A', '1.1 A1', '2 A2', '3 B', '3.1 B1', '3.2 C']);
    await type('B1', 'a)');
    await type('A1', '9.9');
    expect(await shape(test, planId)).toEqual(['1 A', '9.9 A1', '2 A2', '3 B', 'a) B1', '3.1 C']);
  });

  it('are made and unmade with all that stands under them, in one step', async () => {
    const { test, planId, id } = await nestedPlan();
    await test.call('tasks.shiftLevel', { ids: [id('B')], by: 1 });
    expect(await shape(test, planId)).toEqual(['1 A', '1.1 A1', '1.2 A2', '1.3 B', '1.3.1 B1', '2 C']);
    await test.call('tasks.shiftLevel', { ids: [id('A1'), id('C')], by: -1 });
    expect(await shape(test, planId)).toEqual(['1 A', '2 A1', '2.1 A2', '2.2 B', '2.2.1 B1', '3 C']);
    await test.call('tasks.shiftLevel', { ids: [id('A')], by: 1 });
    expect(await shape(test, planId)).toEqual(['1 A', '2 A1', '2.1 A2', '2.2 B', '2.2.1 B1', '3 C']);
    for (let steps = 0; steps < 3; steps += 1) await test.call('history.undo', {});
    expect(await shape(test, planId)).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B', '2.1 B1', '3 C']);
  });

  it('become nobody else’s when their task goes, into the trash or to the front of the plan', async () => {
    const { test, planId, id } = await nestedPlan();
    await test.call('tasks.remove', { ids: [id('B')] });
    expect(await shape(test, planId)).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B1', '3 C']);
    await test.call('tasks.move', { ids: [id('A2')], afterTaskId: null });
    await test.call('tasks.move', { ids: [id('C')], afterTaskId: null });
    expect(await shape(test, planId)).toEqual(['1 C', '2 A2', '3 A', '3.1 A1', '4 B1']);
    for (let steps = 0; steps < 3; steps += 1) await test.call('history.undo', {});
    expect(await shape(test, planId)).toEqual(['1 A', '1.1 A1', '1.2 A2', '2 B', '2.1 B1', '3 C']);
  });

  it('are nobody’s under a heading put above them', async () => {
    const { test, planId, id } = await nestedPlan();
    await test.call('sections.add', { planId, title: 'Nhóm', beforeTaskId: id('A1') });
    expect(await shape(test, planId)).toEqual(['1 A', '2 A1', '3 A2', '4 B', '4.1 B1', '5 C']);
  });

  it('stay under their task in next year’s plan', async () => {
    const { test, planId, id } = await nestedPlan();
    const made = await test.call('planLife.createNextYear', { planId, year: 2026, title: 'KH', taskIds: ['A', 'A2', 'B1', 'C'].map(id) });
    expect(await shape(test, made.planId)).toEqual(['1 A', '1.1 A2', '2 B1', '3 C']);
  });

  it('are told among the amendments when a row is put under another', async () => {
    const { test, planId } = await nestedPlan();
    const [plan] = await test.call('plans.list', {});
    const document = { number: 'QĐ 1', date: '2025-01-02', issuer: 'UBND tỉnh' };
    const version = await test.call('planLife.adopt', { planId, revision: plan!.revision, document });
    const task = (await test.call('tasks.list', { planId })).tasks.at(-1)!;
    await test.call('tasks.edit', { edits: [{ id: task.id, revision: task.revision, texts: { numberText: '2.2' } }] });
    const differences = await test.call('planLife.compare', { planId, left: version.id, right: 'current' });
    expect(differences).toMatchObject([{ taskId: task.id, kind: 'changed', field: 'number', before: '3', after: '2.2' }]);
  });
});
