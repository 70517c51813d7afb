import { AppError } from '../../../shared/api/app-error.ts';
import { LIMITS } from '../imports/readers/limits.ts';
import { readSource } from '../imports/readers/read-source.ts';
import { detectFormat } from '../imports/readers/source-format.ts';
import { normalizeText } from '../../../shared/domain/text/normalize.ts';
import { readReturnedSheets } from './read-returned-sheets.ts';
import type { ReturnedFile } from './returned-file.ts';

/** A returned form is some hundred kilobytes; a file beyond this is not one. */
const FORM_BYTES = 10 * 1024 * 1024;

/** Reads one returned file, or refuses with an `imports.*` error that names it. */
export async function readReturnedFile(bytes: Uint8Array, name: string): Promise<ReturnedFile> {
  try {
    if (bytes.length === 0) throw new AppError('imports.emptyFile');
    const limit = Math.min(FORM_BYTES, LIMITS.fileBytes);
    if (bytes.length > limit) throw new AppError('imports.tooLarge', { size: Math.ceil(bytes.length / 1024 / 1024), limit: limit / 1024 / 1024 });
    const format = detectFormat(bytes);
    if (format === 'xlsx' || format === 'ods' || format === 'xls') return readReturnedSheets(bytes, format);
    const { tables } = await readSource(bytes, name);
    return {
      format,
      savedAt: null,
      sheets: tables.map((table) => ({
        name: table.name,
        hidden: false,
        linesAbove: table.linesAbove,
        rows: table.rows.map(({ line, cells }) => ({ line, cells: cells.map(({ text }) => ({ kind: 'text', text: normalizeText(text) })) })),
      })),
    };
  } catch (error) {
    const { code, params } = error instanceof AppError ? error : new AppError('imports.damaged');
    throw new AppError(code, { file: name, ...params }, { cause: error });
  }
}
