import os from 'node:os';
import { AppError } from '../../shared/api/app-error.ts';
import { READING_LIMITS, type ReaderMessage, type ReadingAnswer, type ReadingKind, type ReadingTask } from '../core/file-readers/reader-messages.ts';
import type { ReturnedFile } from '../core/merge/returned-file.ts';
import type { PaperKind } from '../../shared/domain/papers/paper-kinds.ts';
import type { CheckedTemplate } from '../core/papers/templates/check-template.ts';
import type { PaperFacts } from '../core/papers/templates/paper-facts.ts';
import type { ReturnedFormReader, SourceFile, SourceReader, TemplateReader } from '../core/ports.ts';
import { workerFile } from './worker-file.ts';

/** A process of ours that reads files, as a host starts it. */
export interface ReaderProcess {
  post(task: ReadingTask): void;
  end(): void;
}

/** @param heard Every message of the process, and null when it has ended, whoever ended it. */
export type StartReader = (entry: URL, heard: (message: ReaderMessage | null) => void) => ReaderProcess;

/** An old disk takes its time; the file is not to blame. */
const START_SECONDS = 60;
const width = Math.max(1, Math.min(4, os.availableParallelism()));

/** Reads foreign files in processes of their own: what a hostile or damaged file does there, it does to nothing else. */
export class ReaderProcesses {
  readonly #start: StartReader;
  readonly #all = new Set<Reader>();
  readonly #idle: Reader[] = [];
  /** The last import in the queue: a large one takes all the memory that reading may take. */
  #lastImport: Promise<unknown> = Promise.resolve();

  constructor(start: StartReader) {
    this.#start = start;
  }

  readonly source: SourceReader = {
    prepare: () => {
      if (this.#all.size === 0) this.#idle.push(this.#started());
    },
    read: (bytes, name, signal) => {
      const turn = this.#lastImport.then(() => this.#read<SourceFile>('source', bytes, name, signal));
      this.#lastImport = turn.catch(() => undefined);
      return turn;
    },
  };

  readonly forms: ReturnedFormReader = {
    width,
    read: (bytes, name, signal) => this.#read<ReturnedFile>('form', bytes, name, signal),
  };

  readonly templates: TemplateReader = {
    check: (bytes, name, kind, signal) => this.#read<CheckedTemplate>('template', bytes, name, signal, JSON.stringify(kind satisfies PaperKind)),
    fill: async (bytes, name, facts, signal) => {
      const filled = await this.#read<string>('filling', bytes, name, signal, JSON.stringify(facts satisfies PaperFacts));
      return new Uint8Array(Buffer.from(filled, 'base64'));
    },
  };

  close(): void {
    for (const reader of this.#all) reader.end();
  }

  /** One that waits for a file, if it has not ended meanwhile. */
  #free(): Reader {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (!idle.ended) return idle;
      this.#all.delete(idle);
    }
    return this.#started();
  }

  #started(): Reader {
    const reader = new Reader(this.#start);
    this.#all.add(reader);
    return reader;
  }

  async #read<T>(kind: ReadingKind, bytes: Uint8Array, name: string, signal: AbortSignal, about = ''): Promise<T> {
    if (signal.aborted) throw new AppError('system.cancelled');
    const reader = this.#free();
    const answer = await reader.ask({ kind, bytes, name, about }, signal);
    if (reader.ended) this.#all.delete(reader);
    else this.#idle.push(reader);
    if ('read' in answer) return JSON.parse(new TextDecoder().decode(answer.read)) as T;
    throw new AppError(answer.refusal.code, answer.refusal.params);
  }
}

/** One process and the one file that it is reading. */
class Reader {
  ended = false;
  readonly #process: ReaderProcess;
  readonly #ready = Promise.withResolvers<void>();
  #answered: ((answer: ReadingAnswer | null) => void) | null = null;

  constructor(start: StartReader) {
    this.#process = start(workerFile('core/file-readers/reader-process'), (message) => {
      if (message === null) this.ended = true;
      if (message === null || 'ready' in message) this.#ready.resolve();
      if (message === null || !('ready' in message)) this.#answered?.(message);
    });
  }

  /** Its answer in time; a reading that takes too long, or is no longer wanted, ends the process. */
  async ask(task: ReadingTask, signal: AbortSignal): Promise<ReadingAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<ReadingAnswer | null>();
    const cancel = (): void => reject(new AppError('system.cancelled'));
    signal.addEventListener('abort', cancel, { once: true });
    this.#answered = resolve;
    // Also keeps the program waiting: the process itself never does.
    let timer = setTimeout(() => reject(new Error('The reader did not start.')), START_SECONDS * 1000);
    try {
      await Promise.race([this.#ready.promise, promise]);
      clearTimeout(timer);
      if (this.ended) throw new Error('The reader ended before it read anything.');
      timer = setTimeout(() => resolve({ refusal: slow(task) }), READING_LIMITS.seconds * 1000);
      this.#process.post(task);
      const answer = await promise;
      if (answer === null || ('refusal' in answer && HARD_ENDS.has(answer.refusal.code))) this.end();
      return answer ?? { refusal: { code: 'imports.tooHeavy', params: { file: task.name, limit: READING_LIMITS.megabytes } } };
    } catch (error) {
      this.end();
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      this.#answered = null;
    }
  }

  end(): void {
    this.ended = true;
    this.#process.end();
  }
}

const HARD_ENDS: ReadonlySet<string> = new Set(['imports.tooSlow', 'imports.tooHeavy']);

const slow = ({ name }: ReadingTask) => ({ code: 'imports.tooSlow', params: { file: name, limit: READING_LIMITS.seconds } }) as const;
