import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { AppError } from '../../../shared/api/app-error.ts';
import type { plansApi } from '../../../shared/api/plans.api.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Clock, Ids } from '../ports.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import { requireRevision } from '../store/require-revision.ts';
import type { Schema } from '../store/schema.ts';
import { isTask, planOrder } from './plan-order.repo.ts';
import { toSection } from './plan-rows.repo.ts';
import { clearColumns, columnTexts, settledColumns } from './change-columns.ts';
import { columnStep } from './column-step.ts';
import { columnsOf, defaultColumns } from './plan-columns.ts';
import { editablePlan, planRow, removePlanRows, toPlan } from './plans.repo.ts';

export const plansHandlers = ({ ids, clock }: { ids: Ids; clock: Clock }) =>
  ({
    'plans.list': ({ db }, { committeeId, ids: wanted, limit, offset }) => {
      const rows = sql
        .selectFrom('plans')
        .innerJoin('committees', 'committees.id', 'plans.committee_id')
        .selectAll('plans')
        .select(['committees.name as committee'])
        .select((eb) =>
          eb
            .selectFrom('tasks')
            .whereRef('tasks.plan_id', '=', 'plans.id')
            .select((count) => count.fn.countAll<number>().as('n'))
            .as('tasks'),
        )
        .orderBy('year', 'desc')
        .orderBy('created_at', 'desc')
        .limit(limit)
        .offset(offset);
      const ofCommittee = committeeId === undefined ? rows : rows.where('committee_id', '=', committeeId);
      const chosen = wanted === undefined ? ofCommittee : ofCommittee.where('plans.id', 'in', idsIn(wanted));
      return db.all(chosen).map((row) => ({ ...toPlan(row), committee: row.committee, tasks: row.tasks ?? 0 }));
    },

    'plans.create': ({ db, describe }, { committeeId, title, year }) => {
      const committee = db.get(sql.selectFrom('committees').select('id').where('id', '=', committeeId));
      if (!committee) throw new AppError('system.notFound', { what: 'ban chỉ đạo' });
      const row: Schema['plans'] = {
        id: ids.next(),
        revision: 0,
        committee_id: committeeId,
        title,
        year,
        status: 'draft',
        numbering: 'continuous',
        columns: JSON.stringify(defaultColumns),
        source_name: null,
        created_at: clock.now(),
      };
      db.insert('plans', [row]);
      describe(title);
      return toPlan(row);
    },

    'plans.update': ({ db, describe }, { id, revision, ...changes }) => {
      const now = editablePlan(db, id);
      requireRevision(now, revision);
      const present = columnsOf(now);
      const columns = changes.columns ? settledColumns(changes.columns, present, ids) : present;
      const kept = new Set(columns.map(({ field }) => field));
      const leaving = present.map(({ field }) => field).filter((field) => !kept.has(field));
      const textsRemoved = clearColumns(db, now, leaving, ids);
      const row: Schema['plans'] = {
        ...now,
        revision: revision + 1,
        title: changes.title ?? now.title,
        year: changes.year ?? now.year,
        numbering: changes.numbering ?? now.numbering,
        columns: JSON.stringify(columns),
      };
      db.run(sql.updateTable('plans').set(row).where('id', '=', id));
      const step = onlyStep(now, row);
      if (step) describe(step.subject, step.step);
      else describe(row.title);
      return { ...toPlan(row), textsRemoved };
    },

    'plans.columnTexts': ({ db }, { planId }) => columnTexts(db, planRow(db, planId)),

    'plans.remove': ({ db, describe, entryId }, { id }) => {
      const plan = planRow(db, id);
      const tasks = removePlanRows(db, id);
      describe(plan.title);
      return { entryId, tasks };
    },

    'sections.add': ({ db, describe }, { planId, title, beforeTaskId }) => {
      editablePlan(db, planId);
      const row = insertSection(db, ids.next(), planId, title, beforeTaskId);
      describe(title);
      return toSection(row, numberOf(db, planId, row.id));
    },

    'sections.rename': ({ db, describe }, { id, revision, title }) => {
      const now = sectionRow(db, id);
      editablePlan(db, now.plan_id);
      requireRevision(now, revision, { field: 'title', current: now.title });
      const row = { ...now, revision: revision + 1, title };
      db.run(sql.updateTable('sections').set(row).where('id', '=', id));
      describe(title);
      return toSection(row, numberOf(db, row.plan_id, id));
    },

    'sections.remove': ({ db, describe, entryId }, { id }) => {
      const section = sectionRow(db, id);
      editablePlan(db, section.plan_id);
      joinSectionAbove(db, section);
      db.run(sql.deleteFrom('sections').where('id', '=', id));
      describe(section.title);
      return { entryId };
    },
  }) satisfies Handlers<typeof plansApi>;

