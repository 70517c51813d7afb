import type { TaskReport } from '../../../shared/api/reports.api.ts';
import { declared, entryRows } from '../../../shared/domain/reporting/report-fields.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { answerInWords } from '../../i18n/report-words.ts';
import text from '../../ui/text.module.css';
import styles from './report-entry.module.css';

interface KnownResultProps {
  readonly report: TaskReport | null;
  readonly periodLabel: (code: string) => string;
}

/** What the task's last report said, to compare with while typing. */
export function KnownResult({ report, periodLabel }: KnownResultProps) {
  return (
    <aside className={styles.known} aria-label={say.before}>
      <h2 className={styles.small}>{say.before}</h2>
      {!report && <p className={text.quiet}>{say.nothingBefore}</p>}
      {report && (
        <>
          <p className={text.quiet}>{say.beforeLine(periodLabel(report.period), report.reportedOn)}</p>
          <dl className={styles.facts}>
            {facts(report).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </aside>
  );
}

/** Named and ordered as beside it in the entry. */
const facts = (report: TaskReport): [string, string][] =>
  entryRows
    .flat()
    .map((field): [string, string] => [declared(field).asked, answerInWords(field, report[field])])
    .filter(([, value]) => value !== '');
