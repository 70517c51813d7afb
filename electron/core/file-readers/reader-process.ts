import { Worker } from 'node:worker_threads';
import { READING_LIMITS, type ReaderMessage, type ReadingTask } from './reader-messages.ts';

/**
 * Process entry: its thread reads, its main thread watches what that takes. A file that breaks the thread, or fills the memory
 * outside the heap (where a thread's own limits do not reach), ends this process and nothing else.
 */
const WATCH_MS = 25;
const thread = new URL(import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './reader-worker.js', import.meta.url);

/** How an Electron utility process talks with its parent; a Node process has `process.send`. */
interface ParentPort {
  postMessage(message: ReaderMessage): void;
  on(event: 'message', listener: (event: { readonly data: ReadingTask }) => void): void;
}
const electronParent = (process as { parentPort?: ParentPort }).parentPort;

let underWay: string | undefined;
let worker = start();

if (electronParent) electronParent.on('message', ({ data }) => take(data));
else process.on('message', (task: ReadingTask) => take(task)).on('disconnect', () => process.exit());

setInterval(() => {
  if (underWay !== undefined && process.memoryUsage.rss() > READING_LIMITS.megabytes * 1024 * 1024) giveUp();
}, WATCH_MS);

function take(task: ReadingTask): void {
  underWay = task.name;
  worker.postMessage(task);
}

function start(): Worker {
  const started = new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: READING_LIMITS.heapMegabytes } });
  started.on('message', (message: ReaderMessage) => {
    if (!('ready' in message)) underWay = undefined;
    tell(message);
  });
  started.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return giveUp();
    const file = underWay ?? '';
    underWay = undefined;
    worker = start();
    tell({ refusal: { code: 'imports.damaged', params: { file } } });
  });
  return started;
}

function tell(message: ReaderMessage, then?: () => void): void {
  if (electronParent) {
    electronParent.postMessage(message);
    if (then) setTimeout(then, WATCH_MS);
  } else process.send?.(message, () => then?.());
}

/** The answer is on its way before the process, whose memory is full, ends. */
function giveUp(): void {
  const file = underWay ?? '';
  underWay = undefined;
  tell({ refusal: { code: 'imports.tooHeavy', params: { file, limit: READING_LIMITS.megabytes } } }, () => process.exit());
}
