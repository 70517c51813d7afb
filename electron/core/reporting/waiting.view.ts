import type { CallOutput } from '../../../shared/api/contract.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { LatenessOn } from '../../../shared/domain/status/lateness.ts';
import { newestOf } from '../../../shared/domain/status/standing-report.ts';
import { taskRows } from '../plans/tasks.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import { readGaps } from './confirm-results.ts';
import { standingsOn } from './overview.view.ts';
import { statusView } from './tracked-status.ts';
import { answeringLeads, type TrackedPlan } from './tracked-plan.repo.ts';

type Waiting = CallOutput<'reporting.waiting'>;

/** The results that wait for the secretariat's word, in the plan's order: as many as the overview counts. */
export function waitingResults(db: ReadHandle, plan: TrackedPlan, asOf: CivilDate, period: ReportingPeriod | null): Waiting {
  const waiting = standingsOn(plan, asOf, period).filter(({ status }) => status.claim !== null);
  const ids = waiting.flatMap(({ status }) => status.claim?.reportIds ?? []);
  const rows = db.all(sql.selectFrom('task_reports').selectAll().where('id', 'in', idsIn(ids)));
  const gaps = readGaps(db, rows);
  const products = new Map(
    waiting.length === 0
      ? []
      : taskRows(
          db,
          waiting.map(({ task }) => task.id),
        ).map(({ id, product }) => [id, product]),
  );
  const lateness = new LatenessOn(asOf, plan.rules.calendar);
  return {
    confirmation: plan.settings.confirmation,
    rows: waiting.flatMap(({ task, status }) => {
      const { claim } = statusView(task, status, lateness);
      const result = newestOf(task.facts.reports.filter(({ id }) => claim?.reportIds.includes(id)))?.result ?? '';
      return claim === null
        ? []
        : [
            {
              taskId: task.id,
              number: task.number,
              content: task.content,
              leadText: task.leadText,
              leads: answeringLeads(task, asOf),
              product: products.get(task.id) ?? '',
              claim,
              result,
              gaps: gaps.get(task.id) ?? [],
            },
          ];
    }),
  };
}
