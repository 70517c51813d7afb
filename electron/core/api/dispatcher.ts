import type { ZodError } from 'zod';
import { AppError } from '../../../shared/api/app-error.ts';
import { contract, isOperationName, type CallInput, type CallOutput, type OperationName } from '../../../shared/api/contract.ts';
import type { CallError, Envelope, Progress } from '../../../shared/api/envelope.ts';
import type { AnyOperation } from '../../../shared/api/operation.ts';
import { everywhere } from '../../../shared/api/places.ts';
import { formatNumber } from '../../../shared/domain/figures/vietnamese-number.ts';
import type { Ports } from '../ports.ts';
import { writeAudit } from '../store/audit.ts';
import type { ReadHandle, WriteHandle } from '../store/handles.ts';
import { machineRefusal } from '../store/machine-refusal.ts';
import type { Store } from '../store/open-store.ts';
import { AccessGuard } from './access-guard.ts';
import type { CommandContext, Handlers, JobContext, QueryContext } from './handlers.ts';
import { Noted } from './noted.ts';
import type { Session } from './session.ts';

export interface CallOptions {
  readonly session: Session;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** What one call carries through the dispatcher. */
interface Call extends CallOptions {
  readonly guard: AccessGuard;
  readonly noted: Noted;
}

type AnyHandler = (context: unknown, input: unknown) => unknown;

/** The only way in: checks who calls, what comes and what goes, opens the transaction, writes the audit entry, turns faults into envelopes. */
export class Dispatcher {
  readonly #book: { readonly store: Store };
  readonly #ports: Ports;
  readonly #handlers: Handlers<typeof contract>;

  #before: (name: OperationName) => Promise<void> | null = () => null;

  /** @param book Another store stands in it once a copy was restored. */
  constructor(book: { readonly store: Store }, ports: Ports, handlers: Handlers<typeof contract>) {
    this.#book = book;
    this.#ports = ports;
    this.#handlers = handlers;
  }

  /** @param work Done before each operation, outside its transaction; what it refuses is not done. */
  before(work: (name: OperationName) => Promise<void> | null): void {
    this.#before = work;
  }

  get #store(): Store {
    return this.#book.store;
  }

  async call<N extends OperationName>(name: N, input: CallInput<N>, options: CallOptions): Promise<Envelope<CallOutput<N>>> {
    return (await this.callUnknown(name, input, options)) as Envelope<CallOutput<N>>;
  }

  /** For hosts, whose callers may send anything. */
  async callUnknown(name: string, input: unknown, options: CallOptions): Promise<Envelope<unknown>> {
    const noted = new Noted();
    try {
      if (!isOperationName(name)) throw new AppError('system.unknownOperation', { operation: name.slice(0, 60) });
      const operation: AnyOperation = contract[name];
      const guard = new AccessGuard(options.session, operation.access);
      const parsed = operation.input.safeParse(input);
      if (!parsed.success) throw unfit(parsed.error);
      if (guard.restricted) this.#store.read((db) => guard.requireNamed(db, parsed.data));
      const before = this.#before(name);
      if (before !== null) await before;
      const answer = await this.#run(name, operation, parsed.data, { ...options, guard, noted });
      const value = guard.restricted ? this.#store.read((db) => guard.shown(db, answer)) : answer;
      return { ok: true, value, freshness: noted.freshness(this.#store.changes) };
    } catch (error) {
      return { ok: false, error: this.#refusal(name, error, options.signal), freshness: noted.freshness(this.#store.changes) };
    }
  }

  async #run(name: OperationName, operation: AnyOperation, input: unknown, call: Call): Promise<unknown> {
    const handler = this.#handlers[name] as AnyHandler;
    switch (operation.kind) {
      case 'query': {
        const context = (db: ReadHandle): QueryContext => ({ db, session: call.session });
        return operation.output.parse(this.#store.readNoting(call.noted.reading(this.#store.changes), (db) => handler(context(db), input)));
      }
      case 'command':
        return this.#write(name, operation, call, (context) => handler(context, input));
      case 'job': {
        const store = this.#store;
        try {
          return operation.output.parse(await handler(this.#jobContext(name, operation, call), input));
        } finally {
          // A restored book is another one everywhere.
          if (store !== this.#store && name === 'backup.restore') call.noted.changed({ at: this.#store.changes, places: everywhere });
        }
      }
    }
  }

  #jobContext(name: OperationName, operation: AnyOperation, call: Call): JobContext<unknown> {
    const store = this.#store;
    const sameBook = (): Store => {
      if (store !== this.#store) throw new AppError('backup.bookReplaced');
      return store;
    };
    return {
      session: call.session,
      signal: call.signal ?? new AbortController().signal,
      progress: (stage, done, total) => call.onProgress?.({ stage, done, total }),
      read: (work) => sameBook().read(work),
      conclude: (work) => {
        sameBook();
        return this.#write(name, operation, call, work);
      },
    };
  }

  /** The answer is checked before the commit: one that does not fit takes the whole change back. */
  #write(name: OperationName, { undoable, output }: AnyOperation, { session, guard, noted }: Call, work: (context: CommandContext) => unknown): unknown {
    const entryId = this.#ports.ids.next();
    const now = this.#ports.clock.now();
    let subject = '';
    let step: string = name;
    let kind: 'do' | 'undo' | 'redo' | 'note' = undoable ? 'do' : 'note';
    let reverses: string | null = null;
    let committeeId: string | null = null;
    const write = (db: WriteHandle) => {
      const answer = work({
        db,
        session,
        entryId,
        now,
        describe: (words, as) => ([subject, step] = [words, as ?? name]),
        ofCommittee: (id) => (committeeId = id),
        markReversal: (reversal, of) => ([kind, reverses] = [reversal, of]),
      });
      writeAudit(db, { id: entryId, at: now, actor: session.user, operation: step, subject, kind, reverses, committeeId });
      guard.requireWritten(db, entryId);
      return guard.shown(db, output.parse(answer)) as never;
    };
    return this.#store.write(entryId, write, noted.changed);
  }

  #refusal(operation: string, error: unknown, signal: AbortSignal | undefined): CallError {
    const ref = this.#ports.ids.next().slice(-8);
    if (error instanceof AppError) return { code: error.code, params: error.params, ref };
    if (signal?.aborted) return { code: 'system.cancelled', params: {}, ref };
    this.#ports.log.fault(ref, operation, error);
    const ofTheMachine = machineRefusal(error, this.#store.folder);
    if (ofTheMachine) return { code: ofTheMachine.code, params: ofTheMachine.params, ref };
    return { code: 'system.unexpected', params: { ref }, ref };
  }
}

/** The first thing that does not fit: a text that is too long in the clerk's words, all else as a path: `edits.0.texts.content`. */
function unfit({ issues: [issue] }: ZodError): AppError {
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    const row = issue.path.find((step) => typeof step === 'number');
    const what = `Chữ vừa nhập${row === undefined ? '' : ` ở dòng thứ ${row + 1}`}`;
    return new AppError('system.textTooLong', { what, limit: formatNumber(Number(issue.maximum), 0) });
  }
  return new AppError('system.invalidInput', { detail: issue?.path.map(String).join('.') || 'toàn bộ' });
}
