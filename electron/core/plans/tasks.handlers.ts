import { generateNKeysBetween } from 'fractional-indexing';
import { AppError } from '../../../shared/api/app-error.ts';
import type { RowsChanged, SomeTexts, TaskDeadline, tasksApi } from '../../../shared/api/tasks.api.ts';
import type { CommandContext, Handlers } from '../api/handlers.ts';
import type { Ids } from '../ports.ts';
import { sql, type WriteHandle } from '../store/handles.ts';
import { requireRevision, type EditedText } from '../store/require-revision.ts';
import type { Schema } from '../store/schema.ts';
import { isTask, planOrder, type OrderedTask } from './plan-order.repo.ts';
import { readPlanRows, readTasks } from './plan-rows.repo.ts';
import { editablePlan, planRow } from './plans.repo.ts';
import { removeTaskRows, replaceAssignments, taskRows } from './tasks.repo.ts';
import { understandingFor, writeUnderstood, type TaskUnderstanding } from './understand-task.ts';

export const tasksHandlers = (ids: Ids) =>
  ({
    'tasks.list': ({ db }, { planId }) => {
      planRow(db, planId);
      return readPlanRows(db, planId);
    },

    'tasks.add': (context, { planId, afterTaskId, rows }) => {
      const { db } = context;
      const plan = editablePlan(db, planId);
      const place = placeBehind(planOrder(db, planId).filter(isTask), afterTaskId);
      const ranks = generateNKeysBetween(place.after, place.before, rows.length);
      const added = rows.map(
        (texts, index): Schema['tasks'] => ({
          id: ids.next(),
          revision: 0,
          plan_id: planId,
          section_id: place.sectionId,
          rank: ranks[index] ?? '',
          number_text: texts.numberText ?? null,
          content: texts.content ?? '',
          lead_text: texts.leadText ?? '',
          coordinator_text: texts.coordinatorText ?? '',
          deadline_text: texts.deadlineText ?? '',
          product: texts.product ?? '',
          note: texts.note ?? '',
          deadline: '{}',
          deadline_confirmed: null,
        }),
      );
      writeUnderstood(db, plan.year, added, ids);
      context.describe(count(added.length));
      return changed(context, planId, added.map((row) => row.id), true);
    },

    'tasks.edit': (context, { edits }) => {
      const { db } = context;
      const rows = taskRows(db, edits.map((edit) => edit.id));
      const planId = rows[0]?.plan_id ?? '';
      const understanding = understandingFor(db, editablePlan(db, planId).year, ids, edits.flatMap(({ texts }) => agencyTexts(texts)));
      edits.forEach(({ revision, texts }, index) => {
        const row = rows[index];
        if (!row) return;
        requireRevision(row, revision, edits.length === 1 ? editedText(row, texts) : undefined);
        editTask(db, row, texts, understanding);
      });
      context.describe(count(edits.length));
      return changed(context, planId, rows.map((row) => row.id), edits.some(({ texts }) => texts.numberText !== undefined));
    },

    'tasks.remove': (context, { ids: removed }) => {
      const planId = taskRows(context.db, removed)[0]?.plan_id ?? '';
      editablePlan(context.db, planId);
      removeTaskRows(context.db, removed);
      context.describe(count(removed.length));
      return changed(context, planId, [], true);
    },

    'tasks.move': (context, { ids: wanted, afterTaskId }) => {
      const { db } = context;
      const planId = taskRows(db, wanted)[0]?.plan_id ?? '';
      editablePlan(db, planId);
      const moving = new Set(wanted);
      const order = planOrder(db, planId).filter(isTask);
      const place = placeBehind(order.filter((task) => !moving.has(task.id)), afterTaskId);
      const inOrder = order.filter((task) => moving.has(task.id));
      const ranks = generateNKeysBetween(place.after, place.before, inOrder.length);
      inOrder.forEach((task, index) => {
        db.run(
          sql
            .updateTable('tasks')
            .set((eb) => ({ rank: ranks[index] ?? '', section_id: place.sectionId, revision: eb('revision', '+', 1) }))
            .where('id', '=', task.id),
        );
      });
      context.describe(count(inOrder.length));
      return changed(context, planId, wanted, true);
    },

    'tasks.confirmDeadline': (context, { id, revision, deadline }) => {
      const row = taskRows(context.db, [id])[0];
      if (!row) throw new AppError('system.notFound', { what: 'nhiệm vụ' });
      editablePlan(context.db, row.plan_id);
      requireRevision(row, revision);
      const confirmed = deadline && confirmedDeadline(deadline);
      context.db.run(
        sql
          .updateTable('tasks')
          .set({ deadline_confirmed: confirmed && JSON.stringify(confirmed), revision: revision + 1 })
          .where('id', '=', id),
      );
      context.describe(row.deadline_text);
      return changed(context, row.plan_id, [id], false);
    },
  }) satisfies Handlers<typeof tasksApi>;

