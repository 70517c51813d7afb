import { CFB } from '@e965/xlsx';
import { AppError } from '../../../../shared/api/app-error.ts';

/** From here on a number is a mark (end of chain, free …), not a sector. */
const FIRST_SPECIAL_SECTOR = 0xfffffffa;
/** The header lists this many sectors of the allocation table ([MS-CFB] 2.2); larger files chain more, which are not needed here. */
const LISTED_TABLES = 109;

/** Tells old Word from old Excel by the stream names; refuses encrypted, macro-bearing and torn files. */
export function oleFormat(bytes: Uint8Array): 'doc' | 'xls' {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names stand in the directory in UTF-16; the directory may stand anywhere in the file.
  const has = (name: string): boolean => content.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (has('EncryptedPackage')) throw new AppError('imports.encrypted');
  if (has('_VBA_PROJECT') || has('_VBA_PROJECT_CUR')) throw new AppError('imports.hasMacros');
  if (isTorn(content)) throw new AppError('imports.damaged');
  if (has('WordDocument')) {
    if (isEncryptedWord(content)) throw new AppError('imports.encrypted');
    return 'doc';
  }
  if (has('Workbook') || has('Book')) return 'xls';
  throw new AppError('imports.notADocument');
}

/** A reader would silently give the rows of the half that is left: each chain names its next sector, which must stand in the file in full. */
function isTorn(content: Buffer): boolean {
  if (content.length < 512) return true;
  const sector = 1 << Math.min(12, content.readUInt16LE(30));
  const tables = Math.min(content.readUInt32LE(44), LISTED_TABLES);
  for (let index = 0; index < tables; index += 1) {
    const start = (content.readUInt32LE(76 + 4 * index) + 1) * sector;
    if (start + sector > content.length) return true;
    for (let at = start; at < start + sector; at += 4) {
      const next = content.readUInt32LE(at);
      if (next < FIRST_SPECIAL_SECTOR && (next + 2) * sector > content.length) return true;
    }
  }
  return false;
}

/** FibBase.fEncrypted ([MS-DOC] 2.5.2). The stream starts on a sector boundary with the magic 0xA5EC. */
function isEncryptedWord(content: Buffer): boolean {
  for (let at = 512; at + 12 <= content.length; at += 512) {
    if (content.readUInt16LE(at) === 0xa5ec) return (content[at + 11]! & 0x01) === 1;
  }
  return false;
}

/** The part of the library's container reader that is used; the package types it as `any`. */
const containers = CFB as {
  read(bytes: Buffer, options: { type: 'buffer' }): object;
  find(container: object, name: string): { readonly content: Uint8Array } | null;
};

/** The streams of an OLE file by name. Throws on a damaged container. */
export function oleStreams(bytes: Uint8Array): (name: string) => Buffer | null {
  const container = containers.read(Buffer.from(bytes), { type: 'buffer' });
  return (name) => {
    const stream = containers.find(container, name);
    return stream === null ? null : Buffer.from(stream.content);
  };
}
