import type { SuccessionKind } from '../../api/succession.api.ts';
import { addDays, type CivilDate } from '../civil-date.ts';

/** From one day to another, both included; null is open. */
export interface Validity {
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

/** A body of the register as a succession sees it. */
export interface Party extends Validity {
  readonly id: string;
  readonly name: string;
  /** An earlier succession ended it. */
  readonly succeeded: boolean;
}

export interface Reorganisation {
  readonly kind: SuccessionKind;
  /** The day from which the successors answer. */
  readonly date: CivilDate;
  readonly from: readonly Party[];
  /** Bodies of the register, or names of new ones. */
  readonly to: readonly (Party | { readonly name: string })[];
}

export interface SuccessionFault {
  readonly code:
    | 'succession.renameIsOneToOne'
    | 'succession.mergeNeedsOneSuccessor'
    | 'succession.splitIsOneToSeveral'
    | 'succession.dissolveHasNoSuccessor'
    | 'succession.namedTwice'
    | 'succession.sameOnBothSides'
    | 'succession.alreadyEnded'
    | 'succession.beforeItBegan'
    | 'succession.successorNotThere';
  readonly name?: string;
  readonly day?: CivilDate;
}

export const dayBefore = (date: CivilDate): CivilDate => addDays(date, -1);

/** The first reason why this cannot be, or null. */
export function successionFault(change: Reorganisation): SuccessionFault | null {
  return countFault(change) ?? doubleFault(change) ?? endingFault(change) ?? successorFault(change);
}

function countFault({ kind, from, to }: Reorganisation): SuccessionFault | null {
  switch (kind) {
    case 'rename':
      return from.length === 1 && to.length === 1 && to.every(isNew) ? null : { code: 'succession.renameIsOneToOne' };
    case 'merge':
      return to.length === 1 ? null : { code: 'succession.mergeNeedsOneSuccessor' };
    case 'split':
      return from.length === 1 && to.length > 1 ? null : { code: 'succession.splitIsOneToSeveral' };
    case 'dissolve':
      return to.length === 0 ? null : { code: 'succession.dissolveHasNoSuccessor' };
  }
}

const isNew = (successor: Reorganisation['to'][number]): boolean => !('id' in successor);
const known = (to: Reorganisation['to']): Party[] => to.filter((successor) => 'id' in successor);

function doubleFault({ from, to }: Reorganisation): SuccessionFault | null {
  const both = from.find(({ id }) => known(to).some((successor) => successor.id === id));
  if (both) return { code: 'succession.sameOnBothSides', name: both.name };
  const twice = firstDouble(from, ({ id }) => id) ?? firstDouble(to, (successor) => ('id' in successor ? successor.id : successor.name));
  return twice ? { code: 'succession.namedTwice', name: twice.name } : null;
}

function firstDouble<T>(items: readonly T[], key: (item: T) => string): T | undefined {
  return items.find((item, index) => items.findIndex((other) => key(other) === key(item)) < index);
}

/** An end that the clerk typed in and that agrees with the date is no contradiction. */
function endingFault({ date, from }: Reorganisation): SuccessionFault | null {
  for (const { name, validFrom, validTo, succeeded } of from) {
    if (validTo !== null && (succeeded || validTo !== dayBefore(date))) return { code: 'succession.alreadyEnded', name, day: validTo };
    if (validFrom !== null && date <= validFrom) return { code: 'succession.beforeItBegan', name, day: validFrom };
  }
  return null;
}

function successorFault({ date, to }: Reorganisation): SuccessionFault | null {
  const absent = known(to).find(({ validFrom, validTo }) => (validTo !== null && validTo < date) || (validFrom !== null && validFrom > date));
  return absent ? { code: 'succession.successorNotThere', name: absent.name, day: date } : null;
}

/**
 * Which successor (index) takes each piece of work: in a split the clerk's choice, otherwise and in doubt the first.
 * @param takeovers choices by assignment
 */
export function takerOf(takeovers: ReadonlyMap<string, number>, successors: number): (assignmentId: string) => number {
  return (assignmentId) => {
    const chosen = takeovers.get(assignmentId) ?? 0;
    return chosen < successors ? chosen : 0;
  };
}

/**
 * A dated membership of a body that ends on the day before `date`: the part it keeps and the part its successors go on with.
 * Both null: it was over before and stays as it is.
 */
export function divideMembership(member: Validity, date: CivilDate): { readonly kept: Validity | null; readonly goesOn: Validity | null } {
  if (member.validTo !== null && member.validTo < date) return { kept: null, goesOn: null };
  if (member.validFrom !== null && member.validFrom >= date) return { kept: null, goesOn: member };
  return { kept: { validFrom: member.validFrom, validTo: dayBefore(date) }, goesOn: { validFrom: date, validTo: member.validTo } };
}

export function overlaps(left: Validity, right: Validity): boolean {
  const startsInTime = (a: Validity, b: Validity): boolean => a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo;
  return startsInTime(left, right) && startsInTime(right, left);
}

/** Follows successions to the body that answers now. */
export function answeringNow(id: string, successorOf: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  let current = id;
  for (let next = successorOf.get(current); next !== undefined && !passed.has(next); next = successorOf.get(current)) {
    passed.add(current);
    current = next;
  }
  return current;
}
