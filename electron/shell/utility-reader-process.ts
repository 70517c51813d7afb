import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { StartReader } from '../adapters/reader-processes.ts';
import type { ReaderMessage } from '../core/file-readers/reader-messages.ts';

/** A reader as one of Electron's utility processes: the packaged program cannot start as plain Node (`electronFuses`). */
export const startUtilityReader: StartReader = (entry, heard) => {
  const child = utilityProcess.fork(fileURLToPath(entry), [], { stdio: 'ignore', serviceName: 'Đọc tệp' });
  child.on('message', (message: ReaderMessage) => heard(message));
  child.once('exit', () => heard(null));
  return { post: (task) => child.postMessage(task), end: () => void child.kill() };
};
