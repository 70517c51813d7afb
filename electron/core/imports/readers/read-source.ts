import { AppError } from '../../../../shared/api/app-error.ts';
import type { CellMark, SourceCell, SourceTable } from '../../../../shared/domain/source-table.ts';
import { isErrorValue } from '../../../../shared/domain/text/error-value.ts';
import { noteMarksIn } from '../../../../shared/domain/text/raised-figures.ts';
import { checkTableSize, LIMITS } from '../../../../shared/domain/source-tables/limits.ts';
import { detectFormat, type SourceFormat } from './source-format.ts';

export interface SourceFile {
  readonly format: SourceFormat;
  readonly tables: readonly SourceTable[];
}

type Reader = (bytes: Uint8Array) => SourceTable[] | Promise<SourceTable[]>;

/** Each with the library it needs, loaded when the first file of its kind comes: all of them take longer to load than most files to read. */
const READERS: Readonly<Record<SourceFormat, () => Promise<Reader>>> = {
  docx: async () => (await import('./docx-reader.ts')).readDocx,
  xlsx: async () => (await import('./xlsx-reader.ts')).readXlsx,
  ods: async () => (await import('./ods-reader.ts')).readOds,
  odt: async () => (await import('./odt-reader.ts')).readOdt,
  doc: async () => (await import('./doc-reader.ts')).readDoc,
  xls: async () => (await import('./xls-reader.ts')).readXls,
  'word-xml': async () => (await import('./docx-reader.ts')).readWordXml,
  mht: async () => (await import('./mht-reader.ts')).readMht,
  html: async () => (await import('./html-reader.ts')).readHtml,
  text: async () => (await import('./delimited-reader.ts')).readDelimited,
};

/** Reads every table of a file, or refuses with an `imports.*` error that names the file. */
export async function readSource(bytes: Uint8Array, fileName: string): Promise<SourceFile> {
  try {
    if (bytes.length === 0) throw new AppError('imports.emptyFile');
    if (bytes.length > LIMITS.fileBytes) {
      throw new AppError('imports.tooLarge', { size: Math.ceil(bytes.length / 1024 / 1024), limit: LIMITS.fileBytes / 1024 / 1024 });
    }
    const format = await detectFormat(bytes);
    const read = await READERS[format]();
    const tables = (await read(bytes))
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
