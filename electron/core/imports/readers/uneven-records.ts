import { mostCommon, type TextRecord } from './text-records.ts';

/** A line of delimited text, laid on the columns that the table has. */
export interface LaidRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Places of cells that were put together again, because the delimiter stood in their words. */
  readonly rejoined: readonly number[];
  /** It is not clear which of the columns each of its cells belongs to. */
  readonly uneven: boolean;
}

/** So many cells of a line are filled before one that has too few is a row of which a cell may be missing, and not a heading or a note. */
const FILLED_OF_A_ROW = 3;

/**
 * Rows written by hand have a delimiter in their words (*1,Rà soát, đánh giá,Sở Y tế*) or end before their last column. Where
 * delimiters of the file stand close to the next cell and one has a space behind it, that one is part of the words, if their number
 * comes out right by it. All other lines with more cells are uneven, and rows with fewer than most rows fill.
 */
export function layRecords(records: readonly TextRecord[], delimiter: string): { readonly width: number; readonly laid: readonly LaidRecord[] } {
  const wide = records.filter(({ cells }) => cells.filter(isFilled).length >= 2);
  const spaced = delimiter === '\t' || isSpaced(wide);
  const counts = wide.map(({ cells }) => cells.length - (spaced ? 0 : openings(cells).length));
  // Below headings that go further, rows end where nothing follows.
  const width = Math.max(mostCommon(counts), delimiter === '\t' ? 0 : (counts[0] ?? 0));
  const rows = wide.slice(1);
  const mostlyFilled = Array.from({ length: width }, (_, at) => 2 * rows.filter(({ cells }) => isFilled(cells[at] ?? '')).length >= rows.length);
  const laid = records.map(({ line, cells }): LaidRecord => {
    const surplus = cells.length - width;
    const prose = spaced || surplus <= 0 ? [] : openings(cells);
    const into = prose.length === surplus ? prose : prose.filter((at) => /^\s+\p{Ll}/u.test(cells[at]!));
    if (surplus > 0 && into.length === surplus) return { line, ...rejoin(cells, new Set(into), delimiter), uneven: false };
    const misses = delimiter !== '\t' && cells.filter(isFilled).length >= FILLED_OF_A_ROW && mostlyFilled.slice(cells.length).includes(true);
    return { line, cells, rejoined: [], uneven: surplus > 0 || misses };
  });
  return { width, laid };
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Places of cells that begin with a space, as words behind a comma do. */
const openings = (cells: readonly string[]): number[] => cells.flatMap((cell, at) => (at > 0 && /^\s+\S/.test(cell) ? [at] : []));

/** Whether a space stands behind the delimiters themselves: *STT, Nội dung, Chủ trì*. */
function isSpaced(records: readonly TextRecord[]): boolean {
  const behind = records.flatMap(({ cells }) => cells.slice(1).filter(isFilled));
  return 2 * behind.filter((cell) => /^\s/.test(cell)).length > behind.length;
}

function rejoin(cells: readonly string[], into: ReadonlySet<number>, delimiter: string): Pick<LaidRecord, 'cells' | 'rejoined'> {
  const whole: string[] = [];
  const rejoined = new Set<number>();
  for (const [at, cell] of cells.entries()) {
    if (!into.has(at)) whole.push(cell);
    else {
      whole[whole.length - 1] += delimiter + cell;
      rejoined.add(whole.length - 1);
    }
  }
  return { cells: whole, rejoined: [...rejoined] };
}
