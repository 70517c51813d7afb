import { utils } from '@e965/xlsx';
import { openArchive, type Archive } from './archive.ts';
import { fontLook, Looks, type CellLook, type SheetLooks } from './font-looks.ts';
import { relatedPart } from './package-parts.ts';
import { attribute, childNamed, elementsOf, parseXml } from './xml.ts';

/** Records of a binary workbook ([MS-XLSB] 2.3). */
const ROW = 0;
/** Cells that hold something: short number, error, truth, number, text, shared text, and what formulas gave. */
const FIRST_CELL = 2;
const LAST_CELL = 11;
const SHARED_TEXT_CELL = 7;
const SHARED_TEXT = 19;
const FONT = 43;
const FORMAT_OF_CELLS = 47;
const BEGIN_FORMATS = 617;
const END_FORMATS = 618;
const SHEET = 156;

interface BinaryRecord {
  readonly type: number;
  readonly data: Buffer;
}

/** Type and length are written seven bits at a time. */
function* recordsOf(part: Uint8Array | null): Generator<BinaryRecord> {
  const stream = Buffer.from(part ?? []);
  let at = 0;
  const number = (most: number): number => {
    let value = 0;
    for (let place = 0; place < most && at < stream.length; place += 1) {
      const byte = stream[at++]!;
      value += (byte & 0x7f) * 128 ** place;
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < stream.length) {
    const type = number(2);
    const end = number(4);
    yield { type, data: stream.subarray(at, at + end) };
    at += end;
  }
}

const WORKBOOK = 'xl/workbook.bin';

/** Cells with words struck out or raised in a `.xlsb`, which the library does not tell; by sheet. */
export function xlsbLooks(bytes: Uint8Array): ReadonlyMap<string, SheetLooks> {
  const archive = openArchive(bytes);
  const part = (kind: string): Uint8Array | null => archive.read(relatedPart(archive, WORKBOOK, kind) ?? '');
  const looks = new Looks();
  let inFormats = false;
  for (const { type, data } of recordsOf(part('styles'))) {
    if (type === FONT) looks.fonts.push(fontLook(data.readUInt16LE(2), data.readUInt16LE(6)));
    else if (type === BEGIN_FORMATS || type === END_FORMATS) inFormats = type === BEGIN_FORMATS;
    else if (type === FORMAT_OF_CELLS && inFormats) looks.formats.push(data.readUInt16LE(4));
  }
  if (!looks.matter) return new Map();
  for (const { type, data } of recordsOf(part('sharedStrings'))) if (type === SHARED_TEXT) looks.shared.push(runsOf(data));
  return new Map(sheetsOf(archive).map(({ name, place }) => [name, looksOfSheet(archive.read(place), looks)]));
}

/** The runs behind a text, if it has any. */
function runsOf(data: Buffer): { from: number; font: number }[] {
  if (((data[0] ?? 0) & 1) === 0) return [];
  const at = 5 + 2 * data.readUInt32LE(1);
  return Array.from({ length: data.readUInt32LE(at) }, (_, run) => ({
    from: data.readUInt16LE(at + 4 + 4 * run),
    font: data.readUInt16LE(at + 6 + 4 * run),
  }));
}

function looksOfSheet(part: Uint8Array | null, looks: Looks): SheetLooks {
  const found = new Map<string, CellLook>();
  let row = 0;
  for (const { type, data } of recordsOf(part)) {
    if (type === ROW) row = data.readUInt32LE(0);
    if (type < FIRST_CELL || type > LAST_CELL) continue;
    const look = looks.of(data.readUIntLE(4, 3), type === SHARED_TEXT_CELL ? data.readUInt32LE(8) : undefined);
    if (look !== null) found.set(utils.encode_cell({ r: row, c: data.readUInt32LE(0) }), look);
  }
  return found;
}

function sheetsOf(archive: Archive): { readonly name: string; readonly place: string }[] {
  const relations = archive.read('xl/_rels/workbook.bin.rels');
  const targets = new Map(
    (relations === null ? [] : elementsOf(childNamed(parseXml(relations), 'Relationships'))).map((each) => [
      attribute(each, 'Id'),
      attribute(each, 'Target') ?? '',
    ]),
  );
  return [...recordsOf(archive.read(WORKBOOK))].flatMap(({ type, data }) => {
    if (type !== SHEET) return [];
    const relation = wideString(data, 8);
    const name = wideString(data, 12 + 2 * relation.length);
    return [{ name, place: `xl/${(targets.get(relation) ?? '').replace(/^\/?(?:xl\/)?/, '')}` }];
  });
}

function wideString(data: Buffer, at: number): string {
  return data.subarray(at + 4, at + 4 + 2 * data.readUInt32LE(at)).toString('utf16le');
}
