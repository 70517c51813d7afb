import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/api/app-error.ts';
import { openRenderFonts, renderDocument, type RenderFonts } from './render-document.ts';
import type { RenderFailure, RenderReply, RenderRequest, RenderWorkerData } from './render-messages.ts';

/** Entry of the worker thread that prints: one paper after another, fonts kept warm between them. */
const { bundledFonts } = workerData as RenderWorkerData;
let fonts: RenderFonts | undefined;

parentPort?.on('message', (request: RenderRequest) => {
  void answer(request);
});

async function answer({ id, document, format, stored }: RenderRequest): Promise<void> {
  try {
    fonts ??= openRenderFonts(bundledFonts ?? undefined);
    const file = await renderDocument(document, format, fonts, stored);
    reply({ id, ok: true, ...file }, [file.bytes.buffer]);
  } catch (error) {
    reply({ id, ok: false, error: failure(error) });
  }
}

function reply(message: RenderReply, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

function failure(error: unknown): RenderFailure {
  if (error instanceof AppError) return { code: error.code, params: error.params };
  return { code: null, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
