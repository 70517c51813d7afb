import type { CallOutput } from '../../../shared/api/contract.ts';
import { lookAtBackups } from '../../data/use-backups.ts';
import { useJob } from '../../data/use-job.ts';
import { backupWords as say } from '../../i18n/backup-words.ts';
import { notify } from '../../ui/notify.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import styles from './backup.module.css';

/** What is wrong, or should be known, above the list. */
export function BackupNotes({ state: { faults, failure, overdue, secondPlace, strangeLog } }: { readonly state: CallOutput<'backup.state'> }) {
  const repair = useJob('backup.repair');
  const repairNow = async (): Promise<void> => {
    const left = await repair.run({});
    await lookAtBackups();
    if (left) notify(left.faults.length === 0 ? say.repaired : say.stillDamaged, null, left.faults.length > 0);
  };
  const [fault] = faults;
  return (
    <>
      {fault !== undefined && (
        <div className={styles.alarm} role="alert">
          {say.damaged(fault)}{' '}
          <SmallButton onClick={() => void repairNow()} disabled={repair.running}>
            {say.repair}
          </SmallButton>
        </div>
      )}
      {repair.failure && <Refusal failure={repair.failure} />}
      {fault === undefined && failure !== null && <p className={styles.alarm}>{failure}</p>}
      {fault === undefined && failure === null && overdue && <p className={styles.alarm}>{say.overdue}</p>}
      {secondPlace?.overdue && <p className={styles.alarm}>{say.overdueSecond(secondPlace.folder)}</p>}
      {strangeLog !== null && <p className={styles.quiet}>{say.strangeLog(strangeLog)}</p>}
    </>
  );
}
