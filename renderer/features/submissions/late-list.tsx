import { Button } from '@mantine/core';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { BoardRow } from '../../../shared/api/reporting-views.api.ts';
import { knownLateness } from '../../../shared/domain/status/lateness.ts';
import { numbered } from '../../../shared/domain/text/numbered.ts';
import { LATE_PARTS, lateAgencies, latePartTitle, reachedAs, type LatePart } from '../../../shared/domain/reporting/late-agencies.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { reminderWords } from '../../i18n/reminder-words.ts';
import { useRemembered } from '../../platform/remembered.ts';
import { submissionWords } from '../../i18n/submission-words.ts';
import { remindersRoute } from '../../routes/reporting-routes.ts';
import { hrefOf } from '../../routes/route.ts';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { copyTable } from '../../ui/grid/copy-table.ts';
import { notify } from '../../ui/notify.ts';
import { PaperMenu } from '../../ui/paper-menu.tsx';
import text from '../../ui/text.module.css';
import styles from './submissions.module.css';

const say = submissionWords.late;

interface LateListProps {
  readonly planId: string;
  readonly board: CallOutput<'reporting.board'>;
  /** The day looked at, as the address has it; empty: today. */
  readonly routeDay: string;
}

/** The agencies that have not sent, sent late, or left tasks out, each by itself, with what each owes: read, copied or printed as it stands. */
export function LateList({ planId, board, routeDay }: LateListProps) {
  const { period, asOf } = board;
  const [wanted, setWanted] = useRemembered<LatePart>(`late.${planId}`, 'missing');
  const parts = LATE_PARTS.map((part) => ({ part, rows: lateAgencies(board.rows, part, period.dueOn, asOf) })).filter(({ rows }) => rows.length > 0);
  const shown = parts.find(({ part }) => part === wanted) ?? parts[0];
  if (!shown) return <EmptyNote text={asOf > period.dueOn ? say.none : say.beforeDue} />;
  const { part, rows } = shown;
  // Led by several, a task is owed by each of them and is one task.
  const owed = new Set(rows.flatMap(({ owes }) => owes.map(({ taskId }) => taskId))).size;
  const table = [columnsOf(part), ...rows.map((row, at) => texts(row, at, part))];

  return (
    <div className={styles.late}>
      <div className={styles.lateTools}>
        <ChipGroup label={say.which}>
          {parts.map((each) => (
            <Chip key={each.part} pressed={each.part === part} onPress={() => setWanted(each.part)}>
              {say.part(each.part, each.rows.length)}
            </Chip>
          ))}
        </ChipGroup>
        <span className={text.quiet}>{say.owed(owed)}</span>
        <Button onClick={() => copyTable(table) && notify(say.copied)}>{say.copy}</Button>
        <PaperMenu label={say.print} paper="documents.lateAgencies" input={{ planId, period: period.code, part, asOf }} />
        {part !== 'late' && (
          <Button component="a" href={hrefOf(remindersRoute(planId, { period: period.code, asOf: routeDay }))}>
            {reminderWords.open}
          </Button>
        )}
      </div>
      <div className={styles.paper}>
        <h1>{`${latePartTitle(part)} ${period.label}`.toLocaleUpperCase('vi')}</h1>
        <p>{say.asOf(asOf, period.dueOn)}</p>
        <LateTable rows={rows} part={part} />
      </div>
    </div>
  );
}

const hasDays = (part: LatePart): boolean => part !== 'incomplete';

const columnsOf = (part: LatePart): string[] => say.columns.filter((name) => hasDays(part) || name !== say.days);

function stateInWords({ first }: BoardRow, part: LatePart): string {
  if (part === 'missing' || !first) return say.missing;
  return (part === 'late' ? say.sentOn : say.incomplete)(formatCivilDate(first.receivedOn));
}

function texts(row: BoardRow, index: number, part: LatePart): string[] {
  return [
    String(index + 1),
    reachedAs(row),
    stateInWords(row, part),
    ...(hasDays(part) ? [submissionWords.lateBy(knownLateness(row))] : []),
    row.owes.map(({ number, content }) => numbered(number, content)).join('\n'),
  ];
}

function LateTable({ rows, part }: { readonly rows: readonly BoardRow[]; readonly part: LatePart }) {
  return (
    <table>
      <colgroup>
        <col className={styles.lateNumber} />
        <col className={styles.lateAgency} />
        <col className={styles.lateState} />
        {hasDays(part) && <col className={styles.lateDays} />}
        <col />
      </colgroup>
      <thead>
        <tr>
          {columnsOf(part).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const cells = texts(row, index, part).slice(0, -1);
          return (
            <tr key={row.addressee.id}>
              {cells.map((cell, at) => (
                <td key={columnsOf(part)[at]}>{cell}</td>
              ))}
              <td>
                {row.owes.map(({ taskId, number, content }) => (
                  <div key={taskId}>{numbered(number, content)}</div>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
