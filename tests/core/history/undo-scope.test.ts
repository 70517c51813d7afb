import { describe, expect, it } from 'vitest';
import type { CallInput, CallOutput, OperationName } from '../../../shared/api/contract.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';

/** Two committees, each with a plan of three tasks, all made by the one clerk. */
async function twoCommittees() {
  const test = await testCore();
  const made = async (name: string) => {
    const committee = await test.call('committees.create', { name });
    const plan = await test.call('plans.create', { committeeId: committee.id, title: `KẾ HOẠCH ${name}`, year: 2025 });
    const { tasks } = await test.call('tasks.add', { planId: plan.id, rows: ['Một', 'Hai', 'Ba'].map((content) => ({ content, leadText: 'Sở Y tế' })) });
    return { id: committee.id, planId: plan.id, tasks };
  };
  return { test, a: await made('A'), b: await made('B') };
}

interface Side {
  readonly id: string;
  readonly planId: string;
}

const contents = async (test: TestCore, { planId }: Side): Promise<string[]> => (await test.call('tasks.list', { planId })).tasks.map(({ content }) => content);

async function edit(test: TestCore, { planId }: Side, index: number, content: string) {
  const row = (await test.call('tasks.list', { planId })).tasks[index]!;
  return test.call('tasks.edit', { edits: [{ id: row.id, revision: row.revision, texts: { content } }] });
}

describe('undo in one committee', () => {
  it('takes only what was done there, tells the plan and the row, and leaves the other committee alone', async () => {
    const { test, a, b } = await twoCommittees();
    await edit(test, b, 0, 'B một');
    await edit(test, a, 0, 'A một');
    await edit(test, b, 1, 'B hai');
    await edit(test, a, 1, 'A hai');
    expect(await test.call('history.undo', { committeeId: b.id })).toEqual({
      operation: 'tasks.edit',
      subject: '1 nhiệm vụ',
      place: { committee: { id: b.id, name: 'B' }, plan: { id: b.planId, title: 'KẾ HOẠCH B' } },
      shown: { kind: 'row', id: b.tasks[1]!.id },
    });
    await test.call('history.undo', { committeeId: b.id });
    expect(await contents(test, a)).toEqual(['A một', 'A hai', 'Ba']);
    expect(await contents(test, b)).toEqual(['Một', 'Hai', 'Ba']);
    // Something new in A does not close the way forward in B.
    await edit(test, a, 2, 'A ba');
    await test.call('history.redo', { committeeId: b.id });
    await test.call('history.redo', { committeeId: b.id });
    expect(await test.refusal('history.redo', { committeeId: b.id })).toBe('history.nothingToRedo');
    expect(await contents(test, b)).toEqual(['B một', 'B hai', 'Ba']);
    expect(await contents(test, a)).toEqual(['A một', 'A hai', 'A ba']);
  });

  it('ends at the start of that committee', async () => {
    const { test, a, b } = await twoCommittees();
    for (let steps = 0; steps < 3; steps += 1) await test.call('history.undo', { committeeId: a.id });
    expect((await test.call('committees.list', {})).map(({ name }) => name)).toEqual(['B']);
    expect(await contents(test, b)).toEqual(['Một', 'Hai', 'Ba']);
    // The committee is gone: the way back to it stands wherever the clerk is now.
    const { redo } = await test.call('history.state', { committeeId: b.id });
    expect(redo).toMatchObject({ operation: 'committees.create', place: { committee: { name: 'A' } } });
    for (let steps = 0; steps < 3; steps += 1) await test.call('history.redo', { committeeId: steps === 0 ? b.id : a.id });
    expect(await contents(test, a)).toEqual(['Một', 'Hai', 'Ba']);
  });

  it('takes an act on the register from any committee, and says that it concerns none', async () => {
    const { test, a, b } = await twoCommittees();
    await edit(test, a, 0, 'A một');
    await test.call('agencies.create', { name: 'Sở Y tế' });
    await edit(test, b, 0, 'B một');
    const undone = await test.call('history.undo', { committeeId: a.id });
    expect(undone).toMatchObject({ operation: 'agencies.create', place: { committee: null, plan: null }, shown: { kind: 'agency', id: null } });
    expect(await contents(test, a)).toEqual(['A một', 'Hai', 'Ba']);
    await test.call('history.undo', { committeeId: a.id });
    expect(await contents(test, a)).toEqual(['Một', 'Hai', 'Ba']);
    expect(await contents(test, b)).toEqual(['B một', 'Hai', 'Ba']);
  });

  it('an act on the register is of the whole book, though the tasks that follow it are of one committee only', async () => {
    const { test, a, b } = await twoCommittees();
    await test.call('tasks.add', { planId: b.planId, rows: [{ content: 'Bốn', leadText: 'Sở Xây dựng' }] });
    await test.call('agencies.create', { name: 'Sở Xây dựng' });
    const lead = async () => (await test.call('tasks.list', { planId: b.planId })).tasks[3]?.assignments[0]?.kind;
    expect(await lead()).toBe('agency');
    expect((await test.call('history.undo', { committeeId: a.id })).operation).toBe('agencies.create');
    expect(await lead()).not.toBe('agency');
  });

  it('leaves an act on the register that a step of the other committee leans on, even where that step has gone on', async () => {
    const { test, a, b } = await twoCommittees();
    await test.call('agencies.create', { name: 'Sở Xây dựng' });
    const { tasks } = await test.call('tasks.add', { planId: b.planId, rows: [{ content: 'Bốn', leadText: 'Sở Xây dựng' }] });
    expect(await test.refusal('history.undo', { committeeId: a.id })).toBe('history.changedSince');
    await test.call('tasks.remove', { ids: [tasks[0]!.id] });
    // The row that named the agency is gone, but its way back needs it.
    expect(await test.refusal('history.undo', { committeeId: a.id })).toBe('history.changedSince');
    for (let steps = 0; steps < 2; steps += 1) await test.call('history.undo', { committeeId: b.id });
    expect((await test.call('history.undo', { committeeId: a.id })).operation).toBe('agencies.create');
  });

  it('an import that meets new agencies belongs to the plan it makes', async () => {
    const { test, a } = await twoCommittees();
    const { planId } = await test.call('imports.sample', {});
    const [imported] = await test.call('history.recent', { limit: 1 });
    expect(imported?.place.plan?.id).toBe(planId);
    expect((await test.call('history.state', { committeeId: a.id })).undo?.operation).toBe('tasks.add');
  });

  it('a step of the other committee undone by name is in its turn there', async () => {
    const { test, a, b } = await twoCommittees();
    const { entryId } = await edit(test, b, 0, 'B một');
    await edit(test, a, 0, 'A một');
    await test.call('history.undo', { entryId, committeeId: a.id });
    expect((await test.call('history.state', { committeeId: b.id })).redo?.operation).toBe('tasks.edit');
    expect((await test.call('history.state', { committeeId: a.id })).redo).toBeNull();
  });
});

