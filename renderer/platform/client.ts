import type { Bridge, BridgeCallOptions, FileBytes, PreloadBridge } from '../../shared/api/bridge.ts';
import type { CallInput, CallOutput, OperationName } from '../../shared/api/contract.ts';
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

/** Calls the core through whichever host this window runs in. */
export async function call<N extends OperationName>(operation: N, input: CallInput<N>, options?: BridgeCallOptions): Promise<CallOutput<N>> {
  const answer = await reach(bridge.call(operation, input, options));
  if (!answer.ok) throw new CallFailure(answer.error);
  return answer.value as CallOutput<N>;
}

/** Stages a file for the core and returns its token. */
export async function putFile(name: string, bytes: FileBytes): Promise<string> {
  const answer = await reach(bridge.putFile(name, bytes));
  if (!answer.ok) throw new CallFailure(answer.error);
  return answer.value.token;
}

export const getFile = (token: string): Promise<FileBytes> => reach(bridge.getFile(token));

/** The host pastes into the focused field as Ctrl+V would; false where it cannot. */
export async function pasteByHost(): Promise<boolean> {
  if (!bridge.paste) return false;
  await reach(bridge.paste());
  return true;
}

/** Another window on the same book; must be called inside a press. */
export const openWindow = (): Promise<void> => reach(bridge.openWindow());

/** The name the file was saved under, or null when the user changed her mind. */
export const saveFile = (token: string, suggestedName: string): Promise<string | null> => reach(bridge.saveFile(token, suggestedName));
