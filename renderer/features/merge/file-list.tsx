import { UnstyledButton } from '@mantine/core';
import type { Sender } from '../../../shared/api/reports.api.ts';
import { mergeWords } from '../../i18n/merge-words.ts';
import { VirtualList, type Reveal } from '../../ui/virtual-list.tsx';
import { FILE_GROUPS, titleOf, type FileGroup, type ListedFile } from './file-groups.ts';
import styles from './merge.module.css';
import { SenderChooser } from './sender-chooser.tsx';

interface FileListProps {
  readonly files: readonly ListedFile[];
  readonly chosen: string;
  readonly reveal: Reveal | null;
  readonly onChoose: (file: ListedFile) => void;
  /** Who may have sent a file that does not say so itself. */
  readonly senders: readonly Sender[];
  readonly onSender: (file: string, addresseeId: string) => void;
}

type Item = { readonly id: string; readonly heading: FileGroup; readonly count: number } | (ListedFile & { readonly heading?: undefined });

const say = mergeWords;
const marks: Readonly<Record<FileGroup, string>> = { rejected: '■', conflict: '◆', doubtful: '◆', accepted: '✓', repeat: '–', out: '○' };

/** What became of each file, those that need the clerk first. */
export function FileList({ files, chosen, reveal, onChoose, senders, onSender }: FileListProps) {
  const byGroup = Map.groupBy(files, ({ group }) => group);
  const items = FILE_GROUPS.flatMap((group): Item[] => {
    const own = byGroup.get(group) ?? [];
    return own.length === 0 ? [] : [{ id: group, heading: group, count: own.length }, ...own];
  });
  return (
    <VirtualList label={say.files} items={items} estimate={46} reveal={reveal}>
      {(item) =>
        item.heading === undefined ? (
          <>
            <UnstyledButton className={styles.file} data-group={item.group} aria-current={item.id === chosen || undefined} onClick={() => onChoose(item)}>
              <span className={styles.fileMark} aria-hidden="true">
                {marks[item.group]}
              </span>
              <span className={styles.fileText}>
                <span className={styles.fileTitle}>{titleOf(item)}</span>
                <span className={styles.small}>{detailOf(item)}</span>
              </span>
            </UnstyledButton>
            {item.lacksSender && <SenderChooser file={item.name} senders={senders} onSender={(addresseeId) => onSender(item.id, addresseeId)} />}
          </>
        ) : (
          <h3 className={styles.fileGroup}>
            {say.groups[item.heading]} · {say.fileCount(item.count)}
          </h3>
        )
      }
    </VirtualList>
  );
}

function detailOf({ accepted, name, reason }: ListedFile): string {
  if (!accepted) return reason;
  const { message, changes, recognisedBy } = accepted;
  const parts = message === 'repeat' ? [say.messages.repeat] : [say.messages[message], say.changes(changes), say.recognised[recognisedBy]];
  return [name, ...parts].filter((part) => part !== '').join(' · ');
}
