import type { CallInput, CallOutput, WriterName } from '../../shared/api/contract.ts';
import { contract } from '../../shared/api/contract.ts';
import { asFailure, type CallFailure } from '../platform/call-failure.ts';
import { call } from '../platform/client.ts';
import { closeFailure, standingFailures } from '../ui/notify.ts';
import { track } from './pending.ts';
import { refreshed } from './refresh.ts';
import { savedState } from './saved-state.ts';

/** Nothing was wrong with what was asked: it did not get through. */
const canRetry = ({ code }: CallFailure): boolean => notThrough.has(code);

const notThrough: ReadonlySet<CallFailure['code']> = new Set([
  'system.hostGone',
  'system.unexpected',
  'store.folderUnusable',
  'store.diskFull',
  'store.diskFails',
]);

/** Runs a command, or a job that ends in a change, keeps the saved mark true and ends when what it changed has been read anew. Throws a `CallFailure`. */
export async function runCommand<N extends WriterName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const visible = contract[name].undoable;
  if (visible) savedState.started();
  const standing = standingFailures();
  let output: CallOutput<N>;
  try {
    output = await track(call(name, input));
  } catch (thrown) {
    const failure = asFailure(thrown);
    failure.act = name;
    if (visible) savedState.failed(canRetry(failure) ? () => void runCommand(name, input).catch(() => undefined) : null);
    throw failure;
  }
  if (visible) savedState.succeeded();
  // What was refused before this began is answered by it: the same act went through, or storing works again.
  for (const failure of standing) if (failure.act === name || (visible && failure.act !== null && canRetry(failure))) closeFailure(failure);
  await refreshed();
  return output;
}
