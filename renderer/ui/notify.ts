import { useSyncExternalStore } from 'react';
import type { CallFailure } from '../platform/call-failure.ts';
import { placeNow } from '../routes/route.ts';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Notice {
  readonly id: number;
  readonly message: string;
  /** At most one thing to do about it. */
  readonly action: NoticeAction | null;
  /** Something of what was asked is not done yet: it stays until it is answered, closed or overtaken. */
  readonly stays: boolean;
}

export interface Notices {
  /** What was done last; the next one takes its place. */
  readonly latest: Notice | null;
  /** Refusals not yet closed, one of each code. */
  readonly failures: readonly CallFailure[];
}

/** Where each refusal was told, see `placeNow`. */
const places = new WeakMap<CallFailure, string>();

let made = 0;
let notices: Notices = { latest: null, failures: [] };
const listeners = new Set<() => void>();

function show(next: Partial<Notices>): void {
  notices = { ...notices, ...next };
  for (const listener of listeners) listener();
}

/** A quiet line at the foot of the window, with at most one action. */
export function notify(message: string, action: NoticeAction | null = null, stays = false): void {
  made += 1;
  show({ latest: { id: made, message, action, stays } });
}

/**
 * Stays until it is closed, its place is left, or a command that succeeds answers it (`runCommand`): a refusal must not vanish while
 * it is being read, nor stand when it has long been untrue. The same failure again stands there once, with its latest sentence.
 */
export function notifyFailure(failure: CallFailure): void {
  places.set(failure, placeNow());
  const known = notices.failures.findIndex(({ code }) => code === failure.code);
  show({ failures: known < 0 ? [...notices.failures, failure] : notices.failures.with(known, failure) });
}

/** Each closes only what it names: a notice that came meanwhile stays. */
export function closeNotice(notice: Notice): void {
  if (notices.latest === notice) show({ latest: null });
}

export const standingFailures = (): readonly CallFailure[] => notices.failures;

/** The person came to a place: what was refused elsewhere is told no longer. */
export function closeFailuresElsewhere(place: string): void {
  const here = notices.failures.filter((failure) => places.get(failure) === place);
  if (here.length < notices.failures.length) show({ failures: here });
}

export function closeFailure(failure: CallFailure): void {
  show({ failures: notices.failures.filter((each) => each !== failure) });
}

export function useNotices(): Notices {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notices,
  );
}
