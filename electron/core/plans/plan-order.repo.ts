import { numberRows, type NumberingScheme } from '../../../shared/domain/numbering.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import { orderColumns, PLANS_KEPT } from '../store/kept-orders.ts';
import type { Schema } from '../store/schema.ts';

export interface OrderedSection {
  readonly kind: 'section';
  readonly id: string;
  readonly rank: string;
  readonly numberText: string | null;
  readonly number: string;
}

export interface OrderedTask {
  readonly kind: 'task';
  readonly id: string;
  readonly rank: string;
  readonly sectionId: string | null;
  readonly numberText: string | null;
  readonly number: string;
  /** 0 for a task of the first rank, 1 for one under it. */
  readonly level: number;
  /** 1-based among the tasks. */
  readonly position: number;
}

export type OrderedRow = OrderedSection | OrderedTask;

/**
 * Every row of a plan in printed order with its displayed number: tasks before the first section, then each section with its tasks.
 * Reads ids and ranks only, and computes anew only what has moved, so that a change in ten thousand rows stays cheap.
 */
export function planOrder(db: ReadHandle, planId: string): readonly OrderedRow[] {
  const plan = sql.selectFrom('plans').select(orderColumns.plans).where('id', '=', planId);
  const sections = sql.selectFrom('sections').select(orderColumns.sections).where('plan_id', '=', planId).orderBy('rank');
  const tasks = sql.selectFrom('tasks').select(orderColumns.tasks).where('plan_id', '=', planId).orderBy('rank');
  return db.orderOf(planId, [plan, sections, tasks], () => inOrder(db.get(plan)?.numbering ?? 'continuous', db.all(sections), db.all(tasks)));
}

/** The same of many plans in one go. More than are kept are not kept, so that looking through the book leaves the plan at work as it was. */
export function planOrders(db: ReadHandle, planIds: readonly string[]): ReadonlyMap<string, readonly OrderedRow[]> {
  const apart = planIds.length <= PLANS_KEPT ? planIds : planIds.filter((id) => db.keepsOrder(id));
  const orders = new Map(apart.map((id) => [id, planOrder(db, id)]));
  const others = planIds.filter((id) => !orders.has(id));
  if (others.length === 0) return orders;
  const plans = db.all(sql.selectFrom('plans').select(orderColumns.plans).where('id', 'in', idsIn(others)));
  const rowsOf = (table: 'sections' | 'tasks') => sql.selectFrom(table).where('plan_id', 'in', idsIn(others)).orderBy('plan_id').orderBy('rank');
  const sections = Map.groupBy(db.all(rowsOf('sections').select(orderColumns.sections)), (row) => row.plan_id);
  const tasks = Map.groupBy(db.all(rowsOf('tasks').select(orderColumns.tasks)), (row) => row.plan_id);
  for (const { id, numbering } of plans) orders.set(id, inOrder(numbering, sections.get(id) ?? [], tasks.get(id) ?? []));
  return orders;
}

function inOrder(
  scheme: NumberingScheme,
  sections: readonly Pick<Schema['sections'], (typeof orderColumns)['sections'][number]>[],
  allTasks: readonly Pick<Schema['tasks'], (typeof orderColumns)['tasks'][number]>[],
): OrderedRow[] {
  const tasks = Map.groupBy(allTasks, (task) => task.section_id);
  const rows: OrderedRow[] = [];
  let position = 0;
  const addTasks = (sectionId: string | null): void => {
    for (const task of tasks.get(sectionId) ?? []) {
      position += 1;
      rows.push({ kind: 'task', id: task.id, rank: task.rank, sectionId, numberText: task.number_text, number: '', level: task.level, position });
    }
  };
  addTasks(null);
  for (const section of sections) {
    rows.push({ kind: 'section', id: section.id, rank: section.rank, numberText: section.number_text, number: '' });
    addTasks(section.id);
  }
  const numbers = numberRows(rows, scheme);
  return rows.map((row, index) => ({ ...row, ...numbers[index] }));
}

export const isTask = (row: OrderedRow): row is OrderedTask => row.kind === 'task';
