import { AppError } from '../../../shared/api/app-error.ts';
import type { RowsChanged, TaskDeadline, tasksApi } from '../../../shared/api/tasks.api.ts';
import type { CommandContext, Handlers } from '../api/handlers.ts';
import type { Ids } from '../ports.ts';
import { sql } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import { addTasks, editTasks, moveTasks, removeTasks, shiftLevel } from './change-tasks.ts';
import { isTask, planOrder } from './plan-order.repo.ts';
import { readPlanRows, readTasks } from './plan-rows.repo.ts';
import { editablePlan, planRow } from './plans.repo.ts';
import { taskRows } from './tasks.repo.ts';

export const tasksHandlers = (ids: Ids) =>
  ({
    'tasks.list': ({ db }, { planId }) => {
      planRow(db, planId);
      return readPlanRows(db, planId);
    },

    'tasks.add': (context, { planId, rows, ...place }) => {
      const added = addTasks(context.db, editablePlan(context.db, planId), rows, place, ids);
      context.describe(count(added.length));
      return changed(context, planId, added, true);
    },

    'tasks.edit': (context, { edits }) => {
      const { db } = context;
      const edited = edits.map(({ id }) => id);
      const planId = taskRows(db, edited)[0]?.plan_id ?? '';
      editTasks(db, editablePlan(db, planId), edits, ids);
      context.describe(count(edits.length));
      return changed(
        context,
        planId,
        edited,
        edits.some(({ texts }) => texts.numberText !== undefined),
      );
    },

    'tasks.paste': (context, { planId, edits, rows }) => {
      const { db } = context;
      const plan = editablePlan(db, planId);
      if (edits.length > 0) editTasks(db, plan, edits, ids);
      const added = rows.length > 0 ? addTasks(db, plan, rows, {}, ids) : [];
      context.describe(count(edits.length + added.length));
      const renumbered = added.length > 0 || edits.some(({ texts }) => texts.numberText !== undefined);
      return changed(context, planId, [...edits.map(({ id }) => id), ...added], renumbered);
    },

    'tasks.setTogether': (context, { planId, tasks, texts, sectionId }) => {
      const { db } = context;
      const plan = editablePlan(db, planId);
      const chosen = tasks.map(({ id }) => id);
      editTasks(
        db,
        plan,
        tasks.map(({ id, revision }) => ({ id, revision, texts })),
        ids,
      );
      if (sectionId !== undefined) {
        const already = new Set(
          planOrder(db, planId)
            .filter(isTask)
            .filter((task) => task.sectionId === sectionId)
            .map(({ id }) => id),
        );
        moveTasks(
          db,
          planId,
          chosen.filter((id) => !already.has(id)),
          { sectionId },
        );
      }
      context.describe(count(tasks.length));
      return changed(context, planId, chosen, sectionId !== undefined);
    },

    'tasks.remove': (context, { ids: removed }) => {
      const planId = taskRows(context.db, removed)[0]?.plan_id ?? '';
      editablePlan(context.db, planId);
      removeTasks(context.db, planId, removed);
      context.describe(count(removed.length));
      return changed(context, planId, [], true);
    },

    'tasks.move': (context, { ids: wanted, ...place }) => {
      const planId = taskRows(context.db, wanted)[0]?.plan_id ?? '';
      editablePlan(context.db, planId);
      moveTasks(context.db, planId, wanted, place);
      context.describe(count(wanted.length));
      return changed(context, planId, wanted, true);
    },

    'tasks.shiftLevel': (context, { ids: wanted, by }) => {
      const planId = taskRows(context.db, wanted)[0]?.plan_id ?? '';
      editablePlan(context.db, planId);
      shiftLevel(context.db, planId, wanted, by);
      context.describe(count(wanted.length));
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

function confirmedDeadline(deadline: Pick<TaskDeadline, 'kind' | 'start' | 'due' | 'frequency'>): TaskDeadline {
  return { ...deadline, dates: deadline.due ? [deadline.due] : [], flags: [], certain: true };
}

function changed(context: CommandContext, planId: string, ids: readonly string[], renumbered: boolean): RowsChanged {
  return { entryId: context.entryId, tasks: ids.length ? readTasks(context.db, planId, ids) : [], renumbered };
}

const count = (tasks: number): string => `${tasks} nhiệm vụ`;
