import type { reportingViewsApi } from '../../../shared/api/reporting-views.api.ts';
import { civilDate, type CivilDate } from '../../../shared/domain/civil-date.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Clock } from '../ports.ts';
import { agencyCounts, countsOf, figuresOf, standingsOn } from './overview.view.ts';
import { chosenPeriod, readBoard, readGrid, readOverview } from './read-views.ts';
import { timelineOf } from './timeline.view.ts';
import { readTrackedPlan } from './tracked-plan.repo.ts';
import { waitingResults } from './waiting.view.ts';

/** Views are computed from what is recorded, for the day asked about; nothing of them is stored. */
export const viewsHandlers = (clock: Clock) => {
  const dayAsked = (asOf: string | undefined): CivilDate => civilDate(asOf ?? clock.today());
  return {
    'reporting.grid': ({ db }, { planId, asOf, ...choice }) => readGrid(db, planId, choice, dayAsked(asOf)),

    'reporting.timeline': ({ db }, { taskId, asOf, period }) => timelineOf(db, taskId, dayAsked(asOf), period),

    'reporting.board': ({ db }, { planId, period, asOf }) => readBoard(db, planId, period, dayAsked(asOf)),

    'reporting.overview': ({ db }, { planId, period, asOf }) => readOverview(db, planId, period, dayAsked(asOf)),

    'reporting.waiting': ({ db }, { planId, period, asOf }) => {
      const plan = readTrackedPlan(db, planId);
      const day = dayAsked(asOf);
      return waitingResults(db, plan, day, chosenPeriod(db, plan, period, day));
    },

    'reporting.status': ({ db }, { planId, period: code, asOf }) => {
      const plan = readTrackedPlan(db, planId);
      const day = dayAsked(asOf);
      const period = chosenPeriod(db, plan, code, day);
      const standings = standingsOn(plan, day, period);
      const counts = countsOf(standings, day);
      return { asOf: day, period: period?.code ?? null, counts, figures: figuresOf(standings, counts), byAgency: agencyCounts(plan, standings, day, period) };
    },
  } satisfies Handlers<typeof reportingViewsApi>;
};
