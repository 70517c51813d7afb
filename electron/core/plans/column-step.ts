import type { PlanStep } from '../../../shared/api/history.api.ts';
import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import { longestRise } from '../../../shared/domain/plan-diff/longest-rise.ts';

/** What was done to the columns, as a step of its own in the history; null for nothing, or several things at once. */
export function columnStep(before: readonly PlanColumn[], after: readonly PlanColumn[]): { readonly step: PlanStep; readonly subject: string } | null {
  const [old, now] = [new Map(before.map((column) => [column.field, column])), new Map(after.map((column) => [column.field, column]))];
  const both = after.flatMap((column) => (old.has(column.field) ? [{ was: old.get(column.field)!, is: column }] : []));
  const renamed = both.filter(({ was, is }) => headed(was) !== headed(is));
  const turned = both.filter(({ was, is }) => (was.hidden ?? false) !== (is.hidden ?? false)).map(({ is }) => is);
  const found: Partial<Record<PlanStep, readonly string[]>> = {
    'plans.addColumn': after.filter(({ field }) => !old.has(field)).map(quoted),
    'plans.removeColumn': before.filter(({ field }) => !now.has(field)).map(quoted),
    'plans.renameColumn': renamed.map(({ was, is }) => `${quoted(was)} thành ${quoted(is)}`),
    'plans.hideColumn': turned.filter(({ hidden }) => hidden === true).map(quoted),
    'plans.showColumn': turned.filter(({ hidden }) => hidden !== true).map(quoted),
    'plans.moveColumn': movedColumns(
      before,
      both.map(({ is }) => is),
    ).map(quoted),
  };
  const done = (Object.entries(found) as [PlanStep, readonly string[]][]).filter(([, subjects]) => subjects.length > 0);
  const [only] = done;
  return only && done.length === 1 ? { step: only[0], subject: only[1].join(', ') } : null;
}

const headed = ({ group, label }: PlanColumn): string => (group === undefined ? label : `${group}: ${label}`);
const quoted = (column: PlanColumn): string => `“${headed(column)}”`;

/** The fewest columns whose going elsewhere gives the new order. */
function movedColumns(before: readonly PlanColumn[], staying: readonly PlanColumn[]): PlanColumn[] {
  const places = new Map(before.map(({ field }, at) => [field, at]));
  const stayed = longestRise(staying.map(({ field }) => places.get(field) ?? 0));
  return staying.filter((_, at) => !stayed.has(at));
}
