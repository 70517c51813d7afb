import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../shared/api/app-error.ts';
import { readSource } from '../imports/readers/read-source.ts';
import { readReturnedFile } from '../merge/read-returned-file.ts';
import type { ReaderMessage, ReadingTask } from './reader-messages.ts';

const read = { source: readSource, form: readReturnedFile };

/** Thread entry: one file after another in, what stands in it out. */
parentPort?.on('message', ({ kind, bytes, name }: ReadingTask) => {
  void answer(kind, bytes, name);
});

parentPort?.postMessage({ ready: true } satisfies ReaderMessage);

async function answer(kind: ReadingTask['kind'], bytes: Uint8Array, name: string): Promise<void> {
  try {
    const found = new TextEncoder().encode(JSON.stringify(await read[kind](bytes, name)));
    parentPort?.postMessage({ read: found } satisfies ReaderMessage, [found.buffer]);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    parentPort?.postMessage({ refusal: { code: error.code, params: error.params } } satisfies ReaderMessage);
  }
}