describe('a committee in the trash', () => {
  const as =
    (test: TestCore, user: string) =>
    <N extends OperationName>(name: N, input: CallInput<N>) =>
      test.core.dispatcher.call(name, input, { session: { ...test.session, user } });
  const inTrash = { ok: false, error: { code: 'history.inTrash', params: { name: 'A' } } };

  it.each([undefined, 'b'] as const)(
    'keeps what was done in it; undo goes to the step before, and by name it is refused (on the screen: %s)',
    async (screen) => {
      const { test, a, b } = await twoCommittees();
      const here = screen === undefined ? {} : { committeeId: b.id };
      await edit(test, b, 0, 'B một');
      const { entryId } = await edit(test, a, 0, 'A một');
      await as(test, 'đồng nghiệp')('committees.remove', { id: a.id });

      expect(await test.core.dispatcher.call('history.undo', { ...here, entryId }, { session: test.session })).toMatchObject(inTrash);
      expect(await test.call('history.undo', here)).toMatchObject({ operation: 'tasks.edit', place: { committee: { name: 'B' } } });
      expect(await contents(test, b)).toEqual(['Một', 'Hai', 'Ba']);
      // The colleague's own way back is the removal.
      expect(await as(test, 'đồng nghiệp')('history.undo', here)).toMatchObject({ ok: true, value: { operation: 'committees.remove' } });
      expect(await contents(test, a)).toEqual(['A một', 'Hai', 'Ba']);
      await test.call('history.undo', { committeeId: a.id, entryId });
      expect(await contents(test, a)).toEqual(['Một', 'Hai', 'Ba']);
    },
  );

  it.each([undefined, 'b'] as const)('is not reached by redo (on the screen: %s)', async (screen) => {
    const { test, a, b } = await twoCommittees();
    const here = screen === undefined ? {} : { committeeId: b.id };
    await edit(test, b, 0, 'B một');
    await test.call('history.undo', { committeeId: b.id });
    await edit(test, a, 0, 'A một');
    await test.call('history.undo', { committeeId: a.id });
    await as(test, 'đồng nghiệp')('committees.remove', { id: a.id });
    if (screen === undefined) expect((await test.call('history.state', here)).redo?.place.committee?.name).not.toBe('A');
    else expect(await test.call('history.redo', here)).toMatchObject({ operation: 'tasks.edit', place: { committee: { name: 'B' } } });
  });

  it('comes back by undo of its removal, and what was done in it after that', async () => {
    const { test, a, b } = await twoCommittees();
    await edit(test, a, 0, 'A một');
    await test.call('committees.remove', { id: a.id });
    await test.call('history.undo', { committeeId: b.id });
    await test.call('history.undo', { committeeId: a.id });
    expect(await contents(test, a)).toEqual(['Một', 'Hai', 'Ba']);
    await test.call('history.redo', { committeeId: a.id });
    await test.call('history.redo', { committeeId: a.id });
    expect((await test.call('committees.list', {})).map(({ name }) => name)).toEqual(['B']);
  });
});

