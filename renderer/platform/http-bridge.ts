import type { Bridge, BridgeCallOptions } from '../../shared/api/bridge.ts';
import type { Envelope, Progress } from '../../shared/api/envelope.ts';
import { contract, isOperationName } from '../../shared/api/contract.ts';
import { CallFailure } from './call-failure.ts';
import { offerDownload } from './offer-download.ts';
import { bearer, sessionGone } from './session.ts';

/** The local host as a bridge: JSON in, JSON out; a job answers with lines of progress before its envelope. */
export function httpBridge(): Bridge {
  const getFile: Bridge['getFile'] = async (token) => {
    const response = await send(`/api/files/${encodeURIComponent(token)}`, { method: 'GET' });
    if (!response.ok) throw new CallFailure({ code: 'files.tokenGone', params: {}, ref: '' });
    return new Uint8Array(await response.arrayBuffer());
  };
  return {
    call: async (operation, input, options = {}) => {
      const response = await post('/api/call', JSON.stringify({ operation, input }), 'application/json', options);
      const isJob = isOperationName(operation) && contract[operation].kind === 'job';
      return isJob ? lastLine(response, options) : ((await response.json()) as Envelope<unknown>);
    },
    putFile: async (name, bytes) => {
      const response = await post(`/api/files?name=${encodeURIComponent(name)}`, bytes, 'application/octet-stream');
      return (await response.json()) as Envelope<{ token: string }>;
    },
    getFile,
    saveFile: async (token, suggestedName) => {
      offerDownload(await getFile(token), suggestedName);
      return suggestedName;
    },
    dropFile: async (token) => {
      const response = await send(`/api/files/${encodeURIComponent(token)}`, { method: 'DELETE' });
      // An answer that nobody reads keeps its connection.
      await response.arrayBuffer();
    },
    openWindow: async () => {
      const response = await send('/api/launch-code', { method: 'POST' });
      const answer = (await response.json()) as Envelope<{ code: string }>;
      if (!answer.ok) throw new CallFailure(answer.error);
      // Without an opener the new window starts its own session: it must not share what this one has typed and not stored.
      window.open(`${location.origin}/#${answer.value.code}`, '_blank', 'noopener');
    },
  };
}

function post(path: string, body: BodyInit, type: string, options: BridgeCallOptions = {}): Promise<Response> {
  return send(path, { method: 'POST', body, headers: { 'Content-Type': type }, signal: abortSignal(options) });
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string> | undefined), Authorization: `Bearer ${bearer()}` };
  const response = await fetch(path, { ...init, headers });
  if (response.status === 401) throw sessionGone();
  return response;
}

function abortSignal({ signal }: BridgeCallOptions): AbortSignal | null {
  if (!signal) return null;
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => controller.abort());
  return controller.signal;
}

/** Reads newline-delimited JSON: every line but the last is `{ progress }`, the last is the envelope. */
async function lastLine(response: Response, { onProgress }: BridgeCallOptions): Promise<Envelope<unknown>> {
  if (!response.body) throw new TypeError('The host sent no answer');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let answer: Envelope<unknown> | undefined;
  const take = (line: string): void => {
    if (line.trim() === '') return;
    const message = JSON.parse(line) as { progress: Progress } | Envelope<unknown>;
    if ('progress' in message) onProgress?.(message.progress);
    else answer = message;
  };
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(take);
  }
  take(rest);
  if (!answer) throw new TypeError('The host stopped before answering');
  return answer;
}
