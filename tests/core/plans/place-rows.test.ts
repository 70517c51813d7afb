import { describe, expect, it } from 'vitest';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';

/** "I: 2 Hai" for a task under a heading, "1 Một" for one before the first. */
const shape = async (test: TestCore, planId: string): Promise<string[]> => {
  const { sections, tasks } = await test.call('tasks.list', { planId });
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return tasks.map(({ sectionId, number, content }) => `${sectionId === null ? '' : `${titles.get(sectionId)}: `}${number} ${content}`);
};

/** Một · [A] Hai, Ba · [B] (empty) */
async function headedPlan() {
  const test = await testCore();
  const { plan, tasks } = await planWith(test, ['Một', 'Hai', 'Ba']);
  const a = await test.call('sections.add', { planId: plan.id, title: 'A', beforeTaskId: tasks[1]!.id });
  const b = await test.call('sections.add', { planId: plan.id, title: 'B', beforeTaskId: null });
  return { test, planId: plan.id, ids: tasks.map(({ id }) => id), a: a.id, b: b.id };
}

describe('where rows stand', () => {
  it('a row is added into an empty section, and to the front of a section', async () => {
    const { test, planId, a, b } = await headedPlan();
    await test.call('tasks.add', { planId, sectionId: b, rows: [{ content: 'Bốn' }] });
    await test.call('tasks.add', { planId, sectionId: a, afterTaskId: null, rows: [{ content: 'Đầu A' }] });
    await test.call('tasks.add', { planId, sectionId: null, rows: [{ content: 'Cuối phần đầu' }] });
    expect(await shape(test, planId)).toEqual(['1 Một', '2 Cuối phần đầu', 'A: 3 Đầu A', 'A: 4 Hai', 'A: 5 Ba', 'B: 6 Bốn']);
  });

  it('rows move into a section in one step, which one undo takes back', async () => {
    const { test, planId, ids, a, b } = await headedPlan();
    await test.call('tasks.move', { ids: [ids[0]!, ids[2]!], sectionId: b, afterTaskId: null });
    expect(await shape(test, planId)).toEqual(['A: 1 Hai', 'B: 2 Một', 'B: 3 Ba']);
    await test.call('tasks.move', { ids: [ids[0]!], sectionId: a, afterTaskId: ids[1]! });
    expect(await shape(test, planId)).toEqual(['A: 1 Hai', 'A: 2 Một', 'B: 3 Ba']);
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    expect(await shape(test, planId)).toEqual(['1 Một', 'A: 2 Hai', 'A: 3 Ba']);
  });

  it('a section of another plan is refused', async () => {
    const { test, planId, ids } = await headedPlan();
    const other = await test.call('imports.sample', {});
    const foreign = await test.call('sections.add', { planId: other.planId, title: 'X', beforeTaskId: null });
    expect(await test.refusal('tasks.move', { ids: [ids[0]!], sectionId: foreign.id })).toBe('system.notFound');
    expect(await test.refusal('tasks.add', { planId, sectionId: foreign.id, rows: [{}] })).toBe('system.notFound');
  });
});

describe('one gesture, one step', () => {
  it('a paste that edits and adds is undone as one', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai']);
    const edits = tasks.map(({ id, revision }) => ({ id, revision, texts: { content: 'Đã dán' } }));
    const done = await test.call('tasks.paste', { planId: plan.id, edits, rows: [{ content: 'Ba' }, { content: 'Bốn' }] });
    expect(done.tasks.map(({ content }) => content)).toEqual(['Đã dán', 'Đã dán', 'Ba', 'Bốn']);
    await test.call('history.undo', {});
    expect(await shape(test, plan.id)).toEqual(['1 Một', '2 Hai']);
    expect(await test.refusal('tasks.paste', { planId: plan.id, edits: [], rows: [] })).toBe('system.invalidInput');
  });

  it('a paste with one stale row changes nothing', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai']);
    const edits = tasks.map(({ id, revision }, index) => ({ id, revision: revision + index, texts: { content: 'Đã dán' } }));
    expect(await test.refusal('tasks.paste', { planId: plan.id, edits, rows: [{ content: 'Ba' }] })).toBe('system.staleRevision');
    expect(await shape(test, plan.id)).toEqual(['1 Một', '2 Hai']);
  });

  it('many rows take one lead, one deadline and one section together', async () => {
    const { test, planId, ids, b } = await headedPlan();
    const { tasks } = await test.call('tasks.list', { planId });
    await test.call('tasks.setTogether', {
      planId,
      tasks: tasks.slice(0, 2).map(({ id, revision }) => ({ id, revision })),
      texts: { leadText: 'Sở Y tế', deadlineText: 'Quý IV/2025' },
      sectionId: b,
    });
    expect(await shape(test, planId)).toEqual(['A: 1 Ba', 'B: 2 Một', 'B: 3 Hai']);
    const after = (await test.call('tasks.list', { planId })).tasks.filter(({ leadText }) => leadText === 'Sở Y tế');
    expect(after.map(({ id, deadline }) => [id, deadline.due])).toEqual([
      [ids[0], '2025-12-31'],
      [ids[1], '2025-12-31'],
    ]);
    await test.call('history.undo', {});
    expect(await shape(test, planId)).toEqual(['1 Một', 'A: 2 Hai', 'A: 3 Ba']);
  });

  it('rows that already stand in the section keep their place in it', async () => {
    const { test, planId, a } = await headedPlan();
    const { tasks } = await test.call('tasks.list', { planId });
    await test.call('tasks.setTogether', { planId, tasks: tasks.map(({ id, revision }) => ({ id, revision })), texts: {}, sectionId: a });
    expect(await shape(test, planId)).toEqual(['A: 1 Hai', 'A: 2 Ba', 'A: 3 Một']);
  });
});

describe('a typed number', () => {
  it('stands as typed, lets counting go on from it, and empty returns to counting', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai', 'Ba']);
    const edit = async (index: number, numberText: string) => {
      const { id } = tasks[index]!;
      const now = (await test.call('tasks.list', { planId: plan.id })).tasks.find((task) => task.id === id)!;
      return test.call('tasks.edit', { edits: [{ id, revision: now.revision, texts: { numberText } }] });
    };
    await edit(1, '1a');
    expect(await shape(test, plan.id)).toEqual(['1 Một', '1a Hai', '2 Ba']);
    await edit(1, '');
    expect(await shape(test, plan.id)).toEqual(['1 Một', '2 Hai', '3 Ba']);
  });

  it('that counting would give anyway is left to counting', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai']);
    await test.call('tasks.edit', { edits: [{ id: tasks[1]!.id, revision: tasks[1]!.revision, texts: { numberText: '2' } }] });
    expect((await test.call('tasks.list', { planId: plan.id })).tasks[1]!.numberText).toBeNull();
  });
});
