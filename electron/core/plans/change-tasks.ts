import { generateNKeysBetween } from 'fractional-indexing';
import { AppError } from '../../../shared/api/app-error.ts';
import type { NewRowPlace, RowPlace, SomeTexts, TaskEdit } from '../../../shared/api/tasks.api.ts';
import { departsFrom } from '../../../shared/domain/agencies/agency-names.ts';
import { departingNumbers } from '../../../shared/domain/numbering.ts';
import { fieldNamed, isOwnColumn, type OwnColumnId, type TextName } from '../../../shared/domain/plan-table/plan-fields.ts';
import type { Ids } from '../ports.ts';
import { sql, type WriteHandle } from '../store/handles.ts';
import { requireRevision, type EditedText } from '../store/require-revision.ts';
import type { Schema } from '../store/schema.ts';
import { columnsOf } from './plan-columns.ts';
import { placeAmong, placeBeforeTask } from './place-rows.ts';
import { behindWhole, levelBefore, levelBehind, levelsWithout, withSubTasks } from './sub-tasks.ts';
import { isTask, planOrder } from './plan-order.repo.ts';
import { noTexts, textIn, withTexts } from './task-texts.ts';
import { removeTaskRows, replaceAssignments, taskRows } from './tasks.repo.ts';
import { agencyCellsOf, agencyRoles, understandingFor, writeUnderstood, type TaskUnderstanding } from './understand-task.ts';

type PlanRow = Schema['plans'];

/** Puts new rows at a place; answers their ids. */
export function addTasks(db: WriteHandle, plan: PlanRow, rows: readonly SomeTexts[], to: NewRowPlace, ids: Ids): string[] {
  requireColumns(plan, rows);
  const order = planOrder(db, plan.id);
  const place = to.beforeTaskId === undefined ? placeAmong(order, to) : placeBeforeTask(order, to.beforeTaskId);
  const ranks = generateNKeysBetween(place.after, place.before, rows.length);
  const level = to.beforeTaskId === undefined ? levelBehind(order, to.afterTaskId) : levelBefore(order, to.beforeTaskId);
  const added = rows.map((texts, index): Schema['tasks'] => ({
    id: ids.next(),
    revision: 0,
    plan_id: plan.id,
    section_id: place.sectionId,
    rank: ranks[index] ?? '',
    level,
    ...withTexts(noTexts, texts),
    deadline: '{}',
    deadline_confirmed: null,
  }));
  writeUnderstood(db, plan.year, added, ids);
  settleNumbers(
    db,
    plan,
    added.filter((row) => row.number_text !== null).map((row) => row.id),
  );
  return added.map((row) => row.id);
}

/** Refuses as a whole when one row is stale, gone or of another plan. */
export function editTasks(db: WriteHandle, plan: PlanRow, edits: readonly TaskEdit[], ids: Ids): void {
  const rows = taskRows(
    db,
    edits.map((edit) => edit.id),
  );
  requireColumns(
    plan,
    edits.map(({ texts }) => texts),
  );
  const understanding = understandingFor(
    db,
    plan.year,
    ids,
    edits.flatMap(({ texts }) => agencyTexts(texts)),
  );
  edits.forEach(({ revision, texts }, index) => {
    const row = rows[index];
    if (!row) return;
    if (row.plan_id !== plan.id) throw new AppError('system.notFound', { what: 'nhiệm vụ' });
    requireRevision(row, revision, edits.length === 1 ? editedText(row, texts) : undefined);
    editTask(db, row, texts, understanding);
  });
  settleNumbers(
    db,
    plan,
    edits.filter(({ texts }) => texts.numberText).map(({ id }) => id),
  );
}

/** Moves rows with what stands under them, in their present order, to a place; nothing comes between a task and its own sub-tasks. */
export function moveTasks(db: WriteHandle, planId: string, wanted: readonly string[], to: RowPlace): void {
  const order = planOrder(db, planId);
  const moving = withSubTasks(order, wanted);
  const place = placeAmong(
    order.filter((row) => !moving.has(row.id)),
    behindWhole(order, moving, to),
  );
  const inOrder = order.filter(isTask).filter((task) => moving.has(task.id));
  const ranks = generateNKeysBetween(place.after, place.before, inOrder.length);
  inOrder.forEach((task, index) => {
    db.run(
      sql
        .updateTable('tasks')
        .set((eb) => ({ rank: ranks[index] ?? '', section_id: place.sectionId, revision: eb('revision', '+', 1) }))
        .where('id', '=', task.id),
    );
  });
  keepLevels(
    db,
    planOrder(db, planId)
      .filter(isTask)
      .filter(({ id }) => moving.has(id)),
  );
}

