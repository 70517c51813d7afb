import { AppError } from '../../../../shared/api/app-error.ts';
import type { CellMark } from '../../../../shared/domain/source-table.ts';
import { WordsApart, type Apart } from '../../../../shared/domain/source-tables/words-apart.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';
import { loweredText, raisedText } from '../../../../shared/domain/text/raised-figures.ts';
import { openArchive } from './archive.ts';
import { attribute, childNamed, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** Pictures and drawings lie over a cell: none is its text. */
const BESIDE_THE_TEXT = new Set(['annotation-end', 'frame', 'custom-shape', 'shapes', 'forms']);

/** An OpenDocument package (`.ods`, `.odt`): its content, and the styles of the content itself and those that people choose by their names. */
export interface OpenDocument {
  readonly content: XmlElement | undefined;
  readonly styles: readonly XmlElement[];
}

export function openDocument(bytes: Uint8Array): OpenDocument {
  const archive = openArchive(bytes);
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data')) throw new AppError('imports.encrypted');
  const content = archive.read('content.xml');
  if (content === null) throw new AppError('imports.damaged');
  const document = childNamed(parseXml(content, BESIDE_THE_TEXT), 'document-content');
  const named = archive.read('styles.xml');
  const chosen = named === null ? undefined : childNamed(childNamed(parseXml(named), 'document-styles'), 'styles');
  return { content: document, styles: [...elementsOf(chosen), ...elementsOf(childNamed(document, 'automatic-styles'))] };
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

export function wordLooks(styles: readonly XmlElement[], changes?: XmlElement): WordLooks {
  const byName = new Map(styles.map((style) => [attribute(style, 'name') ?? '', style]));
  /** What a style says, or the first of those it goes back to that says anything. */
  const said = (style: XmlElement | undefined, name: string, met: ReadonlySet<XmlElement> = new Set()): string | null => {
    if (style === undefined || met.has(style)) return null;
    const own = attribute(childNamed(style, 'text-properties'), name);
    return own ?? said(byName.get(attribute(style, 'parent-style-name') ?? ''), name, new Set([...met, style]));
  };
  const named = (has: (say: (name: string) => string | null) => boolean): ReadonlySet<string> =>
    new Set([...byName].flatMap(([name, style]) => (has((property) => said(style, property)) ? [name] : [])));
  return {
    struck: named((say) => {
      const line = say('text-line-through-style') ?? say('text-line-through-type');
      return line !== null && line !== 'none';
    }),
    hidden: named((say) => say('display') === 'none'),
    raised: named((say) => /^(?:super|[1-9]\d*%)/.test(say('text-position') ?? '')),
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
