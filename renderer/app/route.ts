import { useMemo, useSyncExternalStore } from 'react';

/**
 * The address names the screen, the plan, the row and the filter, so that back, forward and reload lose nothing.
 * `#/ke-hoach/<plan>?tim=…&chu-tri=…&han=…&dong=<task>&nhom=…` · `#/in/<plan>?chu-tri=…&ban=<version>` · `#/nhap?buoc=…&vao=<plan>` · `#/` picks the last plan.
 * `#/vong-doi/<plan>?viec=…&trai=<version>&phai=<version>` · `#/lich-su/<tab>`; `#/ke-hoach/<plan>?soat=1` opens the check beside the table.
 * `#/tong-quan/<plan>?ky=…&ngay=…` · `#/theo-doi/<plan>?ngay=…&loai=…&nhom=…&loc=…&chu-tri=…&dong=<task>`
 * `#/bao-cao/<plan>?ky=…&ngay=…&xem=…&loc=…&chon=<addressee>` · `#/nhap-bao-cao/<plan>?ky=…&co-quan=<addressee>&dong=<task>`
 * `#/tao-mau/<plan>?ky=…` · `#/gop-bao-cao/<plan>?ky=…&buoc=…`
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
  | PlanLifeRoute
  | HistoryRoute
  | OverviewRoute
  | TrackingRoute
  | SubmissionsRoute
  | ReportEntryRoute
  | FormsRoute
  | MergeRoute
  | { readonly screen: 'unknown' };

const planGroupings = { '': 'none', 'chu-tri': 'lead', muc: 'section', han: 'deadline' } as const;
export type PlanRouteGrouping = (typeof planGroupings)[keyof typeof planGroupings];

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
  /** What the tasks are gathered by; empty: the plan's own order. */
  readonly grouping: PlanRouteGrouping;
  /** True: the check before printing stands beside the table. */
  readonly check: boolean;
}

