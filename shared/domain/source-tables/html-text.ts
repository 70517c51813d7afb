import type { DefaultTreeAdapterTypes } from 'parse5';
import type { CellMark } from '../source-table.ts';
import { readText } from '../text/normalize.ts';
import { isNote, noteMark, type PageAside } from './html-aside.ts';
import { attributeOf, isElement, type HtmlElement } from './html-element.ts';
import { LIMITS } from './limits.ts';
import { loweredText, raisedText } from '../text/raised-figures.ts';
import { WordsApart, type Apart } from './words-apart.ts';

const OWN_LINE = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'table', 'blockquote', 'pre', 'center', 'dd', 'dt']);
const SILENT = new Set(['script', 'style', 'template', 'head', 'title']);

/** Word separates the mark of a list item from its text by a row of fixed spaces. */
const LIST_MARK = /^([-–+*]|[\da-zđ]{1,3}[.)])\u00a0[\s\u00a0]*/i;

/**
 * Text as a browser shows it: spaces folded, blocks and `<br>` on lines of their own, list items with their mark. Comments, notes and
 * words that are struck out stand beside it.
 */
export function htmlText(element: HtmlElement, aside: PageAside): { text: string; bold: boolean; marks: CellMark[] } {
  const marks: CellMark[] = [];
  const apart = new WordsApart();
  let text = '';
  let onLine = false;
  let bold: boolean | null = null;
  const breakLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const visit = (node: DefaultTreeAdapterTypes.ChildNode, look: Look): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const shown = node.value.replace(/[ \t\r\n\f]+/g, ' ');
      if (look.apart !== null) apart.add(look.apart, shown);
      else apart.part();
      if (look.apart !== null && look.apart !== 'inserted') return;
      if (shown.trim() !== '') bold = (bold ?? true) && look.bold;
      onLine ||= !look.raised && shown.trim() !== '';
      const laid = look.raised ? raisedText(shown) : shown;
      text += text === '' || /\s$/.test(text) ? laid.replace(/^ /, '') : laid;
      return;
    }
    if (!isElement(node) || SILENT.has(node.tagName) || isNote(node)) return;
    const mark = isHidden(node) ? null : noteMark(node, aside);
    if (mark !== null) {
      if (!marks.some(({ kind, text: said }) => kind === mark.kind && said === mark.text)) marks.push(mark);
      return;
    }
    const within: Look = { bold: boldOf(node) ?? look.bold, apart: apartOf(node, look.apart, aside), raised: raisedOf(node) ?? look.raised };
    if (within.apart === 'deleted' || within.apart === 'hidden') {
      for (const child of node.childNodes) visit(child, within);
      return;
    }
    if (node.tagName === 'br') {
      text += '\n';
      return;
    }
    const ownLine = OWN_LINE.has(node.tagName);
    if (ownLine) breakLine();
    else if ((node.tagName === 'td' || node.tagName === 'th') && text !== '' && !/\s$/.test(text)) text += ' ';
    if (node.tagName === 'li') text += itemMark(node);
    for (const child of node.childNodes) visit(child, within);
    if (!ownLine) return;
    apart.endLine();
    breakLine();
  };
  const look: Look = { bold: boldOf(element) ?? false, apart: apartOf(element, null, aside), raised: false };
  for (const child of element.childNodes) visit(child, look);
  marks.unshift(...apart.marks());
  if (!onLine) text = loweredText(text);
  // Word prints list bullets as text of a symbol font.
  const lines = text.split('\n').map((line) => line.replace(/^[\s\u00a0]*[·§Ø\uf0b7\uf0a7\uf0d8•][\s\u00a0]+/, '- ').replace(LIST_MARK, '$1 '));
  return {
    text: readText(
      lines
        .join('\n')
        .replace(/ +\n/g, '\n')
        .replace(/\n{2,}/g, '\n'),
    ),
    bold: bold ?? false,
    marks,
  };
}

export function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attributeOf(cell, name), 10);
  if (name === 'rowspan' && value === 0) return LIMITS.rows;
  return value > 1 ? Math.min(value, name === 'colspan' ? LIMITS.columns + 1 : LIMITS.rows) : 1;
}

function boldOf(element: HtmlElement): boolean | null {
  if (['b', 'strong', 'th'].includes(element.tagName)) return true;
  const weight = /font-weight\s*:\s*(bold|normal|\d+)/i.exec(attributeOf(element, 'style'))?.[1];
  return weight === undefined ? null : weight === 'bold' || Number(weight) >= 600;
}

interface Look {
  readonly bold: boolean;
  readonly apart: Apart | null;
  readonly raised: boolean;
}

/** What sets the words of an element apart; what is gone stays gone, whatever its parts say. */
function apartOf(element: HtmlElement, above: Apart | null, aside: PageAside): Apart | null {
  if (above === 'deleted' || above === 'hidden') return above;
  if (isTracked(element) && element.tagName === 'del') return 'deleted';
  if (isHidden(element)) return 'hidden';
  if (above === 'struck' || isStruck(element, aside)) return 'struck';
  return above ?? (isTracked(element) && element.tagName === 'ins' ? 'inserted' : null);
}

/** Word writes the hand and the hour of a tracked change; a mere stroke through words has neither. */
const isTracked = (element: HtmlElement): boolean => attributeOf(element, 'datetime') !== '' || attributeOf(element, 'cite').startsWith('mailto:');

function raisedOf(element: HtmlElement): boolean | null {
  if (element.tagName === 'sup') return true;
  const align = /vertical-align\s*:\s*(super|baseline|sub)\b/i.exec(attributeOf(element, 'style'))?.[1];
  return align === undefined ? null : align.toLowerCase() === 'super';
}

/** A stroke is drawn through all its words, whatever they say themselves. */
function isStruck(element: HtmlElement, { struck }: PageAside): boolean {
  if (['s', 'strike', 'del'].includes(element.tagName)) return true;
  if (/text-decoration(?:-line)?\s*:[^;]*line-through/i.test(attributeOf(element, 'style'))) return true;
  const classes = attributeOf(element, 'class');
  return classes !== '' && classes.split(/\s+/).some((name) => struck.has(name));
}

export function isHidden(element: HtmlElement): boolean {
  return /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributeOf(element, 'style'));
}

function itemMark(item: HtmlElement): string {
  const list = item.parentNode;
  if (list === null || !isElement(list) || list.tagName !== 'ol') return '- ';
  const items = list.childNodes.filter((child) => isElement(child) && child.tagName === 'li');
  const start = Number.parseInt(attributeOf(list, 'start'), 10);
  return `${items.indexOf(item) + (Number.isNaN(start) ? 1 : start)}. `;
}
