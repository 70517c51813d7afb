import type { CallError } from '../../shared/api/envelope.ts';
import { errorSentence, type ErrorCode, type ErrorParams } from '../../shared/i18n/error-sentences.ts';

/** A call that was refused or never arrived; `message` is the sentence for the clerk. */
export class CallFailure extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly ref: string;

  constructor(error: CallError, options?: ErrorOptions) {
    super(errorSentence(error.code, { ...error.params, ref: error.ref }), options);
    this.name = 'CallFailure';
    this.code = error.code;
    this.params = error.params;
    this.ref = error.ref;
  }
}

/** Every thrown thing as a failure that can be shown. */
export function asFailure(thrown: unknown): CallFailure {
  if (thrown instanceof CallFailure) return thrown;
  // fetch and IPC both reject with a TypeError when the other side is gone.
  const code = thrown instanceof TypeError ? 'system.hostGone' : 'system.unexpected';
  return new CallFailure({ code, params: {}, ref: '' }, { cause: thrown });
}

/** Stopped by the user: nothing to report. */
export function isCancelled(thrown: unknown): boolean {
  if (thrown instanceof CallFailure) return thrown.code === 'system.cancelled';
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}
