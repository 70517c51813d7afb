import type { DefaultTreeAdapterTypes } from 'parse5';
import type { CellMark } from '../source-table.ts';
import { normalizeText } from '../text/normalize.ts';
import { attributeOf, isElement, type HtmlElement } from './html-element.ts';

/** What a page keeps apart from its cells: the words of comments and notes, by the name their marks point to, and classes that strike out. */
export interface PageAside {
  readonly notes: ReadonlyMap<string, string>;
  readonly struck: ReadonlySet<string>;
}

/** Lists of comments, footnotes and endnotes, as Word, LibreOffice and Google Docs put them below a text. */
const LIST = /mso-element:\s*(?:comment|footnote|endnote)(?:-list)?\b/i;
const NOTE_TEXT = /\b(?:msocomtxt|MsoCommentText|MsoCommentSubject|MsoFootnoteText|MsoEndnoteText|sdfootnote|sdendnote)\b/i;
const NOTE_ID = /^(?:_com_|ftn|edn|sdfootnote|sdendnote|cmnt)\d+$/i;
const MARK = /\b(?:Mso(?:Comment|Footnote|Endnote)Reference|msocomanchor|sd(?:foot|end)note(?:anc|sym))\b/i;
const MARK_STYLE = /mso-special-character:\s*(?:comment|footnote)|mso-(?:foot|end)note-id/i;
/** What a mark points to, and what a note answers to, as one name: `com1`, `ftn2`, `edn1`. */
const TARGET = /^#?_?(?:mso)?(com|ftn|edn|sdfootnote|sdendnote|cmnt)_?(?:sym)?(\d+)(?:sym)?$/i;

export const isNote = (element: HtmlElement): boolean =>
  LIST.test(attributeOf(element, 'style')) || NOTE_TEXT.test(attributeOf(element, 'class')) || NOTE_ID.test(attributeOf(element, 'id'));

/** The mark at a word that a comment or a note hangs on (LibreOffice writes a comment of a sheet where its cell begins); null for anything else. */
export function noteMark(element: HtmlElement, { notes }: PageAside): CellMark | null {
  if (element.tagName === 'comment') return { kind: 'comment', text: normalizeText(wordsOf(element).replace(/\s+/g, ' ')) };
  const href = attributeOf(element, 'href');
  const points = TARGET.test(href);
  if (!points && !MARK.test(attributeOf(element, 'class')) && !MARK_STYLE.test(attributeOf(element, 'style'))) return null;
  const target = nameOf(points ? href : hrefWithin(element));
  const comment = target === '' ? /comment|msocom/i.test(attributeOf(element, 'class') + attributeOf(element, 'style')) : /^(?:com|cmnt)/.test(target);
  return { kind: comment ? 'comment' : 'note', text: notes.get(target) ?? '' };
}

const nameOf = (link: string): string => {
  const match = TARGET.exec(link);
  return match ? `${match[1]!.toLowerCase()}${match[2]}` : '';
};

const hrefWithin = (element: HtmlElement): string => {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    const href = attributeOf(child, 'href');
    const found = TARGET.test(href) ? href : hrefWithin(child);
    if (found !== '') return found;
  }
  return '';
};

export function pageAside(document: DefaultTreeAdapterTypes.Document): PageAside {
  const notes = new Map<string, string>();
  const struck = new Set<string>();
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'style') for (const name of struckClasses(wordsOf(child))) struck.add(name);
      const id = nameOf(attributeOf(child, 'id'));
      if (id !== '' && !notes.has(id)) notes.set(id, normalizeText(wordsOf(child).replace(/\s+/g, ' ')).replace(/^\[[^\]]{1,12}\]\s*/, ''));
      visit(child);
    }
  };
  visit(document);
  return { notes, struck };
}

const wordsOf = (node: DefaultTreeAdapterTypes.ChildNode): string =>
  'value' in node ? node.value : isElement(node) ? node.childNodes.map(wordsOf).join('') : '';

/** Excel strikes words out by a class of its style sheet. */
function struckClasses(css: string): string[] {
  return css
    .split('}')
    .filter((rule) => rule.includes('line-through'))
    .flatMap((rule) => [...(rule.split('{')[0] ?? '').matchAll(/\.([\w-]+)/g)].map(([, name]) => name!));
}
