import { AppError } from '../../../shared/api/app-error.ts';
import type { historyApi, HistoryEntry, UndoState } from '../../../shared/api/history.api.ts';
import type { CommandContext, Handlers } from '../api/handlers.ts';
import { separateRanks } from '../plans/free-rank.ts';
import type { ReadHandle } from '../store/handles.ts';
import { reverseChanges } from '../store/reverse-changes.ts';
import type { Schema } from '../store/schema.ts';
import { closedPlanTouched, entriesOfSubject, nextRedo, nextUndo, readAgencyNames, recentEntries, stepById, touchedSince, type Step } from './history.repo.ts';
import { readPlanHistory } from './plan-history.repo.ts';
import { entryOf, fieldChanges } from './row-changes.ts';

export const historyHandlers = {
  'history.ofTask': ({ db }, { taskId }) => {
    const entries = new Map<string, HistoryEntry>();
    const agencyName = readAgencyNames(db);
    for (const row of entriesOfSubject(db, taskId)) {
      const entry = entries.get(row.id) ?? entryOf(row);
      if (row.table_name === 'tasks') entry.changes.push(...fieldChanges('task', row.before, row.after));
      if (row.table_name === 'task_reports') entry.changes.push(...fieldChanges('report', row.before, row.after));
      if (row.table_name === 'task_assignments') entry.changes.push(...addresseeChanges(row.before, row.after, agencyName));
      entries.set(row.id, entry);
    }
    return [...entries.values()];
  },

  'history.ofPlan': ({ db }, { planId, limit }) => readPlanHistory(db, planId, limit),

  'history.recent': ({ db }, { limit }) => recentEntries(db, limit).map(entryOf),

  'history.state': ({ db }) => stateOf(db),

  'history.undo': (context, { entryId }) => {
    const step = entryId ? stepById(context.db, entryId) : nextUndo(context.db);
    if (!step) throw new AppError('history.nothingToUndo');
    if (step.id === nextUndo(context.db)?.id) return reverse(context, 'undo', step);
    if (touchedSince(context.db, step)) throw new AppError('history.changedSince');
    // Out of its turn it is a step of its own: the steps before it can only be taken back from the state they left.
    return reverse(context, 'do', step);
  },

  'history.redo': (context) => {
    const step = nextRedo(context.db);
    if (!step) throw new AppError('history.nothingToRedo');
    return reverse(context, 'redo', step);
  },
} satisfies Handlers<typeof historyApi>;

function reverse(context: CommandContext, kind: 'undo' | 'redo' | 'do', step: Step) {
  // Later rows may lean on what the reversal takes away.
  context.db.brokenReferenceMeans(new AppError('history.changedSince'));
  reverseChanges(context.db, step.id);
  separateRanks(context.db, context.entryId);
  refuseClosedPlans(context);
  context.markReversal(kind, step.id);
  context.describe(step.subject);
  return { operation: step.operation, subject: step.subject };
}

/** Undoing one older step by name may not reach into a plan that was closed since; the step that closed it may be undone. */
function refuseClosedPlans({ db, entryId }: CommandContext): void {
  const title = closedPlanTouched(db, entryId);
  if (title !== undefined) throw new AppError('planLife.closed', { title });
}

function stateOf(db: ReadHandle): UndoState {
  const asStep = (step: Step | undefined) => (step ? { entryId: step.id, operation: step.operation, subject: step.subject } : null);
  return { undo: asStep(nextUndo(db)), redo: asStep(nextRedo(db)) };
}

/** Who answers, before and after: a succession or a newly learnt name changes it while the text stays. */
function addresseeChanges(before: string | null, after: string | null, agencyName: (id: string | null) => string | null): HistoryEntry['changes'] {
  if (before === null || after === null) return [];
  const [old, now] = [JSON.parse(before), JSON.parse(after)] as [Schema['task_assignments'], Schema['task_assignments']];
  if (old.agency_id === now.agency_id) return [];
  return [{ field: `${now.role}_agency`, before: agencyName(old.agency_id), after: agencyName(now.agency_id) }];
}
