import { AppError } from '../../../shared/api/app-error.ts';
import type { DecidingDocument, planLifeApi } from '../../../shared/api/plan-life.api.ts';
import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { comparePlans } from '../../../shared/domain/plan-diff/compare-plans.ts';
import { fingerprintVersion, type PlanState, type PlanStateRow } from '../../../shared/domain/plan-diff/plan-state.ts';
import { byField } from '../../../shared/domain/plan-table/plan-fields.ts';
import { taskNames } from '../../../shared/domain/task-names.ts';
import { followSuccessors } from '../agencies/follow-successors.ts';
import type { CommandContext, Handlers } from '../api/handlers.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import type { Ids, Ports } from '../ports.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import type { Schema } from '../store/schema.ts';
import { nextYearRow, writeNextYear } from './next-year.ts';
import { currentState, fingerprintOf } from './plan-state.repo.ts';
import { taskOutcomes } from './task-outcomes.ts';
import { frozenState, toVersion, versionRow, versionsOf } from './plan-versions.repo.ts';

type Status = Schema['plans']['status'];

export const planLifeHandlers = ({ ids, clock }: Pick<Ports, 'ids' | 'clock'>) =>
  ({
    'planLife.versions': ({ db }, { planId }) => versionsOf(db, planId).map(toVersion),

    'planLife.adopt': (context, { planId, revision, document }) => {
      const plan = planAt(context.db, planId, revision, 'draft');
      const state = currentState(context.db, planId);
      if (!state.rows.some((row) => row.kind === 'task')) throw new AppError('planLife.nothingToAdopt');
      return toVersion(freeze(context, plan, state, document, ids));
    },

    'planLife.amend': (context, { planId, revision, document, dayConfirmed }) => {
      const plan = planAt(context.db, planId, revision, 'adopted');
      const state = currentState(context.db, planId);
      const last = versionsOf(context.db, planId).at(-1);
      const before = last && frozenState(versionRow(context.db, last.id));
      // Both read in the present way: an earlier one may not have covered what has changed.
      if (before && fingerprintOf(before) === fingerprintOf(state)) throw new AppError('planLife.nothingChanged', { number: last.document_number });
      if (last && document.date < last.document_date && !dayConfirmed) throw new AppError('planLife.datedBefore', daysOf(document, last));
      const differences = before ? comparePlans(before, state) : [];
      return { ...toVersion(freeze(context, plan, state, document, ids)), differences };
    },

    'planLife.close': (context, { planId, revision }) => become(context, planAt(context.db, planId, revision, 'adopted'), 'closed'),

    'planLife.reopen': (context, { planId, revision }) => {
      const reopened = become(context, planAt(context.db, planId, revision, 'closed'), 'adopted');
      return { ...reopened, moved: followSuccessors(context.db) };
    },

    'planLife.compare': ({ db }, { planId, left, right }) => comparePlans(stateAt(db, planId, left), stateAt(db, planId, right)),

    'planLife.version': ({ db }, { versionId }) => {
      const row = versionRow(db, versionId);
      const { title, columns, rows } = frozenState(row);
      return { ...toVersion(row), title, columns: [...columns], rows: rows.map(printedRow) };
    },

    'planLife.proposeNextYear': ({ db }, { planId }) => {
      const { year } = planRow(db, planId);
      const outcomes = taskOutcomes(db, planId, civilDate(clock.today()));
      const { sections, tasks } = readPlanRows(db, planId);
      const names = taskNames(sections, tasks);
      return {
        sections: sections.map(({ id, number, title }) => ({ id, number, title })),
        rows: tasks.map((task) => nextYearRow({ ...task, number: names.get(task.id) ?? task.number }, year, outcomes.get(task.id))),
      };
    },

    'planLife.createNextYear': ({ db, now, describe, entryId }, choice) => {
      const { plan, tasks } = writeNextYear(db, choice, ids, now);
      describe(plan.title);
      return { entryId, planId: plan.id, tasks };
    },
  }) satisfies Handlers<typeof planLifeApi>;

const printedRow = ({ kind, id, own, ...cells }: PlanStateRow) => ({ kind, id, ...byField((field) => cells[field]), own });

function stateAt(db: ReadHandle, planId: string, version: string): PlanState {
  if (version === 'current') return currentState(db, planId);
  const row = versionRow(db, version);
  if (row.plan_id !== planId) throw new AppError('system.notFound', { what: 'bản kế hoạch' });
  return frozenState(row);
}

const daysOf = ({ date }: DecidingDocument, last: Pick<Schema['plan_versions'], 'document_date' | 'document_number'>) => ({
  day: formatDate(civilDate(date)),
  previous: formatDate(civilDate(last.document_date)),
  number: last.document_number,
});

const wrongStatus = {
  draft: 'planLife.notDraft',
  adopted: 'planLife.notAdopted',
  closed: 'planLife.notClosed',
} as const satisfies Record<Status, string>;

/** The plan, if it stands where the step begins and nobody changed it since. */
function planAt(db: ReadHandle, planId: string, revision: number, status: Status): Schema['plans'] {
  const plan = planRow(db, planId);
  if (plan.status !== status) throw new AppError(wrongStatus[status], { title: plan.title });
  requireRevision(plan, revision);
  return plan;
}

/** Keeps the present words for good, behind the versions there are, and puts the plan among the adopted ones. */
function freeze(context: CommandContext, plan: Schema['plans'], state: PlanState, document: DecidingDocument, ids: Ids): Schema['plan_versions'] {
  const previous = versionsOf(context.db, plan.id).at(-1);
  const row: Schema['plan_versions'] = {
    id: ids.next(),
    plan_id: plan.id,
    ordinal: (previous?.ordinal ?? 0) + 1,
    previous_id: previous?.id ?? null,
    document_number: document.number,
    document_date: document.date,
    issuer: document.issuer,
    frozen_at: context.now,
    fingerprint: fingerprintOf(state),
    fingerprint_version: fingerprintVersion,
    tasks: state.rows.filter((each) => each.kind === 'task').length,
    snapshot: JSON.stringify(state),
  };
  context.db.insert('plan_versions', [row]);
  setStatus(context, plan, 'adopted');
  context.describe(document.number);
  return row;
}

function become(context: CommandContext, plan: Schema['plans'], status: Status): { entryId: string } {
  setStatus(context, plan, status);
  context.describe(plan.title);
  return { entryId: context.entryId };
}

function setStatus({ db }: CommandContext, plan: Schema['plans'], status: Status): void {
  db.run(
    sql
      .updateTable('plans')
      .set({ status, revision: plan.revision + 1 })
      .where('id', '=', plan.id),
  );
}
