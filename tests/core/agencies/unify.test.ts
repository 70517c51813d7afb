import Database from 'better-sqlite3';
import path from 'node:path';
import { expect, it } from 'vitest';
import { testCore, type TestCore } from '../../kit/test-core.ts';

/** Two entries of one office, each named in tasks, and whatever else may point to an agency. */
async function bookWithDuplicate(test: TestCore) {
  const kept = await test.call('agencies.create', { name: 'Sở Công Thương', phone: '0239 1' });
  const duplicate = await test.call('agencies.create', { name: 'Sở Công Thươg', abbreviation: 'SCT', aliases: ['Sở CT'], email: 'sct@x.vn' });
  const below = await test.call('agencies.create', { name: 'Chi cục Quản lý thị trường', parentId: duplicate.id });
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo' });
  await test.call('committees.update', { id: committee.id, revision: committee.revision, standingAgencyId: duplicate.id });
  await test.call('people.add', { committeeId: committee.id, name: 'Nguyễn Văn An', role: 'member', agencyId: duplicate.id });
  const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
  const cells = [
    { leadText: 'Sở Công Thương', coordinatorText: 'Các sở, ngành liên quan' },
    { leadText: 'Sở Công Thươg', coordinatorText: '' },
    { leadText: 'Chi cục Quản lý thị trường', coordinatorText: 'Sở CT, Sở Công Thương' },
  ];
  const { tasks } = await test.call('tasks.add', { planId: plan.id, rows: cells.map((texts) => ({ content: 'Việc', deadlineText: 'Hằng năm', ...texts })) });
  const [group] = await test.call('agencies.groups', {});
  await test.call('agencies.setGroupMembers', {
    id: group!.id,
    revision: group!.revision,
    members: [
      { agencyId: kept.id, validFrom: '2025-01-01', validTo: null },
      { agencyId: duplicate.id, validFrom: null, validTo: '2025-06-30' },
    ],
  });
  await test.call('periods.generate', { committeeId: committee.id, year: 2025 });
  await test.call('reporting.record', {
    planId: plan.id,
    period: '2025-H1',
    addressee: { kind: 'agency', id: duplicate.id },
    receivedOn: '2025-06-20',
    reports: [{ taskId: tasks[1]!.id, result: 'Đã làm' }],
  });
  return { kept, duplicate, below, committee, plan, cells };
}

/** Every row of the book that points to an agency. */
function pointing(folder: string, id: string): string[] {
  const file = new Database(path.join(folder, 'bcd.sqlite'), { readonly: true });
  const found = (
    file
      .prepare(
        `SELECT tables.name AS "table", keys."from" AS "column" FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
         WHERE tables.type = 'table' AND keys."table" = 'agencies'`,
      )
      .all() as { table: string; column: string }[]
  ).flatMap(({ table, column }) => {
    const count = file.prepare(`SELECT count(*) FROM "${table}" WHERE "${column}" = ?`).pluck().get(id) as number;
    return count === 0 ? [] : [`${table}.${column}: ${count}`];
  });
  file.close();
  return found.sort();
}

