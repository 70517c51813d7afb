import type { NextStep } from '../../../shared/api/status-figures.api.ts';
import { useBackupState } from '../../data/use-backups.ts';
import { backupWords } from '../../i18n/backup-words.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import { backupRoute } from '../../routes/backup-routes.ts';
import { planLifeRoute, planRoute } from '../../routes/plan-routes.ts';
import { agenciesRoute } from '../../routes/register-routes.ts';
import { formsRoute, submissionsRoute, trackingRoute } from '../../routes/reporting-routes.ts';
import { chipFor } from '../../routes/tracking-chips.ts';
import { hrefOf, type Route } from '../../routes/route.ts';
import styles from './next-steps.module.css';

interface NextStepsProps {
  readonly planId: string;
  /** As chosen; empty: the current one, today. */
  readonly period: string;
  readonly asOf: string;
  readonly steps: readonly NextStep[];
}

/** What there is to do, each line one press from where it is done. */
export function NextSteps({ planId, period, asOf, steps }: NextStepsProps) {
  const copies = useCopiesDue();
  return (
    <section className={styles.steps} aria-labelledby="next-steps">
      <h2 id="next-steps" className={styles.title}>
        {say.nextSteps}
      </h2>
      {steps.length === 0 && copies === null && <p className={styles.none}>{say.noNextSteps}</p>}
      <ul className={styles.list}>
        {copies !== null && (
          <li>
            <a className={styles.step} href={hrefOf(backupRoute())}>
              <span>{copies}</span> <span className={styles.action}>{backupWords.stepAction}</span>
            </a>
          </li>
        )}
        {steps.map((step) => (
          <li key={'period' in step ? `${step.kind} ${step.period}` : step.kind}>
            <a className={styles.step} href={hrefOf(placeOf(step, planId, period, asOf))}>
              <span>{inWords(step)}</span> <span className={styles.action}>{say.stepActions[step.kind]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is wrong with the book's copies, if anything. */
function useCopiesDue(): string | null {
  const state = useBackupState().data;
  if (!state) return null;
  if (state.faults.length > 0) return backupWords.stepDamaged;
  if (state.overdue || state.failure !== null) return backupWords.stepOverdue;
  return state.secondPlace?.overdue ? backupWords.stepSecond : null;
}

const inWords = (step: NextStep): string =>
  step.kind === 'proposals-waiting'
    ? say.steps[step.kind](step)
    : step.kind === 'reports-missing' || step.kind === 'period-closing'
      ? say.steps[step.kind](step)
      : say.steps[step.kind](step);

/** Where the step is done; tasks stand there as many as it counts. */
function placeOf(step: NextStep, planId: string, period: string, asOf: string): Route {
  switch (step.kind) {
    case 'reports-missing':
      return submissionsRoute(planId, { period: step.period, asOf, view: 'late' });
    case 'period-closing':
      return formsRoute(planId, { period: step.period });
    case 'awaiting':
    case 'extension-asked':
    case 'due-unheard':
    case 'overdue':
    case 'at-risk':
    case 'lead-unknown':
      return trackingRoute(planId, { period, asOf, show: chipFor[step.kind] });
    case 'proposals-waiting':
      return submissionsRoute(planId, { view: 'proposals' });
    case 'phrases-empty':
      return agenciesRoute('groups', { chosen: step.first });
    case 'plan-draft':
      return planLifeRoute(planId, { view: 'adopt' });
    case 'columns-unnamed':
      return planRoute(planId);
  }
}
