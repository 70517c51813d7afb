import type { TrackingShown } from '../../../../shared/api/progress-prints.api.ts';
import type { GridRow } from '../../../../shared/api/reporting-views.api.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { toldBy } from '../../../../shared/domain/reporting/told-by.ts';
import { standingSections } from '../../../../shared/domain/section-numbers.ts';
import { underHeadings } from '../../../../shared/domain/under-headings.ts';
import { planRow } from '../../plans/plans.repo.ts';
import type { Grid } from '../../reporting/grid.view.ts';
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

/** One snapshot of what is shown; tasks removed meanwhile are left out, and a head with no task left under it with them. */
export function readTrackingData(db: ReadHandle, planId: string, choice: GridChoice, shown: TrackingShown | undefined, day: CivilDate): TrackingData {
  const grid = readGrid(db, planId, { ...choice, byLead: shown?.parts.some(({ lead }) => lead !== null) ?? false }, day);
  return { head: readPaperHead(db, planId), grid, parts: shown ? partsShown(grid, shown) : wholePlan(grid), inWords: shown?.inWords ?? '' };
}

function partsShown({ rows }: Grid, { parts }: TrackingShown): TrackingData['parts'] {
  const byId = new Map(rows.map((row) => [row.taskId, row]));
  const read = parts.map(({ heading, lead, taskIds }) => ({
    heading,
    rows: taskIds.flatMap((id): GridRow[] => {
      const row = byId.get(id);
      return row ? [toldBy(row, lead ?? '')] : [];
    }),
  }));
  const standing = standingSections(
    read.filter(({ heading }) => heading !== null),
    ({ heading }) => heading?.number ?? '',
    (part) => part.rows.length > 0,
  );
  return read.filter((part) => (part.heading === null ? part.rows.length > 0 : standing.has(part)));
}

const wholePlan = ({ rows, sections }: Grid): TrackingData['parts'] =>
  underHeadings(rows, sections).reduce<{ heading: TrackingData['parts'][number]['heading']; rows: GridRow[] }[]>((parts, line) => {
    if (line.kind === 'heading') parts.push({ heading: line.section, rows: [] });
    else if (parts.length === 0) parts.push({ heading: null, rows: [line.row] });
    else parts.at(-1)?.rows.push(line.row);
    return parts;
  }, []);
