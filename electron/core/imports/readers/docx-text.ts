import { readText } from '../../../../shared/domain/text/normalize.ts';
import { boldOf, isOn, listOf, type DocxStyles } from './docx-styles.ts';
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
}

/** Deleted or moved-away text, field codes and properties: nothing of it is on the page. */
const NOT_SHOWN = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'pPr', 'rPr', 'rt', 'sdtPr', 'footnoteReference', 'endnoteReference']);

interface Flow {
  text: string;
  bold: boolean | null;
  newPage: boolean;
  /** Fields that are open, innermost last: what stands before a field's result is its code, even another field's result. */
  readonly fields: ('code' | 'result')[];
}

/** Text of paragraphs and cells as Word shows it. */
export class DocxText {
  readonly #styles: DocxStyles;
  readonly #numbering: ListNumbers;

  constructor(styles: DocxStyles, numbering: ListNumbers) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  paragraph(element: XmlElement): DocxParagraph {
    const properties = childNamed(element, 'pPr');
    const style = attribute(childNamed(properties, 'pStyle'), 'val');
    const place = listOf(properties) ?? this.#styles.list(style);
    const flow: Flow = { text: '', bold: null, newPage: childNamed(properties, 'pageBreakBefore') !== undefined, fields: [] };
    for (const child of elementsOf(element)) this.#walk(child, this.#styles.bold(style) ?? false, flow);
    // Word 2003 writes the number as it shows it.
    const shown = attribute(childNamed(childNamed(properties, 'listPr'), 't'), 'val');
    const label = place === null ? (shown === null ? '' : `${shown} `) : this.#numbering.next(place.numId, place.depth);
    return {
      text: label + flow.text,
      bold: flow.bold ?? false,
      newPage: flow.newPage || childNamed(properties, 'sectPr') !== undefined,
      joinsNext: childNamed(childNamed(properties, 'rPr'), 'del') !== undefined,
    };
  }

  /** Paragraphs of a cell one per line; a nested table gives a line per row. */
  cell(element: XmlElement): { text: string; bold: boolean } {
    const lines: string[] = [];
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
          joins = paragraph.joinsNext;
          if (paragraph.text.trim() !== '') bold = (bold ?? true) && paragraph.bold;
        } else if (child.name === 'tbl') {
          for (const row of rowsOf(child))
            add(
              cellsOf(row)
                .map((cell) => this.cell(cell).text)
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
    };
  }

  #walk(element: XmlElement, bold: boolean, flow: Flow): void {
    if (element.name === 'fldChar') return stepField(flow.fields, attribute(element, 'fldCharType'));
    if (flow.fields.includes('code') && element.name !== 'r') return;
    switch (element.name) {
      case 't': {
        const text = element.children.filter((child) => typeof child === 'string').join('');
        if (text.trim() !== '') flow.bold = (flow.bold ?? true) && bold;
        flow.text += text;
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
        flow.text += `${flow.text === '' || flow.text.endsWith('\n') ? '' : '\n'}${this.paragraph(element).text}\n`;
        return;
      case 'r': {
        const properties = childNamed(element, 'rPr');
        if (isOn(childNamed(properties, 'vanish')) === true) return;
        const runBold = boldOf(properties) ?? this.#styles.bold(attribute(childNamed(properties, 'rStyle'), 'val')) ?? bold;
        for (const child of elementsOf(element)) this.#walk(child, runBold, flow);
        return;
      }
      default:
        if (!NOT_SHOWN.has(element.name)) for (const child of elementsOf(element)) this.#walk(child, bold, flow);
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
