import { useMemo } from 'react';
import type { CallInput, CallOutput, CommandName } from '../../../shared/api/contract.ts';
import type { NewRowPlace, SomeTexts, Task } from '../../../shared/api/tasks.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import type { CellChanges, CellEdit } from '../../ui/grid/grid-types.ts';
import { notify, notifyFailure } from '../../ui/notify.ts';
import type { DeadlineAnswer } from './deadline-question.tsx';
import { textFieldOfColumn, type TextField } from './plan-fields.ts';
import { shownText, type OwnLine } from './plan-lines.ts';
import { placeBefore } from './plan-places.ts';
import type { PlanEdits } from './use-plan-edits.ts';

export interface PlanCommands {
  readonly change: (changes: CellChanges) => Promise<void>;
  /** The same texts, and the same section where one is named (null: before the first heading), for many tasks. */
  readonly setTogether: (tasks: readonly Task[], texts: SomeTexts, sectionId: string | null | undefined) => Promise<boolean>;
  readonly replace: (texts: ReadonlyMap<string, SomeTexts>, hits: number) => Promise<void>;
  /** Resolves to the new task's id. */
  readonly addTask: (place: NewRowPlace) => Promise<string | null>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  readonly move: (ids: readonly string[], beforeId: string | null) => Promise<void>;
  readonly shiftLevel: (ids: readonly string[], by: -1 | 1) => Promise<void>;
  /** Resolves to the new heading's id. */
  readonly addSection: (beforeTaskId: string | null) => Promise<string | null>;
  readonly confirmDeadline: (taskId: string, answer: DeadlineAnswer | null) => Promise<void>;
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
export function usePlanCommands(planId: string, lines: readonly OwnLine[], edits: PlanEdits): PlanCommands {
  return useMemo(
    () => ({
      change: async ({ edits: changed, added, leftOut = [], cutOff = 0, leftBeside = 0, leftAround = 0, emptied = 0, filled = false }) => {
        const { row } = planWords;
        const cleared = changed.length > 0 && changed.every(({ text }) => text === '');
        const beside = [
          ...(emptied > 0 && !cleared ? [planTableWords.emptied(emptied)] : []),
          ...(leftOut.length > 0 ? [planTableWords.leftOut(leftOut.length)] : []),
          ...(cutOff > 0 ? [planTableWords.cutOff(cutOff)] : []),
          ...(leftAround > 0 ? [planTableWords.leftAround(leftAround)] : []),
          ...(leftBeside > 0 ? [planTableWords.leftBeside(leftBeside)] : []),
        ];
        const addLeftOut = async (): Promise<void> => {
          const entryId = await edits.save(new Map(), leftOut.map(fieldTexts));
          if (entryId) notifyUndoable(planTableWords.leftOutAdded(leftOut.length), entryId);
        };
        // Rows without a place are asked about; the paste itself is taken back as every step is.
        const tell = (done: string | null, entryId: string | null): void => {
          const said = done === null ? beside.join(' ') : [`${done}${beside.length > 0 ? '.' : ''}`, ...beside].join(' ');
          if (leftOut.length > 0) notify(said, { label: planTableWords.addLeftOut(leftOut.length), run: () => void addLeftOut() }, true);
          else if (entryId !== null) notifyUndoable(said, entryId);
          else notify(said);
        };
        const lineOf = linesById(changed, lines);
        const texts = textsByTask(changed, lineOf);
        if (changed.some((edit) => changedMeanwhile(edit, lineOf.get(edit.rowId))) || [...texts.values()].some((some) => fieldsOf(some).some(edits.isGone))) {
          edits.refuse(texts);
          return;
        }
        if (added.length > 0) {
          const entryId = await edits.save(texts, added.map(fieldTexts));
          if (entryId) tell(changed.length > 0 ? row.pastedAndAdded(changed.length, added.length) : row.added(added.length), entryId);
          return;
        }
        const entry = texts.size > 0 ? edits.save(texts) : null;
        for (const edit of changed) await renameIfHeading(lineOf.get(edit.rowId), edit.text);
        const entryId = await entry;
        if (entryId && (changed.length > 1 || cleared || beside.length > 0))
          tell((cleared ? row.cleared : filled ? row.filled : row.pasted)(changed.length), entryId);
        else if (beside.length > 0) tell(null, null);
      },

      setTogether: async (tasks, texts, sectionId) => {
        const named = tasks.map(({ id, revision }) => ({ id, revision }));
        const done = await attempt('tasks.setTogether', { planId, tasks: named, texts, ...(sectionId === undefined ? {} : { sectionId }) });
        if (done) notifyUndoable(planTableWords.together.done(tasks.length), done.entryId);
        return done !== null;
      },

      replace: async (texts, hits) => {
        const entryId = await edits.save(texts);
        if (entryId) notifyUndoable(planTableWords.replace.done(hits, texts.size), entryId);
      },

      addTask: async (place) => {
        const done = await attempt('tasks.add', { planId, rows: [{}], ...place });
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
        await attempt('tasks.move', { ids: [...ids], ...placeBefore(lines, beforeId, ids) });
      },

      shiftLevel: async (ids, by) => {
        await attempt('tasks.shiftLevel', { ids: [...ids], by });
      },

      addSection: async (beforeTaskId) => {
        const section = await attempt('sections.add', { planId, title: planWords.row.newSection, beforeTaskId });
        return section?.id ?? null;
      },

      confirmDeadline: async (taskId, deadline) => {
        const line = lines.find(({ id }) => id === taskId);
        if (line?.kind === 'record') await attempt('tasks.confirmDeadline', { id: taskId, revision: line.task.revision, deadline });
      },
    }),
    [planId, lines, edits],
  );
}

const fieldsOf = (texts: SomeTexts): TextField[] => Object.keys(texts) as TextField[];

/** The lines that are changed: a typed cell must not wait for all the others. */
function linesById(changes: CellChanges['edits'], lines: readonly OwnLine[]): ReadonlyMap<string, OwnLine> {
  const wanted = new Set(changes.map(({ rowId }) => rowId));
  return new Map(lines.filter(({ id }) => wanted.has(id)).map((line) => [line.id, line]));
}

/** The cell was written anew while it was open: storing what was typed into its old text would wipe that out unseen. */
function changedMeanwhile({ columnId, was }: CellEdit, line: OwnLine | undefined): boolean {
  const field = textFieldOfColumn(columnId);
  if (was === undefined || field === null || field === 'numberText') return false;
  return line === undefined || (line.kind === 'record' && shownText(line, field) !== was);
}

function textsByTask(changes: CellChanges['edits'], lineOf: ReadonlyMap<string, OwnLine>): Map<string, SomeTexts> {
  const texts = new Map<string, SomeTexts>();
  for (const { rowId, columnId, text } of changes) {
    const line = lineOf.get(rowId);
    // Emptying a number that the program gives changes nothing.
    if (line?.kind === 'record' && columnId === 'number' && text === '' && line.task.numberText === null) continue;
    // Where its row was taken away while the cell was open, what was typed must not go with it.
    if (line?.kind !== 'heading') texts.set(rowId, { ...texts.get(rowId), ...fieldTexts({ [columnId]: text }) });
  }
  return texts;
}

function fieldTexts(byColumn: Readonly<Record<string, string>>): SomeTexts {
  return Object.fromEntries(
    Object.entries(byColumn).flatMap(([columnId, text]) => {
      const field = textFieldOfColumn(columnId);
      return field ? [[field, text]] : [];
    }),
  );
}

async function renameIfHeading(line: OwnLine | undefined, title: string): Promise<void> {
  if (line?.kind === 'heading') await attempt('sections.rename', { id: line.id, revision: line.section.revision, title });
}
