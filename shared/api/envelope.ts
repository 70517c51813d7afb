import type { ErrorCode, ErrorParams } from '../i18n/error-sentences.ts';
import type { Freshness } from './places.ts';

/** What every call answers, through every host. `ref` finds the matching line in the log. */
export type Envelope<T> = Answer<T> & {
  /** Beside every answer of the core; absent where the host itself answers. */
  readonly freshness?: Freshness;
};

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

export interface CallError {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly ref: string;
}

/** How far a job has come: `done` of `total` steps of the named stage; `total` 0 while it is not known. */
export interface Progress {
  readonly stage: ProgressStage;
  readonly done: number;
  readonly total: number;
}

export type ProgressStage = 'reading' | 'understanding' | 'rendering' | 'verifying' | 'saving';
