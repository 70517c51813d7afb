import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { hrefOf, type Route } from '../../routes/route.ts';
import { submissionsRoute, trackingRoute } from '../../routes/reporting-routes.ts';
import { formatNumber } from '../../i18n/format.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import styles from './overview.module.css';
import { mainFigures, type OverviewData } from './overview-numbers.ts';

interface FigureLineProps {
  readonly plan: PlanListItem;
  readonly asOf: string;
  readonly data: OverviewData;
}

/** The period's figures, each with what it is a share of. */
export function FigureLine({ plan, asOf, data }: FigureLineProps) {
  const period = data.period?.code ?? '';
  const behind: Readonly<Record<string, Route>> = {
    sent: submissionsRoute(plan.id, { asOf, period }),
    'on-time-rate': trackingRoute(plan.id, { asOf, show: 'done-on-time' }),
    'open-overdue': trackingRoute(plan.id, { asOf, show: 'qua-han' }),
    'due-soon': trackingRoute(plan.id, { asOf, show: 'sap-den-han' }),
    'routine-met': trackingRoute(plan.id, { asOf, show: 'routine-met' }),
    'awaiting-confirmation': trackingRoute(plan.id, { asOf, show: 'cho-xac-nhan' }),
  };
  return (
    <ul className={styles.figures} aria-label={say.figures}>
      {mainFigures(data).map(({ key, label, count, of, percent, denominatorLabel }) => (
        <li key={key}>
          <a className={styles.figure} href={hrefOf(behind[key] ?? trackingRoute(plan.id, { asOf }))}>
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
