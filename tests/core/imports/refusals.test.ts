import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/core/imports/readers/read-source.ts';
import { readAndPropose } from './read-and-propose.ts';
import { LIMITS } from '../../../shared/domain/source-tables/limits.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import { docxOf, oleWith, paragraph, PLAIN_TABLE, row, table } from './office-files.ts';
import { fixture } from './plan-of.ts';

async function refusal(bytes: Uint8Array, name = 'kế hoạch.docx'): Promise<AppError> {
  const outcome: unknown = await readSource(bytes, name).catch((error: unknown) => error);
  if (!(outcome instanceof AppError)) throw new Error(`no refusal: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Sets a field of every central directory entry; sizes there are what an attacker lies about. */
function patchDirectory(zip: Uint8Array, patch: (view: DataView, at: number) => void): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) patch(view, at);
  return bytes;
}

/** Bytes that pack some twenty times smaller: a large part inside an ordinary file. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0, seed = 1; at < length; at += 64) bytes[at] = seed = (seed * 75 + 74) % 65_537;
  return bytes;
}

/** The last piece of the text's piece table is said to be as long as memory. */
function repeatingDoc(doc: Uint8Array): Uint8Array {
  const bytes = Buffer.from(doc);
  const header = bytes.indexOf(Buffer.from('eca5', 'hex'));
  const places = pieceTables(bytes, bytes.readUInt32LE(header + 0x1a2 + 4));
  for (const at of places) bytes.writeUInt32LE(0x7fffff00, at + 5 + bytes.readUInt32LE(at + 1) - 8 * pieces(bytes, at) - 4);
  return bytes;
}

const pieces = (bytes: Buffer, at: number): number => Math.floor((bytes.readUInt32LE(at + 1) - 4) / 12);

/** Places where a piece table of that whole length begins: `02`, the length of what follows, and it. */
function pieceTables(bytes: Buffer, length: number): number[] {
  const head = Buffer.alloc(5);
  head[0] = 2;
  head.writeUInt32LE(length - 5, 1);
  const found: number[] = [];
  for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 1)) found.push(at);
  if (found.length === 0) throw new Error('no piece table found');
  return found;
}

const docx = docxOf(PLAIN_TABLE);
const xlsx = fixture('plan-hatinh-2025.xlsx');
const docxPart = (): Uint8Array => unzipSync(docx)['word/document.xml']!;
const deep = (count: number): string => '<w:p>'.repeat(count) + '</w:p>'.repeat(count);
const cases: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['an empty file', 'imports.emptyFile', () => new Uint8Array()],
  ['a torn Word file', 'imports.damaged', () => docx.subarray(0, docx.length - 40)],
  ['half an Excel file', 'imports.damaged', () => xlsx.subarray(0, xlsx.length / 2)],
  ['a Word file with a flipped middle', 'imports.damaged', () => Uint8Array.from(fixture('plan-hatinh-2025.docx')).fill(0xff, 3000, 3400)],
  [
    'a Word file in which one letter flipped',
    'imports.damaged',
    () => {
      const bytes = zipSync({ 'word/document.xml': docxPart() }, { level: 0 });
      bytes[Buffer.from(bytes.buffer).indexOf('Nội dung')]! ^= 1;
      return bytes;
    },
  ],
  ['a torn old Word file', 'imports.damaged', () => fixture('plan-hatinh-2025.broken-rows.doc').subarray(0, 6000)],
  ['an old Word file without its end', 'imports.damaged', () => fixture('plan-hatinh-2025.broken-rows.doc').subarray(0, 60_000)],
  ['an old workbook without its end', 'imports.damaged', () => fixture('plan-hatinh-2025.xls').subarray(0, 20_000)],
  ['an old workbook without its last byte', 'imports.damaged', () => fixture('plan-hatinh-2025.xls').subarray(0, -1)],
  ['unbalanced XML', 'imports.damaged', () => docxOf('<w:tbl><w:tr>')],
  ['an encrypted package', 'imports.encrypted', () => oleWith('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
  [
    'a workbook with a password',
    'imports.encrypted',
    () => writeXlsx({ sheets: [{ name: 'A', rows: [['a']] }], encryption: { password: 'x', spinCount: 100 } }),
  ],
  [
    'an encrypted old Word file',
    'imports.encrypted',
    () => {
      const bytes = Uint8Array.from(fixture('plan-hatinh-2025.broken-rows.doc'));
      const at = Buffer.from(bytes.buffer).indexOf(Buffer.from('eca5', 'hex'));
      bytes[at + 11]! |= 1;
      return bytes;
    },
  ],
  ['an old workbook with a password', 'imports.encrypted', () => fixture('encrypted.xls')],
  ['an OpenDocument sheet with a password', 'imports.encrypted', () => fixture('encrypted.ods')],
  ['a zip with the encryption flag', 'imports.encrypted', () => patchDirectory(docx, (view, at) => view.setUint16(at + 8, 1, true))],
  ['a document with macros', 'imports.hasMacros', () => docxOf(PLAIN_TABLE, { 'word/vbaProject.bin': 'x' })],
  [
    'a macro-enabled content type',
    'imports.hasMacros',
    () => docxOf(PLAIN_TABLE, { '[Content_Types].xml': 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
  ],
  ['an old workbook with macros', 'imports.hasMacros', () => oleWith('Workbook', '_VBA_PROJECT_CUR')],
  ['a zip bomb', 'imports.unsafeArchive', () => zipSync({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) })],
  ['a zip that declares gigabytes', 'imports.unsafeArchive', () => patchDirectory(docx, (view, at) => view.setUint32(at + 24, 0xf0000000, true))],
  [
    'a flood of entries',
    'imports.unsafeArchive',
    () => zipSync(Object.fromEntries(Array.from({ length: LIMITS.archiveEntries + 1 }, (_, index) => [`${index}`, new Uint8Array()])), { level: 0 }),
  ],
  ['an entity bomb', 'imports.unsafeContent', () => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><x>&c;</x>') })],
  [
    'an entity bomb in a sheet',
    'imports.unsafeContent',
    () => zipSync({ 'xl/workbook.xml': strToU8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') }),
  ],
  ['deep XML', 'imports.unsafeContent', () => docxOf(deep(100_000))],
  ['deep XML in a sheet', 'imports.unsafeContent', () => zipSync({ 'xl/workbook.xml': strToU8('<a>'.repeat(100_000)) })],
  ['deep HTML', 'imports.unsafeContent', () => strToU8(`<html>${'<div>'.repeat(100_000)}<table>`)],
  ['a PDF', 'imports.isPdf', () => strToU8('%PDF-1.7\n%âãÏÓ\n')],
  ['a photograph', 'imports.isImage', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a)],
  ['a program', 'imports.notADocument', () => Buffer.from('4d5a90000300000004000000ffff', 'hex')],
  ['a zip of other things', 'imports.notADocument', () => zipSync({ 'readme.txt': strToU8('a') })],
  ['an OLE file of other things', 'imports.notADocument', () => oleWith('PowerPoint Document')],
  ['random bytes', 'imports.notADocument', () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251)],
  ['a Word file without a table', 'imports.noTable', () => docxOf(paragraph('chỉ có chữ'))],
  ['a page without a table', 'imports.noTable', () => strToU8('<html><p>chữ</p></html>')],
  ['plain prose', 'imports.noTable', () => strToU8('một câu, hai vế, ba vế\nmột câu nữa\nlại một câu, có phẩy\nhết')],
  ['a file beyond the cap', 'imports.tooLarge', () => new Uint8Array(LIMITS.fileBytes + 1)],
  ['a document in RTF', 'imports.isRtf', () => strToU8('{\\rtf1\\ansi{\\trowd\\cell a}}')],
  ['a text of old Word that tells one piece over and over', 'imports.unsafeContent', () => repeatingDoc(fixture('plan-hatinh-2025.broken-rows.doc'))],
  ['a part that inflates beyond reading', 'imports.unsafeArchive', () => zipSync({ 'word/document.xml': noise(LIMITS.xmlBytes + 1) }, { level: 1 })],
  ['one endless cell', 'imports.longCell', () => docxOf(table(row('STT', 'Nội dung'), row('1', 'chữ '.repeat(300_000))))],
  ['too many letters', 'imports.tooManyCells', () => strToU8(`STT\tNội dung\n${`1\t${'chữ '.repeat(2_000)}\n`.repeat(2_600)}`)],
  ['too many columns', 'imports.tooManyCells', () => strToU8(`${'a\t'.repeat(400)}b\n`.repeat(3))],
  ['too many rows', 'imports.tooManyCells', () => strToU8('a\tb\n'.repeat(LIMITS.rows + 1))],
  ['a flood of row spans', 'imports.tooManyCells', () => strToU8(`<table>${'<tr><td rowspan=9999 colspan=99>x</td></tr>'.repeat(3000)}</table>`)],
];

describe('bad input ends in one clear sentence', () => {
  it.each(cases)('%s: %s', async (_, code, make) => {
    const error = await refusal(await make());
    expect(error.code).toBe(code);
    expect(error.message).toContain('kế hoạch.docx');
    expect(error.message).not.toContain('…');
  });
});

describe('a renamed file is read by what it is', () => {
  it.each([
    ['plan-hatinh-2025.docx', 'a.doc', 'docx'],
    ['plan-hatinh-2025.xlsx', 'a.docx', 'xlsx'],
    ['plan-hatinh-2025.html', 'a.xls', 'html'],
    ['plan-hatinh-2025.broken-rows.doc', 'a.docx', 'doc'],
    ['plan-hatinh-2025.xls', 'a.csv', 'xls'],
    ['plan-hatinh-2025.ods', 'a.xlsx', 'ods'],
    ['plan-hatinh-2025.csv', 'a.xls', 'text'],
  ])('%s named %s', async (file, name, format) => {
    expect((await readSource(fixture(file), name)).format).toBe(format);
  });
});

it('lists 200 tables and points at the plan among them', async () => {
  const other = table(row('Tên', 'Chức vụ'), row('A', 'B'));
  const bytes = docxOf(Array.from({ length: 200 }, (_, index) => (index === 120 ? PLAIN_TABLE : other) + paragraph('hết')).join(''));
  const { tables, best, proposals } = await readAndPropose(bytes, 'a.docx');
  expect([tables.length, best, proposals.length]).toEqual([200, 120, 200]);
});

it('offers a table with wrong columns as it is, uncertain and complete', async () => {
  const { proposals } = await readAndPropose(docxOf(table(row('Họ tên', 'Chức vụ'), row('Trần A', 'Giám đốc'))), 'a.docx');
  expect(proposals[0]!.headerRows).toEqual([]);
  expect(proposals[0]!.columns.every((column) => !column.certain)).toBe(true);
});
