import { useEffect } from 'react';
import { hrefOf, parseRoute, type Route } from '../routes/route.ts';

const KEY = 'bcd.lastPlace';

/** Screens to come back to another day; wizards and forms half-way through are not. */
const lasting: ReadonlySet<Route['screen']> = new Set<Route['screen']>([
  'overview',
  'plan',
  'plan-life',
  'print',
  'papers',
  'register',
  'tracking',
  'submissions',
  'agencies',
  'committee',
  'history',
  'backup',
  'no-plan',
]);

let restored: string | null = null;

/** A window opened without an address shows what was seen last, as of the day on which it is opened. */
export function restoreLastPlace(): void {
  if (location.hash !== '') return;
  const last = parseRoute(localStorage.getItem(KEY) ?? '');
  if (!lasting.has(last.screen)) return;
  restored = hrefOf('asOf' in last ? { ...last, asOf: '' } : last);
  history.replaceState(null, '', restored);
}

/** True while the window stands where it was put at its start: what is gone since then is no fault of the person's. */
export const isRestored = (): boolean => location.hash === restored;

export function useRememberPlace(route: Route): void {
  useEffect(() => {
    if (lasting.has(route.screen)) localStorage.setItem(KEY, hrefOf(route));
  }, [route]);
}
