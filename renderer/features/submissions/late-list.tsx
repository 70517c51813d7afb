import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { BoardRow } from '../../../shared/api/reporting-views.api.ts';
import { formatCivilDate, formatNumber } from '../../i18n/format.ts';
import { submissionWords } from '../../i18n/submission-words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { copyTable } from '../../ui/grid/copy-table.ts';
import { notify } from '../../ui/notify.tsx';
import { PrintSheet } from '../../ui/print-sheet.tsx';
import styles from './submissions.module.css';

const say = submissionWords.late;

/** The agencies that are late or still owe, with what each owes: read, copied or printed as it stands. */
export function LateList({ board }: { readonly board: CallOutput<'reporting.board'> }) {
  const [printing, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  const { period, asOf } = board;
  const late = asOf > period.dueOn ? board.rows.filter(isLate) : [];
  const owed = late.reduce((count, { owes }) => count + owes.length, 0);
  if (late.length === 0) return <EmptyNote text={asOf > period.dueOn ? say.none : say.beforeDue} />;

  const head = (
    <>
      <h1>{say.title(period.label)}</h1>
      <p className="center">{say.asOf(asOf, period.dueOn)}</p>
    </>
  );
  return (
    <div className={styles.late}>
      <div className={styles.lateTools}>
        <span className={styles.quiet}>{say.count(late.length, owed)}</span>
        <Button size="compact-sm" onClick={() => copyTable([[...say.columns], ...late.map(texts)]) && notify(say.copied)}>
          {say.copy}
        </Button>
        <Button size="compact-sm" onClick={() => setPrinting(true)}>
          {say.print}
        </Button>
      </div>
      <div className={styles.paper}>
        {head}
        <LateTable rows={late} />
      </div>
      {printing && (
        <PrintSheet onPrinted={printed}>
          {head}
          <LateTable rows={late} />
        </PrintSheet>
      )}
    </div>
  );
}

const isLate = (row: BoardRow): boolean => row.leadsNow && (row.state === 'late' || row.state === 'missing' || row.owes.length > 0);

function stateInWords({ state, first }: BoardRow): string {
  if (state === 'late' && first) return say.sentOn(formatCivilDate(first.receivedOn));
  return state === 'missing' ? say.missing : say.incomplete;
}

function texts(row: BoardRow, index: number): string[] {
  return [
    String(index + 1),
    row.addressee.name,
    stateInWords(row),
    row.daysLate === null ? '' : formatNumber(row.daysLate),
    row.owes.map(({ number, content }) => `${number}. ${content}`).join('\n'),
  ];
}

function LateTable({ rows }: { readonly rows: readonly BoardRow[] }) {
  return (
    <table>
      <thead>
        <tr>
          {say.columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.addressee.id}>
            <td className="number">{index + 1}</td>
            <td>{row.addressee.name}</td>
            <td>{stateInWords(row)}</td>
            <td className="number">{row.daysLate === null ? '' : formatNumber(row.daysLate)}</td>
            <td>
              {row.owes.map(({ taskId, number, content }) => (
                <div key={taskId}>
                  {number}. {content}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
