import type { ErrorCode, ErrorParams } from '../../../shared/i18n/error-sentences.ts';

/**
 * `source`: any table that may hold a plan · `form`: a report form that came back · `template`: an office's own Word template, to be checked ·
 * `filling`: one that is given a paper's data.
 */
export type ReadingKind = 'source' | 'form' | 'template' | 'filling';

export interface ReadingTask {
  readonly kind: ReadingKind;
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What else the reading needs to know, as JSON; '' for nothing. */
  readonly about: string;
}

/** `read`: what was read, as JSON in UTF-8: written once where it was read, parsed once where it is used. */
export type ReadingAnswer = { readonly read: Uint8Array } | { readonly refusal: { readonly code: ErrorCode; readonly params: ErrorParams } };

/** `ready`: everything is loaded, and what a file takes from now on is its own doing. */
export type ReaderMessage = { readonly ready: true } | ReadingAnswer;

/** What one file may take before its reading is ended; an honest table of 10,000 rows takes half a second and a quarter of this memory. */
export const READING_LIMITS = {
  /** Of the whole process, buffers included. */
  megabytes: 440,
  /** Of its JavaScript heap. */
  heapMegabytes: 340,
  seconds: 9,
} as const;
