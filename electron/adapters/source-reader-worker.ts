import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/api/app-error.ts';
import type { ErrorCode, ErrorParams } from '../../shared/i18n/error-sentences.ts';
import type { SourceFile, SourceReader } from '../core/ports.ts';
import { workerFile } from './worker-file.ts';

type Answer = { readonly source: SourceFile } | { readonly refusal: { readonly code: ErrorCode; readonly params: ErrorParams } };

/** Memory one source file may take before its thread is ended. */
const heapMegabytes = 1024;

/** Reads each file in a thread of its own: what a hostile or damaged file does there, it does to nothing else. */
export class SourceReaderWorker implements SourceReader {
  readonly #running = new Set<Worker>();

  read(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<SourceFile> {
    const worker = new Worker(workerFile('core/imports/read-worker'), {
      // A library's remarks about a file are not for the clerk.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    this.#running.add(worker);
    const { promise, resolve, reject } = Promise.withResolvers<SourceFile>();
    const cancel = (): void => reject(new AppError('system.cancelled'));
    signal.addEventListener('abort', cancel, { once: true });
    worker.once('message', (answer: Answer) => {
      if ('source' in answer) resolve(answer.source);
      else reject(new AppError(answer.refusal.code, answer.refusal.params));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('imports.tooLarge', { file: name }) : error);
    });
    worker.postMessage({ bytes, name });
    if (signal.aborted) cancel();
    return promise.finally(() => {
      signal.removeEventListener('abort', cancel);
      this.#running.delete(worker);
      void worker.terminate();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running].map((worker) => worker.terminate()));
  }
}
