import { IconCheck } from '@tabler/icons-react';
import type { Printed } from '../../../shared/api/documents.api.ts';
import { words } from '../../i18n/vi.ts';
import styles from './print.module.css';

/** The core read the finished file back; without that it would not have been handed over. */
export function VerifiedMark({ printed }: { readonly printed: Printed }) {
  return (
    <>
      <span className={styles.verified}>
        <IconCheck size={14} aria-hidden="true" /> {words.print.verified}
      </span>
      <p className={styles.proofNote}>{words.print.proof(printed.pages ?? 0, printed.rows)}</p>
    </>
  );
}
