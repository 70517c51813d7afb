import { describe, expect, it } from 'vitest';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';

const decision = { number: 'Quyết định số 123/QĐ-UBND', date: '2025-01-15', issuer: 'UBND tỉnh Hà Tĩnh' };
const amendment = { number: 'Quyết định số 456/QĐ-UBND', date: '2025-06-02', issuer: 'UBND tỉnh Hà Tĩnh' };

const planNow = async (test: TestCore, planId: string) => (await test.call('plans.list', {})).find((plan) => plan.id === planId)!;
const revisionOf = async (test: TestCore, planId: string): Promise<number> => (await planNow(test, planId)).revision;
const adopt = async (test: TestCore, planId: string) => test.call('planLife.adopt', { planId, revision: await revisionOf(test, planId), document: decision });
const amend = async (test: TestCore, planId: string) => test.call('planLife.amend', { planId, revision: await revisionOf(test, planId), document: amendment });
const rewrite = async (test: TestCore, task: { id: string }, planId: string, texts: Record<string, string>) => {
  const { tasks } = await test.call('tasks.list', { planId });
  const { revision } = tasks.find((each) => each.id === task.id)!;
  return test.call('tasks.edit', { edits: [{ id: task.id, revision, texts }] });
};

describe('adopting the sample plan', () => {
  it('freezes every word under a fingerprint that stays while the working copy changes', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const version = await adopt(test, planId);
    expect(version).toMatchObject({ ordinal: 1, tasks: 32, document: decision });
    expect(version.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(await planNow(test, planId)).toMatchObject({ status: 'adopted' });

    const { tasks } = await test.call('tasks.list', { planId });
    await rewrite(test, tasks[20]!, planId, { content: 'Chống thất thu ngân sách nhà nước năm 2025.' });
    const frozen = await test.call('planLife.version', { versionId: version.id });
    expect(frozen.fingerprint).toBe(version.fingerprint);
    expect(frozen.rows.map((row) => row.content)).toEqual(tasks.map((task) => task.content));
    expect(frozen.rows.map((row) => row.lead)).toEqual(tasks.map((task) => task.leadText));
    expect(await test.call('planLife.compare', { planId, left: version.id, right: 'current' })).toMatchObject([
      { taskId: tasks[20]!.id, kind: 'changed', field: 'content', numberAfter: '21', after: 'Chống thất thu ngân sách nhà nước năm 2025.' },
    ]);
  });

  it('gives the same words the same fingerprint and other words another', async () => {
    const prints: string[] = [];
    for (const contents of [
      ['Một', 'Hai'],
      ['Một', 'Hai'],
      ['Hai', 'Một'],
      ['Một', 'Hai.'],
    ]) {
      const test = await testCore();
      const { plan } = await planWith(test, contents);
      prints.push((await adopt(test, plan.id)).fingerprint);
    }
    expect(prints[1]).toBe(prints[0]);
    expect(new Set(prints).size).toBe(3);
  });

  it('is one step of undo, and refuses to go from under an amendment', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai']);
    await adopt(test, plan.id);
    const { undo: adoption } = await test.call('history.state', {});
    await test.call('history.undo', {});
    expect(await planNow(test, plan.id)).toMatchObject({ status: 'draft' });
    expect(await test.call('planLife.versions', { planId: plan.id })).toEqual([]);
    await test.call('history.redo', {});
    expect(await test.call('planLife.versions', { planId: plan.id })).toHaveLength(1);

    await rewrite(test, tasks[0]!, plan.id, { content: 'Một (sửa)' });
    await amend(test, plan.id);
    expect(await test.refusal('history.undo', { entryId: adoption!.entryId })).toBe('history.changedSince');
    expect(await test.call('planLife.versions', { planId: plan.id })).toHaveLength(2);
  });

  it('refuses an empty plan, a second adoption and a stale window', async () => {
    const test = await testCore();
    const { plan } = await planWith(test, ['Một']);
    expect(await test.refusal('planLife.adopt', { planId: plan.id, revision: plan.revision + 1, document: decision })).toBe('system.staleRevision');
    const empty = await test.call('plans.create', { committeeId: plan.committeeId, title: 'Trống', year: 2026 });
    expect(await test.refusal('planLife.adopt', { planId: empty.id, revision: 0, document: decision })).toBe('planLife.nothingToAdopt');
    expect(await test.refusal('planLife.amend', { planId: plan.id, revision: 0, document: amendment })).toBe('planLife.notAdopted');
    await adopt(test, plan.id);
    expect(await test.refusal('planLife.adopt', { planId: plan.id, revision: 1, document: decision })).toBe('planLife.notDraft');
  });
});

