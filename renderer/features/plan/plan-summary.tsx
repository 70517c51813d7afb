import { UnstyledButton } from '@mantine/core';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { statusClassLabels } from '../../../shared/domain/status/status-words.ts';
import { numbered } from '../../../shared/domain/text/numbered.ts';
import { hrefOf } from '../../routes/route.ts';
import { trackingRoute } from '../../routes/reporting-routes.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { formatCivilDate, formatNumber } from '../../i18n/format.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { today } from '../../platform/today.ts';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { toneOf } from '../../ui/status/status-tone.ts';
import textClasses from '../../ui/text.module.css';
import classes from './plan.module.css';

const { summary: say } = planWords.drawer;
const MOST = 5;

interface PlanSummaryProps {
  readonly plan: PlanListItem;
  readonly onChoose: (taskId: string) => void;
}

/** In the place of a row's details while none is chosen: how the plan stands today, and which tasks are next. */
export function PlanSummary({ plan, onChoose }: PlanSummaryProps) {
  const { data } = useQueryOf('reporting.overview', { planId: plan.id, asOf: today() });
  if (!data) return null;
  const classesMet = data.counts.byClass.filter(({ count }) => count > 0);
  return (
    <>
      {classesMet.length > 0 && (
        <section className={classes.field} aria-label={say.today}>
          <div className={classes.fieldName}>{say.today}</div>
          <ul className={classes.summary}>
            {classesMet.map(({ class: name, count }) => (
              <li key={name}>
                <a className={classes.summaryLine} href={hrefOf(trackingRoute(plan.id, { show: name }))}>
                  <StatusMark tone={toneOf(name)}>{statusClassLabels[name]}</StatusMark>
                  <span>{formatNumber(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Tasks title={say.overdue} tasks={data.late} onChoose={onChoose} />
      <Tasks title={say.dueSoon} tasks={data.dueSoon} onChoose={onChoose} />
      {data.late.length + data.dueSoon.length === 0 && <p className={textClasses.quiet}>{say.nothingDue}</p>}
    </>
  );
}

interface TasksProps {
  readonly title: string;
  readonly tasks: CallOutput<'reporting.overview'>['late'];
  readonly onChoose: (taskId: string) => void;
}

function Tasks({ title, tasks, onChoose }: TasksProps) {
  if (tasks.length === 0) return null;
  return (
    <section className={classes.field} aria-label={title}>
      <div className={classes.fieldName}>
        {title} · {formatNumber(tasks.length)}
      </div>
      <ul className={classes.summary}>
        {tasks.slice(0, MOST).map(({ taskId, number, content, due }) => (
          <li key={taskId}>
            <UnstyledButton className={classes.summaryLine} onClick={() => onChoose(taskId)}>
              <span className={textClasses.twoLines}>{numbered(number, content)}</span>
              <span className={classes.quiet}>{formatCivilDate(due)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {tasks.length > MOST && <div className={classes.quiet}>{say.more(tasks.length - MOST)}</div>}
    </section>
  );
}
