import type { z } from 'zod';

/**
 * One operation of the contract, declared once and used by core, hosts and renderer.
 * - `query` reads; it may not write.
 * - `command` writes in exactly one transaction with one audit entry; synchronous.
 * - `job` is long work with progress and cancel; one that writes ends in one short transaction with one audit entry.
 */
export type OperationKind = 'query' | 'command' | 'job';

/**
 * What a caller must be allowed to do: look, change what a committee keeps, or change what a committee and the whole book are.
 * In which committees it must be, the dispatcher learns from the rows themselves (`access-guard.ts`).
 */
export type Access = 'read' | 'write' | 'administer';

export interface Operation<K extends OperationKind, I extends z.ZodType, O extends z.ZodType> {
  readonly kind: K;
  readonly access: Access;
  readonly input: I;
  readonly output: O;
  /** False for a command whose effect is a remembered choice, which nobody would look for under "undo". */
  readonly undoable: boolean;
  /**
   * When an answer of this query that a change has overtaken is read anew; absent: at once, and who made the change waits for it.
   * - `typing`: counts and proposals drawn from a whole plan or register. They may rest while rows are being typed, so that no
   *   edit waits behind a count, and follow at once after anything else.
   * - `always`: a check that takes its time and must not keep even an undo waiting.
   */
  readonly rests?: 'typing' | 'always';
  /** Of a command given again and again while rows are typed into a plan's table. */
  readonly typing?: boolean;
}

interface Shape<I extends z.ZodType, O extends z.ZodType> {
  readonly access: Access;
  readonly input: I;
  readonly output: O;
  readonly undoable?: boolean;
}

type QueryShape<I extends z.ZodType, O extends z.ZodType> = Omit<Shape<I, O>, 'undoable'> & { readonly rests?: 'typing' | 'always' };
type CommandShape<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & { readonly typing?: boolean };

export const query = <I extends z.ZodType, O extends z.ZodType>(shape: QueryShape<I, O>): Operation<'query', I, O> => ({
  kind: 'query',
  undoable: false,
  ...shape,
});

export const command = <I extends z.ZodType, O extends z.ZodType>(shape: CommandShape<I, O>): Operation<'command', I, O> => ({
  kind: 'command',
  undoable: true,
  ...shape,
});

export const job = <I extends z.ZodType, O extends z.ZodType>(shape: Shape<I, O>): Operation<'job', I, O> => ({
  kind: 'job',
  access: shape.access,
  undoable: shape.undoable ?? true,
  input: shape.input,
  output: shape.output,
});

export type AnyOperation = Operation<OperationKind, z.ZodType, z.ZodType>;
export type InputOf<T extends AnyOperation> = z.infer<T['input']>;
export type OutputOf<T extends AnyOperation> = z.infer<T['output']>;
