import { AppError } from '../../../../shared/api/app-error.ts';
import type { CellMark } from '../../../../shared/domain/source-table.ts';
import { WordsApart, type Apart } from '../../../../shared/domain/source-tables/words-apart.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';
import { loweredText, raisedText } from '../../../../shared/domain/text/raised-figures.ts';
import { openArchive } from './archive.ts';
import { attribute, childNamed, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** Pictures and drawings lie over a cell: none is its text. */
const BESIDE_THE_TEXT = new Set(['annotation-end', 'frame', 'custom-shape', 'shapes', 'forms']);

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

/** How the styles of a document make words look, and what tracked changes took away or brought. */
export interface WordLooks {
  readonly struck: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly raised: ReadonlySet<string>;
  /** By the id of the change: the words taken away, or null for words that were brought. */
  readonly changes: ReadonlyMap<string, string | null>;
}

export function wordLooks(styles: XmlElement | undefined, changes?: XmlElement): WordLooks {
  const named = (has: (text: XmlElement | undefined) => boolean): ReadonlySet<string> =>
    new Set(
      elementsOf(styles)
        .filter((style) => has(childNamed(style, 'text-properties')))
        .map((style) => attribute(style, 'name') ?? ''),
    );
  return {
    struck: named((text) => {
      const line = attribute(text, 'text-line-through-style') ?? attribute(text, 'text-line-through-type');
      return line !== null && line !== 'none';
    }),
    hidden: named((text) => attribute(text, 'display') === 'none'),
    raised: named((text) => /^(?:super|[1-9]\d*%)/.test(attribute(text, 'text-position') ?? '')),
    changes: trackedChanges(changes),
  };
}

function trackedChanges(element: XmlElement | undefined): ReadonlyMap<string, string | null> {
  return new Map(
    elementsOf(element).flatMap((region): [string, string | null][] => {
      const [change] = elementsOf(region);
      const id = attribute(region, 'id') ?? '';
      if (change?.name === 'insertion') return [[id, null]];
      return change?.name === 'deletion' ? [[id, normalizeText(wordsOfAside(change))]] : [];
    }),
  );
}

const ASIDE: Readonly<Record<string, CellMark['kind']>> = { annotation: 'comment', note: 'note' };

interface Look {
  readonly apart: Exclude<Apart, 'deleted' | 'inserted'> | null;
  readonly raised: boolean;
}

/**
 * Blanks, tabs and line breaks are elements of their own; comments hang at a word, notes stand at the foot of the page.
 * @param open Changes that brought words and have not ended yet; they may go on in the next paragraph.
 */
export function textOf(element: XmlElement, looks: WordLooks, open: Set<string> = new Set()): MarkedText {
  const marks: CellMark[] = [];
  const apart = new WordsApart();
  let onLine = false;
  const withStyle = (of: XmlElement, look: Look): Look => {
    const style = attribute(of, 'style-name') ?? '';
    const hides = looks.hidden.has(style) || of.name === 'hidden-text' || of.name === 'hidden-paragraph';
    return {
      apart: look.apart === 'hidden' || hides ? 'hidden' : look.apart === 'struck' || looks.struck.has(style) ? 'struck' : null,
      raised: look.raised || looks.raised.has(style),
    };
  };
  const shown = (text: string, look: Look): string => {
    if (look.apart !== null) {
      apart.add(look.apart, text);
      return '';
    }
    if (open.size > 0) apart.add('inserted', text);
    else apart.part();
    onLine ||= !look.raised && text.trim() !== '';
    return look.raised ? raisedText(text) : text;
  };
  const walk = (within: XmlElement, look: Look): string =>
    within.children
      .map((child) => {
        if (typeof child === 'string') return shown(child, look);
        const aside = ASIDE[child.name];
        if (aside !== undefined) {
          marks.push({ kind: aside, text: normalizeText(wordsOfAside(child)) });
          return '';
        }
        const change = attribute(child, 'change-id') ?? '';
        if (child.name === 'change') apart.add('deleted', looks.changes.get(change) ?? '');
        else if (child.name === 'change-start' && looks.changes.get(change) === null) open.add(change);
        else if (child.name === 'change-end') open.delete(change);
        if (child.name === 's') return ' '.repeat(Math.min(Number(attribute(child, 'c') ?? 1), 100));
        return child.name === 'tab' ? '\t' : child.name === 'line-break' ? '\n' : walk(child, withStyle(child, look));
      })
      .join('');
  const text = walk(element, withStyle(element, { apart: null, raised: false }));
  return { text: onLine ? text : loweredText(text), marks: [...apart.marks(), ...marks] };
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
