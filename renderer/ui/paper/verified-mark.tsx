import { IconCheck } from '@tabler/icons-react';
import { words } from '../../i18n/vi.ts';
import styles from './paper.module.css';

/** The core read the finished file back; without that it would not have been handed over. */
export function VerifiedMark({ note }: { readonly note: string }) {
  return (
    <>
      <span className={styles.verified}>
        <IconCheck size={14} aria-hidden="true" /> {words.print.verified}
      </span>
      <p className={styles.proofNote}>{note}</p>
    </>
  );
}
