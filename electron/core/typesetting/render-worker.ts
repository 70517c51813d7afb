import { parentPort, workerData } from 'node:worker_threads';
import { openRenderFonts, renderDocument, type RenderFonts } from './render-document.ts';
import { failureOf } from './render-failure.ts';
import { PREPARE, type RenderReply, type RenderRequest, type RenderWorkerData } from './render-messages.ts';
import { trialPaper } from './trial-paper.ts';

/** Entry of the worker thread that prints: one paper after another, fonts kept warm between them. */
const { bundledFonts } = workerData as RenderWorkerData;
let fonts: RenderFonts | undefined;

/** One after the other: what was being prepared is ready when the first paper is drawn. */
let turn: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: RenderRequest | typeof PREPARE) => {
  turn = turn.then(() => (request === PREPARE ? prepare() : answer(request)));
});

const openFonts = (): RenderFonts => (fonts ??= openRenderFonts(bundledFonts ?? undefined));

async function prepare(): Promise<void> {
  // Whatever is wrong is told with the paper that asks for it.
  await renderDocument(trialPaper, 'pdf', openFonts()).catch(() => undefined);
}

async function answer({ id, document, format, stored }: RenderRequest): Promise<void> {
  try {
    const file = await renderDocument(document, format, openFonts(), stored);
    reply({ id, ok: true, ...file }, [file.bytes.buffer]);
  } catch (error) {
    reply({ id, ok: false, error: failureOf(error) });
  }
}

function reply(message: RenderReply, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}
