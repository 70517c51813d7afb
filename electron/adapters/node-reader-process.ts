import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReaderMessage } from '../core/file-readers/reader-messages.ts';
import type { StartReader } from './reader-processes.ts';

/** A reader under plain Node. It never keeps the program open, and ends with it. */
export const startNodeReader: StartReader = (entry, heard) => {
  const { NODE_OPTIONS: _, ...env } = process.env;
  // A library's remarks about a file are not for the clerk.
  const child = fork(fileURLToPath(entry), { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [], env });
  child.unref();
  child.channel?.unref();
  child.on('message', (message: ReaderMessage) => heard(message));
  child.once('exit', () => heard(null)).once('error', () => heard(null));
  return {
    post: (task) => void child.send(task, () => undefined),
    end: () => void child.kill('SIGKILL'),
  };
};
