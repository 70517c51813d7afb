import type { DocumentFormat } from '../../../shared/api/documents.api.ts';
import type { ErrorCode, ErrorParams } from '../../../shared/i18n/error-sentences.ts';
import type { FormalDocument, RenderedDocument, StoredTable } from './formal-document.ts';

/** Asked of the worker thread when a paper is expected: it loads what it needs and answers nothing. */
export const PREPARE = 'prepare';

/** What the render pool asks of its worker thread. */
export interface RenderRequest {
  readonly id: number;
  readonly document: FormalDocument;
  readonly format: DocumentFormat;
  readonly stored: readonly StoredTable[];
}

export type RenderReply = { readonly id: number } & (({ readonly ok: true } & RenderedDocument) | { readonly ok: false; readonly error: RenderFailure });

/** An AppError's code and params; `detail` of anything unforeseen. */
export type RenderFailure = { readonly code: ErrorCode; readonly params: ErrorParams } | { readonly code: null; readonly detail: string };

export interface RenderWorkerData {
  readonly bundledFonts: string | null;
}
