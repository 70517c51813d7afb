import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { ThreadInspector } from '../core/backup/inspector.ts';
import { RenderPool } from '../core/typesetting/render-pool.ts';
import type { Ports } from '../core/ports.ts';
import { AttachmentFolder } from './attachment-folder.ts';
import { FileLog } from './file-log.ts';
import { startNodeReader } from './node-reader-process.ts';
import { ReaderProcesses, type StartReader } from './reader-processes.ts';
import { StageFolder } from './stage-folder.ts';
import { systemClock } from './system-clock.ts';
import { workerFile } from './worker-file.ts';

export interface NodePortsOptions {
  readonly dataFolder: string;
  /** The program's own `resources` folder. */
  readonly resources: string;
  /** How this host starts a process that reads foreign files; plain Node unless said. */
  readonly startReader?: StartReader;
  /** Readers that outlive these ports, for who opens one core after another; they are not closed here. */
  readonly readers?: ReaderProcesses;
}

/** The ports as every host uses them. `close` ends the workers and readers and removes staged files. */
export function createNodePorts({ dataFolder, resources, startReader = startNodeReader, readers: lent }: NodePortsOptions): Ports & { close(): Promise<void> } {
  const files = new StageFolder(path.join(dataFolder, 'tmp'));
  const readers = lent ?? new ReaderProcesses(startReader);
  const renderer = new RenderPool({
    worker: workerFile('core/typesetting/render-worker'),
    bundledFonts: path.join(resources, 'fonts', 'tinos'),
  });
  const copies = new ThreadInspector(workerFile('core/backup/inspect-worker'));
  return {
    clock: systemClock,
    ids: { next: uuidv7 },
    log: new FileLog(path.join(dataFolder, 'loi.log')),
    files,
    attachments: new AttachmentFolder({ folder: path.join(dataFolder, 'attachments'), markFile: path.join(dataFolder, 'dau-so.json') }),
    sourceReader: readers.source,
    returnedForms: readers.forms,
    templates: readers.templates,
    renderer,
    copies,
    resource: (name) => readFile(path.join(resources, name)),
    resourceNow: (name) => readFileSync(path.join(resources, name), 'utf8'),
    close: async () => {
      if (!lent) readers.close();
      await Promise.all([renderer.close(), copies.close(), files.close()]);
    },
  };
}
