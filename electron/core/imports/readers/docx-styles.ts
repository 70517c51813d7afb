import { attribute, childNamed, elementsOf, type XmlElement } from './xml.ts';

export interface ListPlace {
  readonly numId: string;
  readonly depth: number;
}

interface Style {
  readonly basedOn: string | null;
  readonly bold: boolean | null;
  readonly struck: boolean | null;
  readonly hidden: boolean | null;
  readonly raised: boolean | null;
  readonly list: ListPlace | null;
}

/** What a style contributes to reading: bold and list membership, inherited through `basedOn`. */
export class DocxStyles {
  readonly #styles = new Map<string, Style>();

  constructor(root: XmlElement | null) {
    for (const style of elementsOf(childNamed(root ?? undefined, 'styles'))) {
      if (style.name !== 'style') continue;
      this.#styles.set(attribute(style, 'styleId') ?? '', {
        basedOn: attribute(childNamed(style, 'basedOn'), 'val'),
        bold: boldOf(childNamed(style, 'rPr')),
        struck: struckOf(childNamed(style, 'rPr')),
        hidden: hiddenOf(childNamed(style, 'rPr')),
        raised: raisedOf(childNamed(style, 'rPr')),
        list: listOf(childNamed(style, 'pPr')),
      });
    }
  }

  bold(id: string | null): boolean | null {
    return this.#inherit(id, (style) => style.bold);
  }

  struck(id: string | null): boolean | null {
    return this.#inherit(id, (style) => style.struck);
  }

  hidden(id: string | null): boolean | null {
    return this.#inherit(id, (style) => style.hidden);
  }

  raised(id: string | null): boolean | null {
    return this.#inherit(id, (style) => style.raised);
  }

  list(id: string | null): ListPlace | null {
    return this.#inherit(id, (style) => style.list);
  }

  /** The list that a numbering style stands for (`w:numStyleLink`). */
  listNamed(id: string): string | null {
    return this.#styles.get(id)?.list?.numId ?? null;
  }

  #inherit<T>(id: string | null, pick: (style: Style) => T | null): T | null {
    // A damaged file may inherit in a circle.
    for (let hops = 0; id !== null && hops < 20; hops += 1) {
      const style = this.#styles.get(id);
      if (style === undefined) return null;
      const value = pick(style);
      if (value !== null) return value;
      id = style.basedOn;
    }
    return null;
  }
}

export function boldOf(properties: XmlElement | undefined): boolean | null {
  return isOn(childNamed(properties, 'b'));
}

/** One stroke through the words, or two. */
export function struckOf(properties: XmlElement | undefined): boolean | null {
  return isOn(childNamed(properties, 'strike')) ?? isOn(childNamed(properties, 'dstrike'));
}

export function hiddenOf(properties: XmlElement | undefined): boolean | null {
  return isOn(childNamed(properties, 'vanish'));
}

/** Above the line in small; lowered words count as plain ones. */
export function raisedOf(properties: XmlElement | undefined): boolean | null {
  const align = attribute(childNamed(properties, 'vertAlign'), 'val');
  return align === null ? null : align === 'superscript';
}

/** A toggle such as `w:b` or `w:vanish`; null where it is not said. */
export function isOn(toggle: XmlElement | undefined): boolean | null {
  return toggle === undefined ? null : !['0', 'false', 'off', 'none'].includes(attribute(toggle, 'val') ?? '1');
}

/** `numId` 0 takes a paragraph out of the list its style puts it in. */
export function listOf(properties: XmlElement | undefined): ListPlace | null {
  const place = childNamed(properties, 'numPr');
  const numId = attribute(childNamed(place, 'numId'), 'val');
  return numId === null ? null : { numId, depth: Number(attribute(childNamed(place, 'ilvl'), 'val') ?? 0) };
}
