import type { Change, Freshness } from '../../../shared/api/places.ts';
import { PlaceSet } from '../store/place-set.ts';

/** What one call read and changed, noted while it runs. */
export class Noted {
  readonly #changes: Change[] = [];
  #read: { readonly at: number; readonly places: PlaceSet } | undefined;

  /** @param at the change that the snapshot about to be read knows of. */
  reading(at: number): PlaceSet {
    this.#read = { at, places: new PlaceSet() };
    return this.#read.places;
  }

  readonly changed = (change: Change): void => void this.#changes.push(change);

  /** @param at the last change by now. */
  freshness(at: number): Freshness {
    return {
      at: this.#read?.at ?? at,
      ...(this.#read && { read: this.#read.places.toPlaces() }),
      ...(this.#changes.length > 0 && { changes: this.#changes }),
    };
  }
}
