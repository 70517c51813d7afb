import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { CellMark, SourceTable } from '../../../../shared/domain/source-table.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';
import { looksUnread, workbookLooks } from './workbook-looks.ts';
import type { SheetLooks } from './font-looks.ts';
import { apartIn } from './struck-cells.ts';
import { LIMITS } from '../../../../shared/domain/source-tables/limits.ts';
import { hiddenAmong, tableFromSheet, withoutLooks, type SheetCell } from './sheet-grid.ts';
import { shownNumber } from './shown-number.ts';

interface XlsCell {
  readonly t?: string;
  readonly v?: string | number | boolean;
  /** The number format, and the value as the library shows it. */
  readonly z?: string;
  readonly w?: string;
  /** Comments. */
  readonly c?: readonly { readonly t?: string }[];
}

/** Visible sheets of an old Excel workbook (BIFF in an OLE file). */
export function readXls(bytes: Uint8Array): SourceTable[] {
  const workbook = readWorkbook(bytes);
  if (workbook.vbaraw !== undefined) throw new AppError('imports.hasMacros');
  const looks = workbookLooks(bytes);
  const { Sheets: sheets = [], WBProps: properties } = workbook.Workbook ?? {};
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    const hidden = (sheets[index]?.Hidden ?? 0) !== 0;
    if (sheet === undefined || hidden || sheet['!ref'] === undefined) return [];
    const tables = readSheet(name, sheet, properties?.date1904 === true, looks?.get(name));
    return looksUnread(looks, name) ? tables.map(withoutLooks) : tables;
  });
}

function readWorkbook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      cellStyles: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      bookVBA: true,
      sheetRows: LIMITS.rows + 1,
      dateNF: 'dd/mm/yyyy',
    });
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/i.test(cause.message)) throw new AppError('imports.encrypted', {}, { cause });
    throw new AppError('imports.damaged', {}, { cause });
  }
}

function readSheet(name: string, sheet: WorkSheet, date1904: boolean, looks: SheetLooks | undefined): SourceTable[] {
  const rows = filledRows(sheet, date1904, looks);
  return tableFromSheet({
    name,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, height: e.r - s.r + 1, width: e.c - s.c + 1 })),
    hiddenRows: hiddenAmong(sheet['!rows']?.entries()),
    hiddenColumns: hiddenAmong(sheet['!cols']?.entries()),
  });
}

/** Up to the last cell with text: formatting alone can stretch the sheet's range to its far corner. */
function filledRows(sheet: WorkSheet, date1904: boolean, looks: SheetLooks | undefined): SheetCell[][] {
  const rows: SheetCell[][] = [];
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const cell = sheet[address] as XlsCell;
    const shown = shownText(cell, date1904);
    const look = looks?.get(address);
    const apart = look === undefined ? null : apartIn(shown, look);
    const text = apart?.kept ?? shown;
    const marks: CellMark[] = [...(apart === null || apart.struck === '' ? [] : [{ kind: 'struck' as const, text: apart.struck }]), ...commentsOf(cell)];
    if (text === '' && marks.length === 0) continue;
    const { r, c } = utils.decode_cell(address);
    if (c > LIMITS.columns) throw new AppError('imports.tooManyCells', { what: `hơn ${LIMITS.columns} cột` });
    while (rows.length <= r) rows.push([]);
    const row = rows[r]!;
    while (row.length < c) row.push(EMPTY);
    row[c] = { text, bold: false, marks };
  }
  return rows;
}

/** The library leaves the looks of a comment of Excel 2003 XML in its words. */
const LOOK_OF_COMMENT = /<\/?(?:\w+:)?(?:B|I|U|S|Sup|Sub|Font|Span)(?:\s[^<>]*)?>/g;

const commentsOf = ({ c }: XlsCell): CellMark[] =>
  (c ?? []).map(({ t }): CellMark => ({ kind: 'comment', text: normalizeText((t ?? '').replace(LOOK_OF_COMMENT, '')) })).filter(({ text }) => text !== '');

const EMPTY: SheetCell = { text: '', bold: false };

/** The serial numbers of a workbook counting from 1904 are the library's to show. */
function shownText({ t, v, w, z }: XlsCell, date1904: boolean): string {
  if (t === 's') return String(v ?? '');
  return typeof v === 'number' && t === 'n' && !date1904 ? shownNumber(v, z ?? 'General') : (w ?? String(v ?? ''));
}