export interface PrintRoute {
  readonly screen: 'print';
  readonly planId: string;
  /** Only the tasks led by this agency or group; empty prints all. */
  readonly lead: string;
  /** Id of the frozen version printed; empty: the plan as it stands. */
  readonly version: string;
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

const lifeViews = { '': 'versions', 'ban-hanh': 'adopt', 'sua-doi': 'amend', 'so-sanh': 'compare', 'nam-moi': 'next-year' } as const;
export type PlanLifeView = (typeof lifeViews)[keyof typeof lifeViews];

export interface PlanLifeRoute {
  readonly screen: 'plan-life';
  readonly planId: string;
  readonly view: PlanLifeView;
  /** Ids of the versions compared, or `current`; empty: the newest two. */
  readonly left: string;
  readonly right: string;
}

const historyTabs = { '': 'changes', 'thung-rac': 'trash' } as const;
export type HistoryTab = (typeof historyTabs)[keyof typeof historyTabs];

export interface HistoryRoute {
  readonly screen: 'history';
  readonly tab: HistoryTab;
}

export interface OverviewRoute {
  readonly screen: 'overview';
  readonly planId: string;
  /** Code of the reporting period; empty: the current one. */
  readonly period: string;
  /** `YYYY-MM-DD`; empty: today. */
  readonly asOf: string;
}

export interface TrackingRoute {
  readonly screen: 'tracking';
  readonly planId: string;
  readonly asOf: string;
  /** Kinds of period shown as columns, joined by commas; empty: every kind the committee has. */
  readonly kinds: string;
  readonly byAgency: boolean;
  /** What the rows are filtered by: a key of the chips, or a status class. */
  readonly show: string;
  /** Id of the lead, or `?name` where the register does not hold it. */
  readonly lead: string;
  /** The task whose timeline is open. */
  readonly row: string;
}

const submissionViews = { '': 'board', 'cham': 'late', 'ky': 'periods' } as const;
export type SubmissionView = (typeof submissionViews)[keyof typeof submissionViews];

export interface SubmissionsRoute {
  readonly screen: 'submissions';
  readonly planId: string;
  readonly period: string;
  readonly asOf: string;
  readonly view: SubmissionView;
  /** State of sending the rows are filtered by. */
  readonly show: string;
  /** Id of the addressee chosen. */
  readonly chosen: string;
}

export interface ReportEntryRoute {
  readonly screen: 'report-entry';
  readonly planId: string;
  readonly period: string;
  readonly addressee: string;
  readonly row: string;
}

export interface FormsRoute {
  readonly screen: 'forms';
  readonly planId: string;
  readonly period: string;
}

export interface MergeRoute {
  readonly screen: 'merge';
  readonly planId: string;
  readonly period: string;
  readonly step: 1 | 2 | 3;
}

export const formsRoute = (planId: string, period = ''): FormsRoute => ({ screen: 'forms', planId, period });

export const mergeRoute = (planId: string, period = '', step: MergeRoute['step'] = 1): MergeRoute => ({ screen: 'merge', planId, period, step });

export const overviewRoute = (planId: string, more: Partial<Omit<OverviewRoute, 'screen' | 'planId'>> = {}): OverviewRoute => ({
  screen: 'overview',
  planId,
  period: '',
  asOf: '',
  ...more,
});

export const trackingRoute = (planId: string, more: Partial<Omit<TrackingRoute, 'screen' | 'planId'>> = {}): TrackingRoute => ({
  screen: 'tracking',
  planId,
  asOf: '',
  kinds: '',
  byAgency: false,
  show: '',
  lead: '',
  row: '',
  ...more,
});

export const submissionsRoute = (planId: string, more: Partial<Omit<SubmissionsRoute, 'screen' | 'planId'>> = {}): SubmissionsRoute => ({
  screen: 'submissions',
  planId,
  period: '',
  asOf: '',
  view: 'board',
  show: '',
  chosen: '',
  ...more,
});

export const reportEntryRoute = (planId: string, period = '', addressee = '', row = ''): ReportEntryRoute => ({
  screen: 'report-entry',
  planId,
  period,
  addressee,
  row,
});

export const planLifeRoute = (planId: string, view: PlanLifeView = 'versions', left = '', right = ''): PlanLifeRoute => ({
  screen: 'plan-life',
  planId,
  view,
  left,
  right,
});

export const historyRoute = (tab: HistoryTab = 'changes'): HistoryRoute => ({ screen: 'history', tab });

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
  grouping: 'none',
  check: false,
  ...more,
});

export const printRoute = (planId: string, lead = '', version = ''): PrintRoute => ({ screen: 'print', planId, lead, version });

export const importRoute = (into = '', step: ImportRoute['step'] = 1): ImportRoute => ({ screen: 'import', step, into });

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [, screen = '', planId = ''] = path.split('/').map(decode);
  const params = new URLSearchParams(query);
  const text = (name: string): string => params.get(name) ?? '';
  if (screen === '') return { screen: 'home' };
  if (screen === 'ke-hoach' && planId !== '')
    return planRoute(planId, { search: text('tim'), lead: text('chu-tri'), deadline: text('han'), row: text('dong'), grouping: named(planGroupings, text('nhom')) ?? 'none', check: params.has('soat') });
  if (screen === 'in' && planId !== '') return printRoute(planId, text('chu-tri'), text('ban'));
  if (screen === 'nhap') return importRoute(text('vao'), stepOf(text('buoc')));
  if (screen === 'co-quan' && Object.hasOwn(agencyTabs, planId))
    return agenciesRoute(agencyTabs[planId as keyof typeof agencyTabs], { search: text('tim'), kind: text('loai'), chosen: text('chon') });
  if (screen === 'sap-xep') return successionRoute(text('mau'));
  if (screen === 'ban-chi-dao') return committeeRoute(planId, { onDay: text('ngay'), chosen: text('chon') });
  if (screen === 'vong-doi' && planId !== '') return planLifeRoute(planId, named(lifeViews, text('viec')) ?? 'versions', text('trai'), text('phai'));
  if (screen === 'tong-quan' && planId !== '') return overviewRoute(planId, { period: text('ky'), asOf: text('ngay') });
  if (screen === 'theo-doi' && planId !== '')
    return trackingRoute(planId, {
      asOf: text('ngay'), kinds: text('loai'), byAgency: text('nhom') === 'co-quan', show: text('loc'), lead: text('chu-tri'), row: text('dong'),
    });
  if (screen === 'bao-cao' && planId !== '')
    return submissionsRoute(planId, {
      period: text('ky'), asOf: text('ngay'), view: named(submissionViews, text('xem')) ?? 'board', show: text('loc'), chosen: text('chon'),
    });
  if (screen === 'nhap-bao-cao' && planId !== '') return reportEntryRoute(planId, text('ky'), text('co-quan'), text('dong'));
  if (screen === 'tao-mau' && planId !== '') return formsRoute(planId, text('ky'));
  if (screen === 'gop-bao-cao' && planId !== '') return mergeRoute(planId, text('ky'), text('buoc') === '2' ? 2 : text('buoc') === '3' ? 3 : 1);
  if (screen === 'lich-su') return historyRoute(named(historyTabs, planId) ?? 'changes');
  return { screen: 'unknown' };
}

