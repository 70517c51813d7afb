import type { CellMark } from '../../../../shared/domain/source-table.ts';
import { StruckWords } from '../../../../shared/domain/source-tables/struck-words.ts';
import { normalizeText, readText } from '../../../../shared/domain/text/normalize.ts';
import { boldOf, isOn, listOf, struckOf, type DocxStyles } from './docx-styles.ts';
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
  /** Words struck out, comments and notes: none of them is text. */
  readonly marks: readonly CellMark[];
}

/** Deleted or moved-away text, field codes and properties: nothing of it is on the page. */
const NOT_SHOWN = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'pPr', 'rPr', 'rt', 'sdtPr']);

/** Words of comments and notes, by the element that refers to them and its id. */
export type DocxAside = (reference: string, id: string) => string;

const REFERENCES: Readonly<Record<string, CellMark['kind']>> = { commentReference: 'comment', footnoteReference: 'note', endnoteReference: 'note' };

interface Flow {
  text: string;
  bold: boolean | null;
  newPage: boolean;
  readonly struck: StruckWords;
  readonly marks: CellMark[];
  /** Fields that are open, innermost last: what stands before a field's result is its code, even another field's result. */
  readonly fields: ('code' | 'result')[];
}

/** How the words of a run look. */
interface Look {
  readonly bold: boolean;
  readonly struck: boolean;
}

/** Words struck out over several paragraphs are told together. */
function inOnePiece(marks: readonly CellMark[]): CellMark[] {
  const struck = marks.filter(({ kind }) => kind === 'struck');
  const rest = marks.filter(({ kind }) => kind !== 'struck');
  return struck.length < 2 ? [...marks] : [{ kind: 'struck', text: struck.map(({ text }) => text).join('\n') }, ...rest];
}

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
      struck: new StruckWords(),
      marks: [],
      fields: [],
    };
    for (const child of elementsOf(element)) this.#walk(child, { bold: this.#styles.bold(style) ?? false, struck: this.#styles.struck(style) ?? false }, flow);
    const struck = String(flow.struck);
    // Word 2003 writes the number as it shows it.
    const shown = attribute(childNamed(childNamed(properties, 'listPr'), 't'), 'val');
    const label = place === null ? (shown === null ? '' : `${shown} `) : this.#numbering.next(place.numId, place.depth);
    return {
      text: label + flow.text,
      bold: flow.bold ?? false,
      newPage: flow.newPage || childNamed(properties, 'sectPr') !== undefined,
      joinsNext: childNamed(childNamed(properties, 'rPr'), 'del') !== undefined,
      marks: struck === '' ? flow.marks : [{ kind: 'struck', text: struck }, ...flow.marks],
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
          for (const row of rowsOf(child))
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
        if (look.struck) flow.struck.add(text);
        else {
          flow.struck.part();
          if (text.trim() !== '') flow.bold = (flow.bold ?? true) && look.bold;
          flow.text += text;
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
        }
        return;
      case 'commentReference':
      case 'footnoteReference':
      case 'endnoteReference':
        flow.marks.push({ kind: REFERENCES[element.name]!, text: this.#aside(element.name, attribute(element, 'id') ?? '') });
        return;
      case 'r': {
        const properties = childNamed(element, 'rPr');
        if (isOn(childNamed(properties, 'vanish')) === true) return;
        const style = attribute(childNamed(properties, 'rStyle'), 'val');
        const run: Look = {
          bold: boldOf(properties) ?? this.#styles.bold(style) ?? look.bold,
          struck: struckOf(properties) ?? this.#styles.struck(style) ?? look.struck,
        };
        for (const child of elementsOf(element)) this.#walk(child, run, flow);
        return;
      }
      case 'annotation':
        // The XML of Word 2003 writes a comment where it hangs.
        if (attribute(element, 'type') === 'Word.Comment') flow.marks.push({ kind: 'comment', text: normalizeText(plainText(element)) });
        else for (const child of elementsOf(element)) this.#walk(child, look, flow);
        return;
      default:
        if (!NOT_SHOWN.has(element.name)) for (const child of elementsOf(element)) this.#walk(child, look, flow);
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

/** Rows of a table; rows deleted under tracked changes are gone. */
export function rowsOf(table: XmlElement): XmlElement[] {
  return descendants(table, 'tr', TRANSPARENT).filter((row) => childNamed(childNamed(row, 'trPr'), 'del') === undefined);
}

export function cellsOf(row: XmlElement): XmlElement[] {
  return descendants(row, 'tc', TRANSPARENT).filter((cell) => childNamed(childNamed(cell, 'tcPr'), 'cellDel') === undefined);
}
