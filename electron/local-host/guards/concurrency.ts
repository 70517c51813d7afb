/**
 * Stops: a runaway page or program that opens call after call until memory or workers run out.
 * Does not stop: one call that is itself expensive (jobs have caps of their own and can be cancelled).
 */
export class Concurrency {
  readonly #limit: number;
  #running = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A release to be called exactly once, or null when the house is full. */
  enter(): (() => void) | null {
    if (this.#running >= this.#limit) return null;
    this.#running += 1;
    return () => (this.#running -= 1);
  }
}
