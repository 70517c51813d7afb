import { AppError } from '../../../shared/api/app-error.ts';
import type { Access } from '../../../shared/api/operation.ts';
import { committeesOfRows, committeesWritten } from '../store/committees-of-rows.ts';
import type { ReadHandle } from '../store/handles.ts';
import { permits, type Session } from './session.ts';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Holds one call to what its session may do. Which committees a call concerns is learnt from the rows themselves, so that no
 * operation can forget to say it: from the ids it sends, from the rows it wrote, from the ids of its answer.
 */
export class AccessGuard {
  readonly #session: Session;
  readonly #access: Access;

  /** Refuses what none of the session's roles permits, before anything of the call is looked at. */
  constructor(session: Session, access: Access) {
    this.#session = session;
    this.#access = access;
    if (this.restricted && !this.#roles.some((role) => permits[role].includes(access))) throw this.#refusal();
  }

  /** False for full rights: then there is nothing to look up. */
  get restricted(): boolean {
    return this.#session.committees !== 'all';
  }

  /** Of what names no committee, everybody's share is read and written by any of its own; the book is administered by full rights only. */
  requireNamed(db: ReadHandle, input: unknown): void {
    const named = committeesOfRows(db, idsIn(input));
    if (named.size === 0 && this.#access === 'administer') throw this.#refusal();
    this.#require(named, this.#access);
  }

  requireWritten(db: ReadHandle, entryId: string): void {
    if (this.restricted) this.#require(committeesWritten(db, entryId), this.#access);
  }

  /**
   * The answer as the session may see it: of a list, what is of its committees or of none; anything else whole, or not at all.
   * A page of a list may so be shorter than asked for although another follows.
   */
  shown(db: ReadHandle, answer: unknown): unknown {
    if (!this.restricted) return answer;
    const maySee = (part: unknown): boolean => this.#allows(committeesOfRows(db, idsIn(part)), 'read');
    if (maySee(answer)) return answer;
    if (Array.isArray(answer)) return answer.filter(maySee);
    throw this.#refusal();
  }

  get #roles() {
    const { committees } = this.#session;
    return committees === 'all' ? [] : committees.map(({ role }) => role);
  }

  #allows(committees: ReadonlySet<string>, access: Access): boolean {
    const own = this.#session.committees;
    return own === 'all' || [...committees].every((id) => own.some((each) => each.id === id && permits[each.role].includes(access)));
  }

  #require(committees: ReadonlySet<string>, access: Access): void {
    if (!this.#allows(committees, access)) throw this.#refusal();
  }

  #refusal(): AppError {
    return new AppError('system.notAllowed', { user: this.#session.user });
  }
}

/** Every id in a value, wherever it stands. */
function idsIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') {
    if (uuid.test(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) idsIn(part, found);
  return found;
}
