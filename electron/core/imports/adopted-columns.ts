import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import { planFieldIds, planFields, type ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { draftColumnId } from '../../../shared/domain/plan-table/read-row.ts';
import type { ProposedColumn } from '../../../shared/domain/plan-table/source-columns.ts';
import { defaultColumns } from '../plans/plan-columns.ts';

/**
 * The annex's columns with their headings in the order of the source, STT first. The columns that every plan begins with
 * are always there, each behind the one it usually follows.
 */
export function adoptedColumns(columns: readonly ProposedColumn[]): PlanColumn[] {
  const adopted: PlanColumn[] = [];
  for (const { index, field, label, group } of columns) {
    // The first three give the rows something, and are no columns of the plan.
    if (
      field === 'section' ||
      field === 'start' ||
      field === 'month' ||
      field === 'ignore' ||
      (field === 'extra' && columns.some((other) => other.field === 'note'))
    )
      continue;
    const known = field === 'extra' ? 'note' : field;
    if (known !== 'own' && adopted.some((column) => column.field === known)) continue;
    const heading = known === 'deadline' ? deadlineHeading(columns) : null;
    const fallback = known === 'own' ? `Cột ${index + 1}` : planFields[known].heading;
    adopted.push({
      field: known === 'own' ? draftColumnId(index) : known,
      label: heading ?? ((field === 'extra' ? '' : label) || fallback),
      ...(heading === null && field !== 'extra' && group !== '' && { group }),
    });
  }
  for (const column of defaultColumns.toReversed()) {
    if (!adopted.some(({ field }) => field === column.field)) adopted.splice(usualPlace(adopted, column.field), 0, column);
  }
  return [...adopted.filter(({ field }) => field === 'number'), ...adopted.filter(({ field }) => field !== 'number')];
}

/** Where its text is put together from several columns: their common heading, else all of theirs; null where one column has it. */
function deadlineHeading(columns: readonly ProposedColumn[]): string | null {
  const parts = ['month', 'deadline', 'start'].flatMap((part) => columns.filter(({ field }) => field === part)).toSorted((a, b) => a.index - b.index);
  if (parts.length < 2) return null;
  const [first] = parts;
  if (first!.group !== '' && parts.every(({ group }) => group === first!.group)) return first!.group;
  return parts
    .map(({ header }) => header)
    .filter((header) => header !== '')
    .join(' – ');
}

/** Before the first of the columns that usually follow it; else last. */
function usualPlace(columns: readonly PlanColumn[], field: ColumnId): number {
  const later = new Set<ColumnId>(planFieldIds.slice(planFieldIds.findIndex((each) => each === field) + 1));
  const at = columns.findIndex((column) => later.has(column.field));
  return at < 0 ? columns.length : at;
}
