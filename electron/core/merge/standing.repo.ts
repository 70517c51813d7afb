import { yearBefore } from '../../../shared/domain/reporting/period-code.ts';
import { valuesOf } from '../indicators/indicators.repo.ts';
import { periodId } from '../reporting/periods.repo.ts';
import { StandingReports } from '../reporting/standing-reports.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { unknownFigure, type KnownFigure } from './compare-figures.ts';

/** What a plan's addressees have sent so far, and the files it came in. */
export interface Standing {
  readonly reports: StandingReports;
  /** By addressee: the newest date on its papers for the period, null where they bear none. */
  readonly sent: ReadonlyMap<string, string | null>;
  readonly files: ReadonlySet<string>;
  /** By indicator. */
  readonly figures: ReadonlyMap<string, KnownFigure>;
}

function readStanding(db: ReadHandle, planId: string, committeeId: string, period: string): Standing {
  const messages = db.all(
    sql
      .selectFrom('submissions')
      .select(['agency_id', 'group_id', 'document_date'])
      .where('plan_id', '=', planId)
      .where('period_id', '=', periodId(committeeId, period))
      .where('message', '!=', 'question'),
  );
  const sent = new Map<string, string | null>();
  for (const { agency_id, group_id, document_date } of messages) {
    const id = agency_id ?? group_id ?? '';
    const before = sent.get(id) ?? null;
    sent.set(id, before !== null && (document_date === null || document_date < before) ? before : document_date);
  }
  const files = db.all(
    sql
      .selectFrom('attachments')
      .innerJoin('submissions', 'submissions.id', 'attachments.subject_id')
      .select('sha256')
      .where('plan_id', '=', planId)
      .where('period_id', '=', periodId(committeeId, period)),
  );
  const [now, before] = [valuesOf(db, committeeId, period), valuesOf(db, committeeId, yearBefore(period))];
  const figures = new Map(
    [...new Set([...now.keys(), ...before.keys()])].map((id): [string, KnownFigure] => {
      const { value, source, target } = now.get(id) ?? unknownFigure;
      return [id, { value, source, target, before: before.get(id)?.value ?? '' }];
    }),
  );
  return { figures, reports: new StandingReports(db, planId), sent, files: new Set(files.map(({ sha256 }) => sha256)) };
}

/** By plan. */
export function readStandings(
  db: ReadHandle,
  plans: Iterable<{ readonly planId: string; readonly committeeId: string }>,
  period: string,
): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { planId, committeeId } of plans) {
    if (!standings.has(planId)) standings.set(planId, readStanding(db, planId, committeeId, period));
  }
  return standings;
}
