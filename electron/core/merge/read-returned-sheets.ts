import { read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { AppError } from '../../../shared/api/app-error.ts';
import { dayOf } from '../../../shared/domain/civil-date.ts';
import { noteMarksIn } from '../../../shared/domain/text/raised-figures.ts';
import { normalizeText } from '../../../shared/domain/text/normalize.ts';
import { openArchive } from '../imports/readers/archive.ts';
import { assertSafeXml } from '../imports/readers/xml.ts';
import { isDateFormat, showsDay, shownNumber } from '../imports/readers/shown-number.ts';
import { looksUnread, workbookLooks } from '../imports/readers/workbook-looks.ts';
import { filledPackage } from '../imports/readers/xlsx-reader.ts';
import { struckCells, struckOdsCells, struckXlsCells, type StruckCells } from '../imports/readers/struck-cells.ts';
import { savedIn } from './saved-at.ts';
import type { CellContent, ReturnedCell, ReturnedFile, ReturnedRow, ReturnedSheet, TypedContent } from './returned-file.ts';

/** A form has a few dozen rows; more than this is something else. */
const FORM_ROWS = 5_000;
const FORM_COLUMNS = 60;
const FORM_SHEETS = 20;

/** Workbooks with their hidden sheets and rows, number formats, merges and formulas told apart; nothing is calculated. */
export async function readReturnedSheets(bytes: Uint8Array, format: 'xlsx' | 'ods' | 'xls'): Promise<ReturnedFile> {
  const saved = format === 'xls' ? null : checkPackage(bytes);
  const workbook = readWorkbook(format === 'xlsx' ? filledPackage(openArchive(bytes)) : bytes);
  const looks = format === 'xls' ? workbookLooks(bytes) : new Map();
  const struck = format === 'xlsx' ? await struckCells(bytes) : format === 'ods' ? struckOdsCells(bytes) : struckXlsCells(looks, shownIn(workbook));
  const unread = workbook.SheetNames.some((name) => looksUnread(looks, name));
  if (workbook.vbaraw !== undefined) throw new AppError('imports.hasMacros');
  if (workbook.SheetNames.length > FORM_SHEETS) throw new AppError('imports.tooManyCells', { what: `${workbook.SheetNames.length} trang tính` });
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.flatMap((name, at): ReturnedSheet[] => {
    const sheet = workbook.Sheets[name];
    if (sheet?.['!ref'] === undefined) return [];
    const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return [{ name: normalizeText(name), hidden, linesAbove: [], rows: rowsOf(sheet, date1904, struck.get(name)) }];
  });
  return { format, sheets, savedAt: format === 'xls' ? lastSaved(workbook) : saved, ...(unread ? { looksUnread: true } : {}) };
}

/** What the library shows of a cell. */
const shownIn =
  (workbook: WorkBook) =>
  (sheet: string, address: string): string => {
    const cell = workbook.Sheets[sheet]?.[address] as CellObject | undefined;
    return cell === undefined ? '' : cell.t === 's' ? String(cell.v ?? '') : contentOf(cell, workbook.Workbook?.WBProps?.date1904 === true).text;
  };

/** Every XML part is looked over before another library parses it. @returns when the file was last saved, if it says. */
function checkPackage(bytes: Uint8Array): string | null {
  const archive = openArchive(bytes);
  for (const name of archive.names) if (/\.(?:xml|rels)$/i.test(name)) assertSafeXml(archive.read(name)!);
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data')) throw new AppError('imports.encrypted');
  return savedIn(archive);
}

function readWorkbook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      bookVBA: true,
      sheetRows: FORM_ROWS + 1,
      dateNF: 'dd/mm/yyyy',
    });
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/i.test(cause.message)) throw new AppError('imports.encrypted', {}, { cause });
    throw new AppError('imports.damaged', {}, { cause });
  }
}

/** Old workbooks keep it among their properties. */
function lastSaved({ Props }: WorkBook): string | null {
  const saved: unknown = Props?.ModifiedDate;
  return saved instanceof Date && !Number.isNaN(saved.getTime()) ? saved.toISOString() : null;
}

