import type { CallInput, CallOutput, WriterName } from '../../shared/api/contract.ts';
import { contract } from '../../shared/api/contract.ts';
import { asFailure } from '../platform/call-failure.ts';
import { call } from '../platform/client.ts';
import { track } from './pending.ts';
import { refreshed } from './refresh.ts';
import { savedState } from './saved-state.ts';

/** Runs a command, or a job that ends in a change, keeps the saved mark true and ends when what it changed has been read anew. Throws a `CallFailure`. */
export async function runCommand<N extends WriterName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const visible = contract[name].undoable;
  if (visible) savedState.started();
  let output: CallOutput<N>;
  try {
    output = await track(call(name, input));
  } catch (thrown) {
    const failure = asFailure(thrown);
    const canHelp = failure.code === 'system.hostGone' || failure.code === 'system.unexpected';
    if (visible) savedState.failed(canHelp ? () => void runCommand(name, input).catch(() => undefined) : null);
    throw failure;
  }
  if (visible) savedState.succeeded();
  await refreshed();
  return output;
}
