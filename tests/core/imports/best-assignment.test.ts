import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestAssignment } from '../../../shared/domain/plan-table/best-assignment.ts';

const sumOf = (worth: readonly (readonly number[])[], taken: readonly (number | null)[]): number =>
  taken.reduce<number>((sum, thing, taker) => sum + (thing === null ? 0 : worth[taker]![thing]!), 0);

/** The greatest sum, by trying everything. */
function greatest(worth: readonly (readonly number[])[], taker = 0, gone: readonly number[] = []): number {
  if (taker === worth.length) return 0;
  const left = greatest(worth, taker + 1, gone);
  return worth[taker]!.reduce(
    (best, points, thing) => (gone.includes(thing) ? best : Math.max(best, points + greatest(worth, taker + 1, [...gone, thing]))),
    left,
  );
}

it('takes the whole that is worth most, and nothing twice or for nothing', () => {
  const worth = fc
    .integer({ min: 1, max: 5 })
    .chain((things) => fc.array(fc.array(fc.integer({ min: -4, max: 12 }), { minLength: things, maxLength: things }), { maxLength: 4 }));
  fc.assert(
    fc.property(worth, (rows) => {
      const taken = bestAssignment(rows);
      const things = taken.filter((thing) => thing !== null);
      expect(new Set(things).size).toBe(things.length);
      expect(taken.every((thing, taker) => thing === null || rows[taker]![thing]! > 0)).toBe(true);
      expect(sumOf(rows, taken)).toBe(greatest(rows));
    }),
    { numRuns: 500 },
  );
});
