import { useSyncExternalStore } from 'react';
import { keep, readKept } from '../../platform/kept-in-session.ts';
import type { Draft, Drafts } from './plan-lines.ts';

const byPlan = new Map<string, Drafts>();
const listeners = new Set<() => void>();

const keyOf = (planId: string): string => `refused.${planId}`;

/**
 * Texts typed into a plan and not stored. They outlive its screen, since a refusal may come after the clerk has left it;
 * the refused ones outlive a reload too.
 */
function draftsOf(planId: string): Drafts {
  let drafts = byPlan.get(planId);
  if (!drafts) {
    drafts = new Map(readKept<[string, Draft][]>(keyOf(planId), []));
    byPlan.set(planId, drafts);
  }
  return drafts;
}

/** Answers the draft of each row anew; null drops it. */
export function changeDrafts(planId: string, ids: Iterable<string>, change: (draft: Draft | undefined, id: string) => Draft | null): void {
  const next = new Map(draftsOf(planId));
  for (const id of ids) {
    const draft = change(next.get(id), id);
    if (draft) next.set(id, draft);
    else next.delete(id);
  }
  byPlan.set(planId, next);
  const refused = [...next].filter(([, { state }]) => state === 'refused');
  keep(keyOf(planId), refused.length > 0 ? refused : null);
  for (const listener of listeners) listener();
}

export function useDrafts(planId: string): Drafts {
  return useSyncExternalStore(subscribe, () => draftsOf(planId));
}

/** How many rows hold words that were refused and wait for the clerk's choice. */
export function useRefusedRows(planId: string | undefined): number {
  return useSyncExternalStore(subscribe, () => (planId === undefined ? 0 : [...draftsOf(planId).values()].filter(({ state }) => state === 'refused').length));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
