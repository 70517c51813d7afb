import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { RenderPool } from '../core/documents/render-pool.ts';
import type { Ports } from '../core/ports.ts';
import { AttachmentFolder } from './attachment-folder.ts';
import { FileLog } from './file-log.ts';
import { ReturnedFormReaders } from './returned-form-readers.ts';
import { SourceReaderWorker } from './source-reader-worker.ts';
import { StageFolder } from './stage-folder.ts';
import { systemClock } from './system-clock.ts';
import { workerFile } from './worker-file.ts';

export interface NodePortsOptions {
  readonly dataFolder: string;
  /** The program's own `resources` folder. */
  readonly resources: string;
}

/** The ports as every host uses them. `close` ends the workers and removes staged files. */
export function createNodePorts({ dataFolder, resources }: NodePortsOptions): Ports & { close(): Promise<void> } {
  const files = new StageFolder(path.join(dataFolder, 'tmp'));
  const sourceReader = new SourceReaderWorker();
  const returnedForms = new ReturnedFormReaders();
  const renderer = new RenderPool({
    worker: workerFile('core/documents/render-worker'),
    bundledFonts: path.join(resources, 'fonts', 'tinos'),
  });
  return {
    clock: systemClock,
    ids: { next: uuidv7 },
    log: new FileLog(path.join(dataFolder, 'loi.log')),
    files,
    attachments: new AttachmentFolder(path.join(dataFolder, 'attachments')),
    sourceReader,
    returnedForms,
    renderer,
    resource: (name) => readFile(path.join(resources, name)),
    resourceNow: (name) => readFileSync(path.join(resources, name), 'utf8'),
    close: async () => {
      await Promise.all([sourceReader.close(), returnedForms.close(), renderer.close(), files.close()]);
    },
  };
}