describe('amending', () => {
  it('lists each change of the rows and keeps both texts', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai', 'Ba', 'Bốn']);
    const first = await adopt(test, plan.id);
    expect(await test.refusal('planLife.amend', { planId: plan.id, revision: await revisionOf(test, plan.id), document: amendment })).toBe(
      'planLife.nothingChanged',
    );
    await rewrite(test, tasks[0]!, plan.id, { deadlineText: 'Quý IV/2025' });
    await test.call('tasks.remove', { ids: [tasks[1]!.id] });
    await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Năm' }] });
    await test.call('tasks.move', { ids: [tasks[3]!.id], afterTaskId: tasks[0]!.id });
    const second = await amend(test, plan.id);
    expect(second.ordinal).toBe(2);
    expect(second.differences.map(({ kind, field, before, after }) => [kind, field, before, after])).toEqual([
      ['changed', 'deadline', 'Hằng năm', 'Quý IV/2025'],
      ['removed', null, 'Hai', null],
      ['moved', null, 'Bốn', 'Bốn'],
      ['added', null, null, 'Năm'],
    ]);
    expect(await test.call('planLife.compare', { planId: plan.id, left: first.id, right: second.id })).toEqual(second.differences);
    expect(await test.call('planLife.compare', { planId: plan.id, left: second.id, right: 'current' })).toEqual([]);
  });
});

describe('a paper dated before the one it amends', () => {
  it('is asked about, and written once the day is confirmed', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một']);
    await adopt(test, plan.id);
    const amendOn = async (date: string, dayConfirmed?: boolean) => ({
      planId: plan.id,
      revision: await revisionOf(test, plan.id),
      document: { ...amendment, date },
      ...(dayConfirmed !== undefined && { dayConfirmed }),
    });
    await rewrite(test, tasks[0]!, plan.id, { content: 'Một (sửa)' });
    expect(await test.refusal('planLife.amend', await amendOn('2025-01-14'))).toBe('planLife.datedBefore');
    expect(await test.call('planLife.versions', { planId: plan.id })).toHaveLength(1);
    await test.call('planLife.amend', await amendOn('2025-03-01'));
    await rewrite(test, tasks[0]!, plan.id, { content: 'Một (sửa lần nữa)' });
    // Before the amendment before it, though behind the adoption.
    expect(await test.refusal('planLife.amend', await amendOn('2025-02-28'))).toBe('planLife.datedBefore');
    expect(await test.call('planLife.amend', await amendOn('2025-02-28', true))).toMatchObject({ ordinal: 3 });
  });
});

