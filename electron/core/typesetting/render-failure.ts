import { AppError } from '../../../shared/api/app-error.ts';
import type { RenderFailure } from './render-messages.ts';

/** What went wrong in a thread, as it can be told to another. */
export function failureOf(error: unknown): RenderFailure {
  if (error instanceof AppError) return { code: error.code, params: error.params };
  return { code: null, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export const revived = (failure: RenderFailure): Error => (failure.code === null ? new Error(failure.detail) : new AppError(failure.code, failure.params));
