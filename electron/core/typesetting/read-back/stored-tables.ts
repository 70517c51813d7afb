import { AppError } from '../../../../shared/api/app-error.ts';
import type { DocumentFormat } from '../../../../shared/api/documents.api.ts';
import { wordsOf } from '../../../../shared/domain/text/words.ts';
import { cellTexts } from './expected-words.ts';
import { blocksOf, type FormalDocument, type StoredTable, type Table } from '../formal-document.ts';

/** Tasks of a table as they were read from a finished file, section rows left out. */
export interface FoundTable {
  readonly ofTasks: boolean;
  readonly columns: Table['columns'];
  readonly rows: readonly (readonly string[])[];
}

/** @param lines Its headings first, then all its rows, as a file has them. */
export function foundTable(table: Table, lines: readonly (readonly string[])[]): FoundTable {
  const rows = lines.slice(lines.length - table.rows.length);
  return { ofTasks: table.ofTasks === true, columns: table.columns, rows: rows.filter((_, at) => table.rows[at]?.kind === 'cells') };
}

/** The same of a paper that is kept without being printed. */
export const tablesOf = (paper: FormalDocument): FoundTable[] =>
  blocksOf(paper).flatMap((block) => (block.kind === 'table' ? [foundTable(block, block.rows.map(cellTexts))] : []));

/**
 * Compares the tables of a finished file with the rows of the store, whatever made the paper of them: as many tasks in the same order, and
 * under each heading the words of its column.
 * @throws AppError `documents.storeDiffers`
 */
export function compareStored(format: DocumentFormat, read: readonly FoundTable[], stored: readonly StoredTable[]): void {
  const found = read.filter(({ ofTasks }) => ofTasks);
  let next = 0;
  for (const { name, columns, tables = 1 } of stored) {
    const count = columns[0]?.texts.length ?? 0;
    // A table of no task is not printed.
    if (count === 0) continue;
    const refuse = (place: string, expected: string, there: string): never => {
      throw new AppError('documents.storeDiffers', { format: format.toUpperCase(), place: `${place} (${name})`, expected, found: there });
    };
    const rows: (readonly (string | undefined)[])[] = [];
    for (let taken = 0; taken < tables; taken += 1) {
      const table = found[next];
      const lost = table === undefined ? columns : columns.filter((column) => columnIn(table, column) === -1);
      if (table === undefined || lost.length > 0) return refuse('bảng nhiệm vụ', `cột ${lost.map(({ heading }) => heading).join(', ')}`, NOTHING);
      next += 1;
      const places = columns.map((column) => columnIn(table, column));
      rows.push(...table.rows.map((cells) => places.map((at) => cells[at])));
    }
    for (let row = 0; row < Math.max(count, rows.length); row += 1) {
      for (const [at, { heading, texts }] of columns.entries()) {
        const [kept, there] = [texts[row], rows[row]?.[at]];
        if (kept !== undefined && there !== undefined && wordsOf(kept).join(' ') === wordsOf(there).join(' ')) continue;
        // Told before the words: a row that is lost moves all that follow.
        if (rows.length !== count)
          return refuse('số nhiệm vụ', `${count}, thứ ${row + 1} là ${short(kept)}`, `${rows.length}, thứ ${row + 1} là ${short(there)}`);
        refuse(`nhiệm vụ thứ ${row + 1}, cột ${heading}`, short(kept), short(there));
      }
    }
  }
}

const columnIn = (table: FoundTable, { heading, group }: StoredTable['columns'][number]): number =>
  table.columns.findIndex((column) => column.header === heading && column.group === group);

const NOTHING = '(không có)';
const SHORT = 80;

const short = (text: string | undefined): string => (text === undefined ? NOTHING : text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);