/** Only cells that hold something count: formatting alone may reach to the last row and column of the sheet. */
function rowsOf(sheet: WorkSheet, date1904: boolean, struck: StruckCells | undefined): ReturnedRow[] {
  const rows = new Map<number, ReturnedCell[]>();
  const place = (r: number, c: number, cell: ReturnedCell): void => {
    if (r >= FORM_ROWS) throw new AppError('imports.tooManyCells', { what: `hơn ${FORM_ROWS} dòng` });
    if (c >= FORM_COLUMNS) throw new AppError('imports.tooManyCells', { what: `hơn ${FORM_COLUMNS} cột` });
    const row = rows.get(r) ?? [];
    row[c] = cell;
    rows.set(r, row);
  };
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const cell = withAside(cellOf(sheet[address] as CellObject, date1904), (sheet[address] as CellObject).c, struck?.get(address));
    if (cell.kind !== 'formula' && cell.text === '' && cell.marks === undefined) continue;
    const { r, c } = utils.decode_cell(address);
    place(r, c, cell);
  }
  for (const { s, e } of sheet['!merges'] ?? []) {
    const corner = rows.get(s.r)?.[s.c];
    if (corner === undefined || e.r - s.r >= FORM_ROWS) continue;
    for (let row = s.r + 1; row <= e.r; row += 1) if (rows.has(row)) place(row, s.c, { ...EMPTY, covered: true });
  }
  const hidden = (row: number): boolean => sheet['!rows']?.[row]?.hidden === true;
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ line: row + 1, ...(hidden(row) ? { hidden: true } : {}), cells: Array.from(cells, (cell) => cell ?? EMPTY) }));
}

const EMPTY: ReturnedCell = { kind: 'text', text: '' };

function withAside(content: CellContent, comments: CellObject['c'], struck: { readonly kept: string; readonly struck: string } | undefined): ReturnedCell {
  const marks = [
    ...(struck === undefined || struck.struck === '' ? [] : [{ kind: 'struck' as const, text: struck.struck }]),
    ...noteMarksIn(struck?.kept ?? content.text).map((text) => ({ kind: 'raised' as const, text })),
    ...(comments ?? []).map(({ t }) => ({ kind: 'comment' as const, text: normalizeText(t ?? '') })).filter(({ text }) => text !== ''),
  ];
  const cell: CellContent = struck === undefined ? content : { kind: 'text', text: struck.kept };
  return marks.length > 0 ? { ...cell, marks } : cell;
}

function cellOf(cell: CellObject, date1904: boolean): CellContent {
  const typed = contentOf(cell, date1904);
  if (cell.f === undefined && cell.F === undefined) return typed;
  const stored = typed.text === '' ? null : typed;
  return { kind: 'formula', text: stored?.text ?? '', stored };
}

/** Excel shows at most that many days from its beginning; serials beyond are no days. */
const LAST_SERIAL = 2_958_465;
const SERIALS_TO_1904 = 1_462;

function contentOf(cell: CellObject, date1904: boolean): TypedContent {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const value = cell.v;
    if (!isDateFormat(format)) return { kind: 'number', text: inVietnam(value, format), value, percentFormat: withoutQuotes(format).includes('%') };
    const serial = date1904 ? value + SERIALS_TO_1904 : value;
    const text = serial >= 0 && serial <= LAST_SERIAL ? shownNumber(serial, format) : (cell.w ?? '');
    const day = showsDay(format) && serial >= 1 ? dayOfSerial(serial) : null;
    return day === null ? { kind: 'text', text: normalizeText(text) } : { kind: 'day', text: normalizeText(text), day };
  }
  if (cell.t === 's' || cell.t === 'b' || cell.t === 'e' || cell.t === 'd')
    return { kind: 'text', text: normalizeText(cell.t === 's' ? String(cell.v ?? '') : (cell.w ?? '')) };
  return { kind: 'text', text: '' };
}

function dayOfSerial(serial: number): string | null {
  const parts = SSF.parse_date_code(serial) as { y: number; m: number; d: number } | null;
  return parts === null ? null : dayOf(parts.y, parts.m, parts.d);
}

const withoutQuotes = (format: string): string => format.replace(/"[^"]*"|\\./g, '');

/** As a Vietnamese sheet shows it: decimal comma, thousands parted by dots, no more digits than Excel keeps. */
function inVietnam(value: number, format: string): string {
  const shown = shownNumber(format === 'General' ? Number(value.toPrecision(12)) : value, format);
  return normalizeText(shown.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.')));
}
