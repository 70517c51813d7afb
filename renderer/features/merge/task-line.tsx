import { Checkbox, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { MergeChange } from '../../../shared/api/merge.api.ts';
import { mergeFieldLabel } from '../../../shared/domain/forms/figure-answers.ts';
import { mergeWords } from '../../i18n/merge-words.ts';
import { SmallButton } from '../../ui/small-button.tsx';
import type { TaskLine } from './change-lines.ts';
import styles from './changes.module.css';
import { LongText } from './long-text.tsx';
import { Remarks } from './remarks.tsx';
import { TaskChooser, type TaskChoice } from './task-chooser.tsx';

interface TaskLineProps {
  readonly line: TaskLine;
  readonly taken: (change: MergeChange) => boolean;
  readonly onTake: (changes: readonly MergeChange[], taken: boolean) => void;
  /** Tasks of the plan the row may belong to instead. */
  readonly tasks: readonly TaskChoice[];
  /** Null gives the row back to the task it was taken for. */
  readonly onMove: (to: string | null) => void;
  readonly onPlace: (place: string, taskId: string) => void;
}

const say = mergeWords;

/** One task's changes, field by field. */
export function TaskLineView({ line, taken, onTake, tasks, onMove, onPlace }: TaskLineProps) {
  const [choosing, setChoosing] = useState(false);
  // A cell read in two ways is one answer.
  const answers = new Set(line.changes.map(({ field }) => field)).size;
  const count = new Set(line.changes.filter(taken).map(({ field }) => field)).size;
  const said = new Set(line.changes.flatMap(({ doubt }) => doubt?.message ?? []));
  const named = say.named(line);
  const numberBefore = tasks.find(({ value }) => value === line.movedFrom)?.label.split(' · ')[0] ?? '';
  return (
    <div className={styles.task}>
      <div className={styles.taskHead}>
        <Checkbox
          aria-label={say.takeTask(named)}
          checked={count === answers}
          indeterminate={count > 0 && count < answers}
          onChange={(event) => onTake(line.changes, event.currentTarget.checked)}
        />
        <span className={styles.taskNumber}>{line.about === 'figure' ? say.figure : line.number}</span>
        <span className={styles.taskText} title={line.task}>
          {line.task}
        </span>
        {line.doubtfulTask && !choosing && (
          <SmallButton aria-label={say.otherTaskOf(line.number)} onClick={() => setChoosing(true)}>
            {say.otherTask}
          </SmallButton>
        )}
      </div>
      {(line.movedFrom !== null || line.placedFrom !== null) && (
        <p className={styles.moved}>
          {line.placedFrom === null ? say.moved(numberBefore) : say.placed}{' '}
          <UnstyledButton className={styles.more} onClick={() => onMove(null)}>
            {say.moveBack}
          </UnstyledButton>
        </p>
      )}
      {choosing && (
        <TaskChooser
          tasks={tasks}
          placeholder={`${line.number} · ${line.task}`}
          onChoose={(to) => {
            setChoosing(false);
            if (to !== null && to !== line.taskId) onMove(to);
          }}
        />
      )}
      <table className={styles.fields} data-first={line.changes.every(({ before }) => before === '') || undefined}>
        <thead>
          <tr>
            <th scope="col">{say.columns.take}</th>
            <th scope="col">{say.columns.field}</th>
            <th scope="col">{say.columns.before}</th>
            <th scope="col">{say.columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {line.changes.map((change) => (
            <tr key={change.key} data-out={taken(change) ? undefined : change.doubt ? 'doubt' : 'left'}>
              <td>
                <Checkbox
                  aria-label={say.takeField(mergeFieldLabel(change.field), named, change.reading === 0 ? '' : change.after)}
                  checked={taken(change)}
                  onChange={(event) => onTake([change], event.currentTarget.checked)}
                />
              </td>
              <th scope="row">{mergeFieldLabel(change.field)}</th>
              <td className={styles.before}>{change.before === '' ? <i>{say.nothingBefore}</i> : <LongText text={change.before} />}</td>
              <td>
                {change.after === '' ? <i>{say.emptied}</i> : <LongText text={change.after} />}
                {change.doubt && (
                  <span className={styles.remark}>
                    ◆ {change.doubt.message} {say.onlyIfTaken}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Remarks remarks={line.remarks.filter(({ message }) => !said.has(message))} tasks={tasks} onPlace={onPlace} />
    </div>
  );
}
