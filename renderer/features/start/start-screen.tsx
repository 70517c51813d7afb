import { UnstyledButton } from '@mantine/core';
import { IconBook2, IconFileImport, IconTablePlus, type Icon } from '@tabler/icons-react';
import { notifyUndoable } from '../../data/undo.ts';
import { useJob } from '../../data/use-job.ts';
import { words } from '../../i18n/vi.ts';
import { Calm } from '../../ui/calm.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import styles from './start-screen.module.css';

interface StartScreenProps {
  readonly onImport: () => void;
  readonly onCreate: () => void;
  readonly onOpened: (planId: string) => void;
}

/** The empty book: what it is for, in one sentence, and three ways to begin. */
export function StartScreen({ onImport, onCreate, onOpened }: StartScreenProps) {
  const sample = useJob('imports.sample');

  const openSample = async (): Promise<void> => {
    const opened = await sample.run({});
    if (!opened) return;
    onOpened(opened.planId);
    notifyUndoable(words.start.sampleOpened(opened.tasks), opened.entryId);
  };

  return (
    <Calm title={words.start.title}>
      <p className={styles.teach}>{words.start.teach}</p>
      <div className={styles.ways}>
        <Way icon={IconFileImport} label={words.start.import} note={words.start.importNote} onClick={onImport} />
        <Way icon={IconBook2} label={words.start.sample} note={words.start.sampleNote} disabled={sample.running} onClick={() => void openSample()} />
        <Way icon={IconTablePlus} label={words.start.empty} note={words.start.emptyNote} onClick={onCreate} />
      </div>
      {sample.running && <JobProgress progress={sample.progress} onCancel={sample.cancel} />}
      {sample.failure && <FailureMessage failure={sample.failure} />}
    </Calm>
  );
}

interface WayProps {
  readonly icon: Icon;
  readonly label: string;
  readonly note: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Way({ icon: WayIcon, label, note, disabled = false, onClick }: WayProps) {
  return (
    <UnstyledButton className={styles.way} disabled={disabled} onClick={onClick}>
      <WayIcon size={22} stroke={1.5} className={styles.icon} aria-hidden="true" />
      <span className={styles.label}>{label}</span>
      <span className={styles.note}>{note}</span>
    </UnstyledButton>
  );
}
