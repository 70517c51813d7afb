import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { ProgressColumn } from '../../../../shared/domain/papers/progress-columns.ts';
import { progressColumns } from '../../../../shared/domain/papers/progress-columns.ts';
import { sourceInWords } from '../../../../shared/domain/papers/report-text.ts';
import type { OwnColumnId } from '../../../../shared/domain/plan-table/plan-fields.ts';
import { standingWord } from '../../../../shared/domain/status/status-words.ts';
import { lowerFirst } from '../../../../shared/domain/text/first-letter.ts';
import type { ReportedTask, ReportFacts, SaidOfTask } from '../report/report-data.repo.ts';
import type { AnnexData, AnnexRow } from './annex.template.ts';

/** An id of its own: no column of a plan begins so. */
export const progressColumnId = (column: ProgressColumn): OwnColumnId => `own:tien-do-${column}`;

/** The plan's table with what was reported on each task in the period beside it, under one heading that names the period. */
export function withProgress(data: AnnexData, columns: readonly ProgressColumn[], facts: ReportFacts): AnnexData {
  if (columns.length === 0) return data;
  const group = `Kết quả thực hiện ${lowerFirst(facts.period.label)}`;
  const told = new Map(facts.sections.flatMap(({ tasks }) => tasks).map((task) => [task.id, task]));
  const standing = new Map(facts.rows.map((row) => [row.taskId, row.status]));
  const textOf = (taskId: string, column: ProgressColumn): string => {
    if (column !== 'status') return saidText(told.get(taskId), column);
    const status = standing.get(taskId);
    return status === undefined ? '' : standingWord(status);
  };
  const withTold = (row: AnnexRow): AnnexRow =>
    row.kind === 'section' || row.id === undefined
      ? row
      : { ...row, own: { ...row.own, ...Object.fromEntries(columns.map((column) => [progressColumnId(column), textOf(row.id ?? '', column)])) } };
  return {
    ...data,
    columns: [...data.columns, ...columns.map((column) => ({ field: progressColumnId(column), label: progressColumns[column].label, group }))],
    rows: data.rows.map(withTold),
    ...(data.helped === undefined ? {} : { helped: data.helped.map(withTold) }),
  };
}

/** Of several that answer each by its name. */
function saidText(task: ReportedTask | undefined, column: Exclude<ProgressColumn, 'status'>): string {
  const said = (task?.said ?? []).map((each) => ({ lead: each.lead, text: ofReport(each, column) })).filter(({ text }) => text !== '');
  const several = (task?.said.length ?? 0) > 1;
  return said.map(({ lead, text }) => (several ? `${lead}: ${text}` : text)).join('\n');
}

function ofReport({ report }: SaidOfTask, column: Exclude<ProgressColumn, 'status'>): string {
  switch (column) {
    case 'result':
      return report.result === '' ? report.cumulative : report.result;
    case 'percent':
      return report.percent === null ? '' : `${String(report.percent).replace('.', ',')}\u00a0%`;
    case 'completedOn':
      return report.completedOn === null ? '' : formatDate(report.completedOn as CivilDate);
    case 'evidence':
      return report.evidence;
    case 'source':
      return sourceInWords(report);
  }
}
