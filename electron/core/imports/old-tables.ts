import type { ImportSource } from '../../../shared/api/imports.api.ts';
import type { CellMark, SourceTable } from '../../../shared/domain/source-table.ts';
import { noteMarksIn } from '../../../shared/domain/text/raised-figures.ts';
import { notRecovered, oldEncodingOf, toUnicode, type OldEncoding } from '../../../shared/domain/text/old-encoding.ts';

const SAMPLES = 6;
const LOST = 10;

function* textsOf(tables: readonly SourceTable[]): Generator<string> {
  for (const { linesAbove, rows } of tables) {
    yield* linesAbove;
    for (const { cells } of rows) for (const { text } of cells) if (text !== '') yield text;
  }
}

export const encodingOf = (tables: readonly SourceTable[]): OldEncoding | null => oldEncodingOf(textsOf(tables));

/** The old words beside the new, for the clerk to compare, and those that no table of letters knows. */
export function shownInBoth(tables: readonly SourceTable[], encoding: OldEncoding): NonNullable<ImportSource['oldEncoding']> {
  const samples = new Map<string, string>();
  const lost = new Set<string>();
  for (const text of textsOf(tables)) {
    const after = toUnicode(text, encoding);
    if (samples.size < SAMPLES && after !== text && !samples.has(text)) samples.set(text, after);
    if (lost.size < LOST) for (const word of notRecovered(text, encoding)) lost.add(word);
  }
  return {
    encoding,
    samples: [...samples].map(([before, after]) => ({ before: before.replaceAll('\uf0ad', '\u00ad'), after })),
    lost: [...lost].slice(0, LOST),
  };
}

export function inUnicode(tables: readonly SourceTable[], encoding: OldEncoding): SourceTable[] {
  const change = (text: string): string => toUnicode(text, encoding);
  return tables.map((table) => ({
    ...table,
    linesAbove: table.linesAbove.map(change),
    ...(table.marksAbove && { marksAbove: table.marksAbove.map((mark) => ({ ...mark, text: change(mark.text) })) }),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        text: change(cell.text),
        ...(cell.marks === undefined ? {} : { marks: marksOf(cell.marks, change(cell.text), change) }),
      })),
    })),
  }));
}

/** What TCVN3 writes *ạ* with looks like a raised figure until it is read. */
const marksOf = (marks: readonly CellMark[], text: string, change: (text: string) => string): CellMark[] => [
  ...marks.filter(({ kind }) => kind !== 'raised').map((mark) => ({ ...mark, text: change(mark.text) })),
  ...noteMarksIn(text).map((words) => ({ kind: 'raised' as const, text: words })),
];
