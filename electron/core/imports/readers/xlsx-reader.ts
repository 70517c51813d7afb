import { readXlsx as readWorkbook, type Cell, type CellValue, type Sheet } from 'hucre/xlsx';
import { zipSync } from 'fflate';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { CellMark, SourceTable } from '../../../../shared/domain/source-table.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';
import { openArchive, type Archive } from './archive.ts';
import { LIMITS } from '../../../../shared/domain/source-tables/limits.ts';
import { lacksPart, relatedPart } from './package-parts.ts';
import { hiddenAmong, tableFromSheet, withoutLooks } from './sheet-grid.ts';
import { shownFormula } from './shown-formula.ts';
import { shownNumber } from './shown-number.ts';
import { struckText, withRaisedRuns } from './struck-cells.ts';
import { assertSafeXml, attribute, childNamed, elementsOf, parseXml } from './xml.ts';

/** Visible sheets of an Excel workbook; formulas give the value Excel last saved, never a calculation. */
export async function readXlsx(bytes: Uint8Array): Promise<SourceTable[]> {
  const archive = openArchive(bytes);
  const workbook = await readWorkbook(filledPackage(archive), {
    readStyles: true,
    sheets: (sheet) => sheet.hidden !== true && sheet.veryHidden !== true,
  }).catch((cause: unknown) => {
    throw new AppError('imports.damaged', {}, { cause });
  });
  const tables = workbook.sheets.filter((sheet) => sheet.hidden !== true && sheet.veryHidden !== true).flatMap(readSheet);
  return looksUnread(archive) ? tables.map(withoutLooks) : tables;
}

/** The workbook names styles that are not in it. */
const looksUnread = (archive: Archive): boolean => lacksPart(archive, relatedPart(archive, '', 'officeDocument') ?? 'xl/workbook.xml', 'styles');

/**
 * The workbook without what holds no text: cells that are only formatted (one at the far corner would make the library fill the
 * sheet up to it), and tabs that hold a chart instead of cells, which it does not know.
 */
export function filledPackage(archive: Archive): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const name of archive.names) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const part = archive.read(name)!;
    assertSafeXml(part);
    parts[name] = /\/worksheets\/[^/]+\.xml$/i.test(name) ? readableCells(part) : part;
  }
  const charts = Object.entries(parts).find(([name]) => /\/_rels\/[^/]+\.rels$/i.test(name) && /workbook/i.test(name));
  if (charts !== undefined) dropChartSheets(parts, charts[1]);
  return zipSync(parts, { level: 0 });
}

/** Only cells that say where they stand may go without moving their neighbours. */
function readableCells(part: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(part);
  const filled = xml
    .replace(/<((?:\w+:)?c)\b(?=[^<>]*\sr=")[^<>]*(?:\/>|>\s*<\/\1>)/g, '')
    .replace(/<((?:\w+:)?row)\b(?=[^<>]*\sr=")[^<>]*(?:\/>|>\s*<\/\1>)/g, '');
  refuseFarText(filled);
  const readable = filled.includes('t="d"') ? withShownDays(filled) : filled;
  return readable === xml ? part : new TextEncoder().encode(readable);
}

/** Days that a program other than Excel keeps as ISO text; shown day first, for the libraries show their number or the text itself. */
const ISO_DAY = /<((?:\w+:)?)c\b([^<>]*?)\st="d"([^<>]*)>\s*<\1v>(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)[^<]*)?<\/\1v>\s*<\/\1c>/g;

function withShownDays(xml: string): string {
  return xml.replace(ISO_DAY, (_, prefix: string, before: string, behind: string, year: string, month: string, day: string, time = '00:00') => {
    const shown = `${day}/${month}/${year}${time === '00:00' ? '' : ` ${time}`}`;
    return `<${prefix}c${before} t="inlineStr"${behind}><${prefix}is><${prefix}t>${shown}</${prefix}t></${prefix}is></${prefix}c>`;
  });
}

/** A stray word at the far end of a sheet would fill it up to there. */
function refuseFarText(xml: string): void {
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\b[^<>]*?\sr="(\d+)"/g)) {
    if (Number(row) > LIMITS.rows) throw new AppError('imports.tooManyCells', { what: `có chữ ở dòng ${row}` });
  }
}

function dropChartSheets(parts: Record<string, Uint8Array>, relations: Uint8Array): void {
  const charts = elementsOf(childNamed(parseXml(relations), 'Relationships'))
    .filter((relation) => /\/(?:chartsheet|dialogsheet|macrosheet)$/.test(attribute(relation, 'Type') ?? ''))
    .map((relation) => attribute(relation, 'Id') ?? '');
  const [name, workbook] = Object.entries(parts).find(([part]) => /^xl\/workbook\d*\.xml$/i.test(part)) ?? [];
  if (charts.length === 0 || name === undefined || workbook === undefined) return;
  const tabs = /<(?:\w+:)?sheet\b[^<>]*?\b\w*:?id="([^"]*)"[^<>]*\/>/g;
  parts[name] = new TextEncoder().encode(new TextDecoder().decode(workbook).replace(tabs, (tab, id: string) => (charts.includes(id) ? '' : tab)));
}

function readSheet(sheet: Sheet): SourceTable[] {
  return tableFromSheet({
    name: sheet.name,
    rows: sheet.rows.map((values, row) =>
      values.map((value, column) => {
        const cell = sheet.cells?.get(`${row},${column}`);
        const unstored = value === null && typeof cell?.formula === 'string';
        if (value === null && cell?.comment === undefined && !unstored) return { text: '', bold: false };
        const struck = cell === undefined ? null : struckText(cell);
        const marks = marksOf(struck, cell);
        if (unstored) marks.push({ kind: 'formula', text: shownFormula(cell.formula ?? '') });
        return { text: struck?.kept ?? shownValue(value, cell), bold: isBold(cell), marks };
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

function marksOf(struck: ReturnType<typeof struckText>, cell: Cell | undefined): CellMark[] {
  const comment = normalizeText(cell?.comment?.text ?? '');
  return [
    ...(struck === null ? [] : [{ kind: 'struck' as const, text: struck.struck }]),
    ...(comment === '' ? [] : [{ kind: 'comment' as const, text: comment }]),
  ];
}

function isBold(cell: Cell | undefined): boolean {
  const runs = cell?.richText?.filter((run) => run.text.trim() !== '');
  if (runs !== undefined && runs.length > 0) return runs.every((run) => run.font?.bold ?? cell?.style?.font?.bold === true);
  return cell?.style?.font?.bold === true;
}

function shownValue(value: CellValue, cell: Cell | undefined): string {
  if (typeof value === 'string') return withRaisedRuns(value, cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === null) return '';
  return typeof value === 'number' || value instanceof Date ? shownNumber(value, cell?.style?.numFmt ?? 'General') : String(value);
}
