import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { GridRow, Lead } from '../../../shared/api/reporting-views.api.ts';
import { isAwaitingClass, STATUS_CLASSES, type StatusClass } from '../../../shared/domain/status/status-class.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';

/** A line of the grid: a task, or the agency over the tasks it leads. */
export type TrackingLine =
  | { readonly kind: 'task'; readonly id: string; readonly row: GridRow }
  | { readonly kind: 'agency'; readonly id: string; readonly name: string; readonly tasks: number };

/** Registered leads by id, others by their text. */
export const leadKey = (lead: Lead): string => lead.id ?? `?${lead.name}`;
const nobody = '?';
const leadKeys = (row: GridRow): string[] => (row.leads.length === 0 ? [nobody] : [...new Set(row.leads.map(leadKey))]);

const FILTERS = ['cham', 'qua-han', 'chua-bao-cao', 'gia-han', 'thuong-xuyen', 'cho-xac-nhan', 'bao-cao-khac-nhau', 'sap-den-han', 'dung-han'] as const;
export type TrackingFilter = (typeof FILTERS)[number];

export interface FilterContext {
  readonly current: ReportingPeriod | null;
  /** Where the current period stands among the cells; -1: not shown. */
  readonly currentAt: number;
  readonly dueSoonDays: number;
}

const setAside = (row: GridRow): boolean => row.status.flags.includes('suspended') || row.status.flags.includes('no-longer-applicable');

const holds: Readonly<Record<TrackingFilter, (row: GridRow, context: FilterContext) => boolean>> = {
  cham: (row, { currentAt }) => row.status.class === 'routine-behind' || row.cells[currentAt]?.progress === 'behind',
  'qua-han': (row) => row.status.class === 'open-overdue' && !setAside(row),
  'chua-bao-cao': (row, { currentAt }) => row.cells[currentAt]?.owed === true,
  'gia-han': ({ status: { flags } }) => flags.includes('extension-asked') || flags.includes('extended'),
  'thuong-xuyen': (row) => row.routine,
  'cho-xac-nhan': (row) => isAwaitingClass(row.status.class) && !setAside(row),
  'bao-cao-khac-nhau': ({ status: { flags } }) => flags.includes('leads-differ'),
  'sap-den-han': (row, { dueSoonDays }) =>
    row.status.class === 'open-in-time' && row.status.daysLate !== null && row.status.daysLate >= -dueSoonDays && !setAside(row),
  // What the overview's rate counts: done on time of those whose day has passed.
  'dung-han': (row) => row.status.class === 'done-on-time' && (row.status.daysLate ?? 0) > 0 && !setAside(row),
};

const isFilter = (show: string): show is TrackingFilter => (FILTERS as readonly string[]).includes(show);
export const isStatusClass = (show: string): show is StatusClass => (STATUS_CLASSES as readonly string[]).includes(show);

export function countOf(rows: readonly GridRow[], filter: TrackingFilter, context: FilterContext): number {
  return rows.filter((row) => holds[filter](row, context)).length;
}

export function filterRows(rows: readonly GridRow[], show: string, lead: string, context: FilterContext): readonly GridRow[] {
  return rows.filter((row) => {
    if (lead !== '' && !leadKeys(row).includes(lead)) return false;
    if (isFilter(show)) return holds[show](row, context);
    // The counts by class leave out what is set aside, and a number must lead to as many rows.
    return isStatusClass(show) ? row.status.class === show && !setAside(row) : true;
  });
}

/** In the plan's order, or under the agencies that lead; a task led by two stands under both. */
export function linesOf(rows: readonly GridRow[], byAgency: boolean, lead: string): TrackingLine[] {
  if (!byAgency) return rows.map((row) => ({ kind: 'task', id: row.taskId, row }));
  const groups = new Map<string, { name: string; rows: GridRow[] }>();
  for (const row of rows) {
    for (const key of leadKeys(row)) {
      if (lead !== '' && key !== lead) continue;
      const group = groups.get(key) ?? { name: row.leads.find((each) => leadKey(each) === key)?.name ?? '', rows: [] };
      group.rows.push(row);
      groups.set(key, group);
    }
  }
  return [...groups]
    .sort(([, a], [, b]) => compareVietnamese(a.name, b.name))
    .flatMap(([key, { name, rows: led }]): TrackingLine[] => [
      { kind: 'agency', id: key, name, tasks: led.length },
      ...led.map((row): TrackingLine => ({ kind: 'task', id: `${key} ${row.taskId}`, row })),
    ]);
}
