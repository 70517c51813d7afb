import { normalizeText } from '../../../../shared/domain/text/normalize.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import { boldOf, listOf, type DocxStyles } from './docx-styles.ts';
import { attribute, childNamed, elementsOf, type XmlElement } from './xml.ts';

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
const NOT_SHOWN = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'pPr', 'rPr', 'rt', 'sdtPr', 'Fallback', 'footnoteReference', 'endnoteReference']);

interface Flow {
  text: string;
  bold: boolean | null;
  newPage: boolean;
}

/** Text of paragraphs and cells as Word shows it. */
export class DocxText {
  readonly #styles: DocxStyles;
  readonly #numbering: DocxNumbering;

  constructor(styles: DocxStyles, numbering: DocxNumbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  paragraph(element: XmlElement): DocxParagraph {
    const properties = childNamed(element, 'pPr');
    const style = attribute(childNamed(properties, 'pStyle'), 'val');
    const place = listOf(properties) ?? this.#styles.list(style);
    const flow: Flow = { text: '', bold: null, newPage: childNamed(properties, 'pageBreakBefore') !== undefined };
    for (const child of elementsOf(element)) this.#walk(child, this.#styles.bold(style) ?? false, flow);
    const label = place === null ? '' : this.#numbering.next(place.numId, place.depth);
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
          for (const row of rowsOf(child)) add(cellsOf(row).map((cell) => this.cell(cell).text).filter((text) => text !== '').join(' '));
        } else if (!NOT_SHOWN.has(child.name)) walk(child);
      }
    };
    walk(element);
    return { text: lines.map(normalizeText).filter((line) => line !== '').join('\n'), bold: bold ?? false };
  }

  #walk(element: XmlElement, bold: boolean, flow: Flow): void {
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
        flow.text += '\t';
        return;
      case 'noBreakHyphen':
        flow.text += '-';
        return;
      case 'p':
        // A text box inside a run holds paragraphs of its own.
        flow.text += `${flow.text === '' ? '' : '\n'}${this.paragraph(element).text}`;
        return;
      case 'r': {
        const properties = childNamed(element, 'rPr');
        const runBold = boldOf(properties) ?? this.#styles.bold(attribute(childNamed(properties, 'rStyle'), 'val')) ?? bold;
        for (const child of elementsOf(element)) this.#walk(child, runBold, flow);
        return;
      }
      case 'AlternateContent': {
        const shown = childNamed(element, 'Choice') ?? childNamed(element, 'Fallback');
        for (const child of elementsOf(shown)) this.#walk(child, bold, flow);
        return;
      }
      default:
        if (!NOT_SHOWN.has(element.name)) for (const child of elementsOf(element)) this.#walk(child, bold, flow);
    }
  }
}

/** Rows of a table, through content controls and tracked insertions; deleted rows are gone. */
export function rowsOf(table: XmlElement): XmlElement[] {
  return descend(table, 'tr').filter((row) => childNamed(childNamed(row, 'trPr'), 'del') === undefined);
}

export function cellsOf(row: XmlElement): XmlElement[] {
  return descend(row, 'tc');
}

function descend(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return ['sdt', 'sdtContent', 'ins', 'customXml', 'moveTo', 'smartTag'].includes(child.name) ? descend(child, name) : [];
  });
}
