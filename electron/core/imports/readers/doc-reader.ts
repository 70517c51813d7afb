import WordExtractor from 'word-extractor';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceRow, SourceTable } from '../../../../shared/domain/source-table.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';

const LINES_ABOVE = 10;
/** The library writes a tab after each cell and a line feed after the tab that ends a row. */
const ROW_END = '\t\n';

/** Tables of an old Word document. Merges are not in the text the library gives: a merged cell stands in its first place. */
export async function readDoc(bytes: Uint8Array): Promise<SourceTable[]> {
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch((cause: unknown) => {
    const encrypted = cause instanceof Error && /encrypt|password/i.test(cause.message);
    throw new AppError(encrypted ? 'imports.encrypted' : 'imports.damaged', {}, { cause });
  });
  // The library turns Word's optional hyphen (U+001F) into the word "undefined".
  return tablesOfBody(document.getBody({ filterUnicode: false }).replaceAll('undefined', ''));
}

export function tablesOfBody(body: string): SourceTable[] {
  const segments = body.split(ROW_END);
  segments.pop();
  const tables: { name: string; linesAbove: string[]; rows: SourceRow[] }[] = [];
  let width = 0;
  let pending = '';
  for (const [index, segment] of segments.entries()) {
    const cells = (pending + segment).split('\t');
    const table = tables.at(-1);
    const opens = table === undefined || cells[0]!.includes('\n');
    if (!opens && cells.length < width) {
      // A cell that begins with an empty paragraph looks like the end of a row.
      pending += segment + ROW_END;
      continue;
    }
    pending = '';
    if (opens) {
      width = widthFrom(segments, index, cells.length);
      const { above, row } = splitAbove(cells, width);
      tables.push({ name: `Bảng ${tables.length + 1}`, linesAbove: above.slice(-LINES_ABOVE), rows: [gridRow(row, 1)] });
    } else table.rows.push(gridRow(cells, table.rows.length + 1));
  }
  const last = tables.at(-1);
  if (pending !== '' && last !== undefined) last.rows.push(gridRow(pending.split('\t'), last.rows.length + 1));
  return tables;
}

/** The next row has no paragraphs before it, so its cell count is the table's; a lone row speaks for itself. */
function widthFrom(segments: readonly string[], index: number, own: number): number {
  const next = segments[index + 1]?.split('\t');
  return next === undefined || next[0]!.includes('\n') || next.length > own ? own : next.length;
}

/** Paragraphs (tabs of letterheads included) stand before the first cell in the text. */
function splitAbove(cells: readonly string[], width: number): { above: string[]; row: string[] } {
  const before = cells.slice(0, cells.length - width);
  const row = cells.slice(cells.length - width);
  const lines = row[0]!.split('\n');
  const above = [...before, ...lines.slice(0, -1)].join('\n').split('\n').map(normalizeText);
  return { above: above.filter((line) => line !== ''), row: [lines.at(-1)!, ...row.slice(1)] };
}

function gridRow(cells: readonly string[], line: number): SourceRow {
  return { line, cells: cells.map((text) => ({ text: normalizeText(text) })) };
}
