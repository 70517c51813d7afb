import { describe, expect, it } from 'vitest';
import { planWith, testCore, type TestCore } from '../kit/test-core.ts';

const contents = async (test: TestCore, planId: string): Promise<string[]> =>
  (await test.call('tasks.list', { planId })).tasks.map((task) => `${task.number} ${task.content}`);

describe('undo and redo', () => {
  it('take back and give back an edit, word for word', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai', 'Ba']);
    const second = tasks[1]!;
    await test.call('tasks.edit', {
      edits: [{ id: second.id, revision: second.revision, texts: { content: 'Hai  (sửa)', leadText: 'Sở Y tế; Công an tỉnh' } }],
    });
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Hai  (sửa)', '3 Ba']);
    await test.call('history.undo', {});
    const { tasks: back } = await test.call('tasks.list', { planId: plan.id });
    expect(back[1]).toMatchObject({ content: 'Hai', leadText: 'Sở Công Thương' });
    expect(back[1]?.assignments).toEqual(second.assignments);
    await test.call('history.redo', {});
    const { tasks: again } = await test.call('tasks.list', { planId: plan.id });
    expect(again[1]).toMatchObject({ content: 'Hai  (sửa)', leadText: 'Sở Y tế; Công an tỉnh' });
    expect(again[1]?.assignments.map((each) => each.text)).toEqual(['Sở Y tế', 'Công an tỉnh']);
  });

  it('walk a chain of changes to the start and to the end again, across a restart', async () => {
    let test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai', 'Ba']);
    await test.call('tasks.remove', { ids: [tasks[0]!.id] });
    await test.call('tasks.move', { ids: [tasks[2]!.id], afterTaskId: null });
    await test.call('tasks.add', { planId: plan.id, afterTaskId: null, rows: [{ content: 'Mới' }] });
    const end = await contents(test, plan.id);
    expect(end).toEqual(['1 Mới', '2 Ba', '3 Hai']);

    test = await test.reopen();
    for (let steps = 0; steps < 3; steps += 1) await test.call('history.undo', {});
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Hai', '3 Ba']);

    test = await test.reopen();
    for (let steps = 0; steps < 3; steps += 1) await test.call('history.redo', {});
    expect(await contents(test, plan.id)).toEqual(end);
    expect(await test.refusal('history.redo', {})).toBe('history.nothingToRedo');

    await test.call('history.undo', {});
    expect(await contents(test, plan.id)).toEqual(['1 Ba', '2 Hai']);
  });

  it('a new change closes the way forward', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một']);
    await test.call('tasks.remove', { ids: [tasks[0]!.id] });
    await test.call('history.undo', {});
    await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Hai' }] });
    expect(await test.refusal('history.redo', {})).toBe('history.nothingToRedo');
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Hai']);
  });

  it('undo of one named step refuses when its rows were changed since, and changes nothing', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai']);
    const [first, second] = tasks;
    const edit = async (id: string, revision: number, content: string) => test.call('tasks.edit', { edits: [{ id, revision, texts: { content } }] });
    const { entryId, tasks: edited } = await edit(first!.id, first!.revision, 'Một a');
    await edit(first!.id, edited[0]!.revision, 'Một b');
    expect(await test.refusal('history.undo', { entryId })).toBe('history.changedSince');
    expect(await contents(test, plan.id)).toEqual(['1 Một b', '2 Hai']);

    const { entryId: elsewhere } = await edit(second!.id, second!.revision, 'Hai a');
    await test.call('tasks.remove', { ids: [first!.id] });
    await test.call('history.undo', { entryId: elsewhere });
    expect(await contents(test, plan.id)).toEqual(['1 Hai']);
  });

  it('undo of one named step refuses while a later step on its rows stands, so that the way back is never barred', async () => {
    const test = await testCore();
    const {
      plan,
      tasks: [first],
    } = await planWith(test, ['Một']);
    const {
      entryId,
      tasks: [added],
    } = await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Hai' }] });
    await test.call('tasks.edit', { edits: [{ id: added!.id, revision: added!.revision, texts: { content: 'Hai (đã gõ)' } }] });
    await test.call('tasks.edit', { edits: [{ id: first!.id, revision: first!.revision, texts: { content: 'Một (đã gõ)' } }] });
    expect(await test.refusal('history.undo', { entryId })).toBe('history.changedSince');
    expect(await contents(test, plan.id)).toEqual(['1 Một (đã gõ)', '2 Hai (đã gõ)']);
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    await test.call('history.undo', { entryId });
    expect(await contents(test, plan.id)).toEqual(['1 Một']);
  });

  it('a row undone into a place taken meanwhile finds one of its own, and every other step can still be undone', async () => {
    const test = await testCore();
    const {
      plan,
      tasks: [first, second, third],
    } = await planWith(test, ['Một', 'Hai', 'Ba']);
    await test.call('tasks.edit', { edits: [{ id: second!.id, revision: second!.revision, texts: { content: 'Hai (đã gõ)' } }] });
    const { entryId } = await test.call('tasks.remove', { ids: [second!.id] });
    const {
      tasks: [added],
    } = await test.call('tasks.add', { planId: plan.id, afterTaskId: first!.id, rows: [{ content: 'Mới' }] });
    await test.call('history.undo', { entryId });
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Mới', '3 Hai (đã gõ)', '4 Ba']);
    await test.call('tasks.add', { planId: plan.id, afterTaskId: added!.id, rows: [{ content: 'Ở giữa' }] });
    await test.call('tasks.move', { ids: [third!.id], afterTaskId: added!.id });
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Mới', '3 Ba', '4 Ở giữa', '5 Hai (đã gõ)']);
    for (let steps = 0; steps < 3; steps += 1) await test.call('history.undo', {});
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Mới', '3 Ba']);
    for (let steps = 0; steps < 3; steps += 1) await test.call('history.undo', {});
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Hai', '3 Ba']);
    for (let steps = 0; steps < 6; steps += 1) await test.call('history.redo', {});
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Mới', '3 Ba', '4 Ở giữa', '5 Hai (đã gõ)']);
    expect((await test.call('history.recent', { limit: 500 })).find(({ id }) => id === entryId)?.undone).toBe(true);
  });

  it('a heading undone into a place taken meanwhile finds one of its own', async () => {
    const test = await testCore();
    const {
      plan,
      tasks: [first, second],
    } = await planWith(test, ['Một', 'Hai']);
    await test.call('sections.add', { planId: plan.id, title: 'Nhóm A', beforeTaskId: first!.id });
    const gone = await test.call('sections.add', { planId: plan.id, title: 'Nhóm B', beforeTaskId: null });
    const { entryId } = await test.call('sections.remove', { id: gone.id });
    await test.call('sections.add', { planId: plan.id, title: 'Nhóm C', beforeTaskId: null });
    await test.call('history.undo', { entryId });
    const { sections } = await test.call('tasks.list', { planId: plan.id });
    expect(sections.map(({ title }) => title).toSorted()).toEqual(['Nhóm A', 'Nhóm B', 'Nhóm C']);
    await test.call('tasks.move', { ids: [second!.id], sectionId: sections[1]!.id });
    await test.call('sections.add', { planId: plan.id, title: 'Ở giữa', beforeTaskId: second!.id });
    expect((await test.call('tasks.list', { planId: plan.id })).sections[2]?.title).toBe('Ở giữa');
  });

  it('undo of a new agency refuses while later rows name it', async () => {
    const test = await testCore();
    const { plan } = await planWith(test, ['Một']);
    await test.call('agencies.create', { name: 'Sở Công Thương' });
    const { undo } = await test.call('history.state', {});
    await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Hai', leadText: 'Sở Công Thương' }] });
    expect(await test.refusal('history.undo', { entryId: undo!.entryId })).toBe('history.changedSince');
    const { tasks } = await test.call('tasks.list', { planId: plan.id });
    expect(tasks.map((task) => task.assignments[0]?.kind)).toEqual(['agency', 'agency']);
  });

  it('removing a whole plan is one step', async () => {
    const test = await testCore();
    const { plan } = await planWith(test, ['Một', 'Hai', 'Ba']);
    await test.call('sections.add', { planId: plan.id, title: 'Nhóm A', beforeTaskId: null });
    await test.call('plans.remove', { id: plan.id });
    expect(await test.call('plans.list', {})).toEqual([]);
    await test.call('history.undo', {});
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Hai', '3 Ba']);
  });
});

