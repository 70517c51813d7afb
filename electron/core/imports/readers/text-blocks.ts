import { AppError } from '../../../../shared/api/app-error.ts';
import { isPageMark } from '../../../../shared/domain/plan-table/furniture-rows.ts';
import type { SourceCell, SourceRow, SourceTable } from '../../../../shared/domain/source-table.ts';
import { normalizeText, readText } from '../../../../shared/domain/text/normalize.ts';
import { LIMITS } from '../../../../shared/domain/source-tables/limits.ts';
import { linesAboveTable } from '../../../../shared/domain/source-tables/lines-above.ts';
import type { TextRecord } from './text-records.ts';
import { layRecords, type LaidRecord } from './uneven-records.ts';

/** A report saved as text holds prose and several tab-separated tables: two lines of prose in a row end a table, a page number does not. */
export function splitAtProse(records: readonly TextRecord[]): TextRecord[][] {
  const blocks: TextRecord[][] = [];
  let block: TextRecord[] = [];
  let prose: TextRecord[] = [];
  let inTable = false;
  for (const record of records) {
    if (filled(record.cells) === 0) continue;
    if (record.cells.length === 1) {
      // A bare number may be the end of a cell that was broken; it stays and is asked about.
      if (inTable && isPageMark(record.cells[0]!) && !/^\s*\d+\s*$/.test(record.cells[0]!)) continue;
      prose.push(record);
      continue;
    }
    if (inTable && prose.length > 1) {
      blocks.push(block);
      block = [];
    }
    block.push(...prose, record);
    prose = [];
    inTable = true;
  }
  // One line after the last row may be a section or a note of the table; more is the text that follows it.
  if (prose.length === 1) block.push(...prose);
  return inTable ? [...blocks, block] : [];
}

/** One table from the records of a block: lines before the first wide record stand above it. */
export function tableOfBlock(records: readonly TextRecord[], delimiter: string, name: string): SourceTable[] {
  const { width, laid } = layRecords(records, delimiter);
  if (width > LIMITS.columns) throw new AppError('imports.tooManyCells', { what: `${width} cột` });
  // A title with a comma in it is still a line of text, not a row.
  const first = Math.max(
    0,
    laid.findIndex(({ cells }) => filled(cells) >= Math.min(2, width) && cells.length > width / 2),
  );
  const above = records
    .slice(0, first)
    .map(({ cells }) => lineOf(cells, delimiter))
    .filter((line) => line !== '');
  const rows: SourceRow[] = [];
  for (const record of laid.slice(first)) {
    if (filled(record.cells) === 0) continue;
    rows.push({ line: record.line, cells: cellsOf(record, width) });
  }
  return rows.length === 0 ? [] : [{ name, linesAbove: linesAboveTable(above), rows }];
}

function cellsOf({ cells, rejoined, uneven }: LaidRecord, width: number): SourceCell[] {
  const length = Math.max(width, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
  const begins = uneven ? cells.findIndex((cell) => cell.trim() !== '') : -1;
  return Array.from({ length }, (_, at) => {
    const text = readText(cells[at] ?? '');
    if (rejoined.includes(at)) return { text, marks: [{ kind: 'rejoined', text }] };
    return at === begins ? { text, marks: [{ kind: 'uneven', text: `${cells.length} ô, bảng có ${width} cột` }] } : { text };
  });
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** A line of text that the delimiter cut by accident, put together again. */
function lineOf(cells: readonly string[], delimiter: string): string {
  const end = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return normalizeText(cells.slice(0, end).join(delimiter === '\t' ? ' ' : delimiter));
}