/** Puts rows under the task above them, or back beside the one they stand under, with their own sub-tasks; the program counts their numbers. */
export function shiftLevel(db: WriteHandle, planId: string, wanted: readonly string[], by: -1 | 1): void {
  const order = planOrder(db, planId);
  const tops = new Set(wanted);
  const shifting = order.filter(isTask).filter(({ id, level }) => tops.has(id) && level + by >= 0);
  const all = withSubTasks(
    order,
    shifting.map(({ id }) => id),
  );
  for (const { id, level, numberText } of order.filter(isTask)) {
    if (!all.has(id)) continue;
    const counted = tops.has(id) || numberText === null || /^\d/.test(numberText);
    const row = { level: Math.max(0, level + by), number_text: counted ? null : numberText };
    db.run(
      sql
        .updateTable('tasks')
        .set((eb) => ({ ...row, revision: eb('revision', '+', 1) }))
        .where('id', '=', id),
    );
  }
  keepLevels(
    db,
    planOrder(db, planId)
      .filter(isTask)
      .filter(({ id }) => all.has(id)),
  );
}

/** Takes rows out; what stood under one of them stands under whatever is left above it. */
export function removeTasks(db: WriteHandle, planId: string, removed: readonly string[]): void {
  const gone = new Set(removed);
  const order = planOrder(db, planId);
  const levels = levelsWithout(order, (id) => gone.has(id));
  removeTaskRows(db, removed);
  keepLevels(
    db,
    order.filter(isTask).flatMap(({ id, level }) => (gone.has(id) || levels.get(id) === level ? [] : [{ id, level: levels.get(id) ?? 0 }])),
  );
}

/** What a row stands under now is what it goes on standing under. */
function keepLevels(db: WriteHandle, rows: readonly { readonly id: string; readonly level: number }[]): void {
  for (const { id, level } of rows) db.run(sql.updateTable('tasks').set({ level }).where('id', '=', id).where('level', '!=', level));
}

/** The stored text of the one cell that an edit concerns. */
function editedText(row: Schema['tasks'], texts: SomeTexts): EditedText | undefined {
  const [field, ...others] = Object.keys(texts) as (TextName | OwnColumnId)[];
  return field && others.length === 0 ? { field, current: textIn(row, isOwnColumn(field) ? field : fieldNamed(field)) } : undefined;
}

/** A column may have been removed in another window while someone typed into it. */
function requireColumns(plan: PlanRow, rows: readonly SomeTexts[]): void {
  const named = new Set(rows.flatMap((texts) => Object.keys(texts).filter(isOwnColumn)));
  if (named.size === 0) return;
  const present = new Set<string>(columnsOf(plan).map(({ field }) => field));
  if ([...named].some((column) => !present.has(column))) throw new AppError('plans.columnGone', {});
}

function agencyTexts(texts: SomeTexts): string[] {
  return [texts.leadText, texts.coordinatorText].filter((text) => text !== undefined);
}

function editTask(db: WriteHandle, row: Schema['tasks'], texts: SomeTexts, understanding: TaskUnderstanding): void {
  const typed = withTexts(row, texts);
  db.run(
    sql
      .updateTable('tasks')
      .set({
        ...typed,
        revision: row.revision + 1,
        deadline: understanding.deadline(typed.deadline_text),
      })
      .where('id', '=', row.id),
  );
  const [before, now] = [agencyCellsOf(row), agencyCellsOf(typed)];
  const edited = agencyRoles.filter((role) => texts[`${role}Text`] !== undefined);
  const across = edited.some((role) => departsFrom(before[role], role) || departsFrom(now[role], role));
  for (const role of across ? agencyRoles : edited) replaceAssignments(db, row.id, role, understanding.assignments(row.id, role, now));
}

/** A typed number that counting on would give anyway is left to the program, so that it follows when rows move. */
function settleNumbers(db: WriteHandle, plan: PlanRow, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const typed = new Set(ids);
  const order = planOrder(db, plan.id);
  const departing = departingNumbers(order, plan.numbering);
  order.forEach((row, index) => {
    const settled = departing[index];
    if (!settled || !isTask(row) || !typed.has(row.id) || row.numberText === null) return;
    db.run(sql.updateTable('tasks').set({ number_text: settled.numberText, level: settled.level }).where('id', '=', row.id));
  });
}
