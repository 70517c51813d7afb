import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { reportingViewsApi } from '../../../shared/api/reporting-views.api.ts';
import { civilDate, type CivilDate } from '../../../shared/domain/civil-date.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Clock } from '../ports.ts';
import type { ReadHandle } from '../store/handles.ts';
import { Answering } from './answering.repo.ts';
import { boardRows, sendingFigures } from './board.view.ts';
import { gridOf } from './grid.view.ts';
import { agencyCounts, countsOf, figuresOf, overviewOf, standingsOn } from './overview.view.ts';
import { periodFor, toPeriod } from './periods.repo.ts';
import { readSubmissions } from './submissions.repo.ts';
import { timelineOf } from './timeline.view.ts';
import { readTrackedPlan, type TrackedPlan } from './tracked-plan.repo.ts';

/** Views are computed from what is recorded, for the day asked about; nothing of them is stored. */
export const viewsHandlers = (clock: Clock) => {
  const dayAsked = (asOf: string | undefined): CivilDate => civilDate(asOf ?? clock.today());
  return {
    'reporting.grid': ({ db }, { planId, asOf, periods }) => gridOf(readTrackedPlan(db, planId), dayAsked(asOf), periods),

    'reporting.timeline': ({ db }, { taskId, asOf }) => timelineOf(db, taskId, dayAsked(asOf)),

    'reporting.board': ({ db }, { planId, period: code, asOf }) => {
      const plan = readTrackedPlan(db, planId);
      const period = toPeriod(periodFor(db, plan.committeeId, code));
      const day = dayAsked(asOf);
      const rows = boardRows(plan, period, readSubmissions(db, planId), new Answering(db), day);
      return { asOf: day, period, figures: sendingFigures(rows), rows };
    },

    'reporting.overview': ({ db }, { planId, period, asOf }) => {
      const plan = readTrackedPlan(db, planId);
      const day = dayAsked(asOf);
      return overviewOf(plan, readSubmissions(db, planId), new Answering(db), day, chosenPeriod(db, plan, period, day));
    },

    'reporting.status': ({ db }, { planId, period: code, asOf }) => {
      const plan = readTrackedPlan(db, planId);
      const day = dayAsked(asOf);
      const period = chosenPeriod(db, plan, code, day);
      const standings = standingsOn(plan, day, period);
      const counts = countsOf(standings, day);
      return { asOf: day, period: period?.code ?? null, counts, figures: figuresOf(standings, counts), byAgency: agencyCounts(standings, day) };
    },
  } satisfies Handlers<typeof reportingViewsApi>;
};

function chosenPeriod(db: ReadHandle, { periods, committeeId }: TrackedPlan, code: string | undefined, day: CivilDate): ReportingPeriod | null {
  return code === undefined ? periodOn(periods, day) : toPeriod(periodFor(db, committeeId, code));
}
