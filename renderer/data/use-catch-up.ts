import { useEffect } from 'react';
import type { UndoState } from '../../shared/api/history.api.ts';
import { queryClient } from './query-client.ts';
import { refreshEverything } from './refresh.ts';
import { queryOf } from './use-query-of.ts';

/** Coming back to a window reads anew what another window changed meanwhile; the newest step tells whether it did. */
export function useCatchUp(): void {
  useEffect(() => {
    const onFocus = async (): Promise<void> => {
      const state = queryOf('history.state', {});
      const known = queryClient.getQueryData<UndoState>(state.queryKey);
      if (!known || queryClient.isMutating() > 0) return;
      const now = await queryClient.fetchQuery({ ...state, staleTime: 0 });
      if (now.undo?.entryId !== known.undo?.entryId || now.redo?.entryId !== known.redo?.entryId) await refreshEverything();
    };
    const listen = (): void => void onFocus().catch(() => undefined);
    window.addEventListener('focus', listen);
    return () => window.removeEventListener('focus', listen);
  }, []);
}
