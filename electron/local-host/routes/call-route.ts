import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { contract, isOperationName } from '../../../shared/api/contract.ts';
import { sendEnvelope } from '../answers.ts';
import { readJson } from './read-json.ts';
import type { Exchange, Route } from './route.ts';

const callBody = z.strictObject({ operation: z.string().max(200), input: z.unknown() });

/**
 * `POST /api/call` with `{ operation, input }`. A query or command answers one envelope.
 * A job answers lines of JSON: any number of `{ progress }`, then its envelope; hanging up cancels it.
 */
export const callRoute: Route = {
  method: 'POST',
  pattern: /^\/api\/call$/,
  body: 'json',
  needsBearer: true,
  answer: async (exchange) => {
    const { operation, input } = await readJson(exchange, callBody);
    if (isOperationName(operation) && contract[operation].kind === 'job') await runJob(exchange, operation, input);
    else {
      const { core, session } = exchange.host;
      sendEnvelope(exchange.response, await core.dispatcher.callUnknown(operation, input, { session }));
    }
  },
};

async function runJob({ response, host }: Exchange, operation: string, input: unknown): Promise<void> {
  const hangUp = new AbortController();
  response.once('close', () => hangUp.abort());
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
  const envelope = await host.core.dispatcher.callUnknown(operation, input, {
    session: host.session,
    signal: hangUp.signal,
    onProgress: (progress) => writeLine(response, { progress }),
  });
  writeLine(response, envelope);
  response.end();
}

function writeLine(response: ServerResponse, value: unknown): void {
  if (!response.destroyed) response.write(`${JSON.stringify(value)}\n`);
}
