import { describe, expect, test } from 'vitest';
import { formsRoute, hrefOf, importRoute, mergeRoute, parseRoute, planRoute, printRoute, type Route } from '../../renderer/app/route.ts';

const routes: readonly Route[] = [
  { screen: 'home' },
  planRoute('p1'),
  planRoute('p1', { search: 'đôn đốc & xuất xứ?#', lead: 'a1', deadline: 'due', row: 't5' }),
  printRoute('p1'),
  printRoute('p1', 'a1'),
  importRoute(),
  importRoute('p1', 3),
  formsRoute('p1', '2025-H1'),
  mergeRoute('p1'),
  mergeRoute('p1', '2025-H1', 3),
];

describe('addresses', () => {
  test.each(routes)('%j is read back from its address', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  test('an empty filter leaves no trace in the address', () => {
    expect(hrefOf(planRoute('p1'))).toBe('#/ke-hoach/p1');
    expect(hrefOf(importRoute())).toBe('#/nhap');
  });

  test.each(['#/khong-co', '#/ke-hoach', '#/in/'])('%s is no screen', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'unknown' });
  });

  test('a damaged address is not a crash', () => {
    expect(parseRoute('#/ke-hoach/%E0%A4%A')).toEqual(planRoute('%E0%A4%A'));
    expect(parseRoute('#/nhap?buoc=99')).toEqual(importRoute());
  });
});
