import type { TaskReport } from '../../../shared/api/reports.api.ts';
import { progressLabels } from '../../../shared/domain/status/status-words.ts';
import { formatCivilDate, formatNumber } from '../../i18n/format.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
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

function facts(report: TaskReport): [string, string][] {
  const { fields } = say;
  const all: [string, string][] = [
    [fields.result, report.result],
    [fields.cumulative, report.cumulative],
    [fields.percent, report.percent === null ? '' : `${formatNumber(report.percent)} %`],
    [fields.progress, report.progress === null ? '' : progressLabels[report.progress]],
    [fields.completedOn, report.completedOn === null ? '' : formatCivilDate(report.completedOn)],
    [fields.difficulty, report.difficulty],
    [fields.cause, report.cause],
    [fields.proposal, report.proposal],
    [fields.evidence, report.evidence],
  ];
  return all.filter(([, value]) => value !== '');
}
