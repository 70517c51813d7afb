import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceTable } from '../../../../shared/domain/source-table.ts';
import { openArchive } from './archive.ts';
import { LIMITS } from './limits.ts';
import { tableFromSheet } from './sheet-grid.ts';
import { assertSafeXml } from './xml.ts';

/** Sheets of an old Excel workbook (BIFF in an OLE file). */
export function readXls(bytes: Uint8Array): SourceTable[] {
  const workbook = readWorkbook(bytes);
  if (workbook.vbaraw !== undefined) throw new AppError('imports.hasMacros');
  return readSheets(workbook);
}

/** Sheets of an OpenDocument workbook. */
export function readOds(bytes: Uint8Array): SourceTable[] {
  const archive = openArchive(bytes);
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data')) throw new AppError('imports.encrypted');
  for (const name of archive.names) if (name.endsWith('.xml')) assertSafeXml(archive.read(name)!);
  return readSheets(readWorkbook(bytes));
}

function readWorkbook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', cellStyles: true, cellFormula: false, cellHTML: false, bookVBA: true, sheetRows: LIMITS.rows + 1, dateNF: 'dd/mm/yyyy' });
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/i.test(cause.message)) throw new AppError('imports.encrypted', {}, { cause });
    throw new AppError('imports.damaged', {}, { cause });
  }
}

function readSheets(workbook: WorkBook): SourceTable[] {
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet === undefined || hidden || sheet['!ref'] === undefined ? [] : readSheet(name, sheet);
  });
}

function readSheet(name: string, sheet: WorkSheet): SourceTable[] {
  const range = utils.decode_range(sheet['!ref']!);
  // Formatting alone can stretch the range over every column of the sheet.
  const lastColumn = Math.min(range.e.c, LIMITS.columns);
  const rows = Array.from({ length: range.e.r + 1 }, (_, row) =>
    Array.from({ length: lastColumn + 1 }, (_, column) => {
      const cell = sheet[utils.encode_cell({ r: row, c: column })] as { w?: string; v?: string | number | boolean; t?: string } | undefined;
      // `w` of a text cell drops nothing but may be missing; numbers and dates are taken as shown.
      const text = cell === undefined ? '' : cell.t === 's' ? String(cell.v ?? '') : (cell.w ?? String(cell.v ?? ''));
      return { text, bold: false };
    }),
  );
  return tableFromSheet({
    name,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, height: e.r - s.r + 1, width: e.c - s.c + 1 })),
  });
}
