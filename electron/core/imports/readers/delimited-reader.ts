import { parse } from 'csv-parse/sync';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceTable } from '../../../../shared/domain/source-table.ts';
import { splitAtProse, tableOfBlock } from './text-blocks.ts';
import { mostCommon, type TextRecord } from './text-records.ts';
import { decodeText, looksLikeText } from './text-encoding.ts';

const DELIMITERS = ['\t', ';', '|', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Delimited text (.csv .tsv .txt, pasted cells) as one table; lines before the first delimiter stand above it. */
export function readDelimited(bytes: Uint8Array): SourceTable[] {
  const text = decodeText(bytes);
  if (!looksLikeText(text)) throw new AppError('imports.notADocument');
  return tableOfText(text);
}

/** The rule under the headings of a Markdown table: `|---|:---:|`. */
const MARKDOWN_RULE = /^ {0,3}(?:\|[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?|:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?)[ \t]*$/m;

/** Rows between pipes, without the rule; `\|` is a pipe of the text, `<br>` a line of it, `**` only how it looks. */
function markdownRecords(text: string): TextRecord[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    if (MARKDOWN_RULE.test(line)) return [];
    const inner = line
      .trim()
      .replace(/^\|/, '')
      .replace(/(?<!\\)\|$/, '');
    const cells = line.includes('|') ? inner.split(/(?<!\\)\|/).map(markdownCell) : [line.replace(/^#{1,6}\s+/, '')];
    return [{ line: index + 1, cells }];
  });
}

const markdownCell = (raw: string): string =>
  raw
    .trim()
    .replaceAll('\\|', '|')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\*\*([^*]+)\*\*/g, '$1');

export function tableOfText(raw: string): SourceTable[] {
  const text = raw.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  if (MARKDOWN_RULE.test(text)) return splitAtProse(markdownRecords(text)).flatMap((block, index) => tableOfBlock(block, '|', `Bảng ${index + 1}`));
  const delimiter = detectDelimiter(text);
  if (delimiter === null) return [];
  const records = splitRecords(text, delimiter);
  const blocks = delimiter === '\t' ? splitAtProse(records) : [records];
  return blocks.flatMap((block, index) => tableOfBlock(block, delimiter, `Bảng ${index + 1}`));
}

/**
 * Quotes are honoured where they close properly (Excel quotes cells with line breaks). One that is only a quotation mark would
 * swallow the rest of the file: in such a text each cell that is well quoted is one, and every other quote is a letter.
 */
function splitRecords(text: string, delimiter: Delimiter): TextRecord[] {
  const quoted = /(?:^|[\t;|,\r\n])"/.test(text) ? parseQuoted(text, delimiter) : null;
  return quoted ?? splitLoosely(text.replace(/\r\n?/g, '\n'), delimiter);
}

const WELL_QUOTED = /"((?:[^"]+|"")*)"/y;

function splitLoosely(text: string, delimiter: Delimiter): TextRecord[] {
  const records: TextRecord[] = [];
  const endsCell = (at: number): boolean => at >= text.length || text[at] === delimiter || text[at] === '\n';
  const unquoted = new RegExp(`[^\\n\\${delimiter}]*`, 'y');
  let cells: string[] = [];
  let line = 1;
  for (let at = 0; at <= text.length; at += 1) {
    WELL_QUOTED.lastIndex = at;
    const quoted = WELL_QUOTED.exec(text)?.[1];
    const after = WELL_QUOTED.lastIndex;
    if (quoted !== undefined && endsCell(after) && !holdsRows(quoted, delimiter)) {
      cells.push(quoted.replaceAll('""', '"'));
      line += quoted.split('\n').length - 1;
      at = after;
    } else {
      unquoted.lastIndex = at;
      cells.push(unquoted.exec(text)![0]);
      at = unquoted.lastIndex;
    }
    if (text[at] === delimiter) continue;
    records.push({ line, cells });
    cells = [];
    line += 1;
  }
  return records;
}

/** Between the quotes of two cells whole rows may stand; a cell of several lines has hardly a delimiter in each. */
const holdsRows = (quoted: string, delimiter: Delimiter): boolean =>
  quoted
    .split('\n')
    .slice(1)
    .some((line) => line.includes(delimiter));

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

/** However long a cell is, it counts as one letter, so that the sample holds whole rows. */
const BETWEEN_DELIMITERS = /[^"\t;|,\r\n]+/g;
const DELIMITER_SAMPLE = 200_000;

/** Rows end before their last column or have a delimiter in their words, but most have several without a space behind it, as prose has not. */
function isWrittenByHand(lines: readonly string[], delimiter: Delimiter): boolean {
  const close = new RegExp(`\\${delimiter}(?=[^\\s\\d]|\\${delimiter}|$)`, 'g');
  const rows = lines.flatMap((line, at) => ((line.match(close)?.length ?? 0) >= 2 ? [at] : []));
  return rows.length >= 3 && rows.length * 2 > rows.at(-1)! - rows[0]! + 1;
}

/**
 * The delimiter that splits most lines into the same number of cells; a tab wins outright. Commas of prose split unevenly.
 * Three columns and more are looked for between their first and last line, since a letterhead may be longer than its table;
 * two lines of them tell, three where commas part them.
 */
function detectDelimiter(text: string): Delimiter | null {
  const lines = text
    .replace(BETWEEN_DELIMITERS, (words) => words.trim().slice(0, 1))
    .slice(0, DELIMITER_SAMPLE)
    .replace(/"(?:[^"]|"")*"/g, 'q')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const mode = mostCommon(counts.filter((count) => count > 0));
    const even = counts.filter((count) => count === mode).length;
    const tells = mode >= 2 && even >= (delimiter === ',' ? 3 : 2);
    const among = !tells ? lines.length : counts.lastIndexOf(mode) - counts.indexOf(mode) + 1;
    const isTab = delimiter === '\t';
    if (isTab || even * 2 > among) return { delimiter, score: even * (isTab ? 10 : 1) * Math.min(mode, 8) };
    return { delimiter, score: isWrittenByHand(lines, delimiter) ? 1 : 0 };
  });
  const best = scored.reduce((top, next) => (next.score > top.score ? next : top));
  return best.score === 0 ? null : best.delimiter;
}
