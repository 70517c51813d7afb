import { numbered } from '../../../shared/domain/text/numbered.ts';
import { Button } from '@mantine/core';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { BoardRow } from '../../../shared/api/reporting-views.api.ts';
import { knownLateness } from '../../../shared/domain/status/lateness.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { submissionWords } from '../../i18n/submission-words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { copyTable } from '../../ui/grid/copy-table.ts';
import { notify } from '../../ui/notify.ts';
import { PaperMenu } from '../../ui/paper-menu.tsx';
import text from '../../ui/text.module.css';
import styles from './submissions.module.css';

const say = submissionWords.late;

/** The agencies that are late or still owe, with what each owes: read, copied or printed as it stands. */
export function LateList({ planId, board }: { readonly planId: string; readonly board: CallOutput<'reporting.board'> }) {
  const { period, asOf } = board;
  const late = asOf > period.dueOn ? board.rows.filter(isLate) : [];
  const owed = late.reduce((count, { owes }) => count + owes.length, 0);
  if (late.length === 0) return <EmptyNote text={asOf > period.dueOn ? say.none : say.beforeDue} />;

  return (
    <div className={styles.late}>
      <div className={styles.lateTools}>
        <span className={text.quiet}>{say.count(late.length, owed)}</span>
        <Button onClick={() => copyTable([[...say.columns], ...late.map(texts)]) && notify(say.copied)}>{say.copy}</Button>
        <PaperMenu label={say.print} paper="documents.lateAgencies" input={{ planId, period: period.code, asOf }} />
      </div>
      <div className={styles.paper}>
        <h1>{say.title(period.label)}</h1>
        <p>{say.asOf(asOf, period.dueOn)}</p>
        <LateTable rows={late} />
      </div>
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
    submissionWords.lateBy(knownLateness(row)),
    row.owes.map(({ number, content }) => numbered(number, content)).join('\n'),
  ];
}

function LateTable({ rows }: { readonly rows: readonly BoardRow[] }) {
  return (
    <table>
      <colgroup>
        <col className={styles.lateNumber} />
        <col className={styles.lateAgency} />
        <col className={styles.lateState} />
        <col className={styles.lateDays} />
        <col />
      </colgroup>
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
            <td>{index + 1}</td>
            <td>{row.addressee.name}</td>
            <td>{stateInWords(row)}</td>
            <td>{submissionWords.lateBy(knownLateness(row))}</td>
            <td>
              {row.owes.map(({ taskId, number, content }) => (
                <div key={taskId}>{numbered(number, content)}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
