import { AppError } from '../../../shared/api/app-error.ts';
import type { historyApi, HistoryEntry, Reversed, UndoState } from '../../../shared/api/history.api.ts';
import type { CommandContext, Handlers } from '../api/handlers.ts';
import { separateRanks } from '../plans/free-rank.ts';
import { lastRow } from '../store/entry-place.ts';
import type { ReadHandle } from '../store/handles.ts';
import { reverseChanges } from '../store/reverse-changes.ts';
import type { Schema } from '../store/schema.ts';
import { agencyNameIn, closedPlanTouched, entriesOfSubject, recentEntries } from './history.repo.ts';
import { partsOf } from './parts-of.ts';
import { placeNames } from './place-names.ts';
import { readPlanHistory } from './plan-history.repo.ts';
import { columnReader, entryOf, fieldChanges } from './row-changes.ts';
import { settingChanges } from './setting-changes.repo.ts';
import { touchedSince } from './touched-since.ts';
import { committeeInTrash, nextRedo, nextUndo, stepById, type Step, type UndoScope } from './undo-steps.repo.ts';
import { whatToShow } from './what-to-show.ts';

export const historyHandlers = {
  'history.ofTask': ({ db }, { taskId }) => {
    const entries = new Map<string, HistoryEntry>();
    const agencyName = (id: string | null): string | null => agencyNameIn(db, id);
    const placeOf = placeNames(db);
    const columns = columnReader(db);
    for (const row of entriesOfSubject(db, taskId)) {
      const entry = entries.get(row.id) ?? entryOf(db, row, placeOf);
      if (row.table_name === 'tasks') entry.changes.push(...fieldChanges('task', row.before, row.after, columns));
      if (row.table_name === 'task_reports') entry.changes.push(...fieldChanges('report', row.before, row.after));
      if (row.table_name === 'task_assignments') entry.changes.push(...addresseeChanges(row.before, row.after, agencyName));
      entries.set(row.id, entry);
    }
    return [...entries.values()];
  },

  'history.ofPlan': ({ db }, { planId, limit }) => readPlanHistory(db, planId, limit),

  'history.recent': ({ db }, asked) => {
    const placeOf = placeNames(db);
    const entries = recentEntries(db, asked);
    const changes = settingChanges(
      db,
      entries.map(({ id }) => id),
    );
    return entries.map((row) => ({ ...entryOf(db, row, placeOf), parts: partsOf(db, row), changes: changes.get(row.id) ?? [] }));
  },

  'history.state': ({ db, session }, { committeeId }) => stateOf(db, { actor: session.user, committeeId }),

  'history.undo': (context, { entryId, committeeId }) => {
    const { db } = context;
    const actor = context.session.user;
    const step = entryId ? stepById(db, entryId) : nextUndo(db, { actor, committeeId });
    if (!step) throw new AppError('history.nothingToUndo');
    const inTrash = committeeInTrash(db, step);
    if (inTrash !== null) throw new AppError('history.inTrash', { name: lastRow(db, 'committees', inTrash)?.name ?? '' });
    if (touchedSince(db, step)) throw new AppError('history.changedSince');
    const inTurn = step.id === nextUndo(db, { actor, committeeId: step.committee_id ?? committeeId })?.id;
    // Out of its turn it is a step of its own: the steps before it can only be taken back from the state they left.
    return reverse(context, inTurn ? 'undo' : 'do', step);
  },

  'history.redo': (context, { committeeId }) => {
    const step = nextRedo(context.db, { actor: context.session.user, committeeId });
    if (!step) throw new AppError('history.nothingToRedo');
    if (touchedSince(context.db, step)) throw new AppError('history.changedSince');
    return reverse(context, 'redo', step);
  },
} satisfies Handlers<typeof historyApi>;

function reverse(context: CommandContext, kind: 'undo' | 'redo' | 'do', step: Step): Reversed {
  const { db, entryId } = context;
  // Later rows may lean on what the reversal takes away.
  db.brokenReferenceMeans(new AppError('history.changedSince'));
  reverseChanges(db, step.id);
  separateRanks(db, entryId);
  refuseClosedPlans(context);
  context.markReversal(kind, step.id);
  context.describe(step.subject);
  return { operation: step.operation, subject: step.subject, place: placeNames(db)(step), shown: whatToShow(db, entryId, step.plan_id) };
}

/** Undoing one older step by name may not reach into a plan that was closed since; the step that closed it may be undone. */
function refuseClosedPlans({ db, entryId }: CommandContext): void {
  const title = closedPlanTouched(db, entryId);
  if (title !== undefined) throw new AppError('planLife.closed', { title });
}

function stateOf(db: ReadHandle, scope: UndoScope): UndoState {
  const placeOf = placeNames(db);
  const asStep = (step: Step | undefined) => (step ? { entryId: step.id, operation: step.operation, subject: step.subject, place: placeOf(step) } : null);
  return { undo: asStep(nextUndo(db, scope)), redo: asStep(nextRedo(db, scope)) };
}

/** Who answers, before and after: a succession or a newly learnt name changes it while the text stays. */
function addresseeChanges(before: string | null, after: string | null, agencyName: (id: string | null) => string | null): HistoryEntry['changes'] {
  if (before === null || after === null) return [];
  const [old, now] = [JSON.parse(before), JSON.parse(after)] as [Schema['task_assignments'], Schema['task_assignments']];
  if (old.agency_id === now.agency_id) return [];
  return [{ field: `${now.role}_agency`, heading: null, before: agencyName(old.agency_id), after: agencyName(now.agency_id) }];
}
