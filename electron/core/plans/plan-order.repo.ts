import { numberRows, type NumberingScheme } from '../../../shared/domain/numbering.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { orderColumns } from '../store/kept-orders.ts';
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
