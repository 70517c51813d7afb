import { Button, Group, Loader, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BackupCounts, RestoreSource } from '../../../shared/api/backup.api.ts';
import type { CallOutput } from '../../../shared/api/contract.ts';
import { lookAtBackups } from '../../data/use-backups.ts';
import { useJob } from '../../data/use-job.ts';
import { backupWords } from '../../i18n/backup-words.ts';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { words } from '../../i18n/vi.ts';
import { dropFile } from '../../platform/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { Refusal } from '../../ui/refusal.tsx';
import styles from './backup.module.css';

const say = backupWords.ask;

interface RestoreDialogProps {
  readonly source: RestoreSource | null;
  readonly onClose: () => void;
}

/** What a copy holds beside what the book holds, before anything is replaced. */
export function RestoreDialog({ source, onClose }: RestoreDialogProps) {
  const preview = useJob('backup.preview');
  const restore = useJob('backup.restore');
  const [looked, setLooked] = useState<{ readonly at: RestoreSource; readonly found: CallOutput<'backup.preview'> | null } | null>(null);
  const shown = looked?.at === source ? looked?.found : null;
  const { run } = preview;
  useEffect(() => {
    if (source) void run({ source }).then((found) => setLooked({ at: source, found }));
  }, [source, run]);

  const close = (): void => {
    if (restore.running) return;
    preview.cancel();
    restore.clear();
    if (source && 'file' in source) void dropFile(source.file);
    onClose();
  };
  const go = async (): Promise<void> => {
    if (!source) return;
    const done = await restore.run({ source });
    await lookAtBackups();
    if (!done) return;
    const { previous, lostFiles } = done;
    const back = previous === null ? null : { label: backupWords.takeBack, run: () => void restore.run({ source: { backup: previous } }).then(lookAtBackups) };
    notify([backupWords.restored, ...(lostFiles > 0 ? [backupWords.restoredLost(lostFiles)] : [])].join(' '), back, true);
    onClose();
  };

  return (
    <Dialog opened={source !== null} size="lg" title={shown ? say.title(shown.at) : backupWords.title} closeLabel={words.common.close} onClose={close}>
      <Stack gap="sm">
        {preview.running && (
          <p role="status">
            <Loader size="xs" /> {say.reading}
          </p>
        )}
        {preview.failure && <Refusal failure={preview.failure} />}
        {shown && <Compared {...shown} />}
        {restore.failure && <Refusal failure={restore.failure} />}
        <Group justify="flex-end">
          <Button onClick={close} disabled={restore.running}>
            {say.cancel}
          </Button>
          {shown && (
            <Button variant="filled" onClick={() => void go()} loading={restore.running}>
              {say.go}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}

function Compared({ counts, here, changedAt, hereChangedAt, newerSteps, older }: CallOutput<'backup.preview'>) {
  const names = (Object.keys(say.names) as (keyof BackupCounts)[]).filter((name) => counts[name] > 0 || here[name] > 0);
  return (
    <>
      <table className={styles.compared} aria-label={say.table}>
        <thead>
          <tr>
            <th scope="col">{say.what}</th>
            <th scope="col">{say.there}</th>
            <th scope="col">{say.here}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name} data-differs={counts[name] !== here[name] || undefined}>
              <th scope="row">{say.names[name]}</th>
              <td>{formatNumber(counts[name])}</td>
              <td>{formatNumber(here[name])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say.changedAt}</th>
            <td>{changedAt === null ? '' : formatMoment(changedAt)}</td>
            <td>{hereChangedAt === null ? '' : formatMoment(hereChangedAt)}</td>
          </tr>
        </tbody>
      </table>
      <p>{say.newer(newerSteps)}</p>
      {older && <p>{say.older}</p>}
      <p className={styles.quiet}>{say.kept}</p>
    </>
  );
}
