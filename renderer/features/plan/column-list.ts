import type { PlanColumn, WantedColumn } from '../../../shared/api/plans.api.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { columnHeading } from '../../i18n/column-name.ts';
import { isOwnColumn, planFieldIds, planFields, type PlanField } from '../../../shared/domain/plan-table/plan-fields.ts';

/** Known columns that the plan could have and has not. */
export const missingFields = (columns: readonly PlanColumn[]): PlanField[] =>
  planFieldIds.filter((field) => planFields[field].stands !== 'always' && !columns.some((column) => column.field === field));

/** The column stands one place up or down, never before STT. The list itself where it cannot. */
export function moved(columns: readonly PlanColumn[], from: number, to: number): readonly PlanColumn[] {
  const column = columns[from];
  if (column === undefined || from === 0 || to < 1 || to >= columns.length || from === to) return columns;
  const others = columns.filter((_, at) => at !== from);
  return [...others.slice(0, to), column, ...others.slice(to)];
}

/** A known column stands at its usual place among the known ones; one of the plan's own stands last, or before *Ghi chú*. */
export function withColumn(columns: readonly PlanColumn[], added: WantedColumn): WantedColumn[] {
  const place = added.field === 'own' || isOwnColumn(added.field) ? planFieldIds.length - 1.5 : planFieldIds.indexOf(added.field);
  const at = columns.findIndex(({ field }) => !isOwnColumn(field) && planFieldIds.indexOf(field) > place);
  return at < 0 ? [...columns, added] : [...columns.slice(0, at), added, ...columns.slice(at)];
}

export const mayRemove = ({ field }: PlanColumn): boolean => isOwnColumn(field) || planFields[field].stands !== 'always';

export const mayHide = ({ field }: PlanColumn): boolean => isOwnColumn(field) || planFields[field].hideable;

/** Headings that more than one shown column has, each once. */
export function sameHeadings(columns: readonly PlanColumn[]): string[] {
  const seen = new Map<string, number>();
  const shown = columns.filter(({ hidden }) => hidden !== true).map(columnHeading);
  for (const heading of shown) seen.set(foldText(heading), (seen.get(foldText(heading)) ?? 0) + 1);
  return shown.filter((heading, at) => (seen.get(foldText(heading)) ?? 0) > 1 && shown.findIndex((each) => foldText(each) === foldText(heading)) === at);
}
