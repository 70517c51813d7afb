import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/api/contract.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';

const date = '2025-03-01';
const legalBasis = 'Nghị quyết số 01/NQ-HĐND';

async function registered(test: TestCore, ...names: string[]): Promise<string[]> {
  const ids = [];
  for (const name of names) ids.push((await test.call('agencies.create', { name })).id);
  return ids;
}

async function planLedBy(test: TestCore, ...leads: string[]): Promise<string> {
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
  const { id } = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
  await test.call('tasks.add', { planId: id, rows: leads.map((leadText, index) => ({ content: `Việc ${index + 1}`, leadText })) });
  return id;
}

const leadsIn = async (test: TestCore, planId: string) =>
  (await test.call('tasks.list', { planId })).tasks.map(({ assignments: [lead] }) => [lead?.text, lead?.name, lead?.namedAs]);

describe('rename', () => {
  it('keeps the body; what plans print is remembered as its former name', async () => {
    const test = await testCore();
    const [a = ''] = await registered(test, 'Sở Văn hóa, Thể thao');
    await test.call('agencies.update', { id: a, revision: 0, abbreviation: 'SVHTT' });
    const planId = await planLedBy(test, 'Sở Văn hóa, Thể thao', 'SVHTT', 'Sở Văn hóa, Thể thao và Du lịch');
    const applied = await test.call('succession.apply', { kind: 'rename', date, legalBasis, from: [a], to: [{ name: 'Sở Văn hóa, Thể thao và Du lịch' }] });
    expect(applied).toMatchObject({
      moved: 0,
      from: [{ id: a, name: 'Sở Văn hóa, Thể thao' }],
      to: [{ id: a, name: 'Sở Văn hóa, Thể thao và Du lịch' }],
    });
    expect(await leadsIn(test, planId)).toEqual([
      ['Sở Văn hóa, Thể thao', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hóa, Thể thao'],
      ['SVHTT', 'Sở Văn hóa, Thể thao và Du lịch', null],
      ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hóa, Thể thao và Du lịch', null],
    ]);
    expect((await test.call('agencies.list', {})).map(({ name, abbreviation, aliases, validTo }) => [name, abbreviation, aliases, validTo])).toEqual([
      ['Sở Văn hóa, Thể thao và Du lịch', '', ['Sở Văn hóa, Thể thao', 'SVHTT'], null],
    ]);
    await test.call('history.undo', {});
    expect((await leadsIn(test, planId)).map(([, name]) => name)).toEqual(['Sở Văn hóa, Thể thao', 'Sở Văn hóa, Thể thao', 'Sở Văn hóa, Thể thao và Du lịch']);
  });

  it('goes with what was moved to the body before', async () => {
    const test = await testCore();
    const [a = '', b = ''] = await registered(test, 'Sở A', 'Sở B');
    const planId = await planLedBy(test, 'Sở A');
    await test.call('succession.apply', { kind: 'merge', date, legalBasis, from: [a], to: [{ id: b }] });
    await test.call('succession.apply', { kind: 'rename', date: '2025-04-01', legalBasis, from: [b], to: [{ name: 'Sở C' }] });
    expect(await leadsIn(test, planId)).toEqual([['Sở A', 'Sở C', 'Sở A']]);
  });
});

describe('split', () => {
  it('gives each piece of work to the successor the clerk chose, the rest to the first', async () => {
    const test = await testCore();
    const [a = '', b = ''] = await registered(test, 'Sở A', 'Sở B');
    const planId = await planLedBy(test, 'Sở A', 'Sở A', 'Sở A');
    const split = { kind: 'split' as const, date, legalBasis, from: [a], to: [{ id: b }, { name: 'Sở C' }] };
    const { assignments } = await test.call('succession.preview', split);
    const { moved, to } = await test.call('succession.apply', { ...split, takeovers: [{ assignmentId: assignments[1]!.assignmentId, to: 1 }] });
    expect(moved).toBe(3);
    expect(to.map(({ name }) => name)).toEqual(['Sở B', 'Sở C']);
    expect(await leadsIn(test, planId)).toEqual([
      ['Sở A', 'Sở B', 'Sở A'],
      ['Sở A', 'Sở C', 'Sở A'],
      ['Sở A', 'Sở B', 'Sở A'],
    ]);
  });
});

describe('after a split', () => {
  it('work given to the second successor stays there when another body is written into the same cell', async () => {
    const test = await testCore();
    const [a = ''] = await registered(test, 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế');
    const planId = await planLedBy(test, 'Sở Văn hóa, Thể thao và Du lịch');
    const split = { kind: 'split', date, legalBasis, from: [a], to: [{ name: 'Sở Văn hóa và Thể thao' }, { name: 'Sở Du lịch' }] } as const;
    const input: CallInput<'succession.preview'> = { ...split, from: [...split.from], to: [...split.to] };
    const { assignments } = await test.call('succession.preview', input);
    await test.call('succession.apply', { ...input, takeovers: assignments.map(({ assignmentId }) => ({ assignmentId, to: 1 })) });
    const {
      tasks: [task],
    } = await test.call('tasks.list', { planId });
    const texts = { leadText: 'Sở Văn hóa, Thể thao và Du lịch, Sở Y tế' };
    await test.call('tasks.edit', { edits: [{ id: task!.id, revision: task!.revision, texts }] });
    const {
      tasks: [edited],
    } = await test.call('tasks.list', { planId });
    expect(edited?.assignments.map(({ name }) => name)).toEqual(['Sở Du lịch', 'Sở Y tế']);
  });

  it('work given to the second successor is its work in next year’s plan too, or that of whoever follows it', async () => {
    const test = await testCore();
    const [a = '', b = '', c = ''] = await registered(test, 'Sở A', 'Sở B', 'Sở C');
    const planId = await planLedBy(test, 'Sở A', 'Sở A');
    const split = { kind: 'split' as const, date, legalBasis, from: [a], to: [{ id: b }, { id: c }] };
    const { assignments } = await test.call('succession.preview', split);
    await test.call('succession.apply', { ...split, takeovers: [{ assignmentId: assignments[1]!.assignmentId, to: 1 }] });
    const nextYear = async (): Promise<(string | null | undefined)[][]> => {
      const { tasks } = await test.call('tasks.list', { planId });
      const made = await test.call('planLife.createNextYear', { planId, year: 2026, title: 'KẾ HOẠCH 2026', taskIds: tasks.map(({ id }) => id) });
      return leadsIn(test, made.planId);
    };
    expect(await nextYear()).toEqual([
      ['Sở A', 'Sở B', 'Sở A'],
      ['Sở A', 'Sở C', 'Sở A'],
    ]);
    const plan = (await test.call('plans.list', {})).find(({ id }) => id === planId);
    const document = { number: 'QĐ 1', date: '2025-01-02', issuer: 'UBND tỉnh' };
    await test.call('planLife.adopt', { planId, revision: plan!.revision, document });
    await test.call('planLife.close', { planId, revision: plan!.revision + 1 });
    await test.call('succession.apply', { kind: 'merge', date: '2025-06-01', legalBasis, from: [c], to: [{ name: 'Sở D' }] });
    expect(await nextYear()).toEqual([
      ['Sở A', 'Sở B', 'Sở A'],
      ['Sở A', 'Sở D', 'Sở A'],
    ]);
  });

  it('the parts join again under the old name, which from then on means the new body', async () => {
    const test = await testCore();
    const [a = ''] = await registered(test, 'Sở Văn hóa, Thể thao và Du lịch');
    const { to } = await test.call('succession.apply', {
      kind: 'split',
      date,
      legalBasis,
      from: [a],
      to: [{ name: 'Sở Văn hóa và Thể thao' }, { name: 'Sở Du lịch' }],
    });
    const joined = { kind: 'merge' as const, legalBasis, from: to.map(({ id }) => id), to: [{ name: 'Sở Văn hóa, Thể thao và Du lịch' }] };
    expect(await test.refusal('agencies.create', { name: 'Sở Văn hóa, Thể thao và Du lịch' })).toBe('agencies.alreadyRegistered');
    const {
      to: [body],
    } = await test.call('succession.apply', { ...joined, date: '2025-12-01' });
    const planId = await planLedBy(test, 'Sở Văn hóa, Thể thao và Du lịch');
    const {
      tasks: [task],
    } = await test.call('tasks.list', { planId });
    expect(task?.assignments[0]).toMatchObject({ refId: body?.id, namedAs: null });
    // The ended body of that name can still be put right, but not be made to stand beside the other.
    const old = (await test.call('agencies.list', {})).find(({ id }) => id === a)!;
    expect(await test.call('agencies.update', { id: a, revision: old.revision, contact: 'Văn thư' })).toMatchObject({ contact: 'Văn thư' });
    expect(await test.refusal('agencies.update', { id: a, revision: old.revision + 1, validTo: null })).toBe('agencies.alreadyRegistered');
  });
});

describe('a chain of mergers', () => {
  it('moves the work on and still tells whom the text names', async () => {
    const test = await testCore();
    const [a = '', b = ''] = await registered(test, 'Sở A', 'Sở B');
    const planId = await planLedBy(test, 'Sở A', 'Sở B');
    await test.call('succession.apply', { kind: 'merge', date, legalBasis, from: [a], to: [{ id: b }] });
    await test.call('succession.apply', { kind: 'merge', date: '2025-06-01', legalBasis, from: [b], to: [{ name: 'Sở C' }] });
    expect(await leadsIn(test, planId)).toEqual([
      ['Sở A', 'Sở C', 'Sở A'],
      ['Sở B', 'Sở C', 'Sở B'],
    ]);
    await test.call('tasks.add', { planId, rows: [{ content: 'Mới', leadText: 'Sở A' }] });
    expect((await leadsIn(test, planId))[2]).toEqual(['Sở A', 'Sở C', 'Sở A']);
  });

  it('takes up a plan that names the new body already', async () => {
    const test = await testCore();
    const [a = ''] = await registered(test, 'Sở A');
    const planId = await planLedBy(test, 'Sở Mới');
    await test.call('succession.apply', { kind: 'merge', date, legalBasis, from: [a], to: [{ name: 'Sở Mới' }] });
    expect((await test.call('tasks.list', { planId })).tasks[0]?.assignments[0]).toMatchObject({ kind: 'agency', name: 'Sở Mới', namedAs: null });
  });
});

describe('dissolve', () => {
  it('ends the body and leaves its work in plain sight, for nobody takes it over', async () => {
    const test = await testCore();
    const [a = ''] = await registered(test, 'UBND huyện A');
    const planId = await planLedBy(test, 'UBND huyện A');
    const dissolution = { kind: 'dissolve' as const, date: '2025-07-01', legalBasis, from: [a], to: [] };
    expect((await test.call('succession.preview', dissolution)).assignments).toHaveLength(1);
    expect((await test.call('succession.apply', dissolution)).moved).toBe(0);
    expect(await leadsIn(test, planId)).toEqual([['UBND huyện A', 'UBND huyện A', null]]);
    expect((await test.call('agencies.list', {}))[0]?.validTo).toBe('2025-06-30');
  });
});

describe('groups', () => {
  it('change members on the day; one that both sides were in counts the successor once', async () => {
    const test = await testCore();
    const [a = '', b = ''] = await registered(test, 'Sở A', 'Sở B');
    await planLedBy(test, 'Các sở, ngành liên quan; UBND các huyện biên giới');
    const [first, second] = await test.call('agencies.groups', {});
    const open = { validFrom: null, validTo: null };
    await test.call('agencies.setGroupMembers', {
      id: first!.id,
      revision: 0,
      members: [
        { agencyId: a, ...open },
        { agencyId: b, ...open },
      ],
    });
    await test.call('agencies.setGroupMembers', { id: second!.id, revision: 0, members: [{ agencyId: a, validFrom: '2025-01-01', validTo: '2025-12-31' }] });
    const before = await test.call('agencies.groups', {});
    const merger = { kind: 'merge' as const, date, legalBasis, from: [a], to: [{ id: b }] };
    expect((await test.call('succession.preview', merger)).groups.map(({ phrase }) => phrase)).toEqual([first!.phrase, second!.phrase]);
    await test.call('succession.apply', merger);
    const groups = await test.call('agencies.groups', {});
    expect(groups[0]?.members).toEqual([
      { agencyId: a, validFrom: null, validTo: '2025-02-28' },
      { agencyId: b, ...open },
    ]);
    expect(groups[1]?.members).toEqual([
      { agencyId: a, validFrom: '2025-01-01', validTo: '2025-02-28' },
      { agencyId: b, validFrom: date, validTo: '2025-12-31' },
    ]);
    await test.call('history.undo', {});
    const withoutRevision = (all: typeof before) => all.map((group) => ({ ...group, revision: 'any' }));
    expect(withoutRevision(await test.call('agencies.groups', {}))).toEqual(withoutRevision(before));
  });
});

describe('closed plans', () => {
  it('are left as they are', async () => {
    const test = await testCore();
    const [a = '', b = ''] = await registered(test, 'Sở A', 'Sở B');
    const planId = await planLedBy(test, 'Sở A');
    await test.call('planLife.adopt', { planId, revision: 0, document: { number: '1/QĐ-UBND', date: '2025-01-15', issuer: '' } });
    await test.call('planLife.close', { planId, revision: 1 });
    const merger = { kind: 'merge' as const, date, legalBasis, from: [a], to: [{ id: b }] };
    expect((await test.call('succession.preview', merger)).assignments).toEqual([]);
    expect((await test.call('succession.apply', merger)).moved).toBe(0);
    expect(await leadsIn(test, planId)).toEqual([['Sở A', 'Sở A', null]]);
    expect((await test.call('agencies.list', {})).map(({ leading }) => leading)).toEqual([0, 0]);
  });
});

describe('work that comes back after its body ended', () => {
  it('goes to the successor when a closed plan is opened again, under its printed name', async () => {
    const test = await testCore();
    const [a = '', b = '', c = ''] = await registered(test, 'Sở A', 'Sở B', 'Sở C');
    const planId = await planLedBy(test, 'Sở A');
    const revision = async () => (await test.call('plans.list', {})).find(({ id }) => id === planId)!.revision;
    await test.call('planLife.adopt', { planId, revision: await revision(), document: { number: 'Quyết định số 1', date: '2025-01-02', issuer: 'UBND tỉnh' } });
    await test.call('planLife.close', { planId, revision: await revision() });
    await test.call('succession.apply', { kind: 'merge', date, legalBasis, from: [a], to: [{ id: b }] });
    await test.call('succession.apply', { kind: 'merge', date: '2026-01-01', legalBasis, from: [b], to: [{ id: c }] });
    expect(await leadsIn(test, planId)).toEqual([['Sở A', 'Sở A', null]]);
    expect(await test.call('planLife.reopen', { planId, revision: await revision() })).toMatchObject({ moved: 1 });
    expect(await leadsIn(test, planId)).toEqual([['Sở A', 'Sở C', 'Sở A']]);
    await test.call('history.undo', {});
    expect(await leadsIn(test, planId)).toEqual([['Sở A', 'Sở A', null]]);
  });

  it('goes to the successor when it is taken out of the trash', async () => {
    const test = await testCore();
    const [a = '', b = ''] = await registered(test, 'Sở A', 'Sở B');
    const planId = await planLedBy(test, 'Sở A');
    const { tasks } = await test.call('tasks.list', { planId });
    await test.call('tasks.remove', { ids: tasks.map(({ id }) => id) });
    await test.call('succession.apply', { kind: 'merge', date, legalBasis, from: [a], to: [{ id: b }] });
    await test.call('trash.restore', { ids: tasks.map(({ id }) => id) });
    expect(await leadsIn(test, planId)).toEqual([['Sở A', 'Sở B', 'Sở A']]);
  });
});

describe('refusals', () => {
  it('are the same before and at applying, and change nothing', async () => {
    const test = await testCore();
    const [a = '', b = '', gone = '', late = ''] = await registered(test, 'Sở A', 'Sở B', 'Sở Cũ', 'Sở Muộn');
    await test.call('agencies.update', { id: gone, revision: 0, validTo: '2020-12-31' });
    await test.call('agencies.update', { id: late, revision: 0, validFrom: '2025-05-01' });
    const before = await test.call('agencies.list', {});
    const merger = { kind: 'merge' as const, date, legalBasis, from: [a], to: [{ id: b }] };
    const cases: [string, Partial<CallInput<'succession.apply'>>][] = [
      ['succession.sameOnBothSides', { from: [a, b] }],
      ['succession.mergeNeedsOneSuccessor', { to: [] }],
      ['succession.alreadyEnded', { from: [gone] }],
      ['succession.successorNotThere', { to: [{ id: gone }] }],
      ['succession.beforeItBegan', { from: [late] }],
      ['succession.renameIsOneToOne', { kind: 'rename' }],
      ['succession.splitIsOneToSeveral', { kind: 'split' }],
      ['succession.dissolveHasNoSuccessor', { kind: 'dissolve' }],
      ['agencies.alreadyRegistered', { to: [{ name: 'sở b' }] }],
      ['agencies.alreadyRegistered', { kind: 'rename', to: [{ name: 'Sở B' }] }],
      ['system.notFound', { from: ['01a20121-6b99-7992-a3b1-a37bd644f62c'] }],
    ];
    for (const [code, more] of cases) {
      const proposal = { ...merger, ...more };
      expect(await test.refusal('succession.preview', proposal), code).toBe(code);
      expect(await test.refusal('succession.apply', proposal), code).toBe(code);
    }
    expect(await test.call('agencies.list', {})).toEqual(before);
    expect(await test.call('succession.list', {})).toEqual([]);
  });

  it('a body is succeeded once only', async () => {
    const test = await testCore();
    const [a = '', b = '', c = ''] = await registered(test, 'Sở A', 'Sở B', 'Sở C');
    await test.call('succession.apply', { kind: 'merge', date, legalBasis, from: [a], to: [{ id: b }] });
    expect(await test.refusal('succession.apply', { kind: 'merge', date, legalBasis, from: [a], to: [{ id: c }] })).toBe('succession.alreadyEnded');
  });
});
