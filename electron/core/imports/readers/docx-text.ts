import type { CellMark } from '../../../../shared/domain/source-table.ts';
import { inOnePiece, WordsApart } from '../../../../shared/domain/source-tables/words-apart.ts';
import { normalizeText, readText } from '../../../../shared/domain/text/normalize.ts';
import { loweredText, raisedText } from '../../../../shared/domain/text/raised-figures.ts';
import { boldOf, hiddenOf, listOf, raisedOf, struckOf, type DocxStyles } from './docx-styles.ts';
import type { ListNumbers } from './list-numbers.ts';
import { symbolText } from './symbols.ts';
import { attribute, childNamed, descendants, elementsOf, type XmlElement } from './xml.ts';

export interface DocxParagraph {
  /** As typed; not yet normalised, because its spaces matter when the next paragraph joins it. */
  readonly text: string;
  /** Every visible run is bold; false for an empty paragraph. */
  readonly bold: boolean;
  /** A page or section starts before or inside it. */
  readonly newPage: boolean;
  /** Tracked deletion of the paragraph mark: the next paragraph belongs to this one. */
  readonly joinsNext: boolean;
  /** Words struck out, hidden, or under tracked changes; comments and notes. */
  readonly marks: readonly CellMark[];
}

/** Field codes and properties: nothing of it is on the page. */
const NOT_SHOWN = new Set(['instrText', 'delInstrText', 'pPr', 'rPr', 'rt', 'sdtPr']);
/** Tracked changes that took words away. */
const TAKEN_AWAY = new Set(['del', 'moveFrom']);
/** Tracked changes that brought words. */
const BROUGHT = new Set(['ins', 'moveTo']);

/** Words of comments and notes, by the element that refers to them and its id. */
export type DocxAside = (reference: string, id: string) => string;

const REFERENCES: Readonly<Record<string, CellMark['kind']>> = { commentReference: 'comment', footnoteReference: 'note', endnoteReference: 'note' };

interface Flow {
  text: string;
  bold: boolean | null;
  newPage: boolean;
  readonly apart: WordsApart;
  /** Words that are not raised: what is raised hangs on them. */
  onLine: boolean;
  readonly marks: CellMark[];
  /** Fields that are open, innermost last: what stands before a field's result is its code, even another field's result. */
  readonly fields: ('code' | 'result')[];
}

/** How the words of a run look. */
interface Look {
  readonly bold: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  readonly raised: boolean;
  /** Tracked changes brought it. */
  readonly inserted: boolean;
}

/** The words of an element that is not on the page; no codes of fields. */
const wordsOf = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 't' || element.name === 'delText' ? child : '';
      if (NOT_SHOWN.has(child.name)) return '';
      return child.name === 'br' || child.name === 'tab' ? ' ' : `${wordsOf(child)}${child.name === 'p' ? '\n' : ''}`;
    })
    .join('');

/** Everything written inside an element, whatever its look. */
export const plainText = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : `${plainText(child)}${child.name === 'p' ? '\n' : ''}`)).join('');

/** Text of paragraphs and cells as Word shows it. */
export class DocxText {
  readonly #styles: DocxStyles;
  readonly #numbering: ListNumbers;
  readonly #aside: DocxAside;

