import { Select } from '@mantine/core';
import type { Sender } from '../../../shared/api/reports.api.ts';
import { mergeWords as say } from '../../i18n/merge-words.ts';
import { findOption } from '../../ui/find-option.ts';
import styles from './merge.module.css';

interface SenderChooserProps {
  readonly file: string;
  readonly senders: readonly Sender[];
  readonly onSender: (addresseeId: string) => void;
}

/** Whose a file is that does not say so itself. */
export function SenderChooser({ file, senders, onSender }: SenderChooserProps) {
  return (
    <Select
      className={styles.sender ?? ''}
      size="xs"
      aria-label={say.senderOf(file)}
      placeholder={say.findSender}
      searchable
      filter={findOption}
      nothingFoundMessage={say.noSender}
      data={senders.map(({ id, name }) => ({ value: id, label: name }))}
      value={null}
      onChange={(addresseeId) => addresseeId !== null && onSender(addresseeId)}
    />
  );
}
