import type { GridRow, Lead } from '../../../shared/api/reporting-views.api.ts';
import { STATUS_CLASSES, type StatusClass } from '../../../shared/domain/status/status-class.ts';
import type { TaskMark } from '../../../shared/domain/status/task-marks.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';

/** A line of the grid: a task, or the agency over the tasks it leads. */
export type TrackingLine =
  | { readonly kind: 'task'; readonly id: string; readonly row: GridRow }
  | { readonly kind: 'agency'; readonly id: string; readonly name: string; readonly tasks: number };

/** Registered leads by id, others by their text. */
export const leadKey = (lead: Lead): string => lead.id ?? `?${lead.name}`;
const nobody = '?';
const leadKeys = (row: GridRow): string[] => (row.leads.length === 0 ? [nobody] : [...new Set(row.leads.map(leadKey))]);

/** A filter's name in the address, and the mark of the tasks it shows. */
const FILTERS = {
  cham: 'behind',
  'qua-han': 'overdue',
  'nguy-co': 'at-risk',
  'chua-bao-cao': 'unreported',
  'gia-han': 'extension',
  'xin-gia-han': 'extension-asked',
  'thuong-xuyen': 'routine',
  'cho-xac-nhan': 'awaiting',
  'bao-cao-khac-nhau': 'leads-differ',
  'sap-den-han': 'due-soon',
  'chua-nghe': 'due-unheard',
  'dung-han': 'done-of-due',
  'chua-ro-chu-tri': 'lead-unknown',
} as const satisfies Record<string, TaskMark>;
export type TrackingFilter = keyof typeof FILTERS;

const isSetAside = (row: GridRow): boolean => row.status.flags.includes('suspended') || row.status.flags.includes('no-longer-applicable');

const isFilter = (show: string): show is TrackingFilter => Object.hasOwn(FILTERS, show);
export const isStatusClass = (show: string): show is StatusClass => (STATUS_CLASSES as readonly string[]).includes(show);

export function countOf(rows: readonly GridRow[], filter: TrackingFilter): number {
  return rows.filter(({ marks }) => marks.includes(FILTERS[filter])).length;
}

export function filterRows(rows: readonly GridRow[], show: string, lead: string): readonly GridRow[] {
  return rows.filter((row) => {
    if (lead !== '' && !leadKeys(row).includes(lead)) return false;
    if (isFilter(show)) return row.marks.includes(FILTERS[show]);
    // The counts by class leave out what is set aside, and a number must lead to as many rows.
    return isStatusClass(show) ? row.status.class === show && !isSetAside(row) : true;
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
