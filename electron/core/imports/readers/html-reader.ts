import type { SourceTable } from '../../../../shared/domain/source-table.ts';
import { tablesOfHtml } from '../../../../shared/domain/source-tables/html-tables.ts';
import { decodeText } from './text-encoding.ts';

/** Tables of a web page, of a page saved by Word or Excel, or of the clipboard's HTML. */
export function readHtml(bytes: Uint8Array): SourceTable[] {
  return tablesOfHtml(decodeHtml(bytes));
}

/** Old exports name their code page in a meta tag. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (charset === undefined || /utf-?(?:8|16)|unicode/i.test(charset)) return decodeText(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}
