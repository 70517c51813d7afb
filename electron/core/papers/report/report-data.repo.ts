import { AppError } from '../../../../shared/api/app-error.ts';
import type { IndicatorRow } from '../../../../shared/api/indicators.api.ts';
import type { Proposal } from '../../../../shared/api/proposals.api.ts';
import { readIndicators } from '../../indicators/indicators.repo.ts';
import { planRow } from '../../plans/plans.repo.ts';
import { readProposals } from '../../proposals/proposals.repo.ts';
import type { PaperAbout } from '../stored/paper-maker.ts';
import type { ReportingPeriod } from '../../../../shared/api/reporting-periods.api.ts';
import type { BoardRow, GridRow } from '../../../../shared/api/reporting-views.api.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { taskReportsWithPapers, type PaperedReport } from './papered-reports.repo.ts';
import { obligedRows } from '../../reporting/board.view.ts';
import { answersIn } from '../../reporting/period-answers.ts';
import { readBoard, readGrid } from '../../reporting/read-views.ts';
import { readTrackedPlan } from '../../reporting/tracked-plan.repo.ts';
import type { ReadHandle } from '../../store/handles.ts';

/** What one of those that answer for a task has said of it in the period, with the paper that it said it in. */
export interface SaidOfTask {
  readonly lead: string;
  readonly report: PaperedReport;
}

export interface ReportedTask {
  readonly id: string;
  readonly number: string;
  readonly content: string;
  readonly leadText: string;
  readonly said: readonly SaidOfTask[];
  /** Those who owe a word on it and have not given one. */
  readonly silent: readonly string[];
  /** Who is named as its lead and is not in the register, so that nothing can be asked of them; *''* where nobody is named. */
  readonly unlisted: readonly string[];
}

export interface ReportedSection {
  /** Null over tasks that stand under no heading. */
  readonly heading: { readonly number: string; readonly title: string } | null;
  readonly tasks: readonly ReportedTask[];
}

/** All that a report on a period is made of, of one day; in printed order. */
export interface ReportFacts {
  readonly planId: string;
  readonly asOf: CivilDate;
  readonly period: ReportingPeriod;
  /** The next one of the year that closes later and is of the same kind; null: there is none. */
  readonly next: ReportingPeriod | null;
  /** Those that a report is expected of. */
  readonly senders: readonly BoardRow[];
  readonly sections: readonly ReportedSection[];
  readonly rows: readonly GridRow[];
  /** The committee's figures of the period. */
  readonly indicators: readonly IndicatorRow[];
  /** All that the committee follows. */
  readonly proposals: readonly Proposal[];
}

/** Of a paper that needs a plan and a period. @throws AppError `papers.needsPlan`, `papers.needsPeriod` */
export function periodFacts(db: ReadHandle, { planId, period, day }: PaperAbout): ReportFacts {
  if (planId === null) throw new AppError('papers.needsPlan');
  if (period === null) throw new AppError('papers.needsPeriod');
  return readReportFacts(db, planId, period, day);
}

/** @throws AppError what the board throws for a period that is none */
export function readReportFacts(db: ReadHandle, planId: string, code: string, day: CivilDate): ReportFacts {
  const plan = readTrackedPlan(db, planId);
  const committeeId = planRow(db, planId).committee_id;
  const { period, rows } = readBoard(db, planId, code, day);
  const answers = plan.tasks.map((task) => ({ task, answers: answersIn(task, period, day) }));
  const papered = taskReportsWithPapers(
    db,
    answers.flatMap((each) => each.answers.flatMap(({ report }) => (report === null ? [] : [report.id]))),
  );
  const tasks = answers.map(({ task: { id, number, content, leadText, leads, sectionId }, answers: given }) => ({
    sectionId,
    task: {
      id,
      number,
      content,
      leadText,
      said: given.flatMap(({ lead, report }): SaidOfTask[] => {
        const found = report === null ? undefined : papered.get(report.id);
        return found ? [{ lead: lead.name, report: found }] : [];
      }),
      silent: given.filter(({ owed }) => owed).map(({ lead }) => lead.name),
      unlisted: leads.length === 0 ? [''] : leads.filter((lead) => lead.id === null).map(({ name }) => name),
    },
  }));
  const bySection = Map.groupBy(tasks, ({ sectionId }) => sectionId);
  const under = (id: string | null): ReportedTask[] => (bySection.get(id) ?? []).map(({ task }) => task);
  return {
    planId,
    asOf: day,
    period,
    next: plan.periods.find(({ kind, windowStart }) => kind === period.kind && windowStart > period.windowEnd) ?? null,
    senders: obligedRows(rows),
    sections: [
      { heading: null, tasks: under(null) },
      ...plan.sections.map(({ id, number, title }) => ({ heading: { number, title }, tasks: under(id) })),
    ].filter((section) => section.tasks.length > 0),
    rows: readGrid(db, planId, { period: code, periods: [], byLead: true }, day).rows,
    indicators: readIndicators(db, committeeId, code).rows,
    proposals: readProposals(db, committeeId),
  };
}
