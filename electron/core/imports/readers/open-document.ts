import { AppError } from '../../../../shared/api/app-error.ts';
import { openArchive } from './archive.ts';
import { attribute, childNamed, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** Comments, pictures and drawings lie over a cell, notes stand at the foot of the page, deleted words under tracked changes: none is its text. */
const BESIDE_THE_TEXT = new Set(['annotation', 'annotation-end', 'frame', 'custom-shape', 'shapes', 'forms', 'note', 'tracked-changes']);

/** The content of an OpenDocument package (`.ods`, `.odt`). */
export function openDocument(bytes: Uint8Array): XmlElement | undefined {
  const archive = openArchive(bytes);
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data')) throw new AppError('imports.encrypted');
  const content = archive.read('content.xml');
  if (content === null) throw new AppError('imports.damaged');
  return childNamed(parseXml(content, BESIDE_THE_TEXT), 'document-content');
}

/** Words of a paragraph; blanks, tabs and line breaks are elements of their own. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 's') return ' '.repeat(Math.min(Number(attribute(child, 'c') ?? 1), 100));
      return child.name === 'tab' ? '\t' : child.name === 'line-break' ? '\n' : textOf(child);
    })
    .join('');
}

export const repeats = (element: XmlElement, what: 'rows' | 'columns'): number => Math.max(1, Number(attribute(element, `number-${what}-repeated`)) || 1);
export const spans = (element: XmlElement, what: 'rows' | 'columns'): number => Math.max(1, Number(attribute(element, `number-${what}-spanned`)) || 1);

/** Cells of a row, covered ones too: those hold a place and no text. */
export const cellsOf = (row: XmlElement): XmlElement[] => elementsOf(row).filter(({ name }) => name === 'table-cell' || name === 'covered-table-cell');