  constructor(styles: DocxStyles, numbering: ListNumbers, aside: DocxAside) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#aside = aside;
  }

  paragraph(element: XmlElement): DocxParagraph {
    const properties = childNamed(element, 'pPr');
    const style = attribute(childNamed(properties, 'pStyle'), 'val');
    const place = listOf(properties) ?? this.#styles.list(style);
    const flow: Flow = {
      text: '',
      bold: null,
      newPage: childNamed(properties, 'pageBreakBefore') !== undefined,
      apart: new WordsApart(),
      onLine: false,
      marks: [],
      fields: [],
    };
    const look: Look = {
      bold: this.#styles.bold(style) ?? false,
      struck: this.#styles.struck(style) ?? false,
      hidden: this.#styles.hidden(style) ?? false,
      raised: this.#styles.raised(style) ?? false,
      inserted: false,
    };
    for (const child of elementsOf(element)) this.#walk(child, look, flow);
    // Word 2003 writes the number as it shows it.
    const shown = attribute(childNamed(childNamed(properties, 'listPr'), 't'), 'val');
    const label = place === null ? (shown === null ? '' : `${shown} `) : this.#numbering.next(place.numId, place.depth);
    return {
      text: label + (flow.onLine ? flow.text : loweredText(flow.text)),
      bold: flow.bold ?? false,
      newPage: flow.newPage || childNamed(properties, 'sectPr') !== undefined,
      joinsNext: childNamed(childNamed(properties, 'rPr'), 'del') !== undefined,
      marks: [...flow.apart.marks(), ...flow.marks],
    };
  }

  /** Paragraphs of a cell one per line; a nested table gives a line per row. */
  cell(element: XmlElement): { text: string; bold: boolean; marks: CellMark[] } {
    const lines: string[] = [];
    const marks: CellMark[] = [];
    let joins = false;
    let bold: boolean | null = null;
    const add = (text: string): void => {
      if (joins && lines.length > 0) lines.push(lines.pop()! + text);
      else lines.push(text);
    };
    const walk = (parent: XmlElement): void => {
      for (const child of elementsOf(parent)) {
        if (child.name === 'p') {
          const paragraph = this.paragraph(child);
          add(paragraph.text);
          marks.push(...paragraph.marks);
          joins = paragraph.joinsNext;
          if (paragraph.text.trim() !== '') bold = (bold ?? true) && paragraph.bold;
        } else if (child.name === 'tbl') {
          for (const row of rowsOf(child)) {
            const gone = wordsTakenAway(row);
            if (gone !== '') marks.push({ kind: 'deleted', text: gone });
            if (changeOf(row) === 'deleted') continue;
            add(
              cellsOf(row)
                .map((cell) => {
                  const inner = this.cell(cell);
                  marks.push(...inner.marks);
                  return inner.text;
                })
                .filter((text) => text !== '')
                .join(' '),
            );
          }
        } else if (TAKEN_AWAY.has(child.name)) {
          const text = normalizeText(wordsOf(child));
          if (text !== '') marks.push({ kind: 'deleted', text });
        } else if (!NOT_SHOWN.has(child.name)) walk(child);
      }
    };
    walk(element);
    return {
      text: lines
        .map(readText)
        .filter((line) => line !== '')
        .join('\n'),
      bold: bold ?? false,
      marks: inOnePiece(marks),
    };
  }

  #walk(element: XmlElement, look: Look, flow: Flow): void {
    if (element.name === 'fldChar') return stepField(flow.fields, attribute(element, 'fldCharType'));
    if (flow.fields.includes('code') && element.name !== 'r') return;
    switch (element.name) {
      case 't': {
        const text = element.children.filter((child) => typeof child === 'string').join('');
        if (look.hidden || look.struck) flow.apart.add(look.hidden ? 'hidden' : 'struck', text);
        else {
          if (look.inserted) flow.apart.add('inserted', text);
          else flow.apart.part();
          if (text.trim() !== '') flow.bold = (flow.bold ?? true) && look.bold;
          flow.text += look.raised ? raisedText(text) : text;
          flow.onLine ||= !look.raised && text.trim() !== '';
        }
        return;
      }
      case 'br':
        if (attribute(element, 'type') === 'page') flow.newPage = true;
        flow.text += '\n';
        return;
      case 'cr':
        flow.text += '\n';
        return;
      case 'tab':
      case 'ptab':
        flow.text += '\t';
        return;
      case 'sym':
        flow.text += symbolText(Number.parseInt(attribute(element, 'char') ?? '', 16));
        return;
      case 'noBreakHyphen':
        flow.text += '-';
        return;
      case 'p':
        // A text box inside a run holds paragraphs of its own: lines apart from the words before and after them.
        {
          const { text, marks } = this.paragraph(element);
          flow.text += `${flow.text === '' || flow.text.endsWith('\n') ? '' : '\n'}${text}\n`;
          flow.marks.push(...marks);
          flow.onLine = true;
        }
        return;
      case 'commentReference':
      case 'footnoteReference':
      case 'endnoteReference':
        flow.marks.push({ kind: REFERENCES[element.name]!, text: this.#aside(element.name, attribute(element, 'id') ?? '') });
        return;
      case 'r': {
        const properties = childNamed(element, 'rPr');
        const style = attribute(childNamed(properties, 'rStyle'), 'val');
        const run: Look = {
          bold: boldOf(properties) ?? this.#styles.bold(style) ?? look.bold,
          struck: struckOf(properties) ?? this.#styles.struck(style) ?? look.struck,
          hidden: hiddenOf(properties) ?? this.#styles.hidden(style) ?? look.hidden,
          raised: raisedOf(properties) ?? this.#styles.raised(style) ?? look.raised,
          inserted: look.inserted,
        };
        // Nothing of a hidden run is on the page, neither its breaks nor its notes.
        if (run.hidden && !flow.fields.includes('code')) {
          flow.apart.add('hidden', wordsOf(element));
          for (const child of elementsOf(element)) if (child.name === 'fldChar') this.#walk(child, run, flow);
          return;
        }
        for (const child of elementsOf(element)) this.#walk(child, run, flow);
        return;
      }
      case 'annotation':
        // The XML of Word 2003 writes a comment where it hangs.
        if (attribute(element, 'type') === 'Word.Comment') flow.marks.push({ kind: 'comment', text: normalizeText(plainText(element)) });
        else for (const child of elementsOf(element)) this.#walk(child, look, flow);
        return;
      default:
        if (TAKEN_AWAY.has(element.name)) flow.apart.add('deleted', wordsOf(element));
        else if (element.name !== 'delText' && !NOT_SHOWN.has(element.name)) {
          const within = BROUGHT.has(element.name) ? { ...look, inserted: true } : look;
          for (const child of elementsOf(element)) this.#walk(child, within, flow);
        }
    }
  }
}

