import { wordsOf } from '../../../../shared/domain/text/words.ts';
import type { FormalDocument, Table, TableRow } from '../formal-document.ts';

/** What a finished annex must say, taken from the data alone: the head in reading order, then the table by cell. */
export interface ExpectedPaper {
  /** Lower case: the style of the head raises letters, never changes them. */
  readonly head: readonly string[];
  readonly table: Table | null;
  /** The small line at the end. */
  readonly checkLine: { readonly words: readonly string[]; readonly size: number } | null;
}

export function expectedPaper(paper: FormalDocument): ExpectedPaper {
  const head = paper.blocks.flatMap((block) => (block.kind === 'annexHead' ? [block.label, block.title, block.reference ?? ''] : []));
  const table = paper.blocks.find((block) => block.kind === 'table');
  const line = paper.blocks.find((block) => block.kind === 'checkLine');
  return { head: head.flatMap(wordsOf).map(lowerCase), table: table ?? null, checkLine: line ? { words: wordsOf(line.text), size: line.size } : null };
}

export function lowerCase(word: string): string {
  return word.toLocaleLowerCase('vi');
}

/** The texts of a row as they stand in its cells: a section has two, its title spanning the rest. */
export function cellTexts(row: TableRow): readonly string[] {
  return row.kind === 'section' ? [row.number, row.title] : row.cells;
}

export function rowPlace(table: Table, row: number, column: number): string {
  const header = table.columns[column]?.header.replaceAll('\n', ' ') ?? '';
  const texts = table.rows[row];
  const number = texts === undefined ? '' : (cellTexts(texts)[0] ?? '');
  return `dòng ${number === '' ? `thứ ${row + 1}` : number}, cột ${header}`;
}
