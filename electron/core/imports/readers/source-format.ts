import { AppError } from '../../../../shared/api/app-error.ts';
import { openArchive } from './archive.ts';
import { decodeText, looksLikeText } from './text-encoding.ts';

/** `xls`: every workbook that is no `.xlsx`: BIFF, `.xlsb`, the XML of Excel 2003. `word-xml`: the XML of Word 2003. `mht`: a web page in one file. */
export type SourceFormat = 'docx' | 'xlsx' | 'ods' | 'odt' | 'doc' | 'xls' | 'word-xml' | 'mht' | 'html' | 'text';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const IMAGES = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** What a file is by its content; its name is only a name. Refuses what is no document, is locked, or carries macros. */
export async function detectFormat(bytes: Uint8Array): Promise<SourceFormat> {
  if (startsWith(bytes, [0x50, 0x4b])) return packageFormat(bytes);
  if (startsWith(bytes, OLE)) return (await import('./ole-file.ts')).oleFormat(bytes);
  if (latin(bytes, 1024).includes('%PDF-')) throw new AppError('imports.isPdf');
  if (IMAGES.some((magic) => startsWith(bytes, magic))) throw new AppError('imports.isImage');
  const text = decodeText(bytes);
  if (/^\s*\{\\rtf/.test(text)) throw new AppError('imports.isRtf');
  const head = text.slice(0, 8_192);
  if (/<(?:\w+:)?wordDocument\b/.test(head)) return 'word-xml';
  if (/<(?:\w+:)?Workbook\b/.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xls';
  if (/^\s*(?:[\w-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)*?Content-Type:\s*multipart\/related/i.test(head)) return 'mht';
  if (startsWith(bytes, [0x4d, 0x5a]) || !looksLikeText(text)) throw new AppError('imports.notADocument');
  return /<(?:!doctype html|html|table|body|meta|tr)\b/i.test(head) || /<table[\s>]/i.test(text.slice(0, 200_000)) ? 'html' : 'text';
}

function packageFormat(bytes: Uint8Array): SourceFormat {
  const archive = openArchive(bytes);
  const types = new TextDecoder().decode(archive.read('[Content_Types].xml') ?? new Uint8Array());
  // Every binary workbook bears that word; its macros, if any, lie in a part that `openArchive` refuses.
  if (/(?<!binary\.)macroEnabled/i.test(types)) throw new AppError('imports.hasMacros');
  if (/wordprocessingml\.(?:document|template)\.main/.test(types) || archive.has('word/document.xml')) return 'docx';
  if (/spreadsheetml\.(?:sheet|template)\.main/.test(types) || archive.has('xl/workbook.xml')) return 'xlsx';
  if (/sheet\.binary\.macroEnabled\.main/.test(types)) return 'xls';
  const kind = new TextDecoder().decode(archive.read('mimetype') ?? new Uint8Array());
  if (kind.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  if (kind.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  throw new AppError('imports.notADocument');
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, index) => bytes[index] === value);
}

function latin(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}