/** The stored text of the one cell that an edit concerns. */
function editedText(row: Schema['tasks'], texts: SomeTexts): EditedText | undefined {
  const stored: Required<SomeTexts> = {
    numberText: row.number_text,
    content: row.content,
    leadText: row.lead_text,
    coordinatorText: row.coordinator_text,
    deadlineText: row.deadline_text,
    product: row.product,
    note: row.note,
  };
  const [field, ...others] = Object.keys(texts) as (keyof SomeTexts)[];
  return field && others.length === 0 ? { field, current: stored[field] ?? '' } : undefined;
}

function agencyTexts(texts: SomeTexts): string[] {
  return [texts.leadText, texts.coordinatorText].filter((text) => text !== undefined);
}

function editTask(db: WriteHandle, row: Schema['tasks'], texts: SomeTexts, understanding: TaskUnderstanding): void {
  const deadlineText = texts.deadlineText ?? row.deadline_text;
  db.run(
    sql
      .updateTable('tasks')
      .set({
        revision: row.revision + 1,
        number_text: texts.numberText === undefined ? row.number_text : texts.numberText || null,
        content: texts.content ?? row.content,
        lead_text: texts.leadText ?? row.lead_text,
        coordinator_text: texts.coordinatorText ?? row.coordinator_text,
        deadline_text: deadlineText,
        product: texts.product ?? row.product,
        note: texts.note ?? row.note,
        deadline: understanding.deadline(deadlineText),
      })
      .where('id', '=', row.id),
  );
  if (texts.leadText !== undefined) {
    replaceAssignments(db, row.id, 'lead', understanding.assignments(row.id, 'lead', texts.leadText));
  }
  if (texts.coordinatorText !== undefined) {
    replaceAssignments(db, row.id, 'coordinator', understanding.assignments(row.id, 'coordinator', texts.coordinatorText));
  }
}

interface Place {
  readonly sectionId: string | null;
  /** Ranks to stand between. */
  readonly after: string | null;
  readonly before: string | null;
}

/** @param afterTaskId null: the start of the plan; undefined: its end. */
function placeBehind(tasks: readonly OrderedTask[], afterTaskId: string | null | undefined): Place {
  const at = afterTaskId === undefined ? tasks.length - 1 : tasks.findIndex((task) => task.id === afterTaskId);
  if (typeof afterTaskId === 'string' && at < 0) throw new AppError('system.notFound', { what: 'nhiệm vụ' });
  const sectionId = (tasks[at] ?? tasks[0])?.sectionId ?? null;
  const next = tasks[at + 1];
  return {
    sectionId,
    after: tasks[at]?.rank ?? null,
    before: next && next.sectionId === sectionId ? next.rank : null,
  };
}

function confirmedDeadline(deadline: Pick<TaskDeadline, 'kind' | 'start' | 'due' | 'frequency'>): TaskDeadline {
  return { ...deadline, dates: deadline.due ? [deadline.due] : [], flags: [], certain: true };
}

function changed(context: CommandContext, planId: string, ids: readonly string[], renumbered: boolean): RowsChanged {
  return { entryId: context.entryId, tasks: ids.length ? readTasks(context.db, planId, ids) : [], renumbered };
}

const count = (tasks: number): string => `${tasks} nhiệm vụ`;
