import { describe, expect, it } from 'vitest';
import { ChangeLog } from '../../renderer/data/change-log.ts';
import { everywhere, placesMeet } from '../../shared/api/places.ts';

describe('places', () => {
  it('meet where they share a table and, where both name plans, a plan', () => {
    expect(placesMeet({ tasks: ['a'] }, { tasks: ['b', 'a'] })).toBe(true);
    expect(placesMeet({ tasks: ['a'] }, { tasks: ['b'] })).toBe(false);
    expect(placesMeet({ tasks: true }, { tasks: ['b'] })).toBe(true);
    expect(placesMeet({ tasks: ['a'] }, { tasks: true })).toBe(true);
    expect(placesMeet({ agencies: true }, { tasks: true })).toBe(false);
  });

  it('what was read from no table is never overtaken; what was read from all of them is by anything', () => {
    expect(placesMeet({}, { tasks: true })).toBe(false);
    expect(placesMeet({}, everywhere)).toBe(false);
    expect(placesMeet(everywhere, { settings: true })).toBe(true);
    expect(placesMeet(everywhere, {})).toBe(false);
    expect(placesMeet({ tasks: ['a'] }, everywhere)).toBe(true);
  });
});

describe('a window', () => {
  const places = { tasks: true } as const;

  it('hears each change once, in whatever order they come', () => {
    const log = new ChangeLog();
    log.begin(4);
    expect([6, 5, 6, 4].map((at) => log.hear({ at, places }))).toEqual([true, true, false, false]);
    expect(log.missed(6)).toBe(false);
  });

  it('knows that it missed one, until it has read everything anew', () => {
    const log = new ChangeLog();
    log.begin(4);
    log.hear({ at: 6, places });
    expect(log.missed(4)).toBe(false);
    expect(log.missed(6)).toBe(true);
    log.caughtUp(5);
    expect(log.missed(6)).toBe(false);
    expect(log.missed(7)).toBe(true);
  });

  it('tells an answer that a change has overtaken on its way', () => {
    const log = new ChangeLog();
    log.begin(4);
    log.hear({ at: 5, places: { tasks: ['a'] } });
    expect(log.overtakes({ at: 4, read: { tasks: ['a'] } })).toBe(true);
    expect(log.overtakes({ at: 4, read: { tasks: ['b'] } })).toBe(false);
    expect(log.overtakes({ at: 5, read: { tasks: ['a'] } })).toBe(false);
  });

  it('takes an answer older than it remembers for overtaken', () => {
    const log = new ChangeLog();
    log.begin(0);
    for (let at = 1; at <= 600; at += 1) log.hear({ at, places });
    expect(log.overtakes({ at: 50, read: { agencies: true } })).toBe(true);
    expect(log.overtakes({ at: 550, read: { agencies: true } })).toBe(false);
    expect(log.missed(600)).toBe(false);
  });
});
