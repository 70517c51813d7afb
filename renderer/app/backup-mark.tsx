import { IconAlertTriangle, IconDatabase } from '@tabler/icons-react';
import type { CallOutput } from '../../shared/api/contract.ts';
import { useBackupState } from '../data/use-backups.ts';
import { backupWords as say } from '../i18n/backup-words.ts';
import { formatDay, formatMoment, formatTime } from '../i18n/format.ts';
import { backupRoute } from '../routes/backup-routes.ts';
import { hrefOf } from '../routes/route.ts';
import styles from './top-bar.module.css';

/** How the copies stand, and the way to them. */
export function BackupMark() {
  const state = useBackupState().data;
  if (!state) return null;
  const alarmed = state.faults.length > 0 || state.failure !== null || state.overdue;
  return (
    <a className={styles.backup} href={hrefOf(backupRoute())} data-state={alarmed ? 'failed' : undefined} title={say.title}>
      {alarmed ? <IconAlertTriangle size={14} aria-hidden="true" /> : <IconDatabase size={14} stroke={1.6} aria-hidden="true" />}
      {inWords(state)}
    </a>
  );
}

function inWords({ faults, failure, lastAt }: CallOutput<'backup.state'>): string {
  if (faults.length > 0) return say.markDamaged;
  if (failure !== null) return say.markFailed;
  if (lastAt === null) return say.markNever;
  const at = new Date(lastAt);
  return say.mark(formatDay(at) === formatDay(new Date()) ? say.today(formatTime(at)) : formatMoment(lastAt));
}
