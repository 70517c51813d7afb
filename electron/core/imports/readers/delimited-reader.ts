import { parse } from 'csv-parse/sync';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceRow, SourceTable } from '../../../../shared/domain/source-table.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';
import { LIMITS } from './limits.ts';
import { decodeText, looksLikeText } from './text-encoding.ts';

const DELIMITERS = ['\t', ';', '|', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Delimited text (.csv .tsv .txt, pasted cells) as one table; lines before the first delimiter stand above it. */
export function readDelimited(bytes: Uint8Array): SourceTable[] {
  const text = decodeText(bytes);
  if (!looksLikeText(text)) throw new AppError('imports.notADocument');
  return tableOfText(text);
}

export function tableOfText(raw: string): SourceTable[] {
  const text = raw.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const delimiter = detectDelimiter(text);
  if (delimiter === null) return [];
  const records = splitRecords(text, delimiter);
  const width = commonWidth(records);
  // A title with a comma in it is still a line of text, not a row.
  const first = Math.max(0, records.findIndex(({ cells }) => filled(cells) >= Math.min(2, width) && cells.length > width / 2));
  const linesAbove = records.slice(0, first).map(({ cells }) => lineOf(cells, delimiter));
  const rows: SourceRow[] = [];
  for (const { cells, line } of records.slice(first)) {
    if (filled(cells) === 0) continue;
    const length = Math.max(width, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
    rows.push({ line, cells: Array.from({ length }, (_, index) => ({ text: normalizeText(cells[index] ?? '') })) });
  }
  return rows.length === 0 ? [] : [{ name: 'Bảng 1', linesAbove: linesAbove.filter((line) => line !== ''), rows }];
}

interface TextRecord {
  readonly line: number;
  /** As they stand between delimiters, not yet normalised. */
  readonly cells: readonly string[];
}

/**
 * Quotes are honoured where they close properly (Excel quotes cells with line breaks). A quote that is only a quotation
 * mark would swallow the rest of the file, so such a text is split by its delimiter alone.
 */
function splitRecords(text: string, delimiter: Delimiter): TextRecord[] {
  const quoted = /(?:^|[\t;|,\r\n])"/.test(text) ? parseQuoted(text, delimiter) : null;
  return (
    quoted ??
    text.split(/\r\n|\n|\r/).map((line, index) => ({ line: index + 1, cells: line.split(delimiter) }))
  );
}

function parseQuoted(text: string, delimiter: Delimiter): TextRecord[] | null {
  try {
    const parsed = parse(text, {
      delimiter,
      relax_column_count: true,
      info: true,
      skip_empty_lines: true,
      max_record_size: 10 * 1024 * 1024,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    return null;
  }
}

/** The delimiter that splits most lines into the same number of cells; a tab wins outright where it is used at all. */
function detectDelimiter(text: string): Delimiter | null {
  const lines = text.slice(0, 200_000).replace(/"(?:[^"]|"")*"/g, 'q').split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const mode = mostCommon(counts);
    return { delimiter, score: counts.filter((count) => count === mode).length * (delimiter === '\t' ? 10 : 1) * Math.min(mode, 8) };
  });
  const best = scored.reduce((top, next) => (next.score > top.score ? next : top));
  return best.score === 0 ? null : best.delimiter;
}

function commonWidth(records: readonly TextRecord[]): number {
  const widths = records.filter(({ cells }) => filled(cells) >= 2).map(({ cells }) => cells.length);
  const width = mostCommon(widths);
  if (width > LIMITS.columns) throw new AppError('imports.tooManyCells', { what: `${width} cột` });
  return width;
}

function mostCommon(numbers: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const number of numbers) tally.set(number, (tally.get(number) ?? 0) + 1);
  return [...tally].reduce((top, next) => (next[1] > top[1] ? next : top), [0, 0])[0];
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** A line of text that the delimiter cut by accident, put together again. */
function lineOf(cells: readonly string[], delimiter: Delimiter): string {
  const end = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return normalizeText(cells.slice(0, end).join(delimiter === '\t' ? ' ' : delimiter));
}
