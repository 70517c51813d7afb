import { describe, expect, it } from 'vitest';
import { AccessGuard } from '../../../electron/core/api/access-guard.ts';
import type { Role, Session } from '../../../electron/core/api/session.ts';
import { openStore } from '../../../electron/core/store/open-store.ts';
import { sql } from '../../../electron/core/store/handles.ts';
import { contract, type CallInput, type CallOutput, type OperationName } from '../../../shared/api/contract.ts';
import { reportFile, sampleFile, scenario, type Heard } from '../../contract/scenario.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';

/** A book of two committees with a plan each, and sessions that have a role in the first only. */
async function twoCommittees() {
  const test = await testCore();
  const own = await planWith(test, ['Một', 'Hai']);
  const other = await planWith(test, ['Của ban khác']);
  const as = (role: Role) => of(test, { id: role, user: 'Lan', committees: [{ id: own.plan.committeeId, role }] });
  return { test, own, other, as };
}

function of(test: TestCore, session: Session) {
  return async <N extends OperationName>(name: N, input: CallInput<N>): Promise<CallOutput<N> | string> => {
    const answer = await test.core.dispatcher.call(name, input, { session });
    return answer.ok ? answer.value : answer.error.code;
  };
}
const refused = 'system.notAllowed';
const edit = ({ id, revision }: { id: string; revision: number }) => ({ edits: [{ id, revision, texts: { note: 'đã sửa' } }] });

describe('a session works in its own committees', () => {
  it('a clerk writes there; in another committee nothing is read or written', async () => {
    const { test, own, other, as } = await twoCommittees();
    const lan = as('clerk');
    expect(await lan('tasks.edit', edit(own.tasks[0]!))).toMatchObject({ tasks: [{ note: 'đã sửa' }] });
    expect(await lan('tasks.edit', edit(other.tasks[0]!))).toBe(refused);
    expect(await lan('tasks.edit', { edits: [...edit(own.tasks[1]!).edits, ...edit(other.tasks[0]!).edits] })).toBe(refused);
    expect(await lan('tasks.list', { planId: other.plan.id })).toBe(refused);
    expect(await lan('history.ofTask', { taskId: other.tasks[0]!.id })).toBe(refused);
    expect(await lan('evidence.list', { subjectIds: [own.tasks[0]!.id, other.tasks[0]!.id] })).toBe(refused);
    expect(await lan('plans.create', { committeeId: other.plan.committeeId, title: 'KẾ HOẠCH', year: 2026 })).toBe(refused);
    expect(await lan('planViews.list', { planId: other.plan.id })).toBe(refused);
    expect((await test.call('tasks.list', { planId: other.plan.id })).tasks).toMatchObject([{ note: '' }]);
  });

  it('a reader reads there and writes nothing', async () => {
    const { own, other, as } = await twoCommittees();
    const binh = as('reader');
    expect(await binh('tasks.list', { planId: own.plan.id })).toMatchObject({ tasks: [{}, {}] });
    expect(await binh('tasks.edit', edit(own.tasks[0]!))).toBe(refused);
    expect(await binh('tasks.list', { planId: other.plan.id })).toBe(refused);
  });

  it('lists show what is of its committees or of none', async () => {
    const { test, own, other, as } = await twoCommittees();
    await test.call('tasks.remove', { ids: [other.tasks[0]!.id] });
    await test.call('tasks.remove', { ids: [own.tasks[1]!.id] });
    const lan = as('clerk');
    expect(await lan('plans.list', {})).toMatchObject([{ id: own.plan.id }]);
    expect(await lan('committees.list', {})).toMatchObject([{ id: own.plan.committeeId }]);
    expect(await lan('trash.list', {})).toMatchObject([{ title: 'Hai' }]);
    const found = (await lan('search.everywhere', { text: 'mot' })) as CallOutput<'search.everywhere'>;
    expect(JSON.stringify(found)).toContain('Một');
    expect(JSON.stringify(await lan('search.everywhere', { text: 'cua ban khac' }))).not.toContain('Của ban khác');
    const recent = (await lan('history.recent', {})) as CallOutput<'history.recent'>;
    expect(recent.map(({ operation }) => operation).toSorted()).toEqual(['committees.create', 'plans.create', 'tasks.add', 'tasks.remove']);
  });

  it('what was deleted is its committee’s still', async () => {
    const { test, other, as } = await twoCommittees();
    await test.call('tasks.remove', { ids: [other.tasks[0]!.id] });
    const { undo } = await test.call('history.state', {});
    const lan = as('clerk');
    expect(await lan('trash.restore', { ids: [other.tasks[0]!.id] })).toBe(refused);
    expect(await lan('history.undo', { entryId: undo!.entryId })).toBe(refused);
    await test.call('plans.remove', { id: other.plan.id });
    expect(await lan('trash.restore', { ids: [other.plan.id] })).toBe(refused);
    expect(await lan('trash.restore', { ids: [other.tasks[0]!.id] })).toBe(refused);
  });

  it('an act that turns out to write elsewhere is taken back whole', async () => {
    const { test, as } = await twoCommittees();
    const lan = as('clerk');
    const file = await test.core.files.put('a.csv', new TextEncoder().encode('TT,Nội dung nhiệm vụ,Chủ trì,Thời hạn\n1,Một,Sở Y tế,2025\n'));
    const { draftId } = (await lan('imports.read', { file })) as CallOutput<'imports.read'>;
    await lan('imports.preview', { draftId, table: 0 });
    const target = { kind: 'new-plan', committee: { name: 'BCĐ mới' }, title: 'KẾ HOẠCH', year: 2025 } as const;
    expect(await lan('imports.confirm', { draftId, target })).toBe(refused);
    expect(await test.call('committees.list', {})).toHaveLength(2);
    expect(await test.call('agencies.list', {})).toEqual([]);
  });

  it('rows written elsewhere are found by what was written, though neither the call nor its answer names them', async () => {
    const folder = tempFolder();
    const test = await testCore(folder);
    const { plan } = await planWith(test, ['Một']);
    const other = await planWith(test, ['Của ban khác']);
    await test.close();
    const store = openStore(folder, 'bài kiểm tra');
    const guard = new AccessGuard({ id: 's', user: 'Lan', committees: [{ id: plan.committeeId, role: 'clerk' }] }, 'write');
    const note = (planId: string) => () =>
      store.write(planId, (db) => {
        db.run(sql.updateTable('tasks').set({ note: 'khác' }).where('plan_id', '=', planId));
        guard.requireWritten(db, planId);
      });
    expect(note(plan.id)).not.toThrow();
    expect(note(other.plan.id)).toThrow(/không có quyền/);
    expect(store.read((db) => db.all(sql.selectFrom('tasks').select('note').orderBy('content')))).toEqual([{ note: '' }, { note: 'khác' }]);
    store.close();
  });

  it('the register is everybody’s: a name learnt links the mentions of every committee', async () => {
    const { test, other, as } = await twoCommittees();
    expect(await as('clerk')('agencies.create', { name: 'Sở Công Thương' })).toMatchObject({ name: 'Sở Công Thương' });
    expect((await test.call('tasks.list', { planId: other.plan.id })).tasks[0]?.assignments[0]?.kind).toBe('agency');
  });

  it('an administrator of a committee administers it, and no other, and not the book', async () => {
    const { test, own, other, as } = await twoCommittees();
    const chief = as('administrator');
    const [mine, theirs] = await test.call('committees.list', {});
    const committees = [mine!, theirs!];
    const named = (id: string) => committees.find((committee) => committee.id === id)!;
    const rename = ({ id, revision }: { id: string; revision: number }) => ({ id, revision, shortName: 'BCĐ' });
    expect(await chief('committees.update', rename(named(own.plan.committeeId)))).toMatchObject({ shortName: 'BCĐ' });
    expect(await chief('committees.update', rename(named(other.plan.committeeId)))).toBe(refused);
    expect(await chief('committees.create', { name: 'Ban mới' })).toBe(refused);
  });
});

