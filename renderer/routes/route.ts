import { useMemo, useSyncExternalStore } from 'react';
import type { Address, RouteOf } from './address.ts';
import { backupAddress } from './backup-routes.ts';
import { historyAddress } from './history-routes.ts';
import { papersAddress } from './paper-routes.ts';
import { registerAddress } from './paper-register-routes.ts';
import { importAddress, planAddress, planLifeAddress, printAddress } from './plan-routes.ts';
import { agenciesAddress, committeeAddress, noPlanAddress, successionAddress } from './register-routes.ts';
import { formsAddress, mergeAddress, overviewAddress, remindersAddress, reportEntryAddress, submissionsAddress, trackingAddress } from './reporting-routes.ts';

const addresses = [
  overviewAddress,
  planAddress,
  planLifeAddress,
  printAddress,
  importAddress,
  trackingAddress,
  submissionsAddress,
  reportEntryAddress,
  remindersAddress,
  formsAddress,
  mergeAddress,
  agenciesAddress,
  successionAddress,
  committeeAddress,
  noPlanAddress,
  papersAddress,
  registerAddress,
  historyAddress,
  backupAddress,
] as const;

/**
 * The screen, the plan, the row and the filter, as the address `#/<word>/<path>?<query>` names them: back, forward and
 * reload lose nothing. `#/` is home and opens the plan last seen.
 */
export type Route = { readonly screen: 'home' } | RouteOf<(typeof addresses)[number]> | { readonly screen: 'unknown' };

const known: readonly Address<Route>[] = addresses;

export function parseRoute(hash: string): Route {
  const [place = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [, word = '', path = ''] = place.split('/').map(decode);
  if (word === '') return { screen: 'home' };
  return known.find((address) => address.word === word)?.read(path, new URLSearchParams(query)) ?? { screen: 'unknown' };
}

export function hrefOf(route: Route): string {
  return known.find(({ screen }) => screen === route.screen)?.write(route) ?? '#/';
}

/** `replace` for changes nobody would go back to, such as each letter of a search. */
export function navigate(route: Route, { replace = false }: { readonly replace?: boolean } = {}): void {
  const href = hrefOf(route);
  if (href === location.hash) return;
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  for (const listener of listeners) listener();
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** The screen and what it is about, whatever row of it is chosen and however it is filtered. */
export const placeNow = (): string => location.hash.split('?')[0] ?? '';

export const usePlaceNow = (): string => useSyncExternalStore(subscribe, placeNow);

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
