import { AppError } from '../../../shared/api/app-error.ts';
import type { ErrorCode } from '../../../shared/i18n/error-sentences.ts';
import type { Ids } from '../ports.ts';
import type { Session } from './session.ts';

interface Options {
  /** How many of one session are kept; the oldest goes first. */
  readonly kept: number;
  /** What is refused when a draft is not there, or is another session's. */
  readonly gone: ErrorCode;
}

/** What a clerk has read and not yet confirmed. In memory only, each found by its own session alone: it is nobody's data yet. */
export class SessionDrafts<Draft> {
  readonly #ids: Ids;
  readonly #options: Options;
  readonly #drafts = new Map<string, { readonly owner: string; readonly draft: Draft }>();

  constructor(ids: Ids, options: Options) {
    this.#ids = ids;
    this.#options = options;
  }

  add({ id: owner }: Session, draft: Draft): string {
    const draftId = this.#ids.next();
    this.#drafts.set(draftId, { owner, draft });
    const own = [...this.#drafts].filter(([, kept]) => kept.owner === owner);
    for (const [oldest] of own.slice(0, -this.#options.kept)) this.#drafts.delete(oldest);
    return draftId;
  }

  /** Whether there was one to forget; another session's is left alone. */
  discard(session: Session, draftId: string): boolean {
    return this.#drafts.get(draftId)?.owner === session.id && this.#drafts.delete(draftId);
  }

  get(session: Session, draftId: string): Draft {
    const kept = this.#drafts.get(draftId);
    if (kept?.owner !== session.id) throw new AppError(this.#options.gone);
    return kept.draft;
  }
}
