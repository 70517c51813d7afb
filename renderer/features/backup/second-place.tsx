import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { CallOutput } from '../../../shared/api/contract.ts';
import { lookAtBackups } from '../../data/use-backups.ts';
import { useJob } from '../../data/use-job.ts';
import { backupWords as say } from '../../i18n/backup-words.ts';
import { notify } from '../../ui/notify.ts';
import { Refusal } from '../../ui/refusal.tsx';
import styles from './backup.module.css';

/** Another disk: what this PC loses is not lost there. */
export function SecondPlace({ place }: { readonly place: CallOutput<'backup.state'>['secondPlace'] }) {
  const set = useJob('backup.setSecondPlace');
  const [typed, setTyped] = useState('');
  const choose = async (folder: string | null): Promise<void> => {
    const done = await set.run({ folder });
    await lookAtBackups();
    if (!done) return;
    setTyped('');
    if (done.secondPlace) notify(say.secondSet(done.secondPlace.folder));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') void choose(typed);
  };
  return (
    <section className={styles.second} aria-label={say.secondTitle}>
      <h2>{say.secondTitle}</h2>
      {place ? (
        <p className={styles.line}>
          <span>
            {place.folder} – {place.seenAt === null ? say.secondNever : say.secondSeen(place.seenAt)}
          </span>
          <Button size="compact-xs" onClick={() => void choose(null)}>
            {say.secondClear}
          </Button>
        </p>
      ) : (
        <form className={styles.line} onSubmit={submit}>
          <span className={styles.quiet}>{say.secondNone}</span>
          <TextInput
            aria-label={say.secondLabel}
            placeholder={say.secondHint}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            className={styles.folder ?? ''}
          />
          <Button type="submit" loading={set.running}>
            {say.secondSave}
          </Button>
        </form>
      )}
      {set.failure && <Refusal failure={set.failure} />}
    </section>
  );
}
