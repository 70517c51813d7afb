import { z } from 'zod';

/** Bytes of one file a window may stage. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

const callId = z.string().min(1).max(64);
const token = z.string().min(16).max(64);
const name = z.string().max(300);

/**
 * Stops: a page that got into the window and sends shapes of its own to reach main-process code that trusts them.
 * Does not stop: a well-formed call (the dispatcher checks its input against the contract).
 */
const ipcMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), callId, operation: z.string().max(200), input: z.unknown() }),
  z.strictObject({ kind: z.literal('cancel'), callId }),
  z.strictObject({ kind: z.literal('putFile'), name, bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ kind: z.literal('getFile'), token }),
  z.strictObject({ kind: z.literal('saveFile'), token, suggestedName: name }),
  z.strictObject({ kind: z.literal('dropFile'), token }),
  z.strictObject({ kind: z.literal('openWindow') }),
  z.strictObject({ kind: z.literal('paste') }),
]);
export type IpcMessage = z.infer<typeof ipcMessage>;

/** Null for anything that is not exactly one of the messages. */
export function readIpcMessage(message: unknown): IpcMessage | null {
  const parsed = ipcMessage.safeParse(message);
  return parsed.success ? parsed.data : null;
}
