import { useMemo, useSyncExternalStore } from 'react';

/**
 * The address names the screen, the plan, the row and the filter, so that back, forward and reload lose nothing.
 * `#/ke-hoach/<plan>?tim=…&chu-tri=…&han=…&dong=<task>` · `#/in/<plan>?chu-tri=…` · `#/nhap?buoc=…&vao=<plan>` · `#/` picks the last plan.
 * `#/co-quan/<tab>?tim=…&loai=…&chon=<agency or group>` · `#/sap-xep?mau=<starter>` · `#/ban-chi-dao/<committee>?ngay=…&chon=<seat>`
 */
export type Route =
  | { readonly screen: 'home' }
  | PlanRoute
  | PrintRoute
  | ImportRoute
  | AgenciesRoute
  | SuccessionRoute
  | CommitteeRoute
  | { readonly screen: 'unknown' };

export interface PlanRoute {
  readonly screen: 'plan';
  readonly planId: string;
  /** Words searched for. */
  readonly search: string;
  /** Id of the lead agency or group filtered by. */
  readonly lead: string;
  /** Kind of deadline filtered by. */
  readonly deadline: string;
  /** The task chosen. */
  readonly row: string;
}

export interface PrintRoute {
  readonly screen: 'print';
  readonly planId: string;
  /** Only the tasks led by this agency or group; empty prints all. */
  readonly lead: string;
}

export interface ImportRoute {
  readonly screen: 'import';
  readonly step: 1 | 2 | 3 | 4;
  /** The plan from which the import was opened, offered as a target. */
  readonly into: string;
}

const agencyTabs = { '': 'register', 'chua-co': 'unlisted', 'cum-tu': 'groups', 'sap-xep': 'successions' } as const;
export type AgencyTab = (typeof agencyTabs)[keyof typeof agencyTabs];

export interface AgenciesRoute {
  readonly screen: 'agencies';
  readonly tab: AgencyTab;
  readonly search: string;
  /** Kind of agency filtered by. */
  readonly kind: string;
  /** The agency or group chosen; `moi` is one being added. */
  readonly chosen: string;
}

export interface SuccessionRoute {
  readonly screen: 'succession';
  /** Key of the ready-made reorganisation it starts from, or empty. */
  readonly starter: string;
}

export interface CommitteeRoute {
  readonly screen: 'committee';
  /** Empty: the committee of the plan last open. */
  readonly committeeId: string;
  /** `YYYY-MM-DD`: only those seated on that day. */
  readonly onDay: string;
  /** The seat chosen; `moi` and `moi-to` are ones being added. */
  readonly chosen: string;
}

export const agenciesRoute = (tab: AgencyTab = 'register', more: Partial<Omit<AgenciesRoute, 'screen' | 'tab'>> = {}): AgenciesRoute => ({
  screen: 'agencies',
  tab,
  search: '',
  kind: '',
  chosen: '',
  ...more,
});

export const successionRoute = (starter = ''): SuccessionRoute => ({ screen: 'succession', starter });

export const committeeRoute = (committeeId = '', more: Partial<Omit<CommitteeRoute, 'screen' | 'committeeId'>> = {}): CommitteeRoute => ({
  screen: 'committee',
  committeeId,
  onDay: '',
  chosen: '',
  ...more,
});

export const planRoute = (planId: string, more: Partial<Omit<PlanRoute, 'screen' | 'planId'>> = {}): PlanRoute => ({
  screen: 'plan',
  planId,
  search: '',
  lead: '',
  deadline: '',
  row: '',
  ...more,
});

export const printRoute = (planId: string, lead = ''): PrintRoute => ({ screen: 'print', planId, lead });

export const importRoute = (into = '', step: ImportRoute['step'] = 1): ImportRoute => ({ screen: 'import', step, into });

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [, screen = '', planId = ''] = path.split('/').map(decode);
  const params = new URLSearchParams(query);
  const text = (name: string): string => params.get(name) ?? '';
  if (screen === '') return { screen: 'home' };
  if (screen === 'ke-hoach' && planId !== '')
    return planRoute(planId, { search: text('tim'), lead: text('chu-tri'), deadline: text('han'), row: text('dong') });
  if (screen === 'in' && planId !== '') return printRoute(planId, text('chu-tri'));
  if (screen === 'nhap') return importRoute(text('vao'), stepOf(text('buoc')));
  if (screen === 'co-quan' && Object.hasOwn(agencyTabs, planId))
    return agenciesRoute(agencyTabs[planId as keyof typeof agencyTabs], { search: text('tim'), kind: text('loai'), chosen: text('chon') });
  if (screen === 'sap-xep') return successionRoute(text('mau'));
  if (screen === 'ban-chi-dao') return committeeRoute(planId, { onDay: text('ngay'), chosen: text('chon') });
  return { screen: 'unknown' };
}

export function hrefOf(route: Route): string {
  if (route.screen === 'plan')
    return `#/ke-hoach/${encodeURIComponent(route.planId)}${queryString({ tim: route.search, 'chu-tri': route.lead, han: route.deadline, dong: route.row })}`;
  if (route.screen === 'print') return `#/in/${encodeURIComponent(route.planId)}${queryString({ 'chu-tri': route.lead })}`;
  if (route.screen === 'import') return `#/nhap${queryString({ buoc: route.step === 1 ? '' : String(route.step), vao: route.into })}`;
  if (route.screen === 'agencies')
    return `#/co-quan${pathOfTab(route.tab)}${queryString({ tim: route.search, loai: route.kind, chon: route.chosen })}`;
  if (route.screen === 'succession') return `#/sap-xep${queryString({ mau: route.starter })}`;
  if (route.screen === 'committee')
    return `#/ban-chi-dao${route.committeeId === '' ? '' : `/${encodeURIComponent(route.committeeId)}`}${queryString({ ngay: route.onDay, chon: route.chosen })}`;
  return '#/';
}

function pathOfTab(tab: AgencyTab): string {
  const path = Object.entries(agencyTabs).find(([, each]) => each === tab)?.[0] ?? '';
  return path === '' ? '' : `/${path}`;
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

function queryString(params: Readonly<Record<string, string>>): string {
  const filled = Object.entries(params).filter(([, value]) => value !== '');
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled).toString()}`;
}

function stepOf(text: string): ImportRoute['step'] {
  return text === '2' ? 2 : text === '3' ? 3 : text === '4' ? 4 : 1;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