it('a stranger who administers another committee is shown nothing and changes nothing, whatever of the contract is tried', async () => {
  const test = await testCore();
  const elsewhere = await test.call('committees.create', { name: 'Ban khác' });
  const stranger = of(test, { id: 'stranger', user: 'Lan', committees: [{ id: elsewhere.id, role: 'administrator' }] });
  const answers: Record<string, unknown> = {};
  const stage = { file: await test.core.files.put(sampleFile.name, sampleFile.bytes), report: await test.core.files.put(reportFile.name, reportFile.bytes) };
  const heard: Heard = { ...stage, answers };
  const rowIds = new Set<string>();
  const tried = new Set<string>();
  for (const { operation, input } of scenario) {
    const asked = input(heard);
    if (idsIn(asked).some((id) => rowIds.has(id))) {
      tried.add(operation);
      expect(await stranger(operation, asked as never), operation).toBe(refused);
    }
    const envelope = await test.core.dispatcher.callUnknown(operation, asked, { session: test.session });
    if (!envelope.ok) continue;
    answers[operation] = envelope.value;
    if (makeRows.has(operation)) for (const id of rowsIn(envelope.value)) rowIds.add(id);
  }
  // All that take an id of a row; the others are of the register, of the whole book, of a draft, or of a file.
  const untried = operations.filter((name) => !tried.has(name));
  expect(untried.filter((name) => !/^(agencies|backup|succession|imports|system|history|search|trash)\./.test(name)).toSorted()).toEqual([
    'calendar.setDays',
    'calendar.setSource',
    'committees.create',
    'committees.list',
    'documents.list',
    'documents.prepare',
    'merge.confirm',
    'merge.discard',
    'merge.review',
    'plans.list',
    'reporting.figuresCheck',
  ]);
  expect(await stranger('plans.list', {})).toEqual([]);
  expect(await stranger('calendar.setDays', { days: ['2028-05-02'], kind: 'rest' })).toBe(refused);
  expect(await stranger('calendar.setSource', { year: 2028, source: '1/VPCP' })).toBe(refused);
}, 120_000);

const operations = Object.keys(contract) as OperationName[];
const makeRows: ReadonlySet<OperationName> = new Set([
  'committees.create',
  'plans.create',
  'papers.create',
  'papers.copy',
  'paperTemplates.give',
  'register.record',
  'register.receive',
  'indicators.set',
  'proposals.add',
  'tasks.add',
  'sections.add',
  'people.add',
  'reporting.record',
  'evidence.attach',
  'extensions.ask',
  'taskEvents.record',
  'taskFlags.set',
  'planLife.adopt',
  'imports.sample',
]);
const idsIn = (value: unknown): string[] => [...JSON.stringify(value).matchAll(/"([0-9a-f]{8}-[0-9a-f-]{27})"/g)].map(([, id]) => id!);
/** Ids of the rows themselves, not of the agencies they name. */
const rowsIn = (value: unknown): string[] => {
  const text = JSON.stringify(value);
  const listed = [...text.matchAll(/"(?:added|ids)":(\[[^\]]*\])/g)].flatMap(([, list]) => idsIn(JSON.parse(list!)));
  return [...[...text.matchAll(/"(?:id|planId)":"([0-9a-f-]{36})"/g)].map(([, id]) => id!), ...listed];
};
