import { useSyncExternalStore } from 'react';
import type { CallFailure } from '../platform/call-failure.ts';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Notice {
  readonly id: number;
  readonly message: string;
  /** At most one thing to do about it. */
  readonly action: NoticeAction | null;
}

export interface Notices {
  /** What was done last; the next one takes its place. */
  readonly latest: Notice | null;
  /** Refusals not yet closed, one of each code. */
  readonly failures: readonly CallFailure[];
}

let made = 0;
let notices: Notices = { latest: null, failures: [] };
const listeners = new Set<() => void>();

function show(next: Partial<Notices>): void {
  notices = { ...notices, ...next };
  for (const listener of listeners) listener();
}

/** A quiet line at the foot of the window, with at most one action. */
export function notify(message: string, action: NoticeAction | null = null): void {
  made += 1;
  show({ latest: { id: made, message, action } });
}

/** Stays until closed: a refusal must not vanish while it is being read. The same failure again stands there once, with its latest sentence. */
export function notifyFailure(failure: CallFailure): void {
  const known = notices.failures.findIndex(({ code }) => code === failure.code);
  show({ failures: known < 0 ? [...notices.failures, failure] : notices.failures.with(known, failure) });
}

/** Each closes only what it names: a notice that came meanwhile stays. */
export function closeNotice(notice: Notice): void {
  if (notices.latest === notice) show({ latest: null });
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
