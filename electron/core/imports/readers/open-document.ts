import { AppError } from '../../../../shared/api/app-error.ts';
import type { CellMark } from '../../../../shared/domain/source-table.ts';
import { StruckWords } from '../../../../shared/domain/source-tables/struck-words.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';
import { openArchive } from './archive.ts';
import { attribute, childNamed, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** Pictures and drawings lie over a cell, deleted words under tracked changes: none is its text. */
const BESIDE_THE_TEXT = new Set(['annotation-end', 'frame', 'custom-shape', 'shapes', 'forms', 'tracked-changes']);

/** The content of an OpenDocument package (`.ods`, `.odt`). */
export function openDocument(bytes: Uint8Array): XmlElement | undefined {
  const archive = openArchive(bytes);
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data')) throw new AppError('imports.encrypted');
  const content = archive.read('content.xml');
  if (content === null) throw new AppError('imports.damaged');
  return childNamed(parseXml(content, BESIDE_THE_TEXT), 'document-content');
}

/** Words of a paragraph, and what stands beside them. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly CellMark[];
}

/** Names of the styles that draw a stroke through words. */
export function struckStyles(styles: XmlElement | undefined): ReadonlySet<string> {
  const struck = elementsOf(styles).filter((style) => {
    const line =
      attribute(childNamed(style, 'text-properties'), 'text-line-through-style') ?? attribute(childNamed(style, 'text-properties'), 'text-line-through-type');
    return line !== null && line !== 'none';
  });
  return new Set(struck.map((style) => attribute(style, 'name') ?? ''));
}

const ASIDE: Readonly<Record<string, CellMark['kind']>> = { annotation: 'comment', note: 'note' };

/** Blanks, tabs and line breaks are elements of their own; comments hang at a word, notes stand at the foot of the page. */
export function textOf(element: XmlElement, struck: ReadonlySet<string>): MarkedText {
  const marks: CellMark[] = [];
  const crossedOut = new StruckWords();
  const walk = (within: XmlElement, stroke: boolean): string =>
    within.children
      .map((child) => {
        if (typeof child === 'string') {
          if (stroke) crossedOut.add(child);
          else crossedOut.part();
          return stroke ? '' : child;
        }
        const aside = ASIDE[child.name];
        if (aside !== undefined) {
          marks.push({ kind: aside, text: normalizeText(wordsOfAside(child)) });
          return '';
        }
        if (child.name === 's') return ' '.repeat(Math.min(Number(attribute(child, 'c') ?? 1), 100));
        return child.name === 'tab' ? '\t' : child.name === 'line-break' ? '\n' : walk(child, stroke || struck.has(attribute(child, 'style-name') ?? ''));
      })
      .join('');
  const text = walk(element, struck.has(attribute(element, 'style-name') ?? ''));
  const words = String(crossedOut);
  return { text, marks: words === '' ? marks : [{ kind: 'struck', text: words }, ...marks] };
}

/** Without who wrote it and when, and without a note's number. */
const wordsOfAside = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return ['creator', 'date', 'date-string', 'note-citation', 'creator-initials'].includes(child.name)
        ? ''
        : `${wordsOfAside(child)}${child.name === 'p' ? '\n' : ''}`;
    })
    .join('');

export const repeats = (element: XmlElement, what: 'rows' | 'columns'): number => Math.max(1, Number(attribute(element, `number-${what}-repeated`)) || 1);
export const spans = (element: XmlElement, what: 'rows' | 'columns'): number => Math.max(1, Number(attribute(element, `number-${what}-spanned`)) || 1);

/** Cells of a row, covered ones too: those hold a place and no text. */
export const cellsOf = (row: XmlElement): XmlElement[] => elementsOf(row).filter(({ name }) => name === 'table-cell' || name === 'covered-table-cell');
