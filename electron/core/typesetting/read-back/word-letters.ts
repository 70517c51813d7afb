import { attributeOf, childrenOf, firstOf, type XmlNode } from './word-xml.ts';

/** How letters are set, as far as a paper is read back for it. */
export interface SetLetters {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

type Said = { readonly [K in keyof SetLetters]?: SetLetters[K] };

/** Word's own, where a file says nothing. */
const UNSAID: SetLetters = { size: 10, bold: false };

/** The letters of runs, whatever says how they are set: the run, the style of its paragraph, the one that is made after, the document. */
export class LettersOf {
  readonly #styles = new Map<string, { readonly after: string | undefined; readonly said: Said }>();
  readonly #before = new Map<string, number>();
  readonly #document: Said;

  /** @param styles The contents of `w:styles`. */
  constructor(styles: readonly XmlNode[]) {
    const defaults = childrenOf(styles, 'w:docDefaults')
      .flatMap((each) => childrenOf(each, 'w:rPrDefault'))
      .flatMap((each) => childrenOf(each, 'w:rPr'));
    this.#document = saidBy(defaults.flat());
    for (const node of styles) {
      if (!('w:style' in node)) continue;
      const parts = node['w:style'] as XmlNode[];
      const said = saidBy(childrenOf(parts, 'w:rPr').flat());
      const before = spaceBefore(childrenOf(parts, 'w:pPr').flat());
      if (before !== undefined) this.#before.set(attributeOf(node, 'w:styleId') ?? '', before);
      this.#styles.set(attributeOf(node, 'w:styleId') ?? '', { after: attributeOf(firstOf(parts, 'w:basedOn'), 'w:val'), said });
    }
  }

  /** Air above a paragraph, twentieths of a point. */
  before(style: string | undefined, own: readonly XmlNode[]): number {
    const said = spaceBefore(own);
    if (said !== undefined) return said;
    for (let at = style; at !== undefined; at = this.#styles.get(at)?.after) if (this.#before.has(at)) return this.#before.get(at) ?? 0;
    return 0;
  }

  of(style: string | undefined, run: readonly XmlNode[]): SetLetters {
    const chain = [saidBy(run)];
    for (let at = style; at !== undefined && this.#styles.has(at); at = this.#styles.get(at)?.after) chain.push(this.#styles.get(at)?.said ?? {});
    return [...chain, this.#document].reduceRight<SetLetters>((below, said) => ({ ...below, ...said }), UNSAID);
  }
}

function spaceBefore(properties: readonly XmlNode[]): number | undefined {
  const before = attributeOf(firstOf(properties, 'w:spacing'), 'w:before');
  return before === undefined ? undefined : Number(before);
}

function saidBy(properties: readonly XmlNode[]): Said {
  const [size, bold] = [firstOf(properties, 'w:sz'), firstOf(properties, 'w:b')];
  return {
    ...(size === undefined ? {} : { size: Number(attributeOf(size, 'w:val')) / 2 }),
    ...(bold === undefined ? {} : { bold: !['false', '0', 'off'].includes(attributeOf(bold, 'w:val') ?? '') }),
  };
}
