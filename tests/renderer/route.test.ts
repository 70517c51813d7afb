import { describe, expect, test } from 'vitest';
import { hrefOf, parseRoute, type Route } from '../../renderer/routes/route.ts';
import { historyRoute } from '../../renderer/routes/history-routes.ts';
import { importRoute, planLifeRoute, planRoute, printRoute } from '../../renderer/routes/plan-routes.ts';
import { agenciesRoute, committeeRoute, successionRoute } from '../../renderer/routes/register-routes.ts';
import { formsRoute, mergeRoute, overviewRoute, reportEntryRoute, submissionsRoute, trackingRoute } from '../../renderer/routes/reporting-routes.ts';

const routes: readonly Route[] = [
  { screen: 'home' },
  planRoute('p1'),
  planRoute('p1', { search: 'đôn đốc & xuất xứ?#', lead: 'a1', deadline: 'due', row: 't5', grouping: 'lead', check: true }),
  planLifeRoute('p1'),
  planLifeRoute('p1', { view: 'compare', left: 'v1', right: 'current' }),
  printRoute('p1'),
  printRoute('p1', { lead: 'a1', version: 'v1' }),
  importRoute(),
  importRoute({ into: 'p1', step: 3 }),
  overviewRoute('p1', { period: '2025-H1', asOf: '2025-06-20' }),
  trackingRoute('p1'),
  trackingRoute('p1', { asOf: '2025-06-20', kinds: 'half-year,year', byAgency: true, show: 'behind', lead: '?Sở A', row: 't5' }),
  submissionsRoute('p1', { period: '2025-H1', view: 'late', show: 'late', chosen: 'a1' }),
  reportEntryRoute('p1', { period: '2025-H1', addressee: 'a1', row: 't5' }),
  formsRoute('p1', { period: '2025-H1' }),
  mergeRoute('p1'),
  mergeRoute('p1', { period: '2025-H1', step: 3 }),
  agenciesRoute(),
  agenciesRoute('groups', { chosen: 'g1' }),
  successionRoute({ starter: 'merge-1' }),
  committeeRoute(),
  committeeRoute('c1', { onDay: '2025-06-20', chosen: 'moi' }),
  historyRoute(),
  historyRoute('trash'),
];

describe('addresses', () => {
  test.each(routes)('%j is read back from its address', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  test('an empty filter leaves no trace in the address', () => {
    expect(hrefOf(planRoute('p1'))).toBe('#/ke-hoach/p1');
    expect(hrefOf(importRoute())).toBe('#/nhap');
    expect(hrefOf(agenciesRoute())).toBe('#/co-quan');
  });

  test('an address says its values in Vietnamese', () => {
    expect(hrefOf(planRoute('p1', { grouping: 'deadline', check: true }))).toBe('#/ke-hoach/p1?nhom=han&soat=1');
    expect(hrefOf(trackingRoute('p1', { byAgency: true }))).toBe('#/theo-doi/p1?nhom=co-quan');
    expect(hrefOf(historyRoute('trash'))).toBe('#/lich-su/thung-rac');
  });

  test.each(['#/khong-co', '#/ke-hoach', '#/in/', '#/co-quan/khong-co'])('%s is no screen', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'unknown' });
  });

  test('a damaged address is not a crash', () => {
    expect(parseRoute('#/ke-hoach/%E0%A4%A')).toEqual(planRoute('%E0%A4%A'));
    expect(parseRoute('#/nhap?buoc=99')).toEqual(importRoute());
    expect(parseRoute('#/ke-hoach/p1?nhom=constructor')).toEqual(planRoute('p1'));
  });
});
