import { AppError } from '../../../shared/api/app-error.ts';
import type { MergeChange, MergePreview } from '../../../shared/api/merge.api.ts';
import type { Ids } from '../ports.ts';
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

/** Kept in memory only: unconfirmed forms are nobody's data. */
export class MergeDrafts {
  static readonly #kept = 2;
  readonly #ids: Ids;
  readonly #drafts = new Map<string, MergeDraft>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  add(draft: MergeDraft): string {
    const id = this.#ids.next();
    this.#drafts.set(id, draft);
    for (const oldest of this.#drafts.keys()) {
      if (this.#drafts.size <= MergeDrafts.#kept) break;
      this.#drafts.delete(oldest);
    }
    return id;
  }

  get(id: string): MergeDraft {
    const draft = this.#drafts.get(id);
    if (!draft) throw new AppError('merge.draftGone');
    return draft;
  }
}
