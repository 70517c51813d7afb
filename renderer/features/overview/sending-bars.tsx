import { hrefOf, type Route } from '../../routes/route.ts';
import { formatNumber } from '../../i18n/format.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import styles from './overview.module.css';
import type { OverviewData } from './overview-numbers.ts';

const parts = { onTime: 'done', late: 'slow', missing: 'late', waiting: 'absent' } as const;
type Part = keyof typeof parts;

interface SendingBarsProps {
  readonly data: OverviewData;
  readonly to: (period: string) => Route;
}

/** Reporting, measured apart from finishing: one divided bar a period. */
export function SendingBars({ data, to }: SendingBarsProps) {
  return (
    <ul className={styles.bars}>
      {data.sending.map((period) => {
        const held = (Object.keys(parts) as Part[]).filter((part) => period[part] > 0);
        const words = held.map((part) => say.part(period[part], say.sendingParts[part])).join(' · ');
        return (
          <li key={period.period}>
            <a className={styles.sending} href={hrefOf(to(period.period))}>
              <span>{period.label}</span>
              <span className={styles.track} data-divided aria-hidden="true">
                {held.map((part) => (
                  <span
                    key={part}
                    className={styles.segment}
                    data-group={parts[part]}
                    style={{ width: `${(100 * period[part]) / Math.max(1, period.addressees)}%` }}
                  >
                    {formatNumber(period[part])}
                  </span>
                ))}
              </span>
              <span className={styles.quiet}>{words}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