describe('the paper a print hangs on', () => {
  const attachedTo = async (test: TestCore, planId: string, versionId?: string) =>
    (await test.call('documents.annexOptions', { planId, ...(versionId !== undefined && { versionId }) })).attachedTo;
  const issued = 'Quyết định số 123/QĐ-UBND ngày 15 tháng 01 năm 2025 của UBND tỉnh Hà Tĩnh';
  const amended = 'Quyết định số 456/QĐ-UBND ngày 02 tháng 6 năm 2025 của UBND tỉnh Hà Tĩnh';

  it('is the one that issued what is printed, where nothing was typed', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một']);
    expect(await attachedTo(test, plan.id)).toBe('');
    const first = await adopt(test, plan.id);
    expect(await attachedTo(test, plan.id)).toBe(issued);
    // Another choice kept does not make the proposal a typed one.
    const options = await test.call('documents.annexOptions', { planId: plan.id });
    await test.call('documents.rememberAnnexOptions', { planId: plan.id, options: { ...options, tableFontSize: 11 } });
    await rewrite(test, tasks[0]!, plan.id, { content: 'Một (sửa)' });
    const second = await amend(test, plan.id);
    expect(await attachedTo(test, plan.id)).toBe(amended);
    expect(await attachedTo(test, plan.id, first.id)).toBe(issued);
    expect(await attachedTo(test, plan.id, second.id)).toBe(amended);
  });

  it('is the typed one, for what it was typed for', async () => {
    const test = await testCore();
    const { plan } = await planWith(test, ['Một']);
    const first = await adopt(test, plan.id);
    const options = await test.call('documents.annexOptions', { planId: plan.id });
    await test.call('documents.rememberAnnexOptions', { planId: plan.id, options: { ...options, attachedTo: 'Báo cáo số 5/BC-SCT' } });
    expect([await attachedTo(test, plan.id), await attachedTo(test, plan.id, first.id)]).toEqual(['Báo cáo số 5/BC-SCT', issued]);
    await test.call('documents.rememberAnnexOptions', { planId: plan.id, versionId: first.id, options: { ...options, attachedTo: 'Tờ trình số 9' } });
    expect([await attachedTo(test, plan.id), await attachedTo(test, plan.id, first.id)]).toEqual(['Báo cáo số 5/BC-SCT', 'Tờ trình số 9']);
  });
});

describe('a closed plan', () => {
  it('refuses every change of its rows until it is opened again', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai']);
    const [task, other] = tasks;
    await adopt(test, plan.id);
    await test.call('planLife.close', { planId: plan.id, revision: await revisionOf(test, plan.id) });
    const refusals = [
      await test.refusal('tasks.add', { planId: plan.id, rows: [{ content: 'Ba' }] }),
      await test.refusal('tasks.edit', { edits: [{ id: task!.id, revision: task!.revision, texts: { note: 'x' } }] }),
      await test.refusal('tasks.remove', { ids: [task!.id] }),
      await test.refusal('tasks.move', { ids: [other!.id], afterTaskId: null }),
      await test.refusal('tasks.confirmDeadline', { id: task!.id, revision: task!.revision, deadline: null }),
      await test.refusal('sections.add', { planId: plan.id, title: 'Mục', beforeTaskId: null }),
      await test.refusal('plans.update', { id: plan.id, revision: await revisionOf(test, plan.id), title: 'Khác' }),
    ];
    expect(new Set(refusals)).toEqual(new Set(['planLife.closed']));
    await test.call('planLife.reopen', { planId: plan.id, revision: await revisionOf(test, plan.id) });
    expect(await planNow(test, plan.id)).toMatchObject({ status: 'adopted' });
    await test.call('tasks.remove', { ids: [task!.id] });
  });

  it('is not changed from behind by undoing one older step by name', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một']);
    const { entryId } = await rewrite(test, tasks[0]!, plan.id, { content: 'Một (sửa)' });
    await adopt(test, plan.id);
    await test.call('planLife.close', { planId: plan.id, revision: await revisionOf(test, plan.id) });
    expect(await test.refusal('history.undo', { entryId })).toBe('planLife.closed');
    expect((await test.call('tasks.list', { planId: plan.id })).tasks[0]!.content).toBe('Một (sửa)');
  });
});

