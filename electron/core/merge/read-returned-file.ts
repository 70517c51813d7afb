import { AppError } from '../../../shared/api/app-error.ts';
import type { SourceCell } from '../../../shared/domain/source-table.ts';
import { oldEncodingOf } from '../../../shared/domain/text/old-encoding.ts';
import { normalizeText } from '../../../shared/domain/text/normalize.ts';
import { LIMITS } from '../../../shared/domain/source-tables/limits.ts';
import { readSource } from '../imports/readers/read-source.ts';
import { detectFormat } from '../imports/readers/source-format.ts';
import type { ReturnedCell, ReturnedFile } from './returned-file.ts';
import { savedAt } from './saved-at.ts';

/** A returned form is some hundred kilobytes; a file beyond this is not one. */
const FORM_BYTES = 10 * 1024 * 1024;

/** Reads one returned file, or refuses with an `imports.*` error that names it. */
export async function readReturnedFile(bytes: Uint8Array, name: string): Promise<ReturnedFile> {
  try {
    if (bytes.length === 0) throw new AppError('imports.emptyFile');
    const limit = Math.min(FORM_BYTES, LIMITS.fileBytes);
    if (bytes.length > limit) throw new AppError('imports.tooLarge', { size: Math.ceil(bytes.length / 1024 / 1024), limit: limit / 1024 / 1024 });
    const format = await detectFormat(bytes);
    if (format === 'xlsx' || format === 'ods' || format === 'xls') {
      const { readReturnedSheets } = await import('./read-returned-sheets.ts');
      return inUnicode(await readReturnedSheets(bytes, format));
    }
    const { tables } = await readSource(bytes, name);
    return inUnicode({
      format,
      savedAt: savedAt(bytes, format),
      ...(tables.some(({ looksUnread }) => looksUnread === true) ? { looksUnread: true } : {}),
      sheets: tables.map((table) => ({
        name: table.name,
        hidden: false,
        linesAbove: table.linesAbove,
        rows: table.rows.map(({ line, cells, hidden }) => ({ line, cells: cells.map(returnedCell), ...(hidden === true ? { hidden } : {}) })),
      })),
    });
  } catch (error) {
    const { code, params } = error instanceof AppError ? error : new AppError('imports.damaged');
    throw new AppError(code, { file: name, ...params }, { cause: error });
  }
}

/** A form that goes out is Unicode; one that comes back otherwise was not filled in as it is. */
function inUnicode(file: ReturnedFile): ReturnedFile {
  const texts = file.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  if (oldEncodingOf(texts) !== null) throw new AppError('imports.beforeUnicode');
  return file;
}

const returnedCell = ({ text, covered, marks }: SourceCell): ReturnedCell => ({
  kind: 'text',
  text: normalizeText(text),
  ...(covered === 'above' ? { covered: true } : {}),
  ...(marks === undefined ? {} : { marks }),
});