it('two entries of one agency become one: what pointed to the one points to the other, no word of a cell changes, one undo parts them', async () => {
  const test = await testCore();
  const { kept, duplicate, below, plan, cells } = await bookWithDuplicate(test);
  expect(await test.call('agencies.unifyEffects', { id: kept.id, duplicateId: duplicate.id })).toEqual({
    tasks: 2,
    reports: 1,
    seats: 1,
    groups: 1,
    subordinates: 1,
    committees: 1,
    names: ['Sở Công Thươg', 'SCT', 'Sở CT'],
  });
  const state = async () => ({
    agencies: (await test.call('agencies.list', {})).map((agency) => ({ ...agency, revision: 0 })),
    tasks: (await test.call('tasks.list', { planId: plan.id })).tasks.map((task) => ({ ...task, revision: 0 })),
    groups: (await test.call('agencies.groups', {})).map(({ members }) => members),
    committees: (await test.call('committees.list', {})).map(({ standingAgencyId }) => standingAgencyId),
  });
  const before = await state();

  const { entryId, agency } = await test.call('agencies.unify', { id: kept.id, duplicateId: duplicate.id });
  // It helps with one task by name; that a phrase it is a member of helps with another makes it help with none, as in the forms.
  expect(agency).toMatchObject({ name: 'Sở Công Thương', abbreviation: 'SCT', phone: '0239 1', email: 'sct@x.vn', leading: 2, coordinating: 1 });
  expect(agency.aliases.toSorted()).toEqual(['SCT', 'Sở CT', 'Sở Công Thươg'].filter((name) => agency.aliases.includes(name)).toSorted());
  expect(agency.aliases).toContain('Sở Công Thươg');
  const after = await state();
  expect(after.agencies.map(({ id }) => id).toSorted()).toEqual([kept.id, below.id].toSorted());
  expect(after.tasks.map(({ leadText, coordinatorText }) => ({ leadText, coordinatorText }))).toEqual(cells);
  expect(after.tasks.map(({ assignments }) => assignments.filter(({ kind }) => kind === 'agency').map(({ refId }) => refId))).toEqual([
    [kept.id],
    [kept.id],
    [below.id, kept.id, kept.id],
  ]);
  expect(after.groups).toEqual([[{ agencyId: kept.id, validFrom: null, validTo: null }]]);
  expect(after.committees).toEqual([kept.id]);
  // A name once written for the duplicate goes on meaning the kept one.
  const { tasks } = await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Mới', leadText: 'Sở Công Thươg' }] });
  expect(tasks[0]!.assignments.map(({ refId }) => refId)).toEqual([kept.id]);
  await test.call('history.undo', {});

  const [entry] = await test.call('history.recent', { limit: 100 }).then((all) => all.filter(({ operation }) => operation === 'agencies.unify'));
  expect(entry).toMatchObject({ id: entryId, subject: 'Sở Công Thươg → Sở Công Thương', place: { committee: null, plan: null } });
  await test.call('history.undo', { entryId });
  expect(await state()).toEqual(before);
  await test.call('history.redo', {});
  expect(await state()).toEqual(after);
  await test.close();
  expect(pointing(test.dataFolder, duplicate.id)).toEqual([]);
  expect(pointing(test.dataFolder, kept.id)).toEqual([
    'agencies.parent_id: 1',
    expect.stringMatching(/^agency_aliases.agency_id/) as unknown,
    'agency_group_members.agency_id: 1',
    'committees.standing_agency_id: 1',
    'memberships.agency_id: 1',
    'submissions.agency_id: 1',
    'task_assignments.agency_id: 4',
    'task_assignments.named_agency_id: 4',
  ]);
});

it('refuses itself, and what a reorganisation ended', async () => {
  const test = await testCore();
  const [a, b, c] = await Promise.all(['Sở A', 'Sở B', 'Sở C'].map((name) => test.call('agencies.create', { name })));
  expect(await test.refusal('agencies.unify', { id: a!.id, duplicateId: a!.id })).toBe('agencies.unifyItself');
  await test.call('succession.apply', { kind: 'merge', date: '2025-03-01', legalBasis: '', from: [a!.id], to: [{ id: b!.id }] });
  for (const pair of [
    { id: a!.id, duplicateId: c!.id },
    { id: c!.id, duplicateId: a!.id },
    { id: b!.id, duplicateId: a!.id },
  ]) {
    expect(await test.refusal('agencies.unify', pair)).toBe('agencies.unifyReorganised');
    expect(await test.refusal('agencies.unifyEffects', pair)).toBe('agencies.unifyReorganised');
  }
  expect((await test.call('agencies.unify', { id: b!.id, duplicateId: c!.id })).agency.name).toBe('Sở B');
});
