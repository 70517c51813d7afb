import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { shownFigure } from '../figures.ts';

/** What the cells of a worksheet show, by row; one that is neither plain text nor a figure is given as `null`. */
export type SheetText = readonly (readonly (string | null)[])[];

/** A cell that shows a text: of its own, or as the figure that it keeps. */
export interface ShownCell {
  readonly text: string;
  readonly figure: boolean;
  /** Points; 0 where the file says nothing. */
  readonly size: number;
  readonly bold: boolean;
}

export interface ShownSheet {
  readonly rows: readonly (readonly (ShownCell | null)[])[];
  readonly landscape: boolean;
  /** As Excel counts paper; 9 is A4. */
  readonly paper: string;
  /** Inches. */
  readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
}

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
  return readShownSheets(bytes).map(({ rows }) => rows.map((row) => row.map((cell) => cell?.text ?? null)));
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
    isArray: (name) => ['row', 'c', 'si', 'r', 'numFmt', 'xf', 'font'].includes(name),
  });
  const parse = (name: string) => parser.parse(strFromU8(parts[name] ?? new Uint8Array())) as ParsedPart;
  const strings = ((parse(STRINGS)['sst']?.['si'] ?? []) as SharedString[]).map(sharedText);
  const place = (name: string): number => Number(SHEET.exec(name)?.[1] ?? 0);
  const names = Object.keys(parts)
    .filter((name) => SHEET.test(name))
    .sort((a, b) => place(a) - place(b));
  const looks = looksIn(parse(STYLES));
  return names.map((name) => shownSheet(parse(name), { strings, looks }));
}

interface Shared {
  readonly strings: readonly string[];
  /** By the style of a cell. */
  readonly looks: readonly CellLook[];
}

interface CellLook extends Pick<ShownCell, 'size' | 'bold'> {
  /** Of numbers. */
  readonly format: string;
}

interface StylesPart {
  readonly numFmts?: { readonly numFmt?: readonly { readonly '@numFmtId': string; readonly '@formatCode': string }[] };
  readonly fonts?: { readonly font?: readonly { readonly sz?: { readonly '@val': string }; readonly b?: unknown }[] };
  readonly cellXfs?: { readonly xf?: readonly { readonly '@numFmtId'?: string; readonly '@fontId'?: string }[] };
}

function looksIn(part: ParsedPart): CellLook[] {
  const { numFmts, fonts, cellXfs } = (part['styleSheet'] ?? {}) as StylesPart;
  const codes = new Map((numFmts?.numFmt ?? []).map((format) => [format['@numFmtId'], format['@formatCode']]));
  return (cellXfs?.xf ?? []).map((style) => {
    const font = fonts?.font?.[Number(style['@fontId'] ?? 0)];
    return { format: codes.get(style['@numFmtId'] ?? '') ?? '', size: Number(font?.sz?.['@val'] ?? 0), bold: font !== undefined && 'b' in font };
  });
}

type ParsedPart = Record<string, Record<string, unknown>>;

interface SheetPart {
  readonly sheetData?: { readonly row?: readonly { readonly c?: readonly SheetCell[]; readonly '@r': string }[] };
  readonly pageSetup?: { readonly '@orientation'?: string; readonly '@paperSize'?: string };
  readonly pageMargins?: Readonly<Record<string, string>>;
}

function shownSheet(part: ParsedPart, shared: Shared): ShownSheet {
  const { sheetData, pageSetup, pageMargins } = (part['worksheet'] ?? {}) as SheetPart;
  const rows: (ShownCell | null)[][] = [];
  for (const row of sheetData?.row ?? []) {
    const cells: (ShownCell | null)[] = [];
    for (const cell of row.c ?? []) cells[columnOf(cell['@r'])] = shownCell(cell, shared);
    rows[Number(row['@r']) - 1] = Array.from(cells, (cell) => (cell === undefined ? BLANK : cell));
  }
  const margin = (side: string): number => Number(pageMargins?.[`@${side}`]);
  return {
    rows: Array.from(rows, (row) => row ?? []),
    landscape: pageSetup?.['@orientation'] === 'landscape',
    paper: pageSetup?.['@paperSize'] ?? '',
    margins: { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') },
  };
}

const BLANK: ShownCell = { text: '', figure: false, size: 0, bold: false };

function shownCell(cell: SheetCell, { strings, looks }: Shared): ShownCell | null {
  const { format, size, bold } = looks[Number(cell['@s'])] ?? { ...BLANK, format: '' };
  const shows = (text: string | null | undefined, figure = false): ShownCell | null =>
    text === undefined || text === null ? null : { text, figure, size, bold };
  if (cell.f !== undefined) return null;
  if (cell['@t'] === 's') return shows(strings[Number(cell.v)]);
  if (cell['@t'] === 'inlineStr') return shows(sharedText(cell.is ?? {}));
  if (cell.v === undefined) return BLANK;
  return cell['@t'] === undefined || cell['@t'] === 'n' ? shows(shownFigure({ value: Number(cell.v), format }), true) : null;
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
