import { utils } from '@e965/xlsx';
import { fontLook, isPlain, Looks, PLAIN_FONT, type CellLook, type FontLook, type SheetLooks, type WorkbookLooks } from './font-looks.ts';
import { oleStreams } from './ole-file.ts';

/** Records of a workbook ([MS-XLS] 2.3). */
const BOUND_SHEET = 0x85;
const FONT = 0x31;
const FORMAT_OF_CELLS = 0xe0;
const SHARED_STRINGS = 0xfc;
const CONTINUED = 0x3c;
const BEGIN = 0x809;
const END = 0x0a;
const SHARED_TEXT_CELL = 0xfd;
const SEVERAL_NUMBERS = 0xbd;
/** Formula, number, short number, text of its own, truth or error. */
const OTHER_CELLS: ReadonlySet<number> = new Set([0x06, 0x203, 0x27e, 0x204, 0xd6, 0x205]);
/** No font has this number. */
const NO_FONT = 4;

interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
  /** Where the record begins in the stream. */
  readonly at: number;
}

function* recordsOf(stream: Buffer, from = 0): Generator<BiffRecord> {
  for (let at = from; at + 4 <= stream.length; ) {
    const end = at + 4 + stream.readUInt16LE(at + 2);
    yield { type: stream.readUInt16LE(at), data: stream.subarray(at + 4, end), at };
    at = end;
  }
}

/**
 * Cells with words struck out or raised in an old Excel workbook (BIFF8), which the library does not tell; by sheet. Of one from
 * before Excel 97 only the fonts are known: null where one of them strikes out or raises.
 */
export function xlsLooks(bytes: Uint8Array): WorkbookLooks {
  const streams = oleStreams(bytes);
  const stream = streams('Workbook');
  const found = new Map<string, SheetLooks>();
  if (stream === null) return fontsMatter(streams('Book') ?? Buffer.alloc(0)) ? null : found;
  const looks = new Looks();
  const sheets: { readonly name: string; readonly at: number }[] = [];
  const shared: Buffer[] = [];
  let last = 0;
  for (const { type, data } of recordsOf(stream)) {
    if (type === FONT) {
      looks.fonts.push(fontOf(data));
      if (looks.fonts.length === NO_FONT) looks.fonts.push(PLAIN_FONT);
    } else if (type === FORMAT_OF_CELLS) looks.formats.push(data.readUInt16LE(0));
    else if (type === BOUND_SHEET) sheets.push({ name: shortString(data.subarray(6)), at: data.readUInt32LE(0) });
    else if (type === SHARED_STRINGS || (type === CONTINUED && last === SHARED_STRINGS)) shared.push(data);
    else if (type === END) break;
    if (type !== CONTINUED) last = type;
  }
  if (!looks.matter) return found;
  if (shared.length > 0) readShared(shared, looks);
  for (const { name, at } of sheets) found.set(name, looksOfSheet(stream, at, looks));
  return found;
}

const fontOf = (data: Buffer): FontLook => fontLook(data.readUInt16LE(2), data.readUInt16LE(8));

function fontsMatter(stream: Buffer): boolean {
  for (const { type, data } of recordsOf(stream)) if (type === FONT && !isPlain(fontOf(data))) return true;
  return false;
}

function looksOfSheet(stream: Buffer, from: number, looks: Looks): SheetLooks {
  const found = new Map<string, CellLook>();
  const put = (data: Buffer, column: number, look: CellLook | null): void => {
    if (look !== null) found.set(utils.encode_cell({ r: data.readUInt16LE(0), c: column }), look);
  };
  // A chart on the sheet is a stream of its own inside.
  let depth = 0;
  for (const { type, data } of recordsOf(stream, from)) {
    if (type === BEGIN) depth += 1;
    else if (type === END && (depth -= 1) <= 0) break;
    if (depth !== 1) continue;
    if (type === SHARED_TEXT_CELL) put(data, data.readUInt16LE(2), looks.of(data.readUInt16LE(4), data.readUInt32LE(6)));
    else if (OTHER_CELLS.has(type)) put(data, data.readUInt16LE(2), looks.of(data.readUInt16LE(4)));
    else if (type === SEVERAL_NUMBERS) {
      const first = data.readUInt16LE(2);
      for (let at = 4; at + 6 <= data.length - 2; at += 6) put(data, first + (at - 4) / 6, looks.of(data.readUInt16LE(at)));
    }
  }
  return found;
}

function shortString(data: Buffer): string {
  const length = data[0] ?? 0;
  return (data[1] ?? 0) & 1 ? data.subarray(2, 2 + 2 * length).toString('utf16le') : data.subarray(2, 2 + length).toString('latin1');
}

/** Shared texts run on over records; inside the letters of one the next record says anew how wide its letters are. */
function readShared(parts: readonly Buffer[], looks: Looks): void {
  let part = 0;
  let at = 8;
  const room = (): number => parts[part]!.length - at;
  const advance = (): void => {
    part += 1;
    at = 0;
  };
  const skip = (count: number): void => {
    let left = count;
    while (part < parts.length && left > room()) {
      left -= room();
      advance();
    }
    at += left;
  };
  const byte = (): number => {
    if (room() === 0) advance();
    return parts[part]![at++]!;
  };
  const number = (bytes: number): number => {
    let value = 0;
    for (let place = 0; place < bytes; place += 1) value += byte() * 256 ** place;
    return value;
  };
  const count = parts[0]!.readUInt32LE(4);
  for (let index = 0; index < count && part < parts.length; index += 1) {
    const length = number(2);
    let flags = byte();
    const runs = flags & 0x08 ? number(2) : 0;
    const phonetic = flags & 0x04 ? number(4) : 0;
    for (let left = length; left > 0; ) {
      if (room() === 0) {
        advance();
        flags = (flags & ~1) | (byte() & 1);
      }
      const taken = Math.min(left, flags & 1 ? Math.floor(room() / 2) : room());
      if (taken === 0) return;
      at += taken * (flags & 1 ? 2 : 1);
      left -= taken;
    }
    looks.shared.push(Array.from({ length: runs }, () => ({ from: number(2), font: number(2) })));
    skip(phonetic);
  }
}
