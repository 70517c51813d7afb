import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import { planFieldIds, planFields } from '../../../shared/domain/plan-table/plan-fields.ts';
import type { Schema } from '../store/schema.ts';

/** The columns of a plan as stored, in printed order. */
export const columnsOf = ({ columns }: Pick<Schema['plans'], 'columns'>): PlanColumn[] => JSON.parse(columns) as PlanColumn[];

/** The headings of the annex form that provincial committees use (seed annex of Hà Tĩnh, 2024). */
export const defaultColumns: readonly PlanColumn[] = planFieldIds
  .filter((field) => planFields[field].stands !== 'sometimes')
  .map((field) => ({ field, label: planFields[field].heading }));

/** Ghi chú stands last in an annex, whatever columns words bring in before it. */
export const withNoteLast = (columns: readonly PlanColumn[]): PlanColumn[] =>
  columns.toSorted((a, b) => Number(a.field === 'note') - Number(b.field === 'note'));
