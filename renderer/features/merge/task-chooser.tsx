import { Select } from '@mantine/core';
import { mergeWords as say } from '../../i18n/merge-words.ts';
import { findOption } from '../../ui/find-option.ts';
import styles from './changes.module.css';

export interface TaskChoice {
  readonly value: string;
  readonly label: string;
}

interface TaskChooserProps {
  readonly tasks: readonly TaskChoice[];
  readonly placeholder?: string;
  /** Null: left without a choice. */
  readonly onChoose: (taskId: string | null) => void;
}

/** Which task a row of a returned form belongs to. */
export function TaskChooser({ tasks, placeholder = say.findTask, onChoose }: TaskChooserProps) {
  return (
    <Select
      className={styles.chooser ?? ''}
      size="xs"
      label={say.whichTask}
      searchable
      autoFocus
      limit={50}
      filter={findOption}
      nothingFoundMessage={say.noSuchTask}
      data={tasks.map(({ value, label }) => ({ value, label }))}
      value={null}
      placeholder={placeholder}
      defaultDropdownOpened
      onChange={onChoose}
      onBlur={() => onChoose(null)}
    />
  );
}
