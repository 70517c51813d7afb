import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { hrefOf, type Route } from '../../routes/route.ts';
import { submissionsRoute, trackingRoute } from '../../routes/reporting-routes.ts';
import { chipFor } from '../../routes/tracking-chips.ts';
import { formatNumber } from '../../i18n/format.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import styles from './overview.module.css';
import { mainFigures, type OverviewData } from './overview-numbers.ts';

interface FigureLineProps {
  readonly plan: PlanListItem;
  /** As chosen; empty: the current one. */
  readonly period: string;
  readonly asOf: string;
  readonly data: OverviewData;
}

/** The period's figures, each with what it is a share of. */
export function FigureLine({ plan, period, asOf, data }: FigureLineProps) {
  const shown = data.period?.code ?? '';
  const tracking = (show: string): Route => trackingRoute(plan.id, { asOf, period, show });
  const behind: Readonly<Record<string, Route>> = {
    sent: submissionsRoute(plan.id, { asOf, period: shown }),
    'on-time-rate': tracking(chipFor['done-of-due']),
    'open-overdue': tracking(chipFor.overdue),
    'due-soon': tracking(chipFor['due-soon']),
    'routine-met': tracking('routine-met'),
    'awaiting-confirmation': tracking(chipFor.awaiting),
  };
  return (
    <ul className={styles.figures} aria-label={say.figures}>
      {mainFigures(data).map(({ key, label, count, of, percent, denominatorLabel }) => (
        <li key={key}>
          <a className={styles.figure} href={hrefOf(behind[key] ?? tracking(''))}>
            <span className={styles.figureLabel}>{label}</span>{' '}
            <span className={styles.figureNumber} data-late={(key === 'open-overdue' && count > 0) || undefined}>
              {formatNumber(count)}
              <span className={styles.figureOf}>/{formatNumber(of)}</span>
              {percent !== null && <span className={styles.figurePercent}> {say.percent(percent)}</span>}
            </span>{' '}
            <span className={styles.quiet}>{say.ofLabel(denominatorLabel)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
