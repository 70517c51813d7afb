import type { Envelope } from '../../shared/api/envelope.ts';
import { CallFailure } from './call-failure.ts';

const KEY = 'bcd.session';
const LAUNCH_CODE = /^#([0-9a-f]{64})$/;

/** Ends with the tab; the launch code is single-use, so a copied address opens nothing. */
export function bearer(): string {
  return sessionStorage.getItem(KEY) ?? '';
}

export function sessionGone(): CallFailure {
  return new CallFailure({ code: 'system.sessionGone', params: {}, ref: '' });
}

/** Exchanges the launch code in the address, if there is one, and takes it out of the history. */
export async function openSession(): Promise<void> {
  const code = LAUNCH_CODE.exec(location.hash)?.[1];
  if (!code) {
    if (bearer() === '') throw sessionGone();
    return;
  }
  history.replaceState(null, '', location.pathname);
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const answer = (await response.json()) as Envelope<{ token: string }>;
  if (!answer.ok) {
    if (bearer() === '') throw new CallFailure(answer.error);
    return;
  }
  sessionStorage.setItem(KEY, answer.value.token);
}
