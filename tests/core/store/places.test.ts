import { expect, it } from 'vitest';
import { openStore, type Store } from '../../../electron/core/store/open-store.ts';
import { sql, type ReadHandle } from '../../../electron/core/store/handles.ts';
import { PlaceSet } from '../../../electron/core/store/place-set.ts';
import type { Places } from '../../../shared/api/places.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { planWith, testCore } from '../../kit/test-core.ts';

/** A book with two plans of two rows, opened without the program. */
async function twoPlans(): Promise<{ store: Store; one: string; other: string }> {
  const folder = tempFolder();
  const test = await testCore(folder);
  const { plan: one } = await planWith(test, ['Một', 'Hai']);
  const { plan: other } = await planWith(test, ['Ba', 'Bốn']);
  await test.close();
  return { store: openStore(folder, 'bài kiểm tra'), one: one.id, other: other.id };
}

function readOf(store: Store, work: (db: ReadHandle) => unknown): Places {
  const places = new PlaceSet();
  store.readNoting(places, work);
  return places.toPlaces();
}

it('a table is read whole unless the statement holds it to one plan', async () => {
  const { store, one } = await twoPlans();
  const ids = sql.selectFrom('tasks').select('id').where('plan_id', '=', one);
  const read = (work: (db: ReadHandle) => unknown): Places => readOf(store, work);

  expect(read((db) => db.all(ids))).toEqual({ tasks: [one] });
  expect(read((db) => db.all(sql.selectFrom('tasks').select('id').where('content', '=', one)))).toEqual({ tasks: true });
  expect(read((db) => db.all(sql.selectFrom('plans').selectAll().where('id', '=', one)))).toEqual({ plans: [one] });
  expect(read((db) => db.all(sql.selectFrom('agencies').selectAll()))).toEqual({ agencies: true });
  expect(
    read((db) =>
      db.all(
        sql
          .selectFrom('task_assignments')
          .selectAll()
          .where('task_id', 'in', ids as never),
      ),
    ),
  ).toEqual({
    task_assignments: [one],
    tasks: [one],
  });
  expect(read((db) => db.all(sql.selectFrom('task_assignments').selectAll().where('task_id', 'in', ['a', 'b'])))).toEqual({ task_assignments: true });
  store.close();
});

it('joins hold what they join to rows of the plan, and nothing else', async () => {
  const { store, one } = await twoPlans();
  const joined = sql.selectFrom('task_assignments').innerJoin('tasks as t', 't.id', 'task_assignments.task_id').select('text');
  expect(readOf(store, (db) => db.all(joined.where('t.plan_id', '=', one)))).toEqual({ task_assignments: [one], tasks: [one] });
  // One of two is enough to let every plan in.
  expect(readOf(store, (db) => db.all(joined.where((eb) => eb.or([eb('t.plan_id', '=', one), eb('text', '=', '')]))))).toEqual({
    task_assignments: true,
    tasks: true,
  });
  expect(readOf(store, (db) => db.all(joined.innerJoin('tasks as twin', 'twin.content', 't.content').where('t.plan_id', '=', one)))).toEqual({
    task_assignments: [one],
    tasks: true,
  });
  // What a left join asks for leaves the rows it is joined to as they are.
  const left = sql
    .selectFrom('tasks')
    .leftJoin('plans', (on) => on.onRef('plans.id', '=', 'tasks.plan_id').on('plans.id', '=', one))
    .select(['tasks.id', 'plans.title']);
  expect(readOf(store, (db) => db.all(left))).toEqual({ tasks: true, plans: [one] });
  const twice = sql.selectFrom('tasks').select('id').where('plan_id', '=', one).unionAll(sql.selectFrom('tasks').select('id'));
  expect(readOf(store, (db) => db.all(twice))).toEqual({ tasks: true });
  store.close();
});

it('a write tells every table it touched and whose rows, a remembered choice as well as a row; what was rolled back is not told', async () => {
  const { store, one, other } = await twoPlans();
  const touchedBy = (work: Parameters<Store['write']>[1]): Places => {
    let places: Places = {};
    store.write('entry', work, (change) => (places = change.places));
    const { audit_changes: record, ...rest } = places;
    expect(record).toBe(true);
    return rest;
  };
  const settle = { key: 'k', value: '1' };
  expect(touchedBy((db) => db.insert('settings', [settle]) as never)).toEqual({ settings: true });
  expect(touchedBy((db) => db.insert('lint_ignored', [{ plan_id: one, key: 'k' }]) as never)).toEqual({ lint_ignored: [one] });
  expect(touchedBy((db) => db.run(sql.updateTable('tasks').set({ note: 'x' }).where('plan_id', '=', other)) as never)).toEqual({ tasks: [other] });
  expect(touchedBy((db) => db.run(sql.updateTable('task_assignments').set({ text: 'x' })) as never)).toEqual({ task_assignments: [one, other] });

  const before = store.changes;
  expect(() =>
    store.write('entry', (db) => {
      db.run(sql.updateTable('agencies').set({ contact: 'x' }));
      throw new Error('refused');
    }),
  ).toThrow('refused');
  expect(store.changes).toBe(before);
  expect(touchedBy((db) => db.insert('lint_ignored', [{ plan_id: one, key: 'l' }]) as never)).toEqual({ lint_ignored: [one] });
  store.close();
});
