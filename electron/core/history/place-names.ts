import type { EntryPlace } from '../../../shared/api/history.api.ts';
import { lastRow } from '../store/entry-place.ts';
import type { ReadHandle } from '../store/handles.ts';

interface Placed {
  readonly committee_id: string | null;
  readonly plan_id: string | null;
}

/** Names the committee and plan of entries; of what is gone, as it was called last. Each name is read once. */
export function placeNames(db: ReadHandle): (entry: Placed) => EntryPlace {
  const known = new Map<string, string>();
  const named = (id: string, read: () => string | undefined): string => {
    const name = known.get(id) ?? read() ?? '';
    known.set(id, name);
    return name;
  };
  return ({ committee_id: committeeId, plan_id: planId }) => ({
    committee: committeeId === null ? null : { id: committeeId, name: named(committeeId, () => lastRow(db, 'committees', committeeId)?.name) },
    plan: planId === null ? null : { id: planId, title: named(planId, () => lastRow(db, 'plans', planId)?.title) },
  });
}
