import { numberRows } from '../../../shared/domain/numbering.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

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
 * Reads ids and ranks only, so that adding one row to ten thousand stays cheap.
 */
export function planOrder(db: ReadHandle, planId: string): OrderedRow[] {
  const scheme = db.get(sql.selectFrom('plans').select('numbering').where('id', '=', planId))?.numbering ?? 'continuous';
  const sections = db.all(sql.selectFrom('sections').select(['id', 'rank', 'number_text']).where('plan_id', '=', planId).orderBy('rank'));
  const tasks = Map.groupBy(
    db.all(sql.selectFrom('tasks').select(['id', 'rank', 'section_id', 'number_text', 'level']).where('plan_id', '=', planId).orderBy('rank')),
    (task) => task.section_id,
  );
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
