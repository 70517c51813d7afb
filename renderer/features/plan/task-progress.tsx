import { Anchor, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { claimInLines } from '../../../shared/domain/status/claim.ts';
import { flagWords, progressLabels, standingWord } from '../../../shared/domain/status/status-words.ts';
import { hrefOf } from '../../routes/route.ts';
import { trackingRoute } from '../../routes/reporting-routes.ts';
import { usePeriodOptions } from '../../data/use-period-options.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { confirmWords } from '../../i18n/confirm-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { standingTone } from '../../ui/status/status-tone.ts';
import { usePlanCellActions } from './plan-cell-context.ts';
import classes from './plan.module.css';

const { progress: say } = planWords.drawer;

type Timeline = CallOutput<'reporting.timeline'>;
type Told = Extract<Timeline['entries'][number], { kind: 'report' }>;

interface TaskProgressProps {
  readonly plan: PlanListItem;
  readonly taskId: string;
}

/** Where the task stands today and what was reported last. */
export function TaskProgress({ plan, taskId }: TaskProgressProps) {
  // At once for a row that is gone to; rows that the arrow keys only run past are not asked about.
  const [restingOn] = useDebouncedValue(taskId, 120, { leading: true });
  const { data } = useQueryOf('reporting.timeline', { taskId: restingOn });
  const periods = usePeriodOptions(plan).own;
  const { confirm } = usePlanCellActions();
  if (data?.taskId !== taskId) {
    return (
      <section className={classes.field} aria-label={say.title} aria-busy>
        <div className={classes.fieldName}>{say.title}</div>
        <div className={classes.marks}>&nbsp;</div>
      </section>
    );
  }
  const { status } = data;
  const latest = data.entries.find((entry): entry is Told => entry.kind === 'report' && entry.report.id === data.latest);
  return (
    <section className={classes.field} aria-label={say.title}>
      <div className={classes.fieldName}>{say.title}</div>
      <div className={classes.marks}>
        <StatusMark tone={standingTone(status)}>{standingWord(status)}</StatusMark>
        {flagWords(status.flags).map((flag) => (
          <StatusMark key={flag} tone="waiting">
            {flag}
          </StatusMark>
        ))}
      </div>
      {status.claim && (
        <>
          {claimInLines(status.claim).map((line) => (
            <div key={line} className={classes.quiet}>
              {line}
            </div>
          ))}
          <div>
            <Button size="compact-sm" onClick={() => confirm([taskId])}>
              {confirmWords.open}
            </Button>
          </div>
        </>
      )}
      {data.answers?.byMembers && (
        <div className={classes.quiet}>
          {say.sent(data.answers.rows.filter(({ said }) => said !== null).length, data.answers.rows.length, data.answers.period.label)}
        </div>
      )}
      {latest && <LatestReport told={latest} period={periods.find(({ code }) => code === latest.report.period)?.label ?? ''} />}
      <Anchor size="xs" href={hrefOf(trackingRoute(plan.id, { row: taskId }))}>
        {say.all}
      </Anchor>
    </section>
  );
}

function LatestReport({ told: { report, submission }, period }: { readonly told: Told; readonly period: string }) {
  const mark = [report.progress === null ? '' : progressLabels[report.progress], report.percent === null ? '' : say.percent(report.percent)];
  return (
    <>
      <div className={classes.quiet}>{[say.latest(period), ...mark].filter((part) => part !== '').join(' · ')}</div>
      <div className={classes.drawerText} style={{ margin: 0 }}>
        {report.result}
      </div>
      <div className={classes.quiet}>{say.from(submission.addressee.name, submission.document)}</div>
    </>
  );
}
