import type { Bridge, PreloadBridge } from '../../shared/api/bridge.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import { CallFailure } from './call-failure.ts';

/** Electron's window as a bridge. */
export function windowBridge(preload: PreloadBridge): Bridge {
  return {
    call: (operation, input, { signal, onProgress } = {}) => {
      const callId = crypto.randomUUID();
      signal?.addEventListener('abort', () => preload.cancel(callId));
      const answer = preload.call(callId, operation, input, (progress) => onProgress?.(progress));
      if (signal?.aborted) preload.cancel(callId);
      return answer;
    },
    putFile: (name, bytes) => preload.putFile(name, bytes),
    getFile: async (token) => valueOf(await preload.getFile(token)),
    saveFile: async (token, suggestedName) => valueOf(await preload.saveFile(token, suggestedName)),
    paste: async () => void valueOf(await preload.paste()),
    dropFile: async (token) => void valueOf(await preload.dropFile(token)),
    openWindow: async () => void valueOf(await preload.openWindow()),
  };
}

function valueOf<T>(answer: Envelope<T>): T {
  if (!answer.ok) throw new CallFailure(answer.error);
  return answer.value;
}
