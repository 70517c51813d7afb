import type { WriteSheet } from 'hucre/xlsx';
import { TYPEFACE } from '../office/office-file.ts';
import { SIGNATURE_HINTS, SIGNATURES } from './form-words.ts';
import type { ReportForm } from './report-form.ts';
import type { SheetRows } from './sheet-rows.ts';

/** Inches. */
export const MARGINS = { top: 0.55, bottom: 0.5, left: 0.4, right: 0.4 } as const;

export interface FinishedSheet {
  readonly sheet: WriteSheet;
  readonly headerRow: number;
  readonly growing: ReadonlySet<number>;
}

/** Locked without a password but for the answers; set up for A4 landscape. */
export const sheetSettings = ({ code }: ReportForm) =>
  ({
    view: { showGridLines: false, zoomScale: 90 },
    protection: { sheet: true, objects: true, scenarios: true, formatRows: true, formatColumns: true, selectLockedCells: true, selectUnlockedCells: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { ...MARGINS, header: 0.25, footer: 0.25 },
    },
    // The space keeps the code's first figures out of the font size.
    headerFooter: { oddFooter: `&L&"${TYPEFACE},Italic"&9 ${code}&R&"${TYPEFACE},Regular"&9Trang &P/&N` },
  }) as const satisfies Partial<WriteSheet>;

/** @param between Last column of the left signature and first of the right one. */
export function addSignatures(sheet: SheetRows, [left, right]: readonly [number, number], last: number): void {
  sheet.next(12);
  for (const [texts, look] of [
    [SIGNATURES, { bold: true, align: 'center' }],
    [SIGNATURE_HINTS, { italic: true, align: 'center' }],
  ] as const) {
    const row = sheet.next(17);
    sheet.put(row, 0, texts[0], look, left);
    sheet.put(row, right, texts[1], look, last);
  }
  sheet.next(60);
}
