import { useMemo } from 'react';
import type { CallInput, CallOutput } from '../../../shared/api/contract.ts';
import type { SomeTexts } from '../../../shared/api/tasks.api.ts';
import type { CommandName } from '../../data/operations.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import type { CellChanges } from '../../ui/grid/grid-types.ts';
import { notify, notifyFailure } from '../../ui/notify.tsx';
import type { DeadlineAnswer } from './deadline-question.tsx';
import { textFieldOfColumn } from './plan-fields.ts';
import type { PlanLine } from './plan-lines.ts';
import { movesBefore, taskForNewRow } from './plan-places.ts';
import type { PlanEdits } from './use-plan-edits.ts';

export interface PlanCommands {
  readonly change: (changes: CellChanges) => Promise<void>;
  /** Resolves to the new task's id. */
  readonly addTask: (belowId: string | null) => Promise<string | null>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  readonly move: (ids: readonly string[], beforeId: string | null) => Promise<void>;
  /** Resolves to the new heading's id. */
  readonly addSection: (beforeTaskId: string | null) => Promise<string | null>;
  readonly confirmDeadline: (taskId: string, answer: DeadlineAnswer | null) => Promise<void>;
  readonly registerAgency: (name: string) => Promise<void>;
}

/** Runs a command; a refusal is shown and resolves to null. */
async function attempt<N extends CommandName>(name: N, input: CallInput<N>): Promise<CallOutput<N> | null> {
  try {
    return await runCommand(name, input);
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
    return null;
  }
}

/** @param lines the whole plan in its own order, whatever the table shows of it. */
export function usePlanCommands(planId: string, lines: readonly PlanLine[], edits: PlanEdits): PlanCommands {
  return useMemo(
    () => ({
      change: async ({ edits: changed, added }) => {
        const { row } = planWords;
        const texts = textsByTask(changed, lines);
        const entry = texts.size > 0 ? edits.save(texts) : null;
        for (const edit of changed) await renameIfHeading(lines, edit.rowId, edit.text);
        const entryId = await entry;
        if (changed.length > 1 && entryId) {
          const cleared = changed.every(({ text }) => text === '');
          notifyUndoable((cleared ? row.cleared : row.pasted)(changed.length), entryId);
        } else if (changed[0]?.text === '' && entryId && added.length === 0) notifyUndoable(row.cleared(1), entryId);
        if (added.length > 0) {
          const done = await attempt('tasks.add', { planId, rows: added.map(fieldTexts) });
          if (done) notifyUndoable(row.added(added.length), done.entryId);
        }
      },

      addTask: async (belowId) => {
        const afterTaskId = taskForNewRow(lines, belowId);
        const done = await attempt('tasks.add', { planId, rows: [{}], ...(afterTaskId === undefined ? {} : { afterTaskId }) });
        return done?.tasks[0]?.id ?? null;
      },

      remove: async (ids) => {
        const chosen = lines.filter(({ id }) => ids.includes(id));
        const tasks = chosen.filter(({ kind }) => kind === 'record').map(({ id }) => id);
        if (tasks.length > 0) {
          const done = await attempt('tasks.remove', { ids: tasks });
          if (done) notifyUndoable(planWords.row.removed(tasks.length), done.entryId);
          return;
        }
        for (const line of chosen) {
          const done = await attempt('sections.remove', { id: line.id });
          if (done && line.kind === 'heading') notifyUndoable(planWords.row.sectionRemoved(line.section.title), done.entryId);
        }
      },

      move: async (ids, beforeId) => {
        for (const move of movesBefore(lines, ids, beforeId)) {
          if (!(await attempt('tasks.move', { ids: [...move.ids], afterTaskId: move.afterTaskId }))) return;
        }
      },

      addSection: async (beforeTaskId) => {
        const section = await attempt('sections.add', { planId, title: planWords.row.newSection, beforeTaskId });
        return section?.id ?? null;
      },

      confirmDeadline: async (taskId, deadline) => {
        const line = lines.find(({ id }) => id === taskId);
        if (line?.kind === 'record') await attempt('tasks.confirmDeadline', { id: taskId, revision: line.task.revision, deadline });
      },

      registerAgency: async (name) => {
        if (await attempt('agencies.create', { name })) notify(planWords.agency.registered(name));
      },
    }),
    [planId, lines, edits],
  );
}

function textsByTask(changes: CellChanges['edits'], lines: readonly PlanLine[]): Map<string, SomeTexts> {
  const tasks = new Set(lines.filter(({ kind }) => kind === 'record').map(({ id }) => id));
  const texts = new Map<string, SomeTexts>();
  for (const { rowId, columnId, text } of changes) {
    if (tasks.has(rowId)) texts.set(rowId, { ...texts.get(rowId), ...fieldTexts({ [columnId]: text }) });
  }
  return texts;
}

function fieldTexts(byColumn: Readonly<Record<string, string>>): SomeTexts {
  return Object.fromEntries(Object.entries(byColumn).flatMap(([columnId, text]) => {
    const field = textFieldOfColumn(columnId);
    return field ? [[field, text]] : [];
  }));
}

async function renameIfHeading(lines: readonly PlanLine[], rowId: string, title: string): Promise<void> {
  const line = lines.find(({ id }) => id === rowId);
  if (line?.kind === 'heading') await attempt('sections.rename', { id: line.id, revision: line.section.revision, title });
}
