import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Lets rows of a workbook grow with what is typed into them. hucre marks every height it writes as set by hand, and neither
 * Excel nor LibreOffice ever changes such a row; without the mark the height is where it starts.
 * @param sheets Rows, counted from 0, of each sheet in the workbook's order; a sheet beyond them keeps its rows as they are.
 */
export function letRowsGrow(workbook: Uint8Array, sheets: readonly ReadonlySet<number>[]): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(workbook);
  for (const [at, rows] of sheets.entries()) {
    const name = `xl/worksheets/sheet${at + 1}.xml`;
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    parts[name] = strToU8(
      xml.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (all, start: string, row: string) => (rows.has(Number(row) - 1) ? start : all)),
    );
  }
  return new Uint8Array(zipSync(parts));
}
