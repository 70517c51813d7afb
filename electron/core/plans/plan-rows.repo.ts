import type { Section } from '../../../shared/api/plans.api.ts';
import type { Assignment, PlanRows, Task } from '../../../shared/api/tasks.api.ts';
import type { Cast } from '../../../shared/domain/reporting/who-answers.ts';
import { readFormerNaming } from '../agencies/former-naming.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { isTask, planOrder, type OrderedTask } from './plan-order.repo.ts';
import { storedDeadline } from './stored-deadline.ts';
import { storedTexts } from './task-texts.ts';

/** Every row of a plan, in printed order. */
export function readPlanRows(db: ReadHandle, planId: string): PlanRows {
  const order = planOrder(db, planId);
  const tasks = byId(db.all(sql.selectFrom('tasks').selectAll().where('plan_id', '=', planId)));
  const sections = byId(db.all(sql.selectFrom('sections').selectAll().where('plan_id', '=', planId)));
  const assignments = readAssignments(db, sql.selectFrom('tasks').select('id').where('plan_id', '=', planId) as never);
  return {
    sections: order.filter((row) => !isTask(row)).map((row) => toSection(required(sections, row.id), row.number)),
    tasks: order.filter(isTask).map((row) => toTask(required(tasks, row.id), row, assignments.get(row.id) ?? [])),
  };
}

/** The named tasks of one plan as they now are, in printed order. */
export function readTasks(db: ReadHandle, planId: string, ids: readonly string[]): Task[] {
  if (ids.length > 500) {
    const wanted = new Set(ids);
    return readPlanRows(db, planId).tasks.filter((task) => wanted.has(task.id));
  }
  const tasks = byId(db.all(sql.selectFrom('tasks').selectAll().where('id', 'in', ids)));
  const assignments = readAssignments(db, [...ids]);
  return planOrder(db, planId)
    .filter(isTask)
    .filter((row) => tasks.has(row.id))
    .map((row) => toTask(required(tasks, row.id), row, assignments.get(row.id) ?? []));
}

function readAssignments(db: ReadHandle, taskIds: string[]): Map<string, Assignment[]> {
  const formerName = readFormerNaming(db);
  const rows = db.all(
    sql
      .selectFrom('task_assignments')
      .leftJoin('agencies', 'agencies.id', 'task_assignments.agency_id')
      .leftJoin('agencies as named', 'named.id', 'task_assignments.named_agency_id')
      .leftJoin('agency_groups', 'agency_groups.id', 'task_assignments.group_id')
      .select(['task_id', 'role', 'text', 'agency_id', 'group_id', 'agencies.name', 'agency_groups.phrase', 'named.id as named_id', 'named.name as named_name'])
      .where('task_id', 'in', taskIds)
      .orderBy('role', 'desc')
      .orderBy('ordinal'),
  );
  const byTask = new Map<string, Assignment[]>();
  for (const row of rows) {
    const list = byTask.get(row.task_id);
    const meant = row.agency_id && row.named_id ? formerName(row.named_id, row.named_name ?? '', row.text) : row.name;
    const assignment: Assignment = {
      role: row.role,
      kind: row.agency_id ? 'agency' : row.group_id ? 'group' : 'unknown',
      refId: row.agency_id ?? row.group_id,
      name: row.name ?? row.phrase ?? row.text,
      text: row.text,
      namedAs: meant === row.name ? null : meant,
    };
    if (list) list.push(assignment);
    else byTask.set(row.task_id, [assignment]);
  }
  return byTask;
}

/** Who leads and helps with each of some tasks, or of a whole plan, without their texts; nothing of a task that names nobody. */
export function readCasts(db: ReadHandle, of: readonly string[] | { readonly planId: string }): Map<string, Cast> {
  const wanted = 'planId' in of ? (sql.selectFrom('tasks').select('id').where('plan_id', '=', of.planId) as never) : of;
  const rows = db.all(sql.selectFrom('task_assignments').select(['task_id', 'role', 'agency_id', 'group_id']).where('task_id', 'in', wanted));
  const parts = Map.groupBy(rows, (row) => row.task_id);
  return new Map([...parts].map(([id, own]) => [id, { assignments: own.map((row) => ({ role: row.role, refId: row.agency_id ?? row.group_id })) }]));
}

function toTask(row: Schema['tasks'], place: OrderedTask, assignments: Assignment[]): Task {
  return {
    id: row.id,
    revision: row.revision,
    planId: row.plan_id,
    sectionId: row.section_id,
    position: place.position,
    number: place.number,
    level: place.level,
    ...storedTexts(row),
    deadline: storedDeadline(row),
    deadlineConfirmed: row.deadline_confirmed !== null,
    assignments,
  };
}

export function toSection(row: Schema['sections'], number: string): Section {
  return { id: row.id, revision: row.revision, planId: row.plan_id, number, numberText: row.number_text, title: row.title };
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function required<T>(rows: Map<string, T>, id: string): T {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`Row ${id} vanished inside one snapshot.`);
  return row;
}
