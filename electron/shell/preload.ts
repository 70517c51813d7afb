import { contextBridge, ipcRenderer } from 'electron';
import type { PreloadBridge } from '../../shared/api/bridge.ts';
import type { Progress } from '../../shared/api/envelope.ts';
import { PROGRESS_CHANNEL, REQUEST_CHANNEL } from './ipc-channels.ts';

const listeners = new Map<string, (progress: Progress) => void>();

ipcRenderer.on(PROGRESS_CHANNEL, (_, { callId, progress }: { callId: string; progress: Progress }) => {
  listeners.get(callId)?.(progress);
});

const request = (message: object): Promise<never> => ipcRenderer.invoke(REQUEST_CHANNEL, message) as Promise<never>;

const bridge: PreloadBridge = {
  call: (callId, operation, input, onProgress) => {
    listeners.set(callId, onProgress);
    const answer: ReturnType<PreloadBridge['call']> = request({ kind: 'call', callId, operation, input });
    return answer.finally(() => listeners.delete(callId));
  },
  cancel: (callId) => void request({ kind: 'cancel', callId }),
  putFile: (name, bytes) => request({ kind: 'putFile', name, bytes }),
  getFile: (token) => request({ kind: 'getFile', token }),
  saveFile: (token, suggestedName) => request({ kind: 'saveFile', token, suggestedName }),
  dropFile: (token) => request({ kind: 'dropFile', token }),
  openWindow: () => request({ kind: 'openWindow' }),
  paste: () => request({ kind: 'paste' }),
};

contextBridge.exposeInMainWorld('bcd', bridge);