/** The one thing that a change of a plan did, where it did one of those that have a name. */
function onlyStep(before: Schema['plans'], after: Schema['plans']): ReturnType<typeof columnStep> {
  if (before.title !== after.title || before.year !== after.year) return null;
  const columns = columnStep(columnsOf(before), columnsOf(after));
  if (before.numbering === after.numbering) return columns;
  return before.columns === after.columns ? { step: 'plans.changeNumbering', subject: after.title } : null;
}

function sectionRow(db: ReadHandle, id: string): Schema['sections'] {
  const row = db.get(sql.selectFrom('sections').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'mục' });
  return row;
}

/** A heading above a task takes that task and those after it, up to the next heading; without a task it stands last and empty. */
function insertSection(db: WriteHandle, id: string, planId: string, title: string, beforeTaskId: string | null): Schema['sections'] {
  const order = planOrder(db, planId);
  const at = order.findIndex((row) => row.id === beforeTaskId);
  const task = order[at];
  const sections = order.filter((row) => !isTask(row));
  const above = task && isTask(task) ? sections.findIndex((row) => row.id === task.sectionId) : sections.length - 1;
  const row: Schema['sections'] = {
    id,
    revision: 0,
    plan_id: planId,
    rank: generateKeyBetween(sections[above]?.rank ?? null, sections[above + 1]?.rank ?? null),
    number_text: null,
    title,
  };
  db.insert('sections', [row]);
  if (task && isTask(task)) {
    const taken = order
      .slice(at)
      .filter(isTask)
      .filter((each) => each.sectionId === task.sectionId);
    // A heading put between a task and its own ends their standing under it.
    let cut = task.level;
    for (const { id: taskId, level } of taken) {
      cut = Math.min(cut, level);
      db.run(
        sql
          .updateTable('tasks')
          .set((eb) => ({ section_id: id, level: level - cut, revision: eb('revision', '+', 1) }))
          .where('id', '=', taskId),
      );
    }
  }
  return row;
}

/** The tasks of a heading about to go follow those of the heading above it, in order. */
function joinSectionAbove(db: WriteHandle, section: Schema['sections']): void {
  const order = planOrder(db, section.plan_id);
  const sections = order.filter((row) => !isTask(row));
  const above = sections[sections.findIndex((row) => row.id === section.id) - 1]?.id ?? null;
  const tasks = order.filter(isTask);
  const lastAbove = tasks.findLast((task) => task.sectionId === above)?.rank ?? null;
  const moving = tasks.filter((task) => task.sectionId === section.id);
  const ranks = generateNKeysBetween(lastAbove, null, moving.length);
  moving.forEach((task, index) => {
    db.run(
      sql
        .updateTable('tasks')
        .set((eb) => ({ section_id: above, rank: ranks[index] ?? '', revision: eb('revision', '+', 1) }))
        .where('id', '=', task.id),
    );
  });
}

function numberOf(db: ReadHandle, planId: string, id: string): string {
  return planOrder(db, planId).find((row) => row.id === id)?.number ?? '';
}
