import type { ImportPreview } from '../../../shared/api/imports.api.ts';
import type { OldEncoding } from '../../../shared/domain/text/old-encoding.ts';
import type { SourceTable } from '../../../shared/domain/source-table.ts';

/** A file on its way in: read once, previewed as often as the clerk changes her mind, written once. */
export interface ImportDraft {
  readonly name: string;
  /** The original: stored only with the plan it becomes. */
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly tables: readonly SourceTable[];
  /** Encoding from before Unicode that the clerk has not decided on yet. */
  readonly undecided: OldEncoding | null;
  preview?: ImportPreview;
}
