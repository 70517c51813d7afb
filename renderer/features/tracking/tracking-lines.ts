import type { GridRow, GridSection } from '../../../shared/api/reporting-views.api.ts';
import { toldBy } from '../../../shared/domain/reporting/told-by.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { underHeadings } from '../../../shared/domain/under-headings.ts';
import { trackingWords as say } from '../../i18n/tracking-words.ts';
import { leadKey, leadKeys, shows } from './tracking-filter.ts';

/** A line of the grid: a task, or what stands over several: a heading of the plan, or the agency that leads. */
export type TrackingLine =
  | { readonly kind: 'task'; readonly id: string; readonly row: GridRow }
  | { readonly kind: 'over'; readonly id: string; readonly number: string; readonly name: string; readonly tasks: number };

/** In the plan's order, under its headings. */
export const planLines = (rows: readonly GridRow[], sections: readonly GridSection[]): TrackingLine[] =>
  underHeadings(rows, sections).map((line) =>
    line.kind === 'row' ? taskLine(line.row) : { kind: 'over', id: line.section.id, number: line.section.number, name: line.section.title, tasks: line.tasks },
  );

/** In the order they come in, which is that of the best answers to a search. */
export const taskLines = (rows: readonly GridRow[]): TrackingLine[] => rows.map(taskLine);

const taskLine = (row: GridRow): TrackingLine => ({ kind: 'task', id: row.taskId, row });

/** Under the agencies that lead, each by its own word; a task led by two stands under both. @param lead Only under this one; empty: under each. @param show What a task has to be by that word. */
export function agencyLines(rows: readonly GridRow[], lead: string, show: string): TrackingLine[] {
  const groups = new Map<string, { name: string; rows: GridRow[] }>();
  for (const row of rows) {
    for (const key of leadKeys(row)) {
      const own = toldBy(row, key);
      if ((lead !== '' && key !== lead) || !shows(own, show)) continue;
      const group = groups.get(key) ?? { name: row.leads.find((each) => leadKey(each) === key)?.name ?? '', rows: [] };
      group.rows.push(own);
      groups.set(key, group);
    }
  }
  return [...groups]
    .sort(([, a], [, b]) => compareVietnamese(a.name, b.name))
    .flatMap(([key, { name, rows: led }]): TrackingLine[] => [
      { kind: 'over', id: key, number: '', name: say.lead(name), tasks: led.length },
      ...led.map((row): TrackingLine => ({ kind: 'task', id: `${key} ${row.taskId}`, row })),
    ]);
}
