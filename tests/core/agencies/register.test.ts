import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/api/contract.ts';
import { foldKeepMarks } from '../../../shared/domain/text/fold.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';

async function sample() {
  const test = await testCore();
  const { planId } = await test.call('imports.sample', {});
  return { test, planId };
}

const byName = async (test: TestCore, name: string) => (await test.call('agencies.list', {})).find((agency) => agency.name === name)!;

async function planWithLeads(test: TestCore, ...leads: string[]): Promise<string> {
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
  const { id } = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
  await test.call('tasks.add', { planId: id, rows: leads.map((leadText) => ({ content: 'Việc', leadText })) });
  return id;
}

const leads = async (test: TestCore, planId: string) =>
  (await test.call('tasks.list', { planId })).tasks.map(({ assignments: [lead] }) => [lead?.text, lead?.kind, lead?.name]);

describe('the register of the sample plan', () => {
  it('counts what each agency and phrase has to do', async () => {
    const { test } = await sample();
    expect(await byName(test, 'Sở Công Thương')).toMatchObject({ kind: 'department', leading: 8, coordinating: 2 });
    expect(await byName(test, 'Công an tỉnh')).toMatchObject({ kind: 'armed-forces', leading: 1, coordinating: 4 });
    const groups = await test.call('agencies.groups', {});
    expect(groups.find(({ phrase }) => phrase === 'UBND các huyện biên giới')).toMatchObject({ tasks: 1, members: [] });
  });

  it('finds by name, abbreviation, slip of the hand and part of the name, likeliest first', async () => {
    const { test } = await sample();
    const suggested = async (text: string) => (await test.call('agencies.suggest', { text })).map(({ name, confidence }) => [name, confidence]);
    expect((await suggested('sở kế hoạch và đầu tư'))[0]).toEqual(['Sở Kế hoạch và Đầu tư', 'exact']);
    expect((await suggested('Sở KH&ĐT'))[0]).toEqual(['Sở Kế hoạch và Đầu tư', 'alias']);
    expect((await suggested('Sở Công Thươg'))[0]).toEqual(['Sở Công Thương', 'similar']);
    expect(await suggested('Cục Hải quan tỉnh Hà Tĩnh')).toEqual([
      ['Cục Hải quan tỉnh', 'similar'],
      ['Cục Hải quan', 'similar'],
    ]);
    expect(await suggested('Trường Đại học Hà Tĩnh')).toEqual([]);
  });
});

describe('usual details', () => {
  it('are proposed for names of a provincial plan; the name itself is left alone', async () => {
    const { test } = await sample();
    const proposed = (name: string) => test.call('agencies.suggestDetails', { name });
    expect(await proposed('Sở Nông nghiệp và PTNT')).toEqual({
      abbreviation: 'SNNPTNT',
      kind: 'department',
      aliases: ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN&PTNT'],
    });
    expect(await proposed('Liên minh Hợp tác xã tỉnh')).toEqual({ abbreviation: '', kind: 'association', aliases: [] });
    expect((await byName(test, 'Sở Nông nghiệp và PTNT')).aliases).toEqual([]);
  });

  it('are shipped for every agency that leads in the sample', async () => {
    const { test } = await sample();
    const leading = (await test.call('agencies.list', {})).filter((agency) => agency.leading > 0);
    for (const { name } of leading) expect((await test.call('agencies.suggestDetails', { name })).abbreviation, name).not.toBe('');
  });
});

describe('learning an alias', () => {
  it('links every mention of it in one step, and reads it from then on', async () => {
    const test = await testCore();
    const planId = await planWithLeads(test, 'Sở Công Thương', 'Sở CT', 'sở  CT.', 'Sở Y tế');
    const { id } = await test.call('agencies.create', { name: 'Sở Công Thương' });
    expect((await test.call('agencies.learnAlias', { id, alias: 'Sở CT' })).linked).toBe(2);
    expect((await leads(test, planId)).map(([, , name]) => name)).toEqual(['Sở Công Thương', 'Sở Công Thương', 'Sở Công Thương', 'Sở Y tế']);
    expect((await test.call('tasks.list', { planId })).tasks[1]).toMatchObject({ leadText: 'Sở CT' });
    expect((await byName(test, 'Sở Công Thương')).aliases).toEqual(['Sở CT']);
    await test.call('tasks.add', { planId, rows: [{ content: 'Mới', leadText: 'Sở CT' }] });
    expect((await leads(test, planId))[4]).toEqual(['Sở CT', 'agency', 'Sở Công Thương']);
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    expect((await leads(test, planId)).map(([, kind]) => kind)).toEqual(['agency', 'unknown', 'unknown', 'unknown']);
    expect((await byName(test, 'Sở Công Thương')).aliases).toEqual([]);
  });

  it('refuses a name that is another agency’s', async () => {
    const test = await testCore();
    await test.call('agencies.create', { name: 'Sở Y tế', aliases: ['SYT'] });
    const { id } = await test.call('agencies.create', { name: 'Sở Công Thương' });
    expect(await test.refusal('agencies.learnAlias', { id, alias: 'syt' })).toBe('agencies.aliasTaken');
  });
});

