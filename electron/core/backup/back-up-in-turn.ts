import type { BackupReason } from '../../../shared/api/backup.api.ts';
import type { OperationName } from '../../../shared/api/contract.ts';
import type { Dispatcher } from '../api/dispatcher.ts';
import type { Backups } from './backups.ts';

const EVERY_MS = 30 * 60_000;

/** Once the window has what it shows first. */
const AFTER_START_MS = 5_000;

/** What changes so much at once that the book before is worth a copy of its own. */
const BEFORE: Partial<Record<OperationName, BackupReason>> = {
  'imports.confirm': 'import',
  'merge.confirm': 'merge',
  'succession.apply': 'succession',
};

/** Makes copies without being asked. @returns what ends it. */
export function backUpInTurn(backups: Backups, dispatcher: Dispatcher): () => void {
  const start = setTimeout(() => void backups.makeIfChanged('start'), AFTER_START_MS);
  const regular = setInterval(() => void backups.makeIfChanged('regular'), EVERY_MS);
  start.unref();
  regular.unref();
  dispatcher.before((name) => {
    const reason = BEFORE[name];
    return reason === undefined ? null : backups.makeIfChanged(reason);
  });
  return () => {
    clearTimeout(start);
    clearInterval(regular);
  };
}
