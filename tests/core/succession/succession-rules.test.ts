import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  answeringNow,
  divideMembership,
  overlaps,
  successionFault,
  takerOf,
  type Party,
  type Reorganisation,
  type Validity,
} from '../../../shared/domain/agencies/succession-rules.ts';
import { civilDate, type CivilDate } from '../../../shared/domain/civil-date.ts';

const day = (text: string): CivilDate => civilDate(text);
const body = (name: string, more: Partial<Party> = {}): Party => ({ id: name, name, validFrom: null, validTo: null, succeeded: false, ...more });
const change = (more: Partial<Reorganisation>): Reorganisation => ({ kind: 'merge', date: day('2025-03-01'), from: [body('A')], to: [body('B')], ...more });

describe('successionFault', () => {
  test.each<[string, Partial<Reorganisation>]>([
    ['a merger of one', {}],
    ['a merger of several into a new body', { from: [body('A'), body('C')], to: [{ name: 'D' }] }],
    ['a new name', { kind: 'rename', to: [{ name: 'A mới' }] }],
    ['a split', { kind: 'split', to: [body('B'), { name: 'D' }] }],
    ['a dissolution', { kind: 'dissolve', to: [] }],
    ['an end typed in before that agrees', { from: [body('A', { validTo: day('2025-02-28') })] }],
    ['a successor that begins on the day', { to: [body('B', { validFrom: day('2025-03-01') })] }],
  ])('finds none in %s', (_, more) => {
    expect(successionFault(change(more))).toBeNull();
  });

  test.each<[string, Partial<Reorganisation>]>([
    ['renameIsOneToOne', { kind: 'rename', to: [body('B')] }],
    ['renameIsOneToOne', { kind: 'rename', from: [body('A'), body('C')], to: [{ name: 'D' }] }],
    ['mergeNeedsOneSuccessor', { to: [] }],
    ['mergeNeedsOneSuccessor', { to: [body('B'), body('C')] }],
    ['splitIsOneToSeveral', { kind: 'split' }],
    ['splitIsOneToSeveral', { kind: 'split', from: [body('A'), body('C')], to: [body('B'), body('D')] }],
    ['dissolveHasNoSuccessor', { kind: 'dissolve' }],
    ['namedTwice', { from: [body('A'), body('A')] }],
    ['namedTwice', { kind: 'split', to: [{ name: 'D' }, { name: 'D' }] }],
    ['sameOnBothSides', { from: [body('A'), body('B')] }],
    ['alreadyEnded', { from: [body('A', { validTo: day('2024-12-31') })] }],
    ['alreadyEnded', { from: [body('A', { validTo: day('2025-02-28'), succeeded: true })] }],
    ['beforeItBegan', { from: [body('A', { validFrom: day('2025-03-01') })] }],
    ['successorNotThere', { to: [body('B', { validTo: day('2025-02-28') })] }],
    ['successorNotThere', { to: [body('B', { validFrom: day('2025-03-02') })] }],
  ])('%s', (code, more) => {
    expect(successionFault(change(more))?.code).toBe(`succession.${code}`);
  });
});

describe('divideMembership', () => {
  const date = day('2025-03-01');
  test.each<[string, Validity, ReturnType<typeof divideMembership>]>([
    ['open', { validFrom: null, validTo: null }, { kept: { validFrom: null, validTo: day('2025-02-28') }, goesOn: { validFrom: date, validTo: null } }],
    ['over before', { validFrom: null, validTo: day('2025-02-28') }, { kept: null, goesOn: null }],
    [
      'over on the day',
      { validFrom: null, validTo: date },
      { kept: { validFrom: null, validTo: day('2025-02-28') }, goesOn: { validFrom: date, validTo: date } },
    ],
    ['not begun', { validFrom: date, validTo: null }, { kept: null, goesOn: { validFrom: date, validTo: null } }],
  ])('%s', (_, member, parts) => {
    expect(divideMembership(member, date)).toEqual(parts);
  });

  it('loses and doubles no day', () => {
    const bound = fc.option(fc.integer({ min: 1, max: 28 }).map((n) => day(`2025-02-${String(n).padStart(2, '0')}`)));
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: 2, max: 28 }), fc.integer({ min: 1, max: 28 }), (validFrom, validTo, at, probe) => {
        fc.pre(validFrom === null || validTo === null || validFrom <= validTo);
        const member = { validFrom, validTo };
        const { kept, goesOn } = divideMembership(member, day(`2025-02-${String(at).padStart(2, '0')}`));
        const on = day(`2025-02-${String(probe).padStart(2, '0')}`);
        const covers = (part: Validity | null): number => Number(part !== null && overlaps(part, { validFrom: on, validTo: on }));
        const parts = goesOn === null ? [member] : [kept, goesOn];
        expect(parts.map(covers).reduce((sum, each) => sum + each, 0)).toBe(covers(member));
      }),
    );
  });
});

test('takerOf: the clerk chooses, else the first, also for a choice that is none', () => {
  const taker = takerOf(
    new Map([
      ['x', 1],
      ['y', 7],
    ]),
    2,
  );
  expect(['x', 'y', 'z'].map(taker)).toEqual([1, 0, 0]);
});

test('answeringNow follows a chain and survives a circle', () => {
  expect(
    answeringNow(
      'a',
      new Map([
        ['a', 'b'],
        ['b', 'c'],
      ]),
    ),
  ).toBe('c');
  expect(['a', 'b']).toContain(
    answeringNow(
      'a',
      new Map([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ),
  );
});