describe('editing', () => {
  it('keeps every detail given and leaves the others', async () => {
    const test = await testCore();
    const parent = await test.call('agencies.create', { name: 'Sở Công Thương' });
    const { entryId: _, ...made } = await test.call('agencies.create', {
      name: 'Chi cục Quản lý thị trường',
      parentId: parent.id,
      aliases: ['Chi cục QLTT tỉnh'],
      phone: '0239 385 5555',
    });
    expect(made).toMatchObject({ kind: 'vertical', parentId: parent.id, aliases: ['Chi cục QLTT tỉnh'], contact: '', phone: '0239 385 5555' });
    const edited = await test.call('agencies.update', {
      id: made.id,
      revision: made.revision,
      contact: 'Bà Lan',
      aliases: ['QLTT'],
      kind: 'department',
      validFrom: '2025-06-01',
    });
    expect(edited).toMatchObject({
      revision: 1,
      contact: 'Bà Lan',
      aliases: ['QLTT'],
      kind: 'department',
      validFrom: '2025-06-01',
      phone: '0239 385 5555',
      parentId: parent.id,
    });
    await test.call('history.undo', {});
    expect(await byName(test, 'Chi cục Quản lý thị trường')).toEqual({ ...made, revision: 2 });
  });

  it('corrects a name; the spelling that plans use goes on meaning it', async () => {
    const test = await testCore();
    const { id, revision } = await test.call('agencies.create', { name: 'Sở Công Thươg' });
    const planId = await planWithLeads(test, 'Sở Công Thươg');
    await test.call('agencies.update', { id, revision, name: 'Sở Công Thương' });
    expect(await byName(test, 'Sở Công Thương')).toMatchObject({ aliases: ['Sở Công Thươg'] });
    await test.call('tasks.add', { planId, rows: [{ content: 'Mới', leadText: 'Sở Công Thươg' }] });
    expect(await leads(test, planId)).toEqual([
      ['Sở Công Thươg', 'agency', 'Sở Công Thương'],
      ['Sở Công Thươg', 'agency', 'Sở Công Thương'],
    ]);
  });

  it('refuses what cannot be', async () => {
    const test = await testCore();
    const { entryId: _, ...a } = await test.call('agencies.create', { name: 'Sở A' });
    const b = await test.call('agencies.create', { name: 'Chi cục B', parentId: a.id });
    const edit = (more: object) => test.refusal('agencies.update', { id: a.id, revision: a.revision, ...more });
    expect(await edit({ parentId: b.id })).toBe('agencies.parentCycle');
    expect(await edit({ parentId: a.id })).toBe('agencies.parentCycle');
    expect(await edit({ name: 'CHI CỤC B' })).toBe('agencies.alreadyRegistered');
    expect(await edit({ validFrom: '2025-03-01', validTo: '2025-02-01' })).toBe('system.daysReversed');
    expect(await edit({ revision: 7 })).toBe('system.staleRevision');
    expect(await edit({ parentId: '01a20121-6b99-7992-a3b1-a37bd644f62c' })).toBe('system.notFound');
    expect(await byName(test, 'Sở A')).toEqual(a);
  });
});

describe('removing', () => {
  it('is refused while anything names the agency, and says what', async () => {
    const test = await testCore();
    const [a, b, c] = [
      await test.call('agencies.create', { name: 'Sở A' }),
      await test.call('agencies.create', { name: 'Sở B', aliases: ['SB'] }),
      await test.call('agencies.create', { name: 'Sở C' }),
    ];
    const planId = await planWithLeads(test, 'Sở A');
    expect(await test.refusal('agencies.remove', { id: a.id })).toBe('agencies.stillNamed');
    await test.call('succession.apply', { kind: 'merge', date: '2025-03-01', legalBasis: '', from: [a.id], to: [{ id: c.id }] });
    const { tasks } = await test.call('tasks.list', { planId });
    await test.call('tasks.remove', { ids: tasks.map(({ id }) => id) });
    expect(await test.refusal('agencies.remove', { id: a.id })).toBe('agencies.stillNamed');
    await test.call('agencies.remove', { id: b.id });
    expect((await test.call('agencies.list', {})).map(({ name }) => name)).toEqual(['Sở A', 'Sở C']);
    await test.call('history.undo', {});
    expect(await byName(test, 'Sở B')).toMatchObject({ aliases: ['SB'] });
  });
});

