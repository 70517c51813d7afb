import { useEffect } from 'react';
import type { Committee } from '../../shared/api/committees.api.ts';
import type { Reversed, Shown } from '../../shared/api/history.api.ts';
import { setUndoView } from '../data/undo.ts';
import { placeInWords } from '../i18n/place-words.ts';
import { words } from '../i18n/vi.ts';
import { registerRoute } from '../routes/paper-register-routes.ts';
import { papersRoute } from '../routes/paper-routes.ts';
import { planLifeRoute, planRoute } from '../routes/plan-routes.ts';
import { agenciesRoute, committeeRoute } from '../routes/register-routes.ts';
import { submissionsRoute, trackingRoute } from '../routes/reporting-routes.ts';
import { navigate, type Route } from '../routes/route.ts';
import { arriveAt } from './arrival.ts';
import { namedPlanId, type Current } from './current-plan.ts';

/** Screens on which a change of a kind is in sight wherever it was made, so that nobody is moved; the history tells of all. */
const tellers: Readonly<Record<Shown['kind'], readonly Route['screen'][]>> = {
  row: ['plan'],
  plan: ['plan', 'plan-life', 'overview', 'tracking', 'submissions', 'print'],
  life: ['plan', 'plan-life'],
  report: ['tracking'],
  message: ['submissions', 'tracking'],
  periods: ['submissions'],
  calendar: ['submissions'],
  committee: ['committee'],
  seat: ['committee'],
  agency: ['agencies', 'plan'],
  group: ['agencies', 'plan'],
  successions: ['agencies'],
  indicators: ['submissions'],
  proposals: ['submissions'],
  paper: ['papers'],
  outgoing: ['register'],
  incoming: ['register'],
  gone: [],
};

/** Half-filled forms and wizards are not left: what stands in them would be lost. The notice says where it was. */
const halfway: ReadonlySet<Route['screen']> = new Set<Route['screen']>(['import', 'merge', 'forms', 'report-entry', 'succession', 'history']);

/** Tells undo which committee the window is about, and brings what was undone into sight. */
export function useUndoView(route: Route, current: Current, committees: readonly Committee[]): void {
  useEffect(() =>
    setUndoView({
      committeeId: current.committee?.id,
      show: (done) => {
        if (done.shown?.kind === 'gone') return leave(done, route);
        bringIntoSight(done, route, current);
        return placeInWords(done.place, { committeeId: current.committee?.id, planId: current.plan?.id, severalCommittees: committees.length > 1 });
      },
    }),
  );
}

/** From a plan that is no longer there to what is; the import it came from goes on standing where it was begun. */
function leave({ place }: Reversed, route: Route): string {
  if (place.plan === null || namedPlanId(route) !== place.plan.id) return place.plan === null ? '' : `“${place.plan.title}”`;
  navigate({ screen: 'home' }, { replace: true });
  return words.missing.left(place.plan.title);
}

function bringIntoSight(done: Reversed, route: Route, current: Current): void {
  const target = halfway.has(route.screen) ? null : routeTo(done, current);
  if (!done.shown || !target) return;
  const stays = tellers[done.shown.kind].includes(route.screen) && isOfOneThing(route, target);
  if (done.shown.kind === 'row' && done.shown.id !== null) arriveAt(done.shown.id, { columnId: null, enter: !stays });
  if (!stays) navigate(target);
  else if (done.shown.kind !== 'row') navigate(withChosen(route, target), { replace: true });
}

/** The same plan, committee or tab of the register. */
function isOfOneThing(route: Route, target: Route): boolean {
  if ('planId' in target && 'planId' in route) return target.planId === route.planId;
  if (target.screen === 'committee' && route.screen === 'committee') return route.committeeId === '' || route.committeeId === target.committeeId;
  if (target.screen === 'papers' && route.screen === 'papers') return route.committeeId === '' || route.committeeId === target.committeeId;
  if (target.screen === 'register' && route.screen === 'register')
    return route.book === target.book && (route.committeeId === '' || route.committeeId === target.committeeId);
  if (target.screen === 'agencies' && route.screen === 'agencies') return route.tab === target.tab;
  return target.screen === 'agencies';
}

/** The screen as it is, what was undone chosen in it. */
function withChosen(route: Route, target: Route): Route {
  if (route.screen === 'tracking' && target.screen === 'tracking' && target.row !== '') return { ...route, row: target.row };
  if (route.screen === 'committee' && target.screen === 'committee' && target.chosen !== '') return { ...route, chosen: target.chosen };
  if (route.screen === 'papers' && target.screen === 'papers' && target.chosen !== '') return { ...route, chosen: target.chosen };
  if (route.screen === 'register' && target.screen === 'register' && target.chosen !== '') return { ...route, chosen: target.chosen };
  if (route.screen === 'agencies' && target.screen === 'agencies' && target.chosen !== '') return { ...route, chosen: target.chosen };
  if (route.screen === 'submissions' && target.screen === 'submissions' && (target.view === 'figures' || target.view === 'proposals'))
    return { ...route, view: target.view, ...(target.chosen !== '' && { chosen: target.chosen }) };
  if (route.screen === 'submissions' && target.screen === 'submissions' && target.view === 'periods') return { ...route, view: 'periods' };
  if (route.screen === 'submissions' && target.screen === 'submissions' && target.view === 'calendar') return { ...route, view: 'calendar', year: target.year };
  return route;
}

/** Where what was undone stands; null where there is nothing left to show. */
function routeTo({ shown, place }: Reversed, { plan, committee }: Current): Route | null {
  const planId = place.plan?.id ?? (place.committee?.id === committee?.id ? plan?.id : undefined);
  const id = shown?.id ?? '';
  switch (shown?.kind) {
    case 'row':
      return planId === undefined ? null : planRoute(planId, { row: id });
    case 'plan':
      return planId === undefined ? null : planRoute(planId);
    case 'life':
      return planId === undefined ? null : planLifeRoute(planId);
    case 'report':
      return planId === undefined ? null : trackingRoute(planId, { row: id });
    case 'message':
      return planId === undefined ? null : submissionsRoute(planId, { period: id });
    case 'periods':
      return planId === undefined ? null : submissionsRoute(planId, { view: 'periods' });
    case 'calendar':
      return plan ? submissionsRoute(planId ?? plan.id, { view: 'calendar', year: id }) : null;
    case 'indicators':
      return plan ? submissionsRoute(planId ?? plan.id, { view: 'figures', chosen: id }) : null;
    case 'proposals':
      return plan ? submissionsRoute(planId ?? plan.id, { view: 'proposals', chosen: id }) : null;
    case 'committee':
    case 'seat':
      return place.committee && committeeRoute(place.committee.id, { chosen: id });
    case 'agency':
      return agenciesRoute('register', { chosen: id });
    case 'group':
      return agenciesRoute('groups', { chosen: id });
    case 'successions':
      return agenciesRoute('successions');
    case 'paper':
      return place.committee && papersRoute(place.committee.id, { chosen: id });
    case 'outgoing':
    case 'incoming':
      return place.committee && registerRoute(place.committee.id, { book: shown.kind, chosen: id });
    case 'gone':
    case undefined:
      return null;
  }
}
