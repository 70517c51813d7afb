import { placesMeet, type Change, type Places } from '../../shared/api/places.ts';

/** Changes that are remembered, to be held against answers still on their way. */
const REMEMBERED = 500;

/** What this window has heard of the book's changes, in whatever order they were told. */
export class ChangeLog {
  readonly #heard = new Map<number, Places>();
  /** Every change up to this one was heard, or was part of the first answer; -1 before that. */
  #known = -1;
  /** The newest change whose places are no longer remembered. */
  #forgotten = 0;

  /** The first answer of a window knows of everything up to its number. */
  begin(at: number): void {
    if (this.#known < 0) this.caughtUp(at);
  }

  /** False when it has been heard before. */
  hear({ at, places }: Change): boolean {
    this.begin(at - 1);
    if (at <= this.#known || this.#heard.has(at)) return false;
    this.#heard.set(at, places);
    this.caughtUp(this.#known);
    for (const oldest of this.#heard.keys()) {
      if (this.#heard.size <= REMEMBERED) break;
      this.#heard.delete(oldest);
      this.#forgotten = Math.max(this.#forgotten, oldest);
    }
    return true;
  }

  /** Whether a change was made up to `at` of which nobody has told this window. */
  missed(at: number): boolean {
    return at > this.#known;
  }

  /** Everything was read anew when the book had seen `at` changes. */
  caughtUp(at: number): void {
    this.#known = Math.max(this.#known, at);
    while (this.#heard.has(this.#known + 1)) this.#known += 1;
  }

  /** Whether something this window knows of has changed what was read, after it was read. */
  overtakes({ at, read }: { readonly at: number; readonly read: Places }): boolean {
    return at < this.#forgotten || [...this.#heard].some(([number, places]) => number > at && placesMeet(read, places));
  }
}
