import type { SourceRow } from '../source-table.ts';
import { readsAsDeadline } from './column-profile.ts';
import { isPeriod } from './header-rows.ts';
import type { FieldRow } from './read-row.ts';
import type { ProposedColumn } from './source-columns.ts';
import { cellText } from './table-grid.ts';

/** A column that stands for a stretch of time, and that stretch in words. */
export interface ChartColumn {
  readonly index: number;
  readonly header: string;
  readonly text: string;
}

/** What a cell of a chart holds where the work falls into its time. */
const TICK = /^[xX×✓✔√☑●•■*+]$/u;
const FEWEST = 2;

/**
 * The columns of a chart (*Quý I · Quý II*, *Tháng 1 … 12*) where ticks in them are all that tells when: none where another column
 * is the deadline, where their cells hold figures or words, or where one of them is no time that can be read.
 */
export function chartColumns(rows: readonly SourceRow[], columns: readonly ProposedColumn[]): ChartColumn[] {
  if (columns.some(({ field }) => field === 'deadline')) return [];
  const found = columns.flatMap(({ index, field, header, label, group }) => {
    if (field !== 'own' || !isPeriod(label)) return [];
    return [{ index, header, text: inWords(label, group) }];
  });
  if (found.length < FEWEST || !found.every(({ text }) => readsAsDeadline(text))) return [];
  const texts = found.flatMap(({ index }) => rows.map(({ cells }) => cellText(cells[index])).filter((text) => text !== ''));
  return texts.length > 0 && texts.every((text) => TICK.test(text)) ? found : [];
}

/** *3* under *Tháng* is March; *Quý I* under *Năm 2026* is of that year; *T1* under *Tháng 3* is a week of it, and no January. */
function inWords(label: string, group: string): string {
  if (isPeriod(group) && !/^(?:năm\s*)?(?:19|20)\d\d$/iu.test(group)) return group;
  const named = /^\d{1,2}$/.test(label) ? `Tháng ${label}` : label;
  const year = /(?:19|20)\d\d/.exec(group)?.[0];
  return year === undefined || named.includes(year) ? named : `${named} năm ${year}`;
}

/** The row with its ticks as a deadline: neighbours are one stretch of time, others several. */
export function withTicks(row: FieldRow, chart: readonly ChartColumn[]): FieldRow {
  const runs: ChartColumn[][] = [];
  for (const [at, column] of chart.entries()) {
    if (cellText(row.source.cells[column.index]) === '') continue;
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === chart[at - 1]) last.push(column);
    else runs.push([column]);
  }
  if (runs.length === 0 || row.cells.deadline !== '') return row;
  const deadline = runs
    .map((run) => new Set([run[0]!.text, run.at(-1)!.text]))
    .map((ends) => [...ends].join(' – '))
    .join(', ');
  return { ...row, cells: { ...row.cells, deadline }, composed: true };
}
