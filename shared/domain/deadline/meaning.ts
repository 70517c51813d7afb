import type { Deadline, DeadlineKind } from './deadline.ts';

/** A deadline without the text it was read from. */
export type Meaning = Omit<Deadline, 'text'>;

/** Chưa rõ: nothing is claimed, the clerk is asked. */
export const UNCLEAR: Meaning = meaning('undated', { flags: ['unclear'], certain: false });

export function meaning(kind: DeadlineKind, rest: Partial<Omit<Meaning, 'kind'>> = {}): Meaning {
  const due = rest.due ?? null;
  return { start: null, due, frequency: null, dates: due === null ? [] : [due], flags: [], certain: true, ...rest, kind };
}
