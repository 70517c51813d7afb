import { useCallback } from 'react';
import type { SearchHit } from '../../../shared/api/search.api.ts';
import { useRemembered } from '../../platform/remembered.ts';

const MOST = 6;
const nothing: readonly SearchHit[] = [];

/** The places last gone to from the palette, newest first; kept at this machine. */
export function useRecentPlaces() {
  const [recent, setRecent] = useRemembered('search.recent', nothing);
  const remember = useCallback(
    (hit: SearchHit) => setRecent([hit, ...recent.filter(({ kind, id }) => kind !== hit.kind || id !== hit.id)].slice(0, MOST)),
    [recent, setRecent],
  );
  return { recent, remember };
}
