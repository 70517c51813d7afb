import type { WritingJobName } from '../../../shared/api/contract.ts';
import type { PlanStep } from '../../../shared/api/history.api.ts';
import type { Operation } from '../../../shared/api/operation.ts';
import type { z } from 'zod';
import type { ReportProgress } from '../ports.ts';
import type { ReadHandle, WriteHandle } from '../store/handles.ts';
import type { Session } from './session.ts';

/** Who is calling and on what; the same for every kind. */
export interface CallContext {
  readonly session: Session;
}

export interface QueryContext extends CallContext {
  readonly db: ReadHandle;
}

export interface CommandContext extends CallContext {
  readonly db: WriteHandle;
  /** Id of the audit entry that records this command and undoes it. */
  readonly entryId: string;
  /** The moment of the call, UTC ISO. */
  readonly now: string;
  /** Words for the history: a file name, "3 nhiệm vụ"; with the step's own name where the command can be several things. */
  readonly describe: (subject: string, step?: PlanStep) => void;
  /** Whose settings are written: they are no rows by which the history could tell where it was done. */
  readonly ofCommittee: (committeeId: string) => void;
  /** For undo and redo only: records the entry as the reversal of another; `do`: of one out of its turn, as a step of its own. */
  readonly markReversal: (kind: 'undo' | 'redo' | 'do', entryId: string) => void;
}

export interface WorkContext extends CallContext {
  readonly signal: AbortSignal;
  readonly progress: ReportProgress;
  /** One consistent snapshot. */
  readonly read: <T>(work: (db: ReadHandle) => T) => T;
}

export interface JobContext<Answer> extends WorkContext {
  /** The one short transaction with its own audit entry that a writing job ends in; what it returns is the job's answer, checked before the commit. */
  readonly conclude: (work: (command: CommandContext) => Answer) => Answer;
}

type AnswerOf<O extends z.ZodType> = z.output<O>;

type HandlerOf<N, T> =
  T extends Operation<'query', infer I, infer O>
    ? (context: QueryContext, input: z.output<I>) => Sync<AnswerOf<O>>
    : T extends Operation<'command', infer I, infer O>
      ? (context: CommandContext, input: z.output<I>) => Sync<AnswerOf<O>>
      : T extends Operation<'job', infer I, infer O>
        ? (context: N extends WritingJobName ? JobContext<AnswerOf<O>> : WorkContext, input: z.output<I>) => Promise<AnswerOf<O>>
        : never;

/** A Promise where a synchronous answer is due is a type error. */
type Sync<T> = T extends PromiseLike<unknown> ? never : T;

/** One handler for each operation of a feature's contract; nothing more, nothing less. */
export type Handlers<C> = { readonly [N in keyof C]: HandlerOf<N, C[N]> };
