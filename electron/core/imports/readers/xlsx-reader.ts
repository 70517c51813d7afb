import { readXlsx as readWorkbook, type Cell, type CellValue, type Sheet } from 'hucre/xlsx';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceTable } from '../../../../shared/domain/source-table.ts';
import { openArchive } from './archive.ts';
import { hiddenAmong, tableFromSheet } from './sheet-grid.ts';
import { shownNumber } from './shown-number.ts';
import { assertSafeXml } from './xml.ts';

/** Visible sheets of an Excel workbook; formulas give the value Excel last saved, never a calculation. */
export async function readXlsx(bytes: Uint8Array): Promise<SourceTable[]> {
  const archive = openArchive(bytes);
  for (const name of archive.names) {
    if (/\.(?:xml|rels)$/i.test(name)) assertSafeXml(archive.read(name)!);
  }
  const workbook = await readWorkbook(bytes, { readStyles: true, sheets: (sheet) => sheet.hidden !== true && sheet.veryHidden !== true }).catch(
    (cause: unknown) => {
      throw new AppError('imports.damaged', {}, { cause });
    },
  );
  return workbook.sheets.filter((sheet) => sheet.hidden !== true && sheet.veryHidden !== true).flatMap(readSheet);
}

function readSheet(sheet: Sheet): SourceTable[] {
  return tableFromSheet({
    name: sheet.name,
    rows: sheet.rows.map((values, row) =>
      values.map((value, column) => {
        if (value === null) return { text: '', bold: false };
        const cell = sheet.cells?.get(`${row},${column}`);
        return { text: shownValue(value, cell), bold: isBold(cell) };
      }),
    ),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      height: endRow - startRow + 1,
      width: endCol - startCol + 1,
    })),
    hiddenRows: hiddenAmong(sheet.rowDefs),
    hiddenColumns: hiddenAmong(sheet.columns?.entries()),
  });
}

function isBold(cell: Cell | undefined): boolean {
  const runs = cell?.richText?.filter((run) => run.text.trim() !== '');
  if (runs !== undefined && runs.length > 0) return runs.every((run) => run.font?.bold ?? cell?.style?.font?.bold === true);
  return cell?.style?.font?.bold === true;
}

function shownValue(value: CellValue, cell: Cell | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === null) return '';
  return typeof value === 'number' || value instanceof Date ? shownNumber(value, cell?.style?.numFmt ?? 'General') : String(value);
}
