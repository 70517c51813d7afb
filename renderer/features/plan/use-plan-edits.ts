import { useCallback, useMemo, useRef } from 'react';
import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import type { PlanRows, SomeTexts } from '../../../shared/api/tasks.api.ts';
import { track } from '../../data/pending.ts';
import { queryClient } from '../../data/query-client.ts';
import { refreshEverything } from '../../data/refresh.ts';
import { runCommand } from '../../data/run-command.ts';
import { queryOf } from '../../data/use-query-of.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { changeDrafts, useDrafts } from './plan-drafts.ts';
import { textOfColumn, type TextField } from './plan-fields.ts';
import type { Draft, Drafts } from './plan-lines.ts';

export interface PlanEdits {
  readonly drafts: Drafts;
  /** Shows the texts at once and stores them as one step, new rows at the plan's end with them; resolves to the entry that undoes it, or null when refused. */
  readonly save: (texts: ReadonlyMap<string, SomeTexts>, newRows?: readonly SomeTexts[]) => Promise<string | null>;
  /** Keeps texts beside what is stored without storing them: the clerk chooses. */
  readonly refuse: (texts: ReadonlyMap<string, SomeTexts>) => void;
  /** Answers a refusal: the typed texts over what is stored, or what is stored. What was typed into a column that is gone waits for its own answer. */
  readonly settle: (taskId: string, keep: 'typed' | 'stored') => void;
  /** No column of the plan shows such texts any more. */
  readonly isGone: (field: TextField) => boolean;
  readonly dropGone: (taskId: string) => void;
}

/** Typed texts on their way into the plan. A refused text stays in its cell until the clerk chooses. */
export function usePlanEdits(planId: string, columns: readonly PlanColumn[]): PlanEdits {
  const drafts = useDrafts(planId);
  // One after the other: the second edit of a row must carry the revision that the first one made.
  const queue = useRef<{ waiting: number; last: Promise<unknown> }>({ waiting: 0, last: Promise.resolve() });

  const mark = useCallback(
    (ids: Iterable<string>, change: (draft: Draft | undefined, id: string) => Draft | null): void => changeDrafts(planId, ids, change),
    [planId],
  );

  const refuse = useCallback(
    (texts: ReadonlyMap<string, SomeTexts>, stored: SomeTexts = {}): void =>
      mark(texts.keys(), (draft, id) => ({ state: 'refused', texts: { ...draft?.texts, ...texts.get(id) }, stored })),
    [mark],
  );

  const store = useCallback(
    async (texts: ReadonlyMap<string, SomeTexts>, newRows: readonly SomeTexts[]): Promise<string | null> => {
      const key = queryOf('tasks.list', { planId }).queryKey;
      const revisions = new Map(queryClient.getQueryData<PlanRows>(key)?.tasks.map((task) => [task.id, task.revision]));
      const edits = [...texts].map(([id, some]) => ({ id, revision: revisions.get(id) ?? 0, texts: some }));
      try {
        const rows = [...newRows];
        const { entryId } = await (rows.length > 0 ? runCommand('tasks.paste', { planId, edits, rows }) : runCommand('tasks.edit', { edits }));
        mark(texts.keys(), (draft, id) =>
          draft && draft.texts !== texts.get(id) ? withoutStored(draft, texts.get(id) ?? {}, queue.current.waiting > 1) : null,
        );
        return entryId;
      } catch (thrown) {
        const failure = asFailure(thrown);
        const isStale = failure.code === 'system.staleRevision';
        const stored = isStale ? storedIn(failure) : {};
        if (isStale && saysTheSame(texts, stored)) {
          // What was typed stands already: an earlier answer was lost, or another typed the same.
          await refreshEverything();
          mark(texts.keys(), (draft, id) => (draft ? withoutStored(draft, texts.get(id) ?? {}, queue.current.waiting > 1) : null));
          return null;
        }
        refuse(texts, stored);
        // A row or column that is gone is told of above the table, with the texts typed into it; new rows stand nowhere yet.
        const isShown = isStale || failure.code === 'system.notFound' || failure.code === 'plans.columnGone';
        if (!isShown || newRows.length > 0) notifyFailure(failure);
        if (isShown) {
          await refreshEverything();
          // From then on the table itself knows what is stored.
          if (queryClient.getQueryState(key)?.status === 'success') mark(texts.keys(), (draft) => (draft ? { state: draft.state, texts: draft.texts } : null));
        }
        return null;
      }
    },
    [planId, mark, refuse],
  );

  const save = useCallback(
    (texts: ReadonlyMap<string, SomeTexts>, newRows: readonly SomeTexts[] = []): Promise<string | null> => {
      mark(texts.keys(), (draft, id) => ({ state: 'saving', texts: { ...draft?.texts, ...texts.get(id) } }));
      const { waiting, last } = queue.current;
      // With nothing before it the change leaves at once, and is stored while the window draws it.
      const run = waiting === 0 ? store(texts, newRows) : last.then(() => store(texts, newRows));
      queue.current = { waiting: waiting + 1, last: run };
      return track(run.finally(() => (queue.current.waiting -= 1)));
    },
    [mark, store],
  );

  const shown = useMemo(() => new Set(columns.map(({ field }) => textOfColumn(field))), [columns]);
  const isGone = useCallback((field: TextField) => !shown.has(field), [shown]);
  const keepOf = useCallback((taskId: string, wanted: (field: TextField) => boolean) => mark([taskId], (draft) => draftOf(draft, wanted)), [mark]);
  const settle = useCallback(
    (taskId: string, keep: 'typed' | 'stored'): void => {
      const typed = draftOf(drafts.get(taskId), (field) => !isGone(field));
      if (keep === 'typed' && typed) void save(new Map([[taskId, typed.texts]]));
      else keepOf(taskId, isGone);
    },
    [drafts, isGone, keepOf, save],
  );
  const dropGone = useCallback((taskId: string): void => keepOf(taskId, (field) => !isGone(field)), [isGone, keepOf]);
  return { drafts, save, refuse, settle, isGone, dropGone };
}

/** What of a draft is in some of its texts; null where nothing is. */
function draftOf(draft: Draft | undefined, wanted: (field: TextField) => boolean): Draft | null {
  const texts = Object.entries(draft?.texts ?? {}).filter(([field]) => wanted(field as TextField));
  return draft && texts.length > 0 ? { ...draft, texts: Object.fromEntries(texts) as SomeTexts } : null;
}

/** One row, and nothing typed into it that is not stored so. */
const saysTheSame = (texts: ReadonlyMap<string, SomeTexts>, stored: SomeTexts): boolean =>
  texts.size === 1 && [...texts.values()].every((some) => Object.entries(some).every(([field, text]) => stored[field as keyof SomeTexts] === text));

/** The text that stands in place of the refused one, as the refusal says it. */
function storedIn({ params: { field, current } }: CallFailure): SomeTexts {
  return typeof field === 'string' && typeof current === 'string' ? { [field]: current } : {};
}

/** What was typed while the earlier texts were being stored is still on its way; a text refused before remains refused. */
function withoutStored({ texts }: Draft, stored: SomeTexts, moreToCome: boolean): Draft | null {
  const left = Object.entries(texts).filter(([field, text]) => stored[field as keyof SomeTexts] !== text);
  return left.length > 0 ? { state: moreToCome ? 'saving' : 'refused', texts: Object.fromEntries(left) as SomeTexts } : null;
}
