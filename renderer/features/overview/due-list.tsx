import { useViewportSize } from '@mantine/hooks';
import { numbered } from '../../../shared/domain/text/numbered.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { hrefOf } from '../../routes/route.ts';
import { trackingRoute } from '../../routes/reporting-routes.ts';
import { formatNumber } from '../../i18n/format.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import styles from './overview.module.css';
import type { OverviewData } from './overview-numbers.ts';

/** As many as a glance takes in, more in a tall window; the rest stands one click away. */
const SHOWN = 5;
const SHOWN_TALL = 9;
const TALL_PX = 900;

interface DueListProps {
  readonly title: string;
  readonly none: string;
  readonly tasks: OverviewData['late'];
  readonly plan: PlanListItem;
  readonly asOf: string;
  readonly show: string;
}

/** Tasks by how long they are late or have left. */
export function DueList({ title, none, tasks, plan, asOf, show }: DueListProps) {
  const shown = useViewportSize().height >= TALL_PX ? SHOWN_TALL : SHOWN;
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>
        {title} {tasks.length > 0 && <span className={styles.quiet}>{formatNumber(tasks.length)}</span>}
      </h2>
      {tasks.length === 0 && <p className={styles.quiet}>{none}</p>}
      <ul className={styles.bars}>
        {tasks.slice(0, shown).map(({ taskId, number, content, leadText, ...late }) => (
          <li key={taskId}>
            <a className={styles.due} href={hrefOf(trackingRoute(plan.id, { asOf, row: taskId }))}>
              <span className={styles.dueText}>{numbered(number, content)}</span>
              <span className={styles.quiet}>
                {leadText} ·{' '}
                <span data-late={late.daysLate > 0 || undefined} className={styles.days}>
                  {late.daysLate > 0 ? say.overdue(late) : say.left(late)}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {tasks.length > shown && (
        <a className={styles.more} href={hrefOf(trackingRoute(plan.id, { asOf, show }))}>
          {say.more(tasks.length)}
        </a>
      )}
    </section>
  );
}
