import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../shared/api/app-error.ts';
import type { ReaderMessage, ReadingTask } from './reader-messages.ts';

/** Loaded with the first file of their kind: until then the process only has to stand ready. */
const readers: Readonly<Record<ReadingTask['kind'], () => Promise<(bytes: Uint8Array, name: string, about: string) => unknown>>> = {
  source: async () => (await import('../imports/readers/read-source.ts')).readSource,
  form: async () => (await import('../merge/read-returned-file.ts')).readReturnedFile,
  template: async () => (await import('../papers/templates/read-template.ts')).readTemplate,
  filling: async () => (await import('../papers/templates/read-template.ts')).readFilling,
};

/** Thread entry: one file after another in, what stands in it out. */
parentPort?.on('message', (task: ReadingTask) => {
  void answer(task);
});

parentPort?.postMessage({ ready: true } satisfies ReaderMessage);

async function answer({ kind, bytes, name, about }: ReadingTask): Promise<void> {
  try {
    const read = await readers[kind]();
    const found = new TextEncoder().encode(JSON.stringify(await read(bytes, name, about)));
    parentPort?.postMessage({ read: found } satisfies ReaderMessage, [found.buffer]);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    parentPort?.postMessage({ refusal: { code: error.code, params: error.params } } satisfies ReaderMessage);
  }
}