describe('several plans', () => {
  it('of one committee share its steps; the answer says in which plan the step was', async () => {
    const { test, a } = await twoCommittees();
    const second = await test.call('plans.create', { committeeId: a.id, title: 'KẾ HOẠCH SAU', year: 2026 });
    await edit(test, a, 2, 'A ba');
    await test.call('tasks.add', { planId: second.id, rows: [{ content: 'Mới' }] });
    const places = [await test.call('history.undo', { committeeId: a.id }), await test.call('history.undo', { committeeId: a.id })];
    expect(places.map(({ place, shown }) => [place.plan?.title, shown])).toEqual([
      ['KẾ HOẠCH SAU', { kind: 'row', id: null }],
      ['KẾ HOẠCH A', { kind: 'row', id: a.tasks[2]!.id }],
    ]);
  });

  it('history can be told of one committee with what concerns all', async () => {
    const { test, a, b } = await twoCommittees();
    await test.call('agencies.create', { name: 'Sở Xây dựng' });
    const told = async (committeeId?: string) =>
      (await test.call('history.recent', committeeId === undefined ? {} : { committeeId })).map(
        ({ operation, place }) => `${operation} ${place.committee?.name ?? 'chung'} ${place.plan?.title ?? ''}`,
      );
    expect(await told(a.id)).toEqual(['agencies.create chung ', 'tasks.add A KẾ HOẠCH A', 'plans.create A KẾ HOẠCH A', 'committees.create A ']);
    expect(await told()).toHaveLength(7);
    expect(await told(b.id)).toHaveLength(4);
  });
});

