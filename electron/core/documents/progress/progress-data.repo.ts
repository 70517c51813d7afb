import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { planRow } from '../../plans/plans.repo.ts';
import { readGrid, readOverview, type GridChoice } from '../../reporting/read-views.ts';
import { readReportingSettings } from '../../reporting/reporting-settings.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import type { OverviewData } from './overview.template.ts';
import type { PaperHead } from './progress-paper.ts';
import type { TrackingData } from './tracking.template.ts';

export function readPaperHead(db: ReadHandle, planId: string): PaperHead {
  const plan = planRow(db, planId);
  const committee = db.get(sql.selectFrom('committees').select('name').where('id', '=', plan.committee_id));
  return { committeeName: committee?.name ?? '', planTitle: plan.title, year: plan.year };
}

export function readOverviewData(db: ReadHandle, planId: string, period: string | undefined, day: CivilDate): OverviewData {
  return {
    head: readPaperHead(db, planId),
    view: readOverview(db, planId, period, day),
    dueSoonDays: readReportingSettings(db, planRow(db, planId).committee_id).dueSoonDays,
  };
}

export function readTrackingData(db: ReadHandle, planId: string, choice: GridChoice, day: CivilDate): TrackingData {
  return { head: readPaperHead(db, planId), grid: readGrid(db, planId, choice, day) };
}
