import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { shownFigure } from '../figures.ts';

/** What the cells of a worksheet show, by row; one that is neither plain text nor a figure is given as `null`. */
export type SheetText = readonly (readonly (string | null)[])[];

/** A cell that shows a text: of its own, or as the figure that it keeps. */
export interface ShownCell {
  readonly text: string;
  readonly figure: boolean;
}

type ShownSheet = readonly (readonly (ShownCell | null)[])[];

interface SharedString {
  readonly t?: TextNode | readonly TextNode[];
  readonly r?: readonly { readonly t?: TextNode }[];
}
type TextNode = string | { readonly '#text'?: string };

interface SheetCell {
  readonly '@r': string;
  readonly '@t'?: string;
  readonly '@s'?: string;
  readonly v?: string;
  readonly f?: unknown;
  readonly is?: SharedString;
}

/** ECMA-376, 22.9.2.19. */
const CODED_LETTER = /_x([0-9A-F]{4})_/gi;

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** The first sheet alone. */
export function readSheet(bytes: Uint8Array): SheetText {
  return readSheets(bytes)[0] ?? [];
}

export function readSheets(bytes: Uint8Array): SheetText[] {
  return readShownSheets(bytes).map((rows) => rows.map((row) => row.map((cell) => cell?.text ?? null)));
}

/** Reads the sheets' own XML in their order, so that nothing of the writing library is trusted. */
export function readShownSheets(bytes: Uint8Array): ShownSheet[] {
  const parts = unzipSync(bytes, { filter: (file) => SHEET.test(file.name) || file.name === STRINGS || file.name === STYLES });
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: { maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
    isArray: (name) => ['row', 'c', 'si', 'r', 'numFmt', 'xf'].includes(name),
  });
  const parse = (name: string) => parser.parse(strFromU8(parts[name] ?? new Uint8Array())) as ParsedPart;
  const strings = ((parse(STRINGS)['sst']?.['si'] ?? []) as SharedString[]).map(sharedText);
  const place = (name: string): number => Number(SHEET.exec(name)?.[1] ?? 0);
  const names = Object.keys(parts)
    .filter((name) => SHEET.test(name))
    .sort((a, b) => place(a) - place(b));
  const formats = formatsIn(parse(STYLES));
  return names.map((name) => shownSheet(parse(name), { strings, formats }));
}

interface Shared {
  readonly strings: readonly string[];
  /** Of numbers, by the style of a cell. */
  readonly formats: readonly string[];
}

interface StylesPart {
  readonly numFmts?: { readonly numFmt?: readonly { readonly '@numFmtId': string; readonly '@formatCode': string }[] };
  readonly cellXfs?: { readonly xf?: readonly { readonly '@numFmtId'?: string }[] };
}

function formatsIn(part: ParsedPart): string[] {
  const { numFmts, cellXfs } = (part['styleSheet'] ?? {}) as StylesPart;
  const codes = new Map((numFmts?.numFmt ?? []).map((format) => [format['@numFmtId'], format['@formatCode']]));
  return (cellXfs?.xf ?? []).map((style) => codes.get(style['@numFmtId'] ?? '') ?? '');
}

type ParsedPart = Record<string, Record<string, unknown>>;

function shownSheet(part: ParsedPart, shared: Shared): ShownSheet {
  const rows = (part['worksheet']?.['sheetData'] as { row?: { c?: SheetCell[]; '@r': string }[] } | undefined)?.row ?? [];
  const sheet: (ShownCell | null)[][] = [];
  for (const row of rows) {
    const cells: (ShownCell | null)[] = [];
    for (const cell of row.c ?? []) cells[columnOf(cell['@r'])] = shownCell(cell, shared);
    sheet[Number(row['@r']) - 1] = Array.from(cells, (cell) => (cell === undefined ? BLANK : cell));
  }
  return Array.from(sheet, (row) => row ?? []);
}

const BLANK: ShownCell = { text: '', figure: false };

function shownCell(cell: SheetCell, { strings, formats }: Shared): ShownCell | null {
  const plain = (text: string | undefined): ShownCell | null => (text === undefined ? null : { text, figure: false });
  if (cell.f !== undefined) return null;
  if (cell['@t'] === 's') return plain(strings[Number(cell.v)]);
  if (cell['@t'] === 'inlineStr') return plain(sharedText(cell.is ?? {}));
  if (cell.v === undefined) return BLANK;
  const text = cell['@t'] === undefined || cell['@t'] === 'n' ? shownFigure({ value: Number(cell.v), format: formats[Number(cell['@s'])] ?? '' }) : null;
  return text === null ? null : { text, figure: true };
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