describe('two people', () => {
  const as =
    (test: TestCore, user: string) =>
    async <N extends OperationName>(name: N, input: CallInput<N>): Promise<CallOutput<N> | string> => {
      const envelope = await test.core.dispatcher.call(name, input, { session: { ...test.session, user } });
      return envelope.ok ? envelope.value : envelope.error.code;
    };

  it('each take back their own, in one plan, one after the other and in between', async () => {
    const { test, a } = await twoCommittees();
    const lan = as(test, 'lan');
    const minh = as(test, 'minh');
    const row = async (index: number) => (await test.call('tasks.list', { planId: a.planId })).tasks[index]!;
    const change = async (who: typeof lan, index: number, content: string) => {
      const { id, revision } = await row(index);
      await who('tasks.edit', { edits: [{ id, revision, texts: { content } }] });
    };
    await change(lan, 0, 'của Lan');
    await change(minh, 1, 'của Minh');
    await change(lan, 2, 'cũng của Lan');
    await change(minh, 2, 'Minh sửa của Lan');
    // What a colleague has changed since is not overwritten …
    expect(await lan('history.undo', { committeeId: a.id })).toBe('history.changedSince');
    expect(await contents(test, a)).toEqual(['của Lan', 'của Minh', 'Minh sửa của Lan']);
    // … and once it has been taken back, both ways are free.
    await minh('history.undo', { committeeId: a.id });
    await lan('history.undo', { committeeId: a.id });
    await lan('history.undo', { committeeId: a.id });
    expect(await contents(test, a)).toEqual(['Một', 'của Minh', 'Ba']);
    expect(await lan('history.undo', { committeeId: a.id })).toBe('history.nothingToUndo');
    await lan('history.redo', { committeeId: a.id });
    await minh('history.undo', { committeeId: a.id });
    expect(await contents(test, a)).toEqual(['của Lan', 'Hai', 'Ba']);
    expect(await minh('history.state', { committeeId: a.id })).toMatchObject({ undo: null, redo: { operation: 'tasks.edit' } });
  });

  it('a row put back beside a colleague’s new one gives way, and the steps before it can still be taken back', async () => {
    const { test, a } = await twoCommittees();
    const lan = as(test, 'lan');
    const minh = as(test, 'minh');
    const second = a.tasks[1]!;
    await lan('tasks.edit', { edits: [{ id: second.id, revision: second.revision, texts: { content: 'Hai (Lan)' } }] });
    await lan('tasks.remove', { ids: [second.id] });
    await minh('tasks.add', { planId: a.planId, afterTaskId: a.tasks[0]!.id, rows: [{ content: 'Minh thêm' }] });
    await lan('history.undo', { committeeId: a.id });
    expect(await contents(test, a)).toEqual(['Một', 'Minh thêm', 'Hai (Lan)', 'Ba']);
    await lan('history.undo', { committeeId: a.id });
    expect(await contents(test, a)).toEqual(['Một', 'Minh thêm', 'Hai', 'Ba']);
    await lan('history.redo', { committeeId: a.id });
    await lan('history.redo', { committeeId: a.id });
    await minh('history.undo', { committeeId: a.id });
    expect(await contents(test, a)).toEqual(['Một', 'Ba']);
  });

  it('nothing is done again over what a colleague has done since, even where the words are the same again', async () => {
    const { test, a } = await twoCommittees();
    const lan = as(test, 'lan');
    const minh = as(test, 'minh');
    const change = async (who: typeof lan, content: string) => {
      const { id, revision } = (await test.call('tasks.list', { planId: a.planId })).tasks[0]!;
      await who('tasks.edit', { edits: [{ id, revision, texts: { content } }] });
    };
    await change(lan, 'của Lan');
    await lan('history.undo', { committeeId: a.id });
    await change(minh, 'của Minh');
    await change(minh, 'Một');
    expect(await lan('history.redo', { committeeId: a.id })).toBe('history.changedSince');
    for (let steps = 0; steps < 2; steps += 1) await minh('history.undo', { committeeId: a.id });
    await lan('history.redo', { committeeId: a.id });
    expect(await contents(test, a)).toEqual(['của Lan', 'Hai', 'Ba']);
  });

  it('what only one can have stays with whoever has it', async () => {
    const { test, a } = await twoCommittees();
    const lan = as(test, 'lan');
    const minh = as(test, 'minh');
    await test.call('periods.generate', { committeeId: a.id, year: 2025 });
    await lan('periods.remove', { committeeId: a.id, code: '2025-Y' });
    await minh('periods.generate', { committeeId: a.id, year: 2025 });
    expect(await lan('history.undo', { committeeId: a.id })).toBe('history.changedSince');
  });
});

it('a change of level is told with the task it was made to', async () => {
  const { test, a } = await twoCommittees();
  await test.call('tasks.shiftLevel', { ids: [a.tasks[1]!.id], by: 1 });
  const change = { field: 'level', heading: null, before: '0', after: '1' };
  expect((await test.call('history.ofPlan', { planId: a.planId, limit: 1 }))[0]?.changes).toMatchObject([{ kind: 'task', title: 'Hai', ...change }]);
  expect((await test.call('history.ofTask', { taskId: a.tasks[1]!.id }))[0]?.changes).toEqual([change]);
});
