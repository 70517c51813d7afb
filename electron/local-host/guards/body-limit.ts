import type { IncomingMessage } from 'node:http';
import type { AppError } from '../../../shared/api/app-error.ts';

/**
 * Stops: bodies that would fill memory, whether they announce their size or not.
 * Does not stop: a body that trickles in (the server's request timeout does) or that is small and unpacks large (the readers' caps do).
 *
 * What is over the limit is read and thrown away up to `patience`, because a browser that is cut off while sending
 * shows a network fault instead of our sentence.
 */
export async function readBody(request: IncomingMessage, limit: number, tooLarge: () => AppError): Promise<Buffer> {
  const patience = limit * 4;
  if (Number(request.headers['content-length'] ?? 0) > patience) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > patience) throw tooLarge();
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > limit) throw tooLarge();
  return Buffer.concat(chunks, size);
}
