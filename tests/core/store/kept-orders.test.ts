import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { planOrder } from '../../../electron/core/plans/plan-order.repo.ts';
import { ReadHandle } from '../../../electron/core/store/handles.ts';
import { KeptOrders } from '../../../electron/core/store/kept-orders.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { planWith, testCore } from '../../kit/test-core.ts';

/** A book of two plans, opened with kept orders and without. */
async function twoPlans() {
  const folder = tempFolder();
  const test = await testCore(folder);
  const { plan } = await planWith(test, ['Một', 'Hai', 'Ba']);
  const section = await test.call('sections.add', { planId: plan.id, title: 'Mục', beforeTaskId: null });
  const { plan: other } = await planWith(test, ['Bốn', 'Năm']);
  await test.close();
  const database = new Database(path.join(folder, 'bcd.sqlite'));
  database.pragma('foreign_keys = OFF');
  const orders = new KeptOrders(database);
  const [keeping, fresh] = [new ReadHandle(database, new Map(), orders), new ReadHandle(database)];
  const both = (planId: string) => [planOrder(keeping, planId), planOrder(fresh, planId)] as const;
  const same = (): void => {
    for (const id of [plan.id, other.id]) {
      const [kept, computed] = both(id);
      expect(kept).toEqual(computed);
    }
  };
  return { database, orders, plan: plan.id, other: other.id, section: section.id, both, same };
}

it('an order is kept while its rows stay where they are, whatever is typed into them', async () => {
  const { database, plan, other, both, same } = await twoPlans();
  const [first] = both(plan);
  database.prepare("UPDATE tasks SET content = 'khác', revision = revision + 1, rank = rank WHERE plan_id = ?").run(plan);
  expect(both(plan)[0]).toBe(first);
  database.prepare("UPDATE tasks SET number_text = '9' WHERE plan_id = ?").run(other);
  expect(both(plan)[0]).toBe(first);
  same();
});

it('whatever it is computed from is seen when it changes', async () => {
  const { database, orders, plan, section, same } = await twoPlans();
  const changes: readonly [string, ...unknown[]][] = [
    ["UPDATE tasks SET section_id = ? WHERE content = 'Ba'", section],
    ["UPDATE plans SET numbering = 'per-section' WHERE id = ?", plan],
    ["UPDATE tasks SET number_text = '7' WHERE plan_id = ? AND content = 'Hai'", plan],
    ["UPDATE tasks SET level = 1 WHERE plan_id = ? AND content = 'Ba'", plan],
    ["UPDATE tasks SET rank = 'zz' WHERE plan_id = ? AND content = 'Một'", plan],
    ["UPDATE tasks SET section_id = ? WHERE content = 'Hai'", section],
    ["UPDATE sections SET number_text = 'V' WHERE id = ?", section],
    ["UPDATE sections SET rank = 'a9' WHERE id = ?", section],
    ["UPDATE tasks SET plan_id = ? WHERE content = 'Bốn'", plan],
    ["INSERT INTO sections (id, plan_id, rank, title, revision) SELECT 'moi', plan_id, 'zzz', title, 0 FROM sections WHERE id = ?", section],
    ["DELETE FROM tasks WHERE plan_id = ? AND content = 'Ba'", plan],
    ['DELETE FROM sections WHERE id = ?', section],
  ];
  for (const [change, ...values] of changes) {
    orders.settle();
    same();
    expect(database.prepare(change).run(...values).changes, change).toBe(1);
    same();
  }
});

it('a change that is taken back leaves no order of it behind', async () => {
  const { database, orders, plan, both, same } = await twoPlans();
  same();
  orders.settle();
  database.exec('BEGIN');
  database.prepare("UPDATE tasks SET rank = 'zz' WHERE plan_id = ? AND content = 'Một'").run(plan);
  same();
  database.exec('ROLLBACK');
  orders.settle();
  same();
  expect(both(plan)[0]).toMatchObject([{ number: '1' }, {}, {}, {}]);
});
