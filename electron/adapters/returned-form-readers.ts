import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/api/app-error.ts';
import type { ErrorCode, ErrorParams } from '../../shared/i18n/error-sentences.ts';
import type { ReturnedFile } from '../core/merge/returned-file.ts';
import type { ReturnedFormReader } from '../core/ports.ts';
import { workerFile } from './worker-file.ts';

type Answer = { readonly file: ReturnedFile } | { readonly refusal: { readonly code: ErrorCode; readonly params: ErrorParams } };

/** Memory one thread may take before it is ended. */
const heapMegabytes = 512;
/** A form is read in milliseconds; one that takes this long is not a form. */
const patience = 20_000;
const threads = Math.max(1, Math.min(4, os.availableParallelism()));

/** A few threads read returned forms by turns: starting one for each of a thousand files would cost more than the reading. */
export class ReturnedFormReaders implements ReturnedFormReader {
  readonly width = threads;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();

  async read(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<ReturnedFile> {
    if (signal.aborted) throw new AppError('system.cancelled');
    const worker = this.#idle.pop() ?? this.#start();
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const cancel = (): void => reject(new AppError('system.cancelled'));
    const broke = (error: NodeJS.ErrnoException): void =>
      reject(
        new AppError(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'imports.unsafeContent' : 'imports.damaged',
          { file: name, detail: 'quá nặng' },
          { cause: error },
        ),
      );
    const timer = setTimeout(() => reject(new AppError('imports.unsafeContent', { file: name, detail: 'đọc quá lâu' })), patience);
    signal.addEventListener('abort', cancel, { once: true });
    worker.once('message', resolve).once('error', broke).ref();
    worker.postMessage({ bytes, name });
    try {
      const answer = await promise;
      this.#idle.push(worker);
      if ('file' in answer) return answer.file;
      throw new AppError(answer.refusal.code, answer.refusal.params);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      worker.off('message', resolve).off('error', broke).unref();
      if (!this.#idle.includes(worker)) this.#end(worker);
    }
  }

  async close(): Promise<void> {
    this.#idle.length = 0;
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = new Worker(workerFile('core/merge/returned-form-worker'), {
      // A library's remarks about a file are not for the clerk.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    this.#all.add(worker);
    return worker;
  }

  #end(worker: Worker): void {
    this.#all.delete(worker);
    // The thread may still be throwing at what it was given.
    worker.on('error', () => undefined);
    void worker.terminate();
  }
}
