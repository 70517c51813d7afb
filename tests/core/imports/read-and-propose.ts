import { bestTable } from '../../../shared/domain/plan-table/choose-table.ts';
import { proposeColumns } from '../../../shared/domain/plan-table/columns.ts';
import { wholeTables } from '../../../shared/domain/plan-table/whole-tables.ts';
import type { ColumnProposal } from '../../../shared/domain/plan-table/source-columns.ts';
import { readSource, type SourceFile } from '../../../electron/core/imports/readers/read-source.ts';

/** Plain JSON, so that a worker thread can post it. */
export interface ProposedSource extends SourceFile {
  /** Index of the table that looks most like a plan. */
  readonly best: number;
  /** One proposal per table, in the same order. */
  readonly proposals: readonly ColumnProposal[];
}

export async function readAndPropose(bytes: Uint8Array, fileName: string): Promise<ProposedSource> {
  const source = await readSource(bytes, fileName);
  const tables = wholeTables(source.tables);
  return { ...source, tables, best: bestTable(tables), proposals: tables.map(proposeColumns) };
}
