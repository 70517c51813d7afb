import type { CallError } from '../../shared/api/envelope.ts';
import { errorSentence, type ErrorCode, type ErrorParams } from '../../shared/i18n/error-sentences.ts';

/** A call that was refused or never arrived; `message` is the sentence for the clerk. */
export class CallFailure extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly ref: string;
  /** The command that was refused; null for what only read. */
  act: string | null = null;

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
  return new CallFailure({ code: 'system.windowFault', params: {}, ref: '' }, { cause: thrown });
}

/** A bridge rejects with a TypeError when the other side is gone; everything else it throws passes through. */
export async function reach<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    throw new CallFailure({ code: 'system.hostGone', params: {}, ref: '' }, { cause: thrown });
  }
}

/** Stopped by the user: nothing to report. */
export function isCancelled(thrown: unknown): boolean {
  if (thrown instanceof CallFailure) return thrown.code === 'system.cancelled';
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}
