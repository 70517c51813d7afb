import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/api/app-error.ts';
import type { Attachments, FileStage, PreparedAttachment, ReportProgress } from '../ports.ts';
import type { IncomingForm } from './incoming-form.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** How many wait for the disk at once. */
const WIDTH = 8;

/** The returned files as they came, by content, put beside the database for as long as the merge is being written. */
export class Originals {
  readonly #prepared = new Map<string, PreparedAttachment>();

  /**
   * Reads the files once more.
   * Errors: `merge.fileChanged` where one is no longer what was previewed. `discard` also after a refusal.
   */
  async prepare(
    incoming: readonly IncomingForm[],
    { files, attachments }: { files: FileStage; attachments: Attachments },
    progress: ReportProgress,
  ): Promise<void> {
    const left = [...incoming];
    const lane = async (): Promise<void> => {
      for (let form = left.pop(); form; form = left.pop()) {
        const { bytes } = await files.read(form.token);
        if (sha256Of(bytes) !== form.sha256) throw new AppError('merge.fileChanged', { file: form.fileName });
        if (!this.#prepared.has(form.sha256)) this.#prepared.set(form.sha256, await attachments.prepare(bytes));
        progress('saving', incoming.length - left.length, incoming.length);
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: Math.min(WIDTH, incoming.length) }, lane));
    for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
  }

  /** Inside the transaction whose row names it. */
  keep({ sha256, fileName }: IncomingForm): PreparedAttachment {
    const original = this.#prepared.get(sha256);
    if (!original) throw new Error(`The original of ${fileName} was not prepared.`);
    original.keep();
    return original;
  }

  async discard(): Promise<void> {
    await Promise.all([...this.#prepared.values()].map((original) => original.discard()));
  }
}
