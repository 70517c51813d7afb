import { crc32 } from 'node:zlib';
import { inflateSync } from 'fflate';
import { AppError } from '../../../../shared/api/app-error.ts';
import { LIMITS } from '../../../../shared/domain/source-tables/limits.ts';

/** A zip package (docx, xlsx, ods) whose directory has passed every cap; parts are inflated on request. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The inflated part, or null when the package has none of that name. */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly deflated: boolean;
  /** Of its local header. */
  readonly at: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Methods of APPNOTE 4.4.5; office programs write no others. */
const STORED = 0;
const DEFLATED = 8;
const ZIP64_MARK = 0xffffffff;

/** Threats stopped here: zip bombs, entry floods, lying sizes (fflate never inflates past the declared size), encryption, macros. */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = readDirectory(bytes);
  if (entries.some((entry) => entry.encrypted)) throw new AppError('imports.encrypted');
  if (entries.some((entry) => /(?:^|\/)vbaProject\.bin$|(?:^|\/)Basic\/.*script-lb\.xml$/i.test(entry.name))) throw new AppError('imports.hasMacros');
  checkSizes(entries);
  const known = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => known.has(name),
    read: (name) => {
      const entry = known.get(name);
      return entry === undefined ? null : inflate(bytes, entry);
    },
  };
}

/** Straight from its place: a package of thousands of parts is not walked for each. A flipped bit would otherwise change words silently. */
function inflate(bytes: Uint8Array, { name, packed, size, checksum, deflated, at }: Entry): Uint8Array {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(at, true) !== LOCAL_HEADER) throw new Error(`part ${name} is not where the directory says`);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const content = bytes.subarray(start, start + packed);
    const part = deflated ? inflateSync(content, { out: new Uint8Array(size) }) : content;
    if (part.length !== size || crc32(part) !== checksum) throw new Error(`part ${name} is torn`);
    return part;
  } catch (cause) {
    throw new AppError('imports.damaged', {}, { cause });
  }
}

function checkSizes(entries: readonly Entry[]): void {
  if (entries.length > LIMITS.archiveEntries) throw new AppError('imports.unsafeArchive', { detail: `${entries.length} phần` });
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > LIMITS.archiveBytes) throw new AppError('imports.unsafeArchive', { detail: `${Math.round(total / 1024 / 1024)} MB sau khi giải nén` });
  for (const { name, size, packed } of entries) {
    if (size > LIMITS.xmlBytes && /\.(?:xml|rels|bin)$/i.test(name)) {
      throw new AppError('imports.unsafeArchive', { detail: `một phần ${Math.round(size / 1024 / 1024)} MB sau khi giải nén` });
    }
    if (size > LIMITS.ratioExemptBytes && size > packed * LIMITS.compressionRatio) {
      throw new AppError('imports.unsafeArchive', { detail: `tỷ lệ nén ${Math.round(size / Math.max(1, packed))} lần` });
    }
  }
}

/** Central directory of the zip format (APPNOTE 4.3.12, 4.3.16), read without inflating anything. */
function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === ZIP64_MARK || count === 0xffff) throw new AppError('imports.unsafeArchive', { detail: 'ZIP64' });
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new AppError('imports.damaged');
    const nameLength = view.getUint16(at + 28, true);
    const method = view.getUint16(at + 10, true);
    if (method !== STORED && method !== DEFLATED) throw new AppError('imports.damaged');
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      deflated: method === DEFLATED,
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new AppError('imports.damaged');
}
