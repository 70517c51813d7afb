import { IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './file-drop.module.css';
import { FilePicker } from './file-picker.tsx';
import { useFileDrop } from './use-file-drop.ts';

interface FileDropProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A part of the screen that takes files dragged onto it. */
export function FileDrop({ label, onFiles, children }: FileDropProps) {
  return (
    <div role="group" aria-label={label} className={styles.zone} {...useFileDrop(({ files }) => onFiles([...files]))}>
      {children}
    </div>
  );
}

/** The same by keyboard. */
export function FileButton({ label, onFiles }: Pick<FileDropProps, 'label' | 'onFiles'>) {
  return <FilePicker label={label} multiple size="compact-sm" leftSection={<IconPaperclip size={14} aria-hidden="true" />} onFiles={onFiles} />;
}
