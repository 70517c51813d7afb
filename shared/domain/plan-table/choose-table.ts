import type { SourceTable } from '../source-table.ts';
import { proposeColumns } from './columns.ts';
import { whyNoPlan } from './plan-likeness.ts';
import { whyUnlikePlan } from './unlike-plan.ts';

/** Index of the table that looks most like a plan; -1 for none. */
export function bestTable(tables: readonly SourceTable[]): number {
  let best = -1;
  let bestScore = -1;
  for (const [index, table] of tables.entries()) {
    const score = planLikeness(table);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

function planLikeness(table: SourceTable): number {
  const { columns, headerRows, firstRow } = proposeColumns(table);
  const known = columns.filter((column) => column.certain && column.field !== 'ignore' && column.field !== 'own').length;
  const header = headerRows.length > 0 ? 10 * known + (columns.some((column) => column.field === 'lead') ? 30 : 0) : 0;
  const likeness = header + Math.min(table.rows.length - firstRow, 50) / 10;
  if (whyNoPlan(table) !== null) return likeness / 1000;
  return whyUnlikePlan(table) === null ? likeness : likeness / 10;
}
