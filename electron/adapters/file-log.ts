import { appendFileSync } from 'node:fs';
import type { Log } from '../core/ports.ts';

/** Faults, one JSON line each, beside the database: what a support call reads out. Never holds plan texts on purpose. */
export class FileLog implements Log {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  fault(ref: string, operation: string, error: unknown): void {
    const line = { at: new Date().toISOString(), ref, operation, error: error instanceof Error ? error.stack : String(error) };
    try {
      appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
    } catch {
      // A log that can't be written must not turn one fault into two.
    }
  }
}
