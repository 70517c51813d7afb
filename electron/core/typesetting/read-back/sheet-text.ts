import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** The texts of a worksheet by row; a cell that is not plain text is given as `null`. */
export type SheetText = readonly (readonly (string | null)[])[];

interface SharedString {
  readonly t?: TextNode | readonly TextNode[];
  readonly r?: readonly { readonly t?: TextNode }[];
}
type TextNode = string | { readonly '#text'?: string };

interface SheetCell {
  readonly '@r': string;
  readonly '@t'?: string;
  readonly v?: string;
  readonly f?: unknown;
  readonly is?: SharedString;
}

/** ECMA-376, 22.9.2.19. */
const CODED_LETTER = /_x([0-9A-F]{4})_/gi;

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const STRINGS = 'xl/sharedStrings.xml';

/** The first sheet alone. */
export function readSheet(bytes: Uint8Array): SheetText {
  return readSheets(bytes)[0] ?? [];
}

/** Reads the sheets' own XML in their order, so that nothing of the writing library is trusted. */
export function readSheets(bytes: Uint8Array): SheetText[] {
  const parts = unzipSync(bytes, { filter: (file) => SHEET.test(file.name) || file.name === STRINGS });
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: { maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
    isArray: (name) => name === 'row' || name === 'c' || name === 'si' || name === 'r',
  });
  const parse = (name: string) => parser.parse(strFromU8(parts[name] ?? new Uint8Array())) as ParsedPart;
  const strings = ((parse(STRINGS)['sst']?.['si'] ?? []) as SharedString[]).map(sharedText);
  const place = (name: string): number => Number(SHEET.exec(name)?.[1] ?? 0);
  const names = Object.keys(parts)
    .filter((name) => SHEET.test(name))
    .sort((a, b) => place(a) - place(b));
  return names.map((name) => sheetText(parse(name), strings));
}

type ParsedPart = Record<string, Record<string, unknown>>;

function sheetText(part: ParsedPart, strings: readonly string[]): SheetText {
  const rows = (part['worksheet']?.['sheetData'] as { row?: { c?: SheetCell[]; '@r': string }[] } | undefined)?.row ?? [];
  const sheet: (string | null)[][] = [];
  for (const row of rows) {
    const texts: (string | null)[] = [];
    for (const cell of row.c ?? []) texts[columnOf(cell['@r'])] = cellText(cell, strings);
    sheet[Number(row['@r']) - 1] = Array.from(texts, (text) => (text === undefined ? '' : text));
  }
  return Array.from(sheet, (row) => row ?? []);
}

function cellText(cell: SheetCell, strings: readonly string[]): string | null {
  if (cell.f !== undefined) return null;
  if (cell['@t'] === 's') return strings[Number(cell.v)] ?? null;
  if (cell['@t'] === 'inlineStr') return sharedText(cell.is ?? {});
  return cell.v === undefined ? '' : null;
}

function sharedText(item: SharedString): string {
  const pieces = item.t === undefined ? (item.r ?? []).map((run) => run.t ?? '') : [item.t].flat();
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : (piece['#text'] ?? '')))
    .join('')
    .replace(CODED_LETTER, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** "AB12" → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