describe('two windows', () => {
  it('an edit made against an older state is refused', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một']);
    const { id, revision } = tasks[0]!;
    await test.call('tasks.edit', { edits: [{ id, revision, texts: { content: 'cửa sổ 1' } }] });
    const stale = { edits: [{ id, revision, texts: { content: 'cửa sổ 2' } }] };
    expect(await test.refusal('tasks.edit', stale)).toBe('system.staleRevision');
    expect(await contents(test, plan.id)).toEqual(['1 cửa sổ 1']);
  });

  it('an undo also outdates what the other window remembers', async () => {
    const test = await testCore();
    const { tasks } = await planWith(test, ['Một']);
    const { id, revision } = tasks[0]!;
    await test.call('tasks.edit', { edits: [{ id, revision, texts: { content: 'sửa' } }] });
    await test.call('history.undo', {});
    const stale = { edits: [{ id, revision, texts: { content: 'cũ' } }] };
    expect(await test.refusal('tasks.edit', stale)).toBe('system.staleRevision');
  });
});

describe('history of a task', () => {
  it('tells who changed what from what to what, newest first', async () => {
    const test = await testCore();
    const { tasks } = await planWith(test, ['Một']);
    const { id, revision } = tasks[0]!;
    await test.call('tasks.edit', { edits: [{ id, revision, texts: { deadlineText: 'Quý IV/2025' } }] });
    const [newest, oldest] = await test.call('history.ofTask', { taskId: id });
    expect(newest).toMatchObject({
      operation: 'tasks.edit',
      actor: 'văn thư',
      undone: false,
      changes: [{ field: 'deadline_text', before: 'Hằng năm', after: 'Quý IV/2025' }],
    });
    expect(oldest?.operation).toBe('tasks.add');
  });
});
