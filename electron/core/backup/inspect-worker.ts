import { parentPort } from 'node:worker_threads';
import { fileDigest, inspectCopy } from './inspect-copy.ts';
import type { InspectReply, InspectRequest } from './inspect-messages.ts';

/** Entry of the thread that reads whole copies of a book: seconds for a large one, during which work goes on. */
parentPort?.on('message', ({ id, work, file }: InspectRequest) => {
  parentPort?.postMessage(answer(id, work, file));
});

function answer(id: number, work: InspectRequest['work'], file: string): InspectReply {
  try {
    return { id, ok: true, value: work === 'inspect' ? inspectCopy(file) : fileDigest(file) };
  } catch (error) {
    const { code = '', path = null, message = '' } = error as { code?: string; path?: string; message?: string };
    return { id, ok: false, code, path, message };
  }
}
