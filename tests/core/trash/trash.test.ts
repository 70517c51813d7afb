import { describe, expect, it } from 'vitest';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';

const contents = async (test: TestCore, planId: string): Promise<string[]> =>
  (await test.call('tasks.list', { planId })).tasks.map((task) => `${task.number} ${task.content}`);

const trash = async (test: TestCore): Promise<string[]> => (await test.call('trash.list', {})).map(({ kind, title, tasks }) => `${kind} ${title} (${tasks})`);

describe('the trash', () => {
  it('keeps a deleted task, across newer work and a restart, and puts it back as it was', async () => {
    let test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai', 'Ba']);
    const [, second, third] = tasks;
    await test.call('tasks.remove', { ids: [second!.id] });
    await test.call('tasks.edit', { edits: [{ id: third!.id, revision: third!.revision, texts: { content: 'Ba (sửa sau)' } }] });

    test = await test.reopen();
    const [item] = await test.call('trash.list', {});
    expect(item).toMatchObject({ kind: 'task', id: second!.id, planId: plan.id, title: 'Hai', actor: 'văn thư', tasks: 1 });
    expect(await test.call('trash.restore', { ids: [second!.id] })).toMatchObject({ restored: 1 });
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Hai', '3 Ba (sửa sau)']);
    const back = (await test.call('tasks.list', { planId: plan.id })).tasks[1]!;
    expect({ ...back, revision: 0 }).toEqual({ ...second, revision: 0 });
    expect(back.revision).toBeGreaterThan(second!.revision);
    expect(await trash(test)).toEqual([]);
  });

  it('restores in one step that can be undone and done again', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai', 'Ba']);
    await test.call('tasks.remove', { ids: [tasks[0]!.id] });
    await test.call('tasks.remove', { ids: [tasks[2]!.id] });
    await test.call('trash.restore', { ids: [tasks[2]!.id, tasks[0]!.id] });
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Hai', '3 Ba']);
    await test.call('history.undo', {});
    expect(await contents(test, plan.id)).toEqual(['1 Hai']);
    expect(await trash(test)).toEqual(['task Một (1)', 'task Ba (1)']);
    await test.call('history.redo', {});
    expect(await contents(test, plan.id)).toEqual(['1 Một', '2 Hai', '3 Ba']);
  });

  it('finds a place of its own for a row whose place was taken', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai', 'Ba']);
    await test.call('tasks.remove', { ids: [tasks[1]!.id] });
    await test.call('tasks.add', { planId: plan.id, afterTaskId: tasks[0]!.id, rows: [{ content: 'Mới' }] });
    await test.call('trash.restore', { ids: [tasks[1]!.id] });
    expect((await contents(test, plan.id)).toSorted()).toHaveLength(4);
    const [, between] = (await test.call('tasks.list', { planId: plan.id })).tasks;
    await test.call('tasks.add', { planId: plan.id, afterTaskId: between!.id, rows: [{ content: 'Ở giữa' }] });
    expect((await contents(test, plan.id))[2]).toBe('3 Ở giữa');
  });

  it('puts a plan back with its tasks, headings and versions, as one thing', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const [plan] = await test.call('plans.list', {});
    const { tasks } = await test.call('tasks.list', { planId });
    await test.call('sections.add', { planId, title: 'Nhóm A', beforeTaskId: tasks[0]!.id });
    await test.call('tasks.remove', { ids: [tasks[31]!.id] });
    const document = { number: 'Quyết định số 1/QĐ-UBND', date: '2025-01-02', issuer: 'UBND tỉnh' };
    const version = await test.call('planLife.adopt', { planId, revision: plan!.revision, document });
    const before = await test.call('tasks.list', { planId });
    await test.call('plans.remove', { id: planId });
    await test.call('committees.create', { name: 'Ban khác' });
    expect(await trash(test)).toEqual([`plan ${plan!.title} (31)`]);

    await test.call('trash.restore', { ids: [planId] });
    const after = await test.call('tasks.list', { planId });
    const still = ({ sections, tasks: rows }: typeof before) => ({
      sections: sections.map((row) => ({ ...row, revision: 0 })),
      tasks: rows.map((row) => ({ ...row, revision: 0 })),
    });
    expect(still(after)).toEqual(still(before));
    expect(await test.call('planLife.versions', { planId })).toEqual([version]);
    expect(await trash(test)).toEqual([`task ${tasks[31]!.content} (1)`]);
  });

  it('brings back a plan that an undone import took along with its committee', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const before = (await test.call('tasks.list', { planId })).tasks.map((task) => task.content);
    await test.call('history.undo', {});
    await test.call('committees.create', { name: 'Ban khác' });
    expect(await test.refusal('history.redo', {})).toBe('history.nothingToRedo');
    await test.call('trash.restore', { ids: [planId] });
    expect((await test.call('tasks.list', { planId })).tasks.map((task) => task.content)).toEqual(before);
    expect((await test.call('committees.list', {})).map((committee) => committee.name)).toContain('Ban Chỉ đạo hoạt động thương mại biên giới tỉnh Hà Tĩnh');
  });

  it('stands a task at the end whose heading is gone, and a heading comes back alone', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai']);
    const section = await test.call('sections.add', { planId: plan.id, title: 'Nhóm A', beforeTaskId: tasks[0]!.id });
    await test.call('tasks.remove', { ids: [tasks[0]!.id] });
    await test.call('sections.remove', { id: section.id });
    expect(await trash(test)).toEqual(['section Nhóm A (0)', 'task Một (1)']);
    await test.call('trash.restore', { ids: [tasks[0]!.id] });
    expect(await contents(test, plan.id)).toEqual(['1 Hai', '2 Một']);
    await test.call('trash.restore', { ids: [section.id] });
    expect((await test.call('tasks.list', { planId: plan.id })).sections.map(({ title }) => title)).toEqual(['Nhóm A']);
  });

  it('puts a committee back with its seats, days, periods and plans, and what was reported on them', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const plan = (await test.call('plans.list', {}))[0]!;
    const { committeeId } = plan;
    const [agency] = await test.call('agencies.list', { limit: 1 });
    await test.call('committees.update', { id: committeeId, revision: 0, standingAgencyId: agency!.id });
    await test.call('people.add', { committeeId, name: 'Nguyễn Văn A', position: 'Giám đốc', agencyId: agency!.id, role: 'member' });
    await test.call('periods.generate', { committeeId, year: 2025, kinds: ['quarter'] });
    const lead = (await test.call('reporting.grid', { planId })).rows[0]!.leads[0]!;
    const taskId = (await test.call('tasks.list', { planId })).tasks[0]!.id;
    await test.call('reporting.record', {
      planId,
      period: '2025-Q1',
      addressee: { kind: 'agency', id: lead.id! },
      message: 'new',
      receivedOn: '2025-03-12',
      reports: [{ taskId, percent: 60 }],
    });
    const { id: emptyId } = await test.call('plans.create', { committeeId, title: 'KẾ HOẠCH 2026', year: 2026 });
    await test.call('plans.remove', { id: emptyId });
    const seen = async () => ({
      committee: (await test.call('committees.list', {})).map((row) => ({ ...row, revision: 0 })),
      members: (await test.call('people.list', { committeeId })).map((row) => ({ ...row, revision: 0 })),
      periods: (await test.call('periods.list', { committeeId })).map((row) => ({ ...row, revision: 0 })),
      tasks: (await test.call('tasks.list', { planId })).tasks.map((row) => ({ ...row, revision: 0 })),
      latest: (await test.call('reporting.grid', { planId, asOf: '2025-07-01' })).rows[0]!.latest,
    });
    const before = await seen();
    expect(await test.call('committees.remove', { id: committeeId })).toMatchObject({ plans: 1 });
    expect(await test.call('committees.list', {})).toEqual([]);
    // The plan deleted before it is a thing of its own.
    expect(await trash(test)).toEqual([`committee ${before.committee[0]!.name} (32)`, 'plan KẾ HOẠCH 2026 (0)']);
    await test.call('history.undo', {});
    await test.call('history.redo', {});
    expect((await trash(test))[0]).toBe(`committee ${before.committee[0]!.name} (32)`);
    await test.call('trash.restore', { ids: [committeeId] });
    expect(await seen()).toEqual(before);
    expect(await trash(test)).toEqual(['plan KẾ HOẠCH 2026 (0)']);
    await test.call('history.undo', {});
    expect(await test.call('committees.list', {})).toEqual([]);

    // The older plan alone brings its committee, and leaves the others to be brought back.
    await test.call('trash.restore', { ids: [emptyId] });
    expect(await test.call('people.list', { committeeId })).toHaveLength(1);
    expect(await trash(test)).toEqual([`plan ${plan.title} (32)`]);
    await test.call('trash.restore', { ids: [planId] });
    expect(await seen()).toMatchObject({ tasks: before.tasks, latest: before.latest });
  });

  it('refuses what is not in it, and changes nothing', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai']);
    await test.call('tasks.remove', { ids: [tasks[0]!.id] });
    expect(await test.refusal('trash.restore', { ids: [tasks[0]!.id, tasks[1]!.id] })).toBe('system.notFound');
    expect(await contents(test, plan.id)).toEqual(['1 Hai']);
  });
});
