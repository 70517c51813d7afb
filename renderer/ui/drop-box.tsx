import { IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './drop-box.module.css';
import { useFileDrop } from './use-file-drop.ts';

interface DropBoxProps {
  /** That files can be dropped here, or a table pasted. */
  readonly hint: string;
  readonly formats: string;
  readonly onDrop: (carried: DataTransfer) => void;
  /** The buttons that do the same. */
  readonly children: ReactNode;
}

/** Where a wizard begins: files are dropped here or chosen. */
export function DropBox({ hint, formats, onDrop, children }: DropBoxProps) {
  return (
    <div className={styles.box} {...useFileDrop(onDrop)}>
      <IconUpload size={24} stroke={1.5} aria-hidden="true" />
      <div className={styles.pickers}>{children}</div>
      <p>{hint}</p>
      <p className={styles.formats}>{formats}</p>
    </div>
  );
}