function named<T>(names: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

function nameOf<T>(names: Readonly<Record<string, T>>, wanted: T): string {
  return Object.entries(names).find(([, each]) => each === wanted)?.[0] ?? '';
}

export function hrefOf(route: Route): string {
  if (route.screen === 'plan')
    return `#/ke-hoach/${encodeURIComponent(route.planId)}${queryString({ tim: route.search, 'chu-tri': route.lead, han: route.deadline, dong: route.row, nhom: nameOf(planGroupings, route.grouping), soat: route.check ? '1' : '' })}`;
  if (route.screen === 'print') return `#/in/${encodeURIComponent(route.planId)}${queryString({ 'chu-tri': route.lead, ban: route.version })}`;
  if (route.screen === 'import') return `#/nhap${queryString({ buoc: route.step === 1 ? '' : String(route.step), vao: route.into })}`;
  if (route.screen === 'agencies')
    return `#/co-quan${pathOfTab(route.tab)}${queryString({ tim: route.search, loai: route.kind, chon: route.chosen })}`;
  if (route.screen === 'succession') return `#/sap-xep${queryString({ mau: route.starter })}`;
  if (route.screen === 'committee')
    return `#/ban-chi-dao${route.committeeId === '' ? '' : `/${encodeURIComponent(route.committeeId)}`}${queryString({ ngay: route.onDay, chon: route.chosen })}`;
  if (route.screen === 'plan-life')
    return `#/vong-doi/${encodeURIComponent(route.planId)}${queryString({ viec: nameOf(lifeViews, route.view), trai: route.left, phai: route.right })}`;
  if (route.screen === 'overview') return `#/tong-quan/${encodeURIComponent(route.planId)}${queryString({ ky: route.period, ngay: route.asOf })}`;
  if (route.screen === 'tracking')
    return `#/theo-doi/${encodeURIComponent(route.planId)}${queryString({
      ngay: route.asOf, loai: route.kinds, nhom: route.byAgency ? 'co-quan' : '', loc: route.show, 'chu-tri': route.lead, dong: route.row,
    })}`;
  if (route.screen === 'submissions')
    return `#/bao-cao/${encodeURIComponent(route.planId)}${queryString({
      ky: route.period, ngay: route.asOf, xem: nameOf(submissionViews, route.view), loc: route.show, chon: route.chosen,
    })}`;
  if (route.screen === 'report-entry')
    return `#/nhap-bao-cao/${encodeURIComponent(route.planId)}${queryString({ ky: route.period, 'co-quan': route.addressee, dong: route.row })}`;
  if (route.screen === 'forms') return `#/tao-mau/${encodeURIComponent(route.planId)}${queryString({ ky: route.period })}`;
  if (route.screen === 'merge')
    return `#/gop-bao-cao/${encodeURIComponent(route.planId)}${queryString({ ky: route.period, buoc: route.step === 1 ? '' : String(route.step) })}`;
  if (route.screen === 'history') return `#/lich-su${route.tab === 'changes' ? '' : `/${nameOf(historyTabs, route.tab)}`}`;
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
