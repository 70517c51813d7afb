import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import { latenessOf } from '../../../shared/domain/status/lateness.ts';
import type { ReadHandle } from '../store/handles.ts';
import { Answering } from '../agencies/answering.repo.ts';
import { boardRows, sendingFigures, type Board } from './board.view.ts';
import { gridOf, type Grid } from './grid.view.ts';
import { planRow } from '../plans/plans.repo.ts';
import { waitingSince } from '../proposals/proposals.repo.ts';
import { overviewOf, type Overview } from './overview.view.ts';
import { periodFor, toPeriod } from './periods.repo.ts';
import { readSubmissions } from './submissions.repo.ts';
import { readTrackedPlan, type TrackedPlan } from './tracked-plan.repo.ts';

/** The views as screens show them and papers print them: read and computed in one snapshot, for one day. */
export function readOverview(db: ReadHandle, planId: string, period: string | undefined, day: CivilDate): Overview {
  const plan = readTrackedPlan(db, planId);
  return overviewOf(
    plan,
    readSubmissions(db, planId),
    new Answering(db),
    day,
    chosenPeriod(db, plan, period, day),
    waitingSince(db, planRow(db, planId).committee_id),
  );
}

export function readBoard(db: ReadHandle, planId: string, code: string, day: CivilDate): Board {
  const plan = readTrackedPlan(db, planId);
  const period = toPeriod(periodFor(db, plan.committeeId, code));
  const rows = boardRows(plan, period, readSubmissions(db, planId), new Answering(db), day);
  return { asOf: day, period, ...latenessOf(period.dueOn as CivilDate, day, plan.rules.calendar), figures: sendingFigures(rows), rows };
}

export interface GridChoice {
  readonly period?: string | undefined;
  readonly periods?: readonly string[] | undefined;
  readonly byLead?: boolean | undefined;
}

export function readGrid(db: ReadHandle, planId: string, { period, periods, byLead = false }: GridChoice, day: CivilDate): Grid {
  const plan = readTrackedPlan(db, planId);
  return gridOf(plan, day, chosenPeriod(db, plan, period, day), periods, byLead);
}

export function chosenPeriod(db: ReadHandle, { periods, committeeId }: TrackedPlan, code: string | undefined, day: CivilDate): ReportingPeriod | null {
  return code === undefined ? periodOn(periods, day) : toPeriod(periodFor(db, committeeId, code));
}