function stepField(fields: Flow['fields'], type: string | null): void {
  if (type === 'begin') fields.push('code');
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
  else if (type === 'end') fields.pop();
}

/** Elements that only group what stands inside: content controls, tracked insertions, smart tags; sections in the XML of Word 2003. */
export const TRANSPARENT = ['sdt', 'sdtContent', 'ins', 'customXml', 'moveTo', 'smartTag', 'sect', 'sub-section', 'annotation', 'content'];

/** Rows of a table, those too that tracked changes took away. */
export const rowsOf = (table: XmlElement): XmlElement[] => descendants(table, 'tr', TRANSPARENT);

/** Cells that tracked changes left in the row. */
export const cellsOf = (row: XmlElement): XmlElement[] => descendants(row, 'tc', TRANSPARENT).filter((cell) => !isCellTakenAway(cell));

const isCellTakenAway = (cell: XmlElement): boolean => childNamed(childNamed(cell, 'tcPr'), 'cellDel') !== undefined;

/** What tracked changes did with a row as a whole; null for nothing. */
export function changeOf(row: XmlElement): 'deleted' | 'inserted' | null {
  const properties = childNamed(row, 'trPr');
  if (childNamed(properties, 'del') !== undefined) return 'deleted';
  return childNamed(properties, 'ins') === undefined ? null : 'inserted';
}

/** The words of the cells that tracked changes took out of a row; all of them where the row is gone. */
export function wordsTakenAway(row: XmlElement): string {
  const gone = descendants(row, 'tc', TRANSPARENT).filter((cell) => changeOf(row) === 'deleted' || isCellTakenAway(cell));
  return inOneLine(gone.map(wordsOf));
}

export const inOneLine = (texts: readonly string[]): string =>
  texts
    .map((text) => normalizeText(text).replace(/\s+/g, ' '))
    .filter((text) => text !== '')
    .join(' | ');
