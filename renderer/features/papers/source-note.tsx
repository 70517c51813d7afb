import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { standardLabel } from '../../../shared/domain/reporting/periods.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import styles from './desk.module.css';
import type { PaperRead } from './use-draft.ts';

const say = paperWords.desk;

interface SourceNoteProps {
  readonly paper: PaperRead;
  readonly plans: readonly PlanListItem[];
}

/** What has become of the plan and the period that a draft takes its figures from, where that is not as it was. */
export function SourceNote({ paper: { source, committeeId }, plans }: SourceNoteProps) {
  const { planId, period } = source;
  const periods = useQueryOf('periods.list', period === null ? null : { committeeId, year: Number(period.slice(0, 4)) }).data;
  const planGone = planId !== null && !plans.some(({ id }) => id === planId);
  const periodOut = period !== null && periods !== undefined && !periods.some(({ code }) => code === period);
  if (!planGone && !periodOut) return null;
  return (
    <p className={styles.gone} role="status">
      {planGone ? say.sourceGone : say.periodOut(standardLabel(period ?? ''))}
    </p>
  );
}
