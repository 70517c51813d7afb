import type { Bridge, BridgeCallOptions, FileBytes, PreloadBridge } from '../../shared/api/bridge.ts';
import type { CallInput, CallOutput, OperationName } from '../../shared/api/contract.ts';
import type { Change, Freshness } from '../../shared/api/places.ts';
import { CallFailure, reach } from './call-failure.ts';
import { httpBridge } from './http-bridge.ts';
import { openSession } from './session.ts';
import { windowBridge } from './window-bridge.ts';

declare global {
  interface Window {
    /** Set by Electron's preload; absent in a browser. */
    readonly bcd?: PreloadBridge;
  }
}

const bridge: Bridge = window.bcd ? windowBridge(window.bcd) : httpBridge();

/** Resolves when calls can be made. */
export async function connect(): Promise<void> {
  if (!window.bcd) await reach(openSession());
}

export interface Answer<N extends OperationName> {
  readonly value: CallOutput<N>;
  readonly freshness: Freshness;
}

/** Told of every call that changed the book, whoever made it and however it ended, before the caller has its answer. */
export type ChangesListener = (changes: readonly Change[], operation: OperationName, value: unknown) => void;
let changesHeard: ChangesListener = () => undefined;

export function onChanges(listener: ChangesListener): void {
  changesHeard = listener;
}

/** Calls the core through whichever host this window runs in. */
export async function call<N extends OperationName>(operation: N, input: CallInput<N>, options?: BridgeCallOptions): Promise<CallOutput<N>> {
  return (await ask(operation, input, options)).value;
}

/** The same, with what tells how long the answer holds. */
export async function ask<N extends OperationName>(operation: N, input: CallInput<N>, options?: BridgeCallOptions): Promise<Answer<N>> {
  const answer = await reach(bridge.call(operation, input, options));
  const freshness = answer.freshness ?? { at: 0 };
  if (freshness.changes) changesHeard(freshness.changes, operation, answer.ok ? answer.value : undefined);
  if (!answer.ok) throw new CallFailure(answer.error);
  if (options?.signal?.aborted) dropUnclaimed(answer.value);
  return { value: answer.value as CallOutput<N>, freshness };
}

/** Cancelled too late: what was made is nobody's. */
function dropUnclaimed(value: unknown): void {
  if (typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string') void dropFile(value.file);
}

/** Stages a file for the core and returns its token. */
export async function putFile(name: string, bytes: FileBytes): Promise<string> {
  const answer = await reach(bridge.putFile(name, bytes));
  if (!answer.ok) throw new CallFailure(answer.error);
  return answer.value.token;
}

/** The program forgets the file; what cannot be told now it forgets when it ends. */
export const dropFile = (token: string): Promise<void> => bridge.dropFile(token).catch(() => undefined);

/** Stages a file for the length of one piece of work. */
export async function withStaged<T>(name: string, bytes: FileBytes, work: (token: string) => Promise<T>): Promise<T> {
  const token = await putFile(name, bytes);
  try {
    return await work(token);
  } finally {
    void dropFile(token);
  }
}

export const getFile = (token: string): Promise<FileBytes> => reach(bridge.getFile(token));

/** The host pastes into the focused field as Ctrl+V would; false where it cannot. */
export async function pasteByHost(): Promise<boolean> {
  if (!bridge.paste) return false;
  await reach(bridge.paste());
  return true;
}

/** The bytes of a produced file, which the program then forgets. */
export async function takeFile(token: string): Promise<FileBytes> {
  try {
    return await getFile(token);
  } finally {
    void dropFile(token);
  }
}

/** Another window on the same book; must be called inside a press. */
export const openWindow = (): Promise<void> => reach(bridge.openWindow());

/** The name the file was saved under, or null when the user changed her mind. */
export const saveFile = (token: string, suggestedName: string): Promise<string | null> => reach(bridge.saveFile(token, suggestedName));

/** Saves what this window holds, as `saveFile` does. */
export const saveBytes = (name: string, bytes: FileBytes): Promise<string | null> => withStaged(name, bytes, (token) => saveFile(token, name));

/** Hands a produced file over for good: the program then forgets it. As `saveFile`. */
export async function handOver(token: string, suggestedName: string): Promise<string | null> {
  try {
    return await saveFile(token, suggestedName);
  } finally {
    void dropFile(token);
  }
}
