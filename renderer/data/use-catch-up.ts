import { useEffect } from 'react';
import { queryClient } from './query-client.ts';
import { changeLog, readingOf } from './read-fresh.ts';
import { refreshEverything } from './refresh.ts';
import { queryOf } from './use-query-of.ts';

/** Coming back to a window reads everything anew when the book has seen a change that nobody told this window of: another browser's, or one whose answer was lost. */
export function useCatchUp(): void {
  useEffect(() => {
    const onFocus = async (): Promise<void> => {
      if (queryClient.isMutating() > 0) return;
      const state = queryOf('history.state', {});
      await queryClient.fetchQuery({ ...state, staleTime: 0 });
      const query = queryClient.getQueryCache().find({ queryKey: state.queryKey, exact: true });
      const at = query && readingOf(query)?.at;
      if (at === undefined || !changeLog.missed(at)) return;
      await refreshEverything();
      changeLog.caughtUp(at);
    };
    const listen = (): void => void onFocus().catch(() => undefined);
    window.addEventListener('focus', listen);
    return () => window.removeEventListener('focus', listen);
  }, []);
}
