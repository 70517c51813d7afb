import type { Query } from '@tanstack/react-query';
import { queryClient } from './query-client.ts';
import { readingOf } from './read-fresh.ts';

const SHORTEST_MS = 900;
const LONGEST_MS = 6000;
/** So many times as long as the last reading took: the host answers one call at a time, and the next edit would wait behind it. */
const TIMES_ITS_COST = 20;

const resting = new Map<string, ReturnType<typeof setTimeout>>();

/** Marks answers as overtaken and reads those on screen anew once changes to them rest, the later the longer a reading takes. */
export function readAtRest(queries: ReadonlySet<Query>): void {
  void queryClient.invalidateQueries({ predicate: (query) => queries.has(query), refetchType: 'none' });
  for (const query of queries) {
    const { queryHash } = query;
    clearTimeout(resting.get(queryHash));
    const wait = Math.min(LONGEST_MS, SHORTEST_MS + TIMES_ITS_COST * (readingOf(query)?.took ?? 0));
    resting.set(
      queryHash,
      setTimeout(() => {
        resting.delete(queryHash);
        void queryClient.refetchQueries({ type: 'active', stale: true, predicate: (each) => each.queryHash === queryHash });
      }, wait),
    );
  }
}
