import { parentPort, threadId } from 'node:worker_threads';
import { PREPARE, type RenderReply, type RenderRequest } from '../../electron/core/typesetting/render-messages.ts';

/** Prints nothing: tells in `rows` which thread answers, and in `pages` how often it was prepared. A paper called *never* is never done. */
let prepared = 0;
parentPort?.on('message', (request: RenderRequest | typeof PREPARE) => {
  if (request === PREPARE) {
    prepared += 1;
    return;
  }
  if (request.document.info.title === 'never') return;
  setTimeout(() => parentPort?.postMessage({ id: request.id, ok: true, bytes: new Uint8Array(), pages: prepared, rows: threadId } satisfies RenderReply), 20);
});
