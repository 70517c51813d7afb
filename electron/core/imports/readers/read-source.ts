import { AppError } from '../../../../shared/api/app-error.ts';
import type { CellMark, SourceCell, SourceTable } from '../../../../shared/domain/source-table.ts';
import { isErrorValue } from '../../../../shared/domain/text/error-value.ts';
import { noteMarksIn } from '../../../../shared/domain/text/raised-figures.ts';
import { readDelimited } from './delimited-reader.ts';
import { readDoc } from './doc-reader.ts';
import { readDocx, readWordXml } from './docx-reader.ts';
import { readHtml } from './html-reader.ts';
import { checkTableSize, LIMITS } from '../../../../shared/domain/source-tables/limits.ts';
import { readMht } from './mht-reader.ts';
import { readOds } from './ods-reader.ts';
import { readOdt } from './odt-reader.ts';
import { detectFormat, type SourceFormat } from './source-format.ts';
import { readXls } from './xls-reader.ts';
import { readXlsx } from './xlsx-reader.ts';

export interface SourceFile {
  readonly format: SourceFormat;
  readonly tables: readonly SourceTable[];
}

const READERS: Readonly<Record<SourceFormat, (bytes: Uint8Array) => SourceTable[] | Promise<SourceTable[]>>> = {
  docx: readDocx,
  xlsx: readXlsx,
  ods: readOds,
  odt: readOdt,
  doc: readDoc,
  xls: readXls,
  'word-xml': readWordXml,
  mht: readMht,
  html: readHtml,
  text: readDelimited,
};

/** Reads every table of a file, or refuses with an `imports.*` error that names the file. */
export async function readSource(bytes: Uint8Array, fileName: string): Promise<SourceFile> {
  try {
    if (bytes.length === 0) throw new AppError('imports.emptyFile');
    if (bytes.length > LIMITS.fileBytes) {
      throw new AppError('imports.tooLarge', { size: Math.ceil(bytes.length / 1024 / 1024), limit: LIMITS.fileBytes / 1024 / 1024 });
    }
    const format = detectFormat(bytes);
    const tables = (await READERS[format](bytes))
      .filter((table) => table.rows.length > 0)
      .map(withoutErrorValues)
      .map(withRaisedFigures);
    checkTableSize(tables);
    if (tables.length === 0) throw new AppError('imports.noTable');
    return { format, tables };
  } catch (error) {
    // A reader that breaks on a hostile or torn file must still end in a sentence.
    const { code, params } = error instanceof AppError ? error : new AppError('imports.damaged');
    throw new AppError(code, { file: fileName, ...params }, { cause: error });
  }
}

/** Raised figures are letters of the text; which of them are no power of a unit is said beside it. */
function withRaisedFigures(table: SourceTable): SourceTable {
  const raised = ({ text }: SourceCell): CellMark[] => noteMarksIn(text).map((words) => ({ kind: 'raised', text: words }));
  if (!table.rows.some(({ cells }) => cells.some((cell) => raised(cell).length > 0))) return table;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): SourceCell => {
      const marks = raised(cell);
      return marks.length === 0 ? cell : { ...cell, marks: [...(cell.marks ?? []), ...marks] };
    }),
  }));
  return { ...table, rows };
}

/** `#N/A` and its like are nobody's words: they stand beside the cell, whose text is missing. */
function withoutErrorValues(table: SourceTable): SourceTable {
  const fails = ({ text }: SourceCell): boolean => (text.startsWith('#') || text.startsWith('E')) && isErrorValue(text);
  if (!table.rows.some(({ cells }) => cells.some(fails))) return table;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map(
      (cell): SourceCell => (fails(cell) ? { ...cell, text: '', marks: [...(cell.marks ?? []), { kind: 'error', text: cell.text.trim() }] } : cell),
    ),
  }));
  return { ...table, rows };
}
