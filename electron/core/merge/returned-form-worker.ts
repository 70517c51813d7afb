import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../shared/api/app-error.ts';
import { readReturnedFile } from './read-returned-file.ts';

/** Worker entry: one returned file after another. A file that breaks it ends this thread, not the program. */
parentPort?.on('message', ({ bytes, name }: { bytes: Uint8Array; name: string }) => {
  void answer(bytes, name);
});

async function answer(bytes: Uint8Array, name: string): Promise<void> {
  try {
    parentPort?.postMessage({ file: await readReturnedFile(bytes, name) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    parentPort?.postMessage({ refusal: { code: error.code, params: error.params } });
  }
}
