import { Checkbox, Radio } from '@mantine/core';
import type { AcceptedFile } from '../../../shared/api/merge.api.ts';
import { mergeWords } from '../../i18n/merge-words.ts';
import { SmallButton } from '../../ui/small-button.tsx';
import type { FileLine } from './change-lines.ts';
import styles from './changes.module.css';
import { Remarks } from './remarks.tsx';
import type { TaskChoice } from './task-chooser.tsx';

interface FileLineProps {
  readonly line: FileLine;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
  readonly fileOf: (key: number) => AcceptedFile | undefined;
  /** Key of the file that speaks last. */
  readonly newest: number;
  readonly onNewest: (key: number, rivals: readonly number[]) => void;
  /** As first proposed, before any choice. */
  readonly proposed: number;
  /** Tasks of the plan that a row without one may belong to. */
  readonly tasks: readonly TaskChoice[];
  readonly onPlace: (place: string, taskId: string) => void;
  /** The sender the clerk named is not it. */
  readonly onDropSender: () => void;
}

const say = mergeWords;

/** One file: whose, which paper, and whether it is taken; above a conflict the question which file speaks last. */
export function FileLineView({ line, taken, onTake, fileOf, newest, onNewest, proposed, tasks, onPlace, onDropSender }: FileLineProps) {
  const { file, conflict } = line;
  const details = [
    file.file,
    say.messages[file.message],
    say.paper(file.document.number, file.document.date),
    file.preparedBy === '' ? '' : say.preparedBy(file.preparedBy),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <div className={styles.fileLine}>
      {conflict && (
        <div className={styles.conflict}>
          <Radio.Group
            label={`◆ ${say.conflict(conflict.addressee.name, conflict.files.length)}`}
            value={String(newest)}
            onChange={(value) => onNewest(Number(value), conflict.files)}
          >
            <div className={styles.rivals}>
              {conflict.files
                .toSorted((a, b) => a - b)
                .map((key) => (
                  <Radio key={key} size="xs" value={String(key)} label={rivalLabel(fileOf(key), key === proposed ? say.by[conflict.by] : null)} />
                ))}
            </div>
          </Radio.Group>
        </div>
      )}
      <div className={styles.fileHead}>
        <Checkbox aria-label={say.takeFile(file.file)} checked={taken} onChange={(event) => onTake(event.currentTarget.checked)} />
        <h3>{file.addressee.name}</h3>
        <span className={styles.fileDetails} title={details}>
          {details}
        </span>
      </div>
      <Remarks remarks={line.remarks} tasks={tasks} onPlace={onPlace} />
      {line.remarks.some(({ code }) => code === 'addresseeByHand') && <SmallButton onClick={onDropSender}>{say.dropSender}</SmallButton>}
      {line.changes.length === 0 && taken && <p className={styles.quiet}>{say.noChangesInFile}</p>}
    </div>
  );
}

function rivalLabel(file: AcceptedFile | undefined, why: string | null): string {
  if (!file) return '';
  const paper = say.paper(file.document.number, file.document.date) || say.undated;
  return [file.file, paper, why === null ? '' : `${say.proposed}: ${why}`].filter((part) => part !== '').join(' · ');
}
