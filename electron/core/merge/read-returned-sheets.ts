import { read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { AppError } from '../../../shared/api/app-error.ts';
import { dayOf } from '../../../shared/domain/civil-date.ts';
import { normalizeText } from '../../../shared/domain/text/normalize.ts';
import { openArchive } from '../imports/readers/archive.ts';
import { assertSafeXml } from '../imports/readers/xml.ts';
import type { ReturnedCell, ReturnedFile, ReturnedRow, ReturnedSheet } from './returned-file.ts';

/** A form has a few dozen rows; more than this is something else. */
const FORM_ROWS = 5_000;
const FORM_COLUMNS = 60;
const FORM_SHEETS = 20;

/** Workbooks with their hidden sheets and columns, number formats and formulas told apart; nothing is calculated. */
export function readReturnedSheets(bytes: Uint8Array, format: 'xlsx' | 'ods' | 'xls'): ReturnedFile {
  const savedAt = format === 'xls' ? null : checkPackage(bytes);
  const workbook = readWorkbook(bytes);
  if (workbook.vbaraw !== undefined) throw new AppError('imports.hasMacros');
  if (workbook.SheetNames.length > FORM_SHEETS) throw new AppError('imports.tooManyCells', { what: `${workbook.SheetNames.length} trang tính` });
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.flatMap((name, at): ReturnedSheet[] => {
    const sheet = workbook.Sheets[name];
    if (sheet?.['!ref'] === undefined) return [];
    const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return [{ name: normalizeText(name), hidden, linesAbove: [], rows: rowsOf(sheet, date1904) }];
  });
  return { format, sheets, savedAt };
}

/** Every XML part is looked over before another library parses it. @returns when the file was last saved, if it says. */
function checkPackage(bytes: Uint8Array): string | null {
  const archive = openArchive(bytes);
  for (const name of archive.names) if (/\.(?:xml|rels)$/i.test(name)) assertSafeXml(archive.read(name)!);
  if (archive.has('META-INF/manifest.xml') && textOf(archive.read('META-INF/manifest.xml')).includes('encryption-data'))
    throw new AppError('imports.encrypted');
  const properties = textOf(archive.read('docProps/core.xml')) || textOf(archive.read('meta.xml'));
  const saved = /<(?:dcterms:modified|dc:date)\b[^>]*>([^<]{10,40})</.exec(properties)?.[1];
  const instant = saved === undefined ? Number.NaN : Date.parse(saved);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

const textOf = (part: Uint8Array | null): string => (part === null ? '' : new TextDecoder().decode(part));

function readWorkbook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellHTML: false, bookVBA: true, sheetRows: FORM_ROWS + 1, dateNF: 'dd/mm/yyyy' });
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/i.test(cause.message)) throw new AppError('imports.encrypted', {}, { cause });
    throw new AppError('imports.damaged', {}, { cause });
  }
}

/** Only cells that hold something count: formatting alone may reach to the last row and column of the sheet. */
function rowsOf(sheet: WorkSheet, date1904: boolean): ReturnedRow[] {
  const rows = new Map<number, ReturnedCell[]>();
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const cell = cellOf(sheet[address] as CellObject, date1904);
    if (cell.kind !== 'formula' && cell.text === '') continue;
    const { r, c } = utils.decode_cell(address);
    if (r >= FORM_ROWS) throw new AppError('imports.tooManyCells', { what: `hơn ${FORM_ROWS} dòng` });
    if (c >= FORM_COLUMNS) throw new AppError('imports.tooManyCells', { what: `hơn ${FORM_COLUMNS} cột` });
    const row = rows.get(r) ?? [];
    row[c] = cell;
    rows.set(r, row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ line: row + 1, cells: Array.from(cells, (cell) => cell ?? EMPTY) }));
}

const EMPTY: ReturnedCell = { kind: 'text', text: '' };

function cellOf(cell: CellObject, date1904: boolean): ReturnedCell {
  if (cell.f !== undefined || cell.F !== undefined) return { kind: 'formula', text: '' };
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (cell.t === 'n' && typeof cell.v === 'number') {
    if (SSF.is_date(format)) return dayCell(cell.v, cell.w ?? '', date1904);
    return { kind: 'number', text: numberText(cell.v), value: cell.v, percentFormat: withoutQuotes(format).includes('%') };
  }
  if (cell.t === 's' || cell.t === 'b' || cell.t === 'e' || cell.t === 'd')
    return { kind: 'text', text: normalizeText(cell.t === 's' ? String(cell.v ?? '') : (cell.w ?? '')) };
  return EMPTY;
}

function dayCell(serial: number, shown: string, date1904: boolean): ReturnedCell {
  const parts = SSF.parse_date_code(serial, { date1904 }) as { y: number; m: number; d: number } | null;
  const day = parts === null ? null : dayOf(parts.y, parts.m, parts.d);
  return day === null ? { kind: 'text', text: normalizeText(shown) } : { kind: 'day', text: day.split('-').reverse().join('/'), day };
}

const withoutQuotes = (format: string): string => format.replace(/"[^"]*"|\\./g, '');

/** As a Vietnamese sheet shows it: decimal comma, no more digits than Excel keeps. */
const numberText = (value: number): string => String(Number(value.toPrecision(12))).replace('.', ',');
