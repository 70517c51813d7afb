import { Worker } from 'node:worker_threads';
import type { CopyInspector } from '../ports.ts';
import type { Inspection } from './inspect-copy.ts';
import type { InspectReply, InspectRequest } from './inspect-messages.ts';

/** Reads copies of a book in one thread, started with the first. */
export class ThreadInspector implements CopyInspector {
  readonly #entry: URL;
  readonly #waiting = new Map<number, PromiseWithResolvers<Inspection | string>>();
  #worker: Worker | undefined;
  #lastId = 0;

  constructor(entry: URL) {
    this.#entry = entry;
  }

  inspect(file: string): Promise<Inspection> {
    return this.#ask('inspect', file) as Promise<Inspection>;
  }

  digest(file: string): Promise<string> {
    return this.#ask('digest', file) as Promise<string>;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
    this.#fail(new Error('The thread that reads copies was stopped.'));
  }

  #ask(work: InspectRequest['work'], file: string): Promise<Inspection | string> {
    const id = (this.#lastId += 1);
    const waiting = Promise.withResolvers<Inspection | string>();
    this.#waiting.set(id, waiting);
    const worker = this.#started();
    worker.ref();
    worker.postMessage({ id, work, file } satisfies InspectRequest);
    return waiting.promise.finally(() => {
      if (this.#waiting.size === 0) worker.unref();
    });
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#entry);
    worker.on('message', (reply: InspectReply) => {
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if (reply.ok) waiting?.resolve(reply.value);
      else waiting?.reject(Object.assign(new Error(reply.message), { code: reply.code, ...(reply.path !== null && { path: reply.path }) }));
    });
    worker.on('error', (error) => {
      this.#worker = undefined;
      this.#fail(error);
    });
    this.#worker = worker;
    return worker;
  }

  #fail(error: unknown): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
