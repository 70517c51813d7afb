import { readFileSync } from 'node:fs';
import { readAndPropose } from './read-and-propose.ts';
import type { PlanChoice } from '../../../shared/domain/plan-table/source-columns.ts';
import type { PlanRow, UnderstoodPlan } from '../../../shared/domain/plan-table/understood-plan.ts';
import { understandPlanTable } from '../../../shared/domain/plan-table/understand-plan-table.ts';
import { wholeTables } from '../../../shared/domain/plan-table/whole-tables.ts';
import { proposeColumns } from '../../../shared/domain/plan-table/columns.ts';
import type { SourceTable } from '../../../shared/domain/source-table.ts';

export const FIXTURES = new URL('../../fixtures/imports/', import.meta.url);

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, FIXTURES));
}

/** Reads bytes and understands the best table as proposed, the way a clerk who changes nothing would. */
export async function planOfFile(bytes: Uint8Array, name: string): Promise<UnderstoodPlan> {
  const { tables, best, proposals } = await readAndPropose(bytes, name);
  return understandPlanTable(tables, { table: best, ...proposals[best]! });
}

export function planOfTables(read: readonly SourceTable[], table = 0): UnderstoodPlan {
  const tables = wholeTables(read);
  const choice: PlanChoice & { titleLines: readonly string[] } = { table, ...proposeColumns(tables[table]!) };
  return understandPlanTable(tables, choice);
}

/** A table written as a picture: columns split by `|`, `^` covered from above, `<` covered from the left, `*…*` bold. */
export function drawTable(lines: readonly string[], linesAbove: readonly string[] = []): SourceTable {
  const rows = lines.map((line, index) => ({
    line: index + 1,
    cells: line.split('|').map((part) => {
      const text = part.trim();
      if (text === '^') return { text: '', covered: 'above' as const };
      if (text === '<') return { text: '', covered: 'left' as const };
      const bold = /^\*(.*)\*$/.exec(text);
      return bold === null ? { text: text.replaceAll('\\n', '\n') } : { text: bold[1]!, bold: true };
    }),
  }));
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      let span = 1;
      while (cells[at + span] !== undefined && 'covered' in cells[at + span]! && (cells[at + span] as { covered: string }).covered === 'left') span += 1;
      if (span > 1 && !('covered' in cell)) Object.assign(cell, { columnSpan: span });
    }
  }
  return { name: 'Bảng 1', linesAbove, rows };
}

export function asTsv(rows: readonly PlanRow[]): string {
  return rows.map((row) => [row.number, row.content, row.lead, row.coordinator, row.deadline].join('\t')).join('\n');
}
