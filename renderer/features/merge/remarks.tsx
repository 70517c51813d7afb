import { useState } from 'react';
import type { MergeRemark } from '../../../shared/api/merge.api.ts';
import { mergeWords as say } from '../../i18n/merge-words.ts';
import { SmallButton } from '../../ui/small-button.tsx';
import styles from './changes.module.css';
import { TaskChooser, type TaskChoice } from './task-chooser.tsx';

interface RemarksProps {
  readonly remarks: readonly MergeRemark[];
  /** Tasks of the plan that a row without one may belong to. */
  readonly tasks: readonly TaskChoice[];
  readonly onPlace: (place: string, taskId: string) => void;
}

/** What is to be looked at; a row that found no task can be given to one. */
export function Remarks({ remarks, tasks, onPlace }: RemarksProps) {
  const once = new Map(remarks.map((remark) => [remark.message, remark]));
  return [...once.values()].map((remark) => <RemarkLine key={remark.message} remark={remark} tasks={tasks} onPlace={onPlace} />);
}

const UNPLACED: ReadonlySet<string> = new Set(['rowUnknown', 'taskTwice']);

function RemarkLine({ remark: { code, params, message }, tasks, onPlace }: Omit<RemarksProps, 'remarks'> & { readonly remark: MergeRemark }) {
  const [choosing, setChoosing] = useState(false);
  const place = UNPLACED.has(code) ? String(params['place']) : null;
  return (
    <>
      <p className={styles.remark}>
        ◆ {message}{' '}
        {place !== null && !choosing && (
          <SmallButton aria-label={say.placeRow(place)} onClick={() => setChoosing(true)}>
            {say.place}
          </SmallButton>
        )}
      </p>
      {place !== null && choosing && (
        <TaskChooser
          tasks={tasks}
          onChoose={(to) => {
            setChoosing(false);
            if (to !== null) onPlace(place, to);
          }}
        />
      )}
    </>
  );
}
