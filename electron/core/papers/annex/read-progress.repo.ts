import { AppError } from '../../../../shared/api/app-error.ts';
import type { AnnexOptions } from '../../../../shared/api/documents.api.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { periodOn } from '../../../../shared/domain/reporting/periods.ts';
import { planRow } from '../../plans/plans.repo.ts';
import { readPeriods } from '../../reporting/periods.repo.ts';
import type { ReadHandle } from '../../store/handles.ts';
import { readReportFacts } from '../report/report-data.repo.ts';
import { withProgress } from './annex-progress.ts';
import type { AnnexData } from './annex.template.ts';

/** Annexes of one plan with the columns of progress asked for; as they are where none is. @throws AppError `papers.needsPeriod` in a year without periods */
export function besideProgress(
  db: ReadHandle,
  planId: string,
  annexes: AnnexData[],
  { columns, period }: AnnexOptions['progress'],
  day: CivilDate,
): AnnexData[] {
  if (columns.length === 0) return annexes;
  const { committee_id, year } = planRow(db, planId);
  const code = period ?? periodOn(readPeriods(db, committee_id, year), day)?.code;
  if (code === undefined) throw new AppError('papers.needsPeriod');
  const facts = readReportFacts(db, planId, code, day);
  return annexes.map((annex) => withProgress(annex, columns, facts));
}
