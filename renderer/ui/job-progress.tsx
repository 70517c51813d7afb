import { Button, Progress as ProgressBar } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Progress } from '../../shared/api/envelope.ts';
import { formatNumber } from '../i18n/format.ts';
import { words } from '../i18n/vi.ts';
import styles from './job-progress.module.css';

interface JobProgressProps {
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}

/** Work done sooner than this needs no bar; a bar that flashes looks like a fault. */
const SHOW_AFTER_MS = 250;

/** What is being done, how far, how much longer, and Hủy. */
export function JobProgress({ progress, onCancel }: JobProgressProps) {
  const [shown, setShown] = useState(false);
  const left = useTimeLeft(progress);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return <div className={styles.progress} aria-busy="true" />;

  const known = progress !== null && progress.total > 0;
  const stage = progress ? words.stages[progress.stage] : words.progress.starting;
  return (
    <div className={styles.progress} role="status">
      <div className={styles.words}>
        <span>
          {stage}
          {known && ` · ${formatNumber(progress.done)}/${formatNumber(progress.total)}`}
          {left !== null && ` · ${words.progress.left(left)}`}
        </span>
        <Button size="compact-xs" onClick={onCancel}>
          {words.common.cancel}
        </Button>
      </div>
      <ProgressBar size="xs" value={known ? (100 * progress.done) / progress.total : 100} animated={!known} aria-label={stage} />
    </div>
  );
}

/** Seconds until this stage ends at the pace so far; null while there is nothing to judge by. */
function useTimeLeft(progress: Progress | null): number | null {
  const began = useRef<{ stage: string; at: number } | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (!progress) return;
    if (began.current?.stage !== progress.stage) began.current = { stage: progress.stage, at: performance.now() };
    const seconds = (performance.now() - began.current.at) / 1000;
    const share = progress.total > 0 ? progress.done / progress.total : 0;
    setLeft(seconds > 1 && share > 0.05 && share < 1 ? Math.ceil((seconds / share) * (1 - share)) : null);
  }, [progress]);
  return left;
}
