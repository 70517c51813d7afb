import { CREATOR } from '../office/office-file.ts';
import { openArchive, type Archive } from '../imports/readers/archive.ts';
import type { SourceFormat } from '../imports/readers/source-format.ts';

/**
 * When a program last saved the file, as a package says among its properties; ISO 8601. Null where it does not say so, or says
 * only when this program made the form: nothing that filled it in has told its time.
 */
export const savedAt = (bytes: Uint8Array, format: SourceFormat): string | null => (format === 'docx' || format === 'odt' ? savedIn(openArchive(bytes)) : null);

export function savedIn(archive: Archive): string | null {
  const properties = textOf(archive.read('docProps/core.xml')) || textOf(archive.read('meta.xml'));
  const saved = /<(?:dcterms:modified|dc:date)\b[^<>]{0,200}>([^<]{10,40})</.exec(properties)?.[1];
  const by = /<cp:lastModifiedBy>([^<]{0,200})</.exec(properties)?.[1];
  const instant = saved === undefined ? Number.NaN : Date.parse(saved);
  return Number.isNaN(instant) || by === CREATOR ? null : new Date(instant).toISOString();
}

const textOf = (part: Uint8Array | null): string => (part === null ? '' : new TextDecoder().decode(part));
