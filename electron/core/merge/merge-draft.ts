import type { MergeChange, MergePreview } from '../../../shared/api/merge.api.ts';
import type { IncomingForm } from './incoming-form.ts';

/** Forms read and previewed, waiting for the clerk's word. */
export interface MergeDraft {
  readonly period: string;
  readonly periodLabel: string;
  readonly rejected: MergePreview['rejected'];
  readonly incoming: readonly IncomingForm[];
  /** As previewed: what is written must still be what was shown. */
  readonly changes: readonly MergeChange[];
}