describe('members of a phrase', () => {
  it('have dates, and are set as a whole', async () => {
    const test = await testCore();
    const a = await test.call('agencies.create', { name: 'UBND huyện Hương Sơn' });
    await planWithLeads(test, 'UBND các huyện biên giới');
    const [group] = await test.call('agencies.groups', {});
    const set = { id: group!.id, revision: group!.revision };
    const periods = [
      { agencyId: a.id, validFrom: '2020-01-01', validTo: '2022-12-31' },
      { agencyId: a.id, validFrom: '2024-01-01', validTo: null },
    ];
    expect(await test.call('agencies.setGroupMembers', { ...set, members: periods })).toEqual({ ...group, revision: 1, members: periods });
    const again = { ...set, revision: 1 };
    const doubled = [...periods, { agencyId: a.id, validFrom: '2022-12-31', validTo: null }];
    expect(await test.refusal('agencies.setGroupMembers', { ...again, members: doubled })).toBe('agencies.memberTwice');
    const reversed = [{ agencyId: a.id, validFrom: '2024-01-01', validTo: '2023-01-01' }];
    expect(await test.refusal('agencies.setGroupMembers', { ...again, members: reversed })).toBe('system.daysReversed');
    expect(await test.refusal('agencies.setGroupMembers', { ...set, members: [] })).toBe('system.staleRevision');
    expect(await test.refusal('agencies.remove', { id: a.id })).toBe('agencies.stillNamed');
    await test.call('history.undo', {});
    expect((await test.call('agencies.groups', {}))[0]?.members).toEqual([]);
  });
});

describe('a page of the register', () => {
  it('has those with the words together before those that have them scattered', async () => {
    const test = await testCore();
    for (const name of ['Hiệp hội Du lịch của các sở', 'Sở Du lịch', 'Sở Văn hóa, Thể thao và Du lịch']) await test.call('agencies.create', { name });
    expect((await test.call('agencies.list', { search: 'so du lich' })).map(({ name }) => name)).toEqual([
      'Sở Du lịch',
      'Hiệp hội Du lịch của các sở',
      'Sở Văn hóa, Thể thao và Du lịch',
    ]);
  });

  it('is found by any name without marks, those with the right marks first and those that have ended last', async () => {
    const test = await testCore();
    await test.call('agencies.create', { name: 'Sở Cũ', aliases: ['Sở Tài'], validTo: '2025-02-28' });
    await test.call('agencies.create', { name: 'Sơ Tai nạn' });
    await test.call('agencies.create', { name: 'Sở Tài chính', abbreviation: 'STC', kind: 'department' });
    await test.call('agencies.create', { name: 'Bộ Tài chính', kind: 'central' });
    const names = async (input: CallInput<'agencies.list'>) => (await test.call('agencies.list', input)).map(({ name }) => name);
    const asOf = '2025-07-01';
    expect(await names({ asOf })).toEqual(['Bộ Tài chính', 'Sở Tài chính', 'Sơ Tai nạn', 'Sở Cũ']);
    expect(await names({})).toEqual(['Bộ Tài chính', 'Sở Cũ', 'Sở Tài chính', 'Sơ Tai nạn']);
    expect(await names({ asOf, search: 'so tai' })).toEqual(['Sở Tài chính', 'Sơ Tai nạn', 'Sở Cũ']);
    expect(await names({ asOf, search: 'sơ tai' })).toEqual(['Sơ Tai nạn', 'Sở Tài chính', 'Sở Cũ']);
    expect(await names({ asOf, search: 'stc' })).toEqual(['Sở Tài chính']);
    expect(await names({ asOf, search: 'tài chính', kind: 'central' })).toEqual(['Bộ Tài chính']);
    expect(await names({ asOf, limit: 2, offset: 1 })).toEqual(['Sở Tài chính', 'Sơ Tai nạn']);
    expect(await names({ asOf, search: 'không có' })).toEqual([]);
    const { active, ended, kinds } = await test.call('agencies.counts', { asOf });
    expect([active, ended, kinds.find(({ kind }) => kind === 'central')?.count]).toEqual([3, 1, 1]);
  });

  it('counts the tasks of an unknown name once each, whatever its case, in plans that are not closed', async () => {
    const test = await testCore();
    const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo' });
    const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
    const rows = [{ leadText: 'Hội X', coordinatorText: 'hội x' }, { leadText: 'HỘI X' }, { leadText: 'Hội Y' }];
    await test.call('tasks.add', { planId: plan.id, rows: rows.map((row) => ({ content: 'Việc', ...row })) });
    const unlisted = [
      { id: foldKeepMarks('Hội X'), text: 'Hội X', tasks: 2 },
      { id: foldKeepMarks('Hội Y'), text: 'Hội Y', tasks: 1 },
    ];
    expect(await test.call('agencies.unlisted', {})).toEqual(unlisted);
    await test.call('planLife.adopt', { planId: plan.id, revision: 0, document: { number: '1/QĐ', date: '2025-01-15', issuer: '' } });
    await test.call('planLife.close', { planId: plan.id, revision: 1 });
    expect(await test.call('agencies.unlisted', {})).toEqual([]);
    await test.call('history.undo', {});
    expect(await test.call('agencies.unlisted', {})).toEqual(unlisted);
  });
});
