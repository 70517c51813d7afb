import { describe, expect, it } from 'vitest';
import { planFieldIds, planFields, type OwnColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';

const planNamed = async (test: TestCore, id: string) => (await test.call('plans.list', {})).find((plan) => plan.id === id)!;
const rowsOf = async (test: TestCore, planId: string) => (await test.call('tasks.list', { planId })).tasks;

/** A plan of some rows with columns of its own; answers their ids in order. */
async function planWithColumns(test: TestCore, contents: readonly string[], headings: readonly { label: string; group?: string }[]) {
  const {
    plan: { id: planId },
  } = await planWith(test, contents);
  const { revision, columns } = await planNamed(test, planId);
  const wanted = [...columns, ...headings.map((heading) => ({ field: 'own' as const, ...heading }))];
  const updated = await test.call('plans.update', { id: planId, revision, columns: wanted });
  return { planId, own: updated.columns.slice(columns.length).map(({ field }) => field as OwnColumnId), columns: updated.columns };
}

const coordinators = ({ assignments }: Task) => assignments.filter(({ role }) => role === 'coordinator');

async function type(test: TestCore, planId: string, row: number, texts: Record<string, string>) {
  const task = (await rowsOf(test, planId))[row]!;
  return test.call('tasks.edit', { edits: [{ id: task.id, revision: task.revision, texts }] });
}

describe('columns of a plan’s own', () => {
  it('are added with headings in two levels, typed into, emptied and found again after a restart', async () => {
    const test = await testCore();
    const headings = ['Kinh phí', 'Nguồn vốn', ...Array.from({ length: 12 }, (_, at) => `Cột thứ ${at + 1}`)].map((label) => ({ label, group: 'Nguồn lực' }));
    const { planId, own } = await planWithColumns(test, ['Họp', 'Báo cáo'], headings);
    expect(new Set(own).size).toBe(14);
    const texts = Object.fromEntries(own.map((column, at) => [column, `  ${at}.500\ntriệu `]));
    await type(test, planId, 1, { ...texts, content: 'Báo cáo năm' });
    await type(test, planId, 1, { [own[3]!]: '' });

    const again = await test.reopen();
    expect((await planNamed(again, planId)).columns.slice(-14)).toEqual(headings.map((heading, at) => ({ field: own[at], ...heading })));
    const [first, second] = await rowsOf(again, planId);
    expect(first!.own).toEqual({});
    expect(second!.content).toBe('Báo cáo năm');
    const { [own[3]!]: _, ...left } = texts;
    expect(Object.keys(second!.own).sort()).toEqual(Object.keys(left).sort());
    expect(second!.own[own[5]!]).toContain('5.500\ntriệu');
  });

  it('take part in new rows, a paste and the same text for many rows', async () => {
    const test = await testCore();
    const { planId, own } = await planWithColumns(test, ['Họp'], [{ label: 'Căn cứ' }, { label: 'Kinh phí' }]);
    const [basis, money] = own as [OwnColumnId, OwnColumnId];
    await test.call('tasks.add', { planId, rows: [{ content: 'Thêm', [basis]: 'Nghị quyết 57' }] });
    const [task] = await rowsOf(test, planId);
    await test.call('tasks.paste', {
      planId,
      edits: [{ id: task!.id, revision: task!.revision, texts: { [money]: '12' } }],
      rows: [{ content: 'Dán', [money]: '13', [basis]: 'Quyết định 1131' }],
    });
    const rows = await rowsOf(test, planId);
    expect(rows.map((row) => [row.content, row.own[basis] ?? '', row.own[money] ?? ''])).toEqual([
      ['Họp', '', '12'],
      ['Thêm', 'Nghị quyết 57', ''],
      ['Dán', 'Quyết định 1131', '13'],
    ]);
    await test.call('tasks.setTogether', { planId, tasks: rows.map(({ id, revision }) => ({ id, revision })), texts: { [basis]: 'Kế hoạch 02' } });
    expect((await rowsOf(test, planId)).every((row) => row.own[basis] === 'Kế hoạch 02')).toBe(true);
    await test.call('history.undo', {});
    expect((await rowsOf(test, planId)).map((row) => row.own[basis] ?? '')).toEqual(['', 'Nghị quyết 57', 'Quyết định 1131']);
  });

  it('refuse a text for a column that is gone, a stale one with what is stored, and change nothing', async () => {
    const test = await testCore();
    const { planId, own } = await planWithColumns(test, ['Họp'], [{ label: 'Kinh phí' }]);
    const [task] = await rowsOf(test, planId);
    const edit = (revision: number, texts: Record<string, string>) => test.refusal('tasks.edit', { edits: [{ id: task!.id, revision, texts }] });
    expect(await edit(task!.revision, { 'own:khong-co': 'x', content: 'y' })).toBe('plans.columnGone');
    expect(await edit(task!.revision, { kinhPhi: 'x' })).toBe('system.invalidInput');
    await type(test, planId, 0, { [own[0]!]: '5 tỷ' });
    const stale = await test.core.dispatcher.call(
      'tasks.edit',
      { edits: [{ id: task!.id, revision: task!.revision, texts: { [own[0]!]: '6 tỷ' } }] },
      { session: test.session },
    );
    expect(stale).toMatchObject({ ok: false, error: { code: 'system.staleRevision', params: { field: own[0], current: '5 tỷ' } } });
    expect((await rowsOf(test, planId))[0]).toMatchObject({ content: 'Họp', own: { [own[0]!]: '5 tỷ' } });
  });

  it('go with their texts, say how many went, and come back whole by undo; so does a known column', async () => {
    const test = await testCore();
    const { planId, own, columns } = await planWithColumns(test, ['Một', 'Hai', 'Ba'], [{ label: 'Kinh phí' }]);
    await type(test, planId, 0, { [own[0]!]: '1.500', coordinatorText: 'Công an tỉnh' });
    await type(test, planId, 2, { [own[0]!]: '2.000' });
    expect(await test.call('plans.columnTexts', { planId })).toEqual(
      columns.map(({ field }) => ({
        field,
        texts: ({ content: 3, lead: 3, coordinator: 1, deadline: 3, [own[0]!]: 2 } as Record<string, number>)[field] ?? 0,
      })),
    );

    const { revision } = await planNamed(test, planId);
    const kept = columns.filter(({ field }) => field !== own[0] && field !== 'coordinator');
    expect(await test.call('plans.update', { id: planId, revision, columns: kept })).toMatchObject({ textsRemoved: 3, columns: kept });
    const bare = await rowsOf(test, planId);
    expect(bare.map((row) => [row.own, row.coordinatorText, coordinators(row)])).toEqual([
      [{}, '', []],
      [{}, '', []],
      [{}, '', []],
    ]);

    await test.call('history.undo', {});
    expect((await planNamed(test, planId)).columns).toEqual(columns);
    const back = await rowsOf(test, planId);
    expect(back.map((row) => row.own[own[0]!] ?? '')).toEqual(['1.500', '', '2.000']);
    expect(coordinators(back[0]!)).toMatchObject([{ role: 'coordinator', text: 'Công an tỉnh' }]);
    await test.call('history.redo', {});
    expect((await rowsOf(test, planId)).every((row) => Object.keys(row.own).length === 0)).toBe(true);
  });

  it('may be renamed, hidden and put in another order, texts and all; what every plan has stays, STT first', async () => {
    const test = await testCore();
    const { planId, own, columns } = await planWithColumns(test, ['Một'], [{ label: 'Kinh phí' }, { label: 'Căn cứ' }]);
    await type(test, planId, 0, { [own[0]!]: '1.500' });
    const { revision } = await planNamed(test, planId);
    const [stt, content, ...rest] = columns;
    const wanted = [
      stt!,
      { field: own[1]!, label: 'Căn cứ pháp lý' },
      content!,
      ...rest.slice(0, -1).map((column) => ({ ...column, hidden: true, width: 20 })),
    ];
    expect(await test.call('plans.update', { id: planId, revision, columns: wanted })).toMatchObject({ columns: wanted, textsRemoved: 0 });
    expect((await rowsOf(test, planId))[0]!.own).toEqual({ [own[0]!]: '1.500' });

    const now = await planNamed(test, planId);
    const refused = (fields: typeof wanted) => test.refusal('plans.update', { id: planId, revision: now.revision, columns: fields });
    expect(await refused(wanted.toReversed())).toBe('system.invalidInput');
    expect(await refused(wanted.filter(({ field }) => field !== 'deadline'))).toBe('system.invalidInput');
    expect(await refused([...wanted, wanted[1]!])).toBe('system.invalidInput');
    expect(await refused([...wanted, { field: 'own:la', label: 'Lạ' }])).toBe('plans.columnGone');
  });

  it('are found by a search of the whole book, told in the history by their headings, and carried into next year', async () => {
    const test = await testCore();
    const { planId, own } = await planWithColumns(test, ['Một', 'Hai'], [{ label: 'Nguồn vốn' }]);
    const task = (await type(test, planId, 1, { [own[0]!]: 'Ngân sách trung ương 2025' })).tasks[0]!;
    expect((await test.call('search.everywhere', { text: 'ngan sach trung uong' })).map(({ kind, id }) => [kind, id])).toEqual([['task', task.id]]);
    expect((await test.call('history.ofTask', { taskId: task.id }))[0]!.changes).toEqual([
      { field: own[0], heading: 'Nguồn vốn', before: null, after: 'Ngân sách trung ương 2025' },
    ]);

    const { year } = await planNamed(test, planId);
    expect((await test.call('planLife.proposeNextYear', { planId })).rows.map(({ staleYears }) => staleYears)).toEqual([[], [{ field: own[0], year: 2025 }]]);
    const next = await test.call('planLife.createNextYear', { planId, year: year + 1, title: 'SANG NĂM', taskIds: [task.id] });
    expect((await rowsOf(test, next.planId)).map((row) => row.own)).toEqual([{ [own[0]!]: 'Ngân sách trung ương 2025' }]);
    expect((await planNamed(test, next.planId)).columns.at(-1)).toEqual({ field: own[0], label: 'Nguồn vốn' });
  });

  it('keep their column where a removed row comes back after the column went', async () => {
    const test = await testCore();
    const { planId, own } = await planWithColumns(test, ['Một', 'Hai'], [{ label: 'Kinh phí', group: 'Nguồn lực' }]);
    const task = (await type(test, planId, 1, { [own[0]!]: '1.500', note: 'ghi nhớ' })).tasks[0]!;
    await test.call('tasks.remove', { ids: [task.id] });
    const { revision, columns } = await planNamed(test, planId);
    expect(await test.call('plans.update', { id: planId, revision, columns: columns.slice(0, -1) })).toMatchObject({ textsRemoved: 0 });
    await test.call('trash.restore', { ids: [task.id] });
    const now = await planNamed(test, planId);
    expect(now.columns.slice(-2)).toEqual([
      { field: own[0], label: 'Kinh phí', group: 'Nguồn lực' },
      { field: 'note', label: 'Ghi chú' },
    ]);
    expect((await rowsOf(test, planId)).at(-1)).toMatchObject({ own: { [own[0]!]: '1.500' }, note: 'ghi nhớ' });
  });
});

it('declares each known field once, and none under another’s name', () => {
  for (const name of ['text', 'column', 'name'] as const) expect(new Set(planFieldIds.map((field) => planFields[field][name])).size).toBe(planFieldIds.length);
  expect(planFieldIds[0]).toBe('number');
});
