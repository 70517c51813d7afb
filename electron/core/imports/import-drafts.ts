import { AppError } from '../../../shared/api/app-error.ts';
import type { ImportPreview } from '../../../shared/api/imports.api.ts';
import type { SourceTable } from '../../../shared/domain/source-table.ts';
import type { Ids } from '../ports.ts';

/** A file on its way in: read once, previewed as often as the clerk changes her mind, written once. */
export interface ImportDraft {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly tables: readonly SourceTable[];
  preview?: ImportPreview;
}

/** Kept in memory only: an unconfirmed import is nobody's data. */
export class ImportDrafts {
  static readonly #kept = 4;
  readonly #ids: Ids;
  readonly #drafts = new Map<string, ImportDraft>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  add(draft: ImportDraft): string {
    const id = this.#ids.next();
    this.#drafts.set(id, draft);
    for (const oldest of this.#drafts.keys()) {
      if (this.#drafts.size <= ImportDrafts.#kept) break;
      this.#drafts.delete(oldest);
    }
    return id;
  }

  get(id: string): ImportDraft {
    const draft = this.#drafts.get(id);
    if (!draft) throw new AppError('imports.draftGone');
    return draft;
  }
}
