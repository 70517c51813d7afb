import type { Places } from '../../../shared/api/places.ts';

/** More plans than these are said as the whole table: what the windows would save is less than telling them. */
const PLANS_NAMED = 50;

/** Collects places one by one. */
export class PlaceSet {
  readonly #tables = new Map<string, Set<string> | true>();

  /** @param plan null: of no one plan, or of one that cannot be told. */
  add(table: string, plan: string | null): void {
    const plans = this.#tables.get(table);
    if (plans === true) return;
    if (plan === null || (plans && plans.size >= PLANS_NAMED && !plans.has(plan))) this.#tables.set(table, true);
    else if (plans) plans.add(plan);
    else this.#tables.set(table, new Set([plan]));
  }

  toPlaces(): Places {
    return Object.fromEntries([...this.#tables].map(([table, plans]) => [table, plans === true ? plans : [...plans]]));
  }
}
