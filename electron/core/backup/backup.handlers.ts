import type { backupApi } from '../../../shared/api/backup.api.ts';
import type { Handlers } from '../api/handlers.ts';
import { sql } from '../store/handles.ts';
import type { Backups } from './backups.ts';

const newestEntry = sql.selectFrom('audit_log').select(['id', 'at']).orderBy('seq', 'desc').limit(1);

export const backupHandlers = (backups: Backups) =>
  ({
    'backup.state': async ({ read }) => backups.state(read((db) => db.get(newestEntry))),
    'backup.list': async () => backups.list(),
    'backup.make': (_, { to }) => backups.make(to),
    'backup.preview': (_, { source }) => backups.preview(source),
    'backup.restore': (_, { source }) => backups.restore(source),
    'backup.check': () => backups.check(),
    'backup.repair': () => backups.repair(),
    'backup.setSecondPlace': (_, { folder }) => backups.setSecondPlace(folder),
  }) satisfies Handlers<typeof backupApi>;
