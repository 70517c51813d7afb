import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { NextStep } from '../../../shared/api/status-figures.api.ts';
import { addDays, type CivilDate } from '../../../shared/domain/civil-date.ts';
import type { TaskMark } from '../../../shared/domain/status/task-marks.ts';
import type { SendingOfPeriod } from './board.view.ts';
import type { MarkedTask } from './marked-tasks.ts';
import { answeringLeads, type TrackedPlan } from './tracked-plan.repo.ts';

/** Days before a period's data are complete from which its forms are asked about. */
const FORMS_AHEAD_DAYS = 30;

/** The tasks a step is about, in the order of what presses. */
const TASK_STEPS = ['awaiting', 'extension-asked', 'due-unheard', 'overdue', 'at-risk', 'lead-unknown'] as const satisfies readonly TaskMark[];

/**
 * What the secretariat has to do next, most pressing first; all of it counted from what is recorded, by the same marks as every list.
 * @param sending Of each period that has begun, in closing order.
 * @param waiting Days on which proposals were sent that are not answered yet.
 */
export function nextStepsOf(
  { isDraft, columns }: Pick<TrackedPlan, 'isDraft' | 'columns'>,
  tasks: readonly MarkedTask[],
  sending: readonly SendingOfPeriod[],
  waiting: readonly string[],
  asOf: CivilDate,
): NextStep[] {
  if (tasks.length === 0) return [];
  const withMark = (mark: TaskMark): number => tasks.filter(({ marks }) => marks.includes(mark)).length;
  const [late, ahead] = [sending.filter(({ period }) => period.dueOn < asOf), sending.filter(({ period }) => period.dueOn >= asOf)];
  const unnamed = columns.filter(({ label }) => label.trim() === '').length;
  const phrases = [...phrasesWithoutMembers(tasks, asOf)];
  const steps: NextStep[] = [
    ...newestOfKind(late).map(({ period, missing }) => ofPeriod('reports-missing', period, missing)),
    ...TASK_STEPS.map((kind) => ({ kind, count: withMark(kind) })),
    ...ahead
      .filter(({ period }) => addDays(period.windowEnd as CivilDate, -FORMS_AHEAD_DAYS) <= asOf)
      .map(({ period, waiting }) => ofPeriod('period-closing', period, waiting)),
    ...sentBefore(waiting, asOf),
    ...phrases.slice(0, 1).map((first): NextStep => ({ kind: 'phrases-empty', count: phrases.length, first })),
    { kind: 'plan-draft', count: isDraft ? 1 : 0 },
    { kind: 'columns-unnamed', count: unnamed },
  ];
  return steps.filter(({ count }) => count > 0);
}

/** Proposals sent by the day and still open, and since when the oldest waits. */
function sentBefore(waiting: readonly string[], asOf: CivilDate): NextStep[] {
  const sent = waiting.filter((day) => day <= asOf).toSorted();
  const [since] = sent;
  return since === undefined ? [] : [{ kind: 'proposals-waiting', count: sent.length, since }];
}

function ofPeriod(kind: 'reports-missing' | 'period-closing', period: ReportingPeriod, count: number): NextStep {
  return { kind, count, period: period.code, label: period.label, dueOn: period.dueOn };
}

/** Phrases that lead and answer as one, because nobody has said who stands in them. */
const phrasesWithoutMembers = (tasks: readonly MarkedTask[], asOf: CivilDate): Set<string> =>
  new Set(tasks.flatMap(({ task }) => answeringLeads(task, asOf)).flatMap(({ kind, id }) => (kind === 'group' && id !== null ? [id] : [])));

/** What an older half-year still lacks is asked for with the next one. */
const newestOfKind = (sending: readonly SendingOfPeriod[]): SendingOfPeriod[] =>
  sending.filter(({ period: { kind } }, at) => sending.slice(at + 1).every(({ period }) => period.kind !== kind));
