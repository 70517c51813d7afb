import { Button } from '@mantine/core';
import type { Dispatch } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { mergeWords } from '../../i18n/merge-words.ts';
import { words } from '../../i18n/vi.ts';
import type { CallFailure } from '../../platform/call-failure.ts';
import { today } from '../../platform/today.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import type { CameOn } from './arrivals.ts';
import type { BatchLine, BatchSummary } from './batch-summary.ts';
import type { Tokens } from './decisions.ts';
import styles from './merge.module.css';
import type { WizardAction } from './use-wizard.ts';

interface ConfirmStepProps {
  readonly summary: BatchSummary;
  readonly receivedOn: string;
  /** By key of the file. */
  readonly came: ReadonlyMap<number, CameOn>;
  readonly tokens: Tokens;
  /** Last day of sending on time; null: not known. */
  readonly dueOn: string | null;
  readonly dispatch: Dispatch<WizardAction>;
  readonly failure: CallFailure | null;
  /** Reads the files again where the preview no longer holds. */
  readonly onAgain: () => void;
}

const say = mergeWords;

/** Left: one day for all, and what stays out. Right: what is written, file by file, each with the day it came. */
export function ConfirmStep({ summary, receivedOn, came, tokens, dueOn, dispatch, failure, onAgain }: ConfirmStepProps) {
  const left = [
    [summary.doubtsNotTaken, say.notTakenDoubts],
    [summary.leftOutChanges, say.notTakenChanges],
    [summary.leftOutFiles, say.notTakenFiles],
    [summary.rejected, say.notTakenRejected],
    [summary.repeats, say.notTakenRepeats],
  ] as const;
  const notTaken = left.filter(([count]) => count > 0);
  const isLate = (key: number): boolean => dueOn !== null && (came.get(key)?.day ?? '') > dueOn;
  const late = summary.lines.filter(({ file }) => isLate(file.key)).length;
  const arrival = arrivalColumn({ came, isLate, onDay: (key, on) => dispatch({ type: 'arrived', token: tokens[key] ?? '', on }) });
  const columns = [...lineColumns.slice(0, 3), arrival, ...lineColumns.slice(3)];
  return (
    <div className={styles.sides}>
      <section className={styles.source} aria-label={say.steps[2]}>
        <div>
          <DayInput label={say.receivedForAll} value={receivedOn} onChange={(on) => dispatch({ type: 'received', on })} />
          <p className={`${styles.small} ${styles.note}`}>
            {say.receivedNote} {dueOn !== null && say.due(dueOn)} {late > 0 && say.lateCount(late)}
          </p>
        </div>
        {notTaken.length > 0 && (
          <div className={styles.notTaken}>
            <h2 className={styles.heading}>{say.notTaken}</h2>
            <ul>
              {notTaken.map(([count, sentence]) => (
                <li key={sentence(0)}>{sentence(count)}</li>
              ))}
            </ul>
          </div>
        )}
        <p className={styles.small}>{say.keeps}</p>
        {failure && (
          <div className={styles.failed}>
            <FailureMessage failure={failure} />
            <Button onClick={onAgain}>{words.common.retry}</Button>
          </div>
        )}
      </section>
      <section className={styles.result} aria-label={say.summary}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keyboard */}
        <div className={styles.scroller} tabIndex={0} role="group" aria-label={say.summary}>
          <ListTable label={say.summary} columns={columns} rows={summary.lines} atOnce={{ rows: 200, more: say.moreLines }} />
        </div>
      </section>
    </div>
  );
}

interface Arrivals {
  readonly came: ReadonlyMap<number, CameOn>;
  readonly isLate: (key: number) => boolean;
  readonly onDay: (key: number, typed: string) => void;
}

const arrivalColumn = ({ came, isLate, onDay }: Arrivals): ListColumn<BatchLine> => ({
  id: 'arrival',
  header: say.receivedOn,
  width: '240px',
  cell: ({ file: { key, addressee } }) => <ArrivalDay agency={addressee.name} came={came.get(key)!} late={isLate(key)} onDay={(typed) => onDay(key, typed)} />,
});

interface ArrivalDayProps {
  readonly agency: string;
  readonly came: CameOn;
  readonly late: boolean;
  readonly onDay: (typed: string) => void;
}

/** The day one paper came, and what proposed it. */
function ArrivalDay({ agency, came: { typed, by, day }, late, onDay }: ArrivalDayProps) {
  return (
    <div className={styles.arrival}>
      <DayInput label={say.receivedOf(agency)} labelHidden value={typed} required onChange={onDay} />
      <span className={styles.small}>
        {say.receivedBy[by]}
        {late && <span className={styles.late}> · {say.late}</span>}
        {day !== null && day > today() && <span className={styles.late}> · {say.future}</span>}
      </span>
    </div>
  );
}

const lineColumns: readonly ListColumn<BatchLine>[] = [
  { id: 'agency', header: say.agency, cell: ({ file }) => file.addressee.name },
  { id: 'message', header: say.message, width: '88px', cell: ({ file }) => say.messages[file.message] },
  { id: 'paper', header: say.paperColumn, width: '150px', cell: ({ file }) => say.paper(file.document.number, file.document.date) },
  { id: 'tasks', header: say.taskColumn, width: '78px', end: true, cell: ({ tasks }) => formatNumber(tasks) },
  { id: 'changes', header: say.changeColumn, width: '76px', end: true, cell: ({ changes }) => formatNumber(changes) },
];