describe("next year's plan", () => {
  it('proposes what comes back and what is not known finished, and shows the years that would be stale', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const { rows } = await test.call('planLife.proposeNextYear', { planId });
    expect(rows).toHaveLength(32);
    expect(rows.filter((row) => row.reason === 'unreported').map((row) => row.number)).toEqual(['5', '7', '10']);
    expect(rows.every((row) => row.proposed)).toBe(true);
    expect(rows.filter((row) => row.staleYears.length > 0).map((row) => [row.number, row.staleYears])).toEqual([
      ['5', [{ field: 'deadline', year: 2025 }]],
      [
        '7',
        [
          { field: 'content', year: 2025 },
          { field: 'deadline', year: 2025 },
        ],
      ],
      ['10', [{ field: 'deadline', year: 2025 }]],
      ['21', [{ field: 'content', year: 2024 }]],
    ]);
  });

  it('leaves out what is reported as done or no longer applicable', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const { tasks } = await test.call('tasks.list', { planId });
    const reason = async (index: number) => (await test.call('planLife.proposeNextYear', { planId })).rows[index]!;
    await test.call('taskFlags.set', { taskId: tasks[6]!.id, kind: 'no-longer-applicable', since: '2025-05-01', reason: 'Chương trình dừng' });
    expect(await reason(6)).toMatchObject({ number: '7', proposed: false, reason: 'dropped' });
    expect(await reason(4)).toMatchObject({ number: '5', proposed: true, reason: 'unreported' });
    await test.call('history.undo', {});
    expect(await reason(6)).toMatchObject({ proposed: true });
  });

  it('makes a draft of the chosen rows, word for word but for the given changes, in one step of undo', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const { tasks } = await test.call('tasks.list', { planId });
    const chosen = tasks.filter((_, index) => index !== 4);
    const made = await test.call('planLife.createNextYear', {
      planId,
      year: 2026,
      title: 'KẾ HOẠCH NĂM 2026',
      taskIds: chosen.map((task) => task.id).reverse(),
      changes: [{ taskId: tasks[6]!.id, deadlineText: 'Quý II/2026' }],
    });
    expect(made.tasks).toBe(31);
    expect(await planNow(test, made.planId)).toMatchObject({ year: 2026, status: 'draft', title: 'KẾ HOẠCH NĂM 2026', tasks: 31 });
    const { tasks: next } = await test.call('tasks.list', { planId: made.planId });
    expect(next.map((task) => task.content)).toEqual(chosen.map((task) => task.content));
    expect(next.map((task) => task.number)).toEqual(chosen.map((_, index) => String(index + 1)));
    expect(next[5]).toMatchObject({ deadlineText: 'Quý II/2026', deadline: { due: '2026-06-30' } });
    expect(next[0]!.assignments.map((each) => each.refId)).toEqual(tasks[0]!.assignments.map((each) => each.refId));
    await test.call('history.undo', {});
    expect((await test.call('plans.list', {})).map((plan) => plan.id)).toEqual([planId]);
  });

  it('takes along the headings that keep a row', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một', 'Hai', 'Ba']);
    await test.call('sections.add', { planId: plan.id, title: 'Nhóm A', beforeTaskId: tasks[0]!.id });
    await test.call('sections.add', { planId: plan.id, title: 'Nhóm B', beforeTaskId: tasks[2]!.id });
    const { planId } = await test.call('planLife.createNextYear', { planId: plan.id, year: 2026, title: 'KH', taskIds: [tasks[2]!.id] });
    const rows = await test.call('tasks.list', { planId });
    expect(rows.sections.map((section) => `${section.number} ${section.title}`)).toEqual(['I Nhóm B']);
    expect(rows.tasks.map((task) => [task.content, task.sectionId])).toEqual([['Ba', rows.sections[0]!.id]]);
  });
});

describe('removing an adopted plan', () => {
  it('takes its versions along and undo brings them back', async () => {
    const test = await testCore();
    const { plan } = await planWith(test, ['Một']);
    const version = await adopt(test, plan.id);
    await test.call('plans.remove', { id: plan.id });
    await test.call('history.undo', {});
    expect(await test.call('planLife.versions', { planId: plan.id })).toEqual([version]);
  });
});
