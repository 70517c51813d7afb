import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/api/app-error.ts';
import type { DocumentFormat } from '../../../shared/api/documents.api.ts';
import type { DocumentRenderer, FormalDocument, RenderedDocument, StoredTable } from './formal-document.ts';
import { revived } from './render-failure.ts';
import { PREPARE, type RenderReply, type RenderRequest, type RenderWorkerData } from './render-messages.ts';

export interface RenderPoolOptions {
  /** The worker's entry; a bundled host names its own. */
  readonly worker?: URL;
  /** Folder of the free serif when it is not the checkout's. */
  readonly bundledFonts?: string;
}

/** Milliseconds that a paper which nobody wants any more may still take: a short one is done sooner than a new thread is ready. */
const GRACE_MS = 200;

interface Running {
  readonly id: number;
  /** The thread has done with it. */
  readonly freed: () => void;
  readonly resolve: (file: RenderedDocument) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Prints in one worker thread, started with the first paper and kept for the next. Papers take turns;
 * cancelling a long one stops the thread, and a fresh one serves the next.
 */
export class RenderPool implements DocumentRenderer {
  readonly #entry: URL;
  readonly #data: RenderWorkerData;
  #worker: Worker | undefined;
  #running: Running | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #free: Promise<void> = Promise.resolve();
  #lastId = 0;
  #closed = false;

  constructor({ worker, bundledFonts }: RenderPoolOptions = {}) {
    this.#entry = worker ?? new URL('./render-worker.ts', import.meta.url);
    this.#data = { bundledFonts: bundledFonts ?? null };
  }

  prepare(): void {
    if (this.#closed || this.#worker !== undefined) return;
    const worker = this.#started();
    worker.unref();
    worker.postMessage(PREPARE);
  }

  render(document: FormalDocument, format: DocumentFormat, signal?: AbortSignal, stored: readonly StoredTable[] = []): Promise<RenderedDocument> {
    const mine = this.#turn.then(() => this.#renderNow({ document, format, stored }, signal));
    this.#turn = mine.catch(() => undefined).then(() => this.#free);
    return mine;
  }

  /** Stops the thread; a paper still being printed is refused as cancelled. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#stop(new AppError('system.cancelled'));
  }

  #renderNow(asked: Omit<RenderRequest, 'id'>, signal?: AbortSignal): Promise<RenderedDocument> {
    if (this.#closed || signal?.aborted === true) return Promise.reject(new AppError('system.cancelled'));
    const id = (this.#lastId += 1);
    const worker = this.#started();
    const { promise: free, resolve: freed } = Promise.withResolvers<void>();
    this.#free = free;
    const cancel = () => this.#cancel(id);
    signal?.addEventListener('abort', cancel, { once: true });
    return new Promise<RenderedDocument>((resolve, reject) => {
      this.#running = { id, freed, resolve, reject };
      worker.ref();
      worker.postMessage({ id, ...asked } satisfies RenderRequest);
    }).finally(() => {
      signal?.removeEventListener('abort', cancel);
      worker.unref();
    });
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(this.#entry, { workerData: this.#data });
    worker.on('message', (reply: RenderReply) => this.#settle(reply));
    const gone = (detail: string) => {
      if (this.#worker === worker) void this.#stop(new AppError('documents.rendererStopped', { detail }));
    };
    worker.on('error', (error) => gone(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => gone(`mã ${code}`));
    this.#worker = worker;
    return worker;
  }

  #settle(reply: RenderReply): void {
    const running = this.#running;
    if (running?.id !== reply.id) return;
    this.#running = undefined;
    running.freed();
    if (reply.ok) running.resolve({ bytes: reply.bytes, pages: reply.pages, rows: reply.rows });
    else running.reject(revived(reply.error));
  }

  #cancel(id: number): void {
    const cancelled = new AppError('system.cancelled');
    this.#running?.reject(cancelled);
    setTimeout(() => {
      if (this.#running?.id === id) void this.#stop(cancelled).then(() => this.prepare());
    }, GRACE_MS);
  }

  async #stop(reason: AppError): Promise<void> {
    const worker = this.#worker;
    const running = this.#running;
    this.#worker = undefined;
    this.#running = undefined;
    running?.reject(reason);
    await worker?.terminate();
    running?.freed();
  }
}
