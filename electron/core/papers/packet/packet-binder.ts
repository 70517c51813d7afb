import { Worker } from 'node:worker_threads';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { ReportProgress } from '../../ports.ts';
import { failureOf, revived } from '../../typesetting/render-failure.ts';
import type { MadePacket, PacketTools } from './make-packet.ts';
import type { PacketContent, PacketOptions } from './packet-content.ts';
import type { FromPacketWorker, PacketWorkerData, ToPacketWorker } from './packet-messages.ts';

/** Binds packets away from the caller's thread. */
export interface PacketBinder {
  /** @param read What each file of the packet holds now; asked for one after the other. */
  bind(content: PacketContent, options: PacketOptions, read: PacketTools['read'], signal: AbortSignal, progress: ReportProgress): Promise<MadePacket>;
}

export interface PacketThreadOptions {
  /** The worker's entry; a bundled host names its own. */
  readonly worker?: URL;
  /** Folder of the free serif when it is not the checkout's. */
  readonly bundledFonts?: string;
}

/** A thread for each packet, gone with it: what hundreds of files took of memory is given back, and cancelling is at once. */
export class PacketThreads implements PacketBinder {
  readonly #entry: URL;
  readonly #bundledFonts: string | null;

  constructor({ worker, bundledFonts }: PacketThreadOptions = {}) {
    this.#entry = worker ?? new URL('./packet-worker.ts', import.meta.url);
    this.#bundledFonts = bundledFonts ?? null;
  }

  async bind(content: PacketContent, options: PacketOptions, read: PacketTools['read'], signal: AbortSignal, progress: ReportProgress): Promise<MadePacket> {
    if (signal.aborted) throw new AppError('system.cancelled');
    const worker = new Worker(this.#entry, { workerData: { content, options, bundledFonts: this.#bundledFonts } satisfies PacketWorkerData });
    const { promise, resolve, reject } = Promise.withResolvers<MadePacket>();
    const cancel = (): void => reject(new AppError('system.cancelled'));
    const gone = (detail: string): void => reject(new AppError('packet.stopped', { detail }));
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('error', (error) => gone(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => gone(`mã ${code}`));
    worker.on('message', (message: FromPacketWorker) => {
      if (message.kind === 'want') void wanted(message.sha256, message.name, read).then((answer) => worker.postMessage(answer));
      else if (message.kind === 'progress') progress(message.stage, message.done, message.total);
      else if (message.kind === 'made') resolve({ bytes: message.bytes, report: message.report });
      else reject(revived(message.error));
    });
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', cancel);
      await worker.terminate();
    }
  }
}

const wanted = (sha256: string, name: string, read: PacketTools['read']): Promise<ToPacketWorker> =>
  read(sha256, name).then(
    (bytes) => ({ bytes }),
    (error: unknown) => ({ error: failureOf(error) }),
  );
