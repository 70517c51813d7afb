/**
 * Where in the book something was read or changed: tables by name, each whole (`true`) or only the rows of the named plans.
 * `*` stands for every table. What an answer owes to the calendar day or to a file is not a place: it does not change with
 * the book, and whoever lets a day pass reads anew for that reason.
 */
export type Places = Readonly<Record<string, true | readonly string[]>>;

/** One commit. Numbers follow one another without a gap while the host runs; the first is 1. */
export interface Change {
  readonly at: number;
  readonly places: Places;
}

/** How fresh an answer is: what the window needs to tell which of its answers a change has overtaken. */
export interface Freshness {
  /** The number of the last change the answer knows of; 0 before the first. */
  readonly at: number;
  /** Of a query: what it was read from, also when it was refused. */
  readonly read?: Places;
  /** What the call itself has changed, also when it failed later on. */
  readonly changes?: readonly Change[];
}

export const everywhere: Places = { '*': true };

/** Whether something read here may be another after a change there. */
export function placesMeet(read: Places, changed: Places): boolean {
  const [from, tables] = [Object.keys(read), Object.keys(changed)];
  if (from.length === 0 || tables.length === 0) return false;
  if ('*' in read || '*' in changed) return true;
  return tables.some((table) => plansMeet(read[table], changed[table]));
}

function plansMeet(read: Places[string] | undefined, changed: Places[string] | undefined): boolean {
  if (read === undefined || changed === undefined) return false;
  return read === true || changed === true || changed.some((plan) => read.includes(plan));
}
