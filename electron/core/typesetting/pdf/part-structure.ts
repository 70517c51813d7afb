import type { ParagraphLook } from '../formal-document.ts';
import type { StructureType, Tag } from './structure-tree.ts';

/** A paragraph that is an item of a list, by the sign with which it begins. */
const ITEM = /^\s*[-–•+]\s/u;
/** They name the paper: kind and trích yếu are one heading, above all others. */
const NAMES_PAPER: ReadonlySet<string | undefined> = new Set(['documentKind', 'about']);
/** As many levels of headings as there are (ISO 32000-1, 14.8.4.3.2). */
const DEEPEST = 6;

/** Which elements of the structure the blocks of a part are, one after the other. */
export class PartStructure {
  readonly #section: Tag;
  /** Levels of the headings that the next one may stand below: none of them is left out, whatever the levels are. */
  readonly #above: number[] = [];
  #list: Tag | undefined;
  #name: Tag | undefined;

  constructor(document: Tag) {
    this.#section = document.child('Sect');
  }

  paragraph(look: Pick<ParagraphLook, 'role' | 'outline'>, text: string): Tag {
    if (NAMES_PAPER.has(look.role)) return (this.#name ??= this.heading(0));
    if (look.outline !== undefined) return this.heading(look.outline);
    return ITEM.test(text) ? this.#item() : this.#block('P');
  }

  heading(level: number): Tag {
    while ((this.#above.at(-1) ?? -1) >= level) this.#above.pop();
    this.#above.push(level);
    return this.#block(`H${Math.min(this.#above.length, DEEPEST) as 1 | 2 | 3 | 4 | 5 | 6}`);
  }

  table(): Tag {
    return this.#block('Table');
  }

  /** What follows goes on with no list: it stands in another column. */
  breakOff(): void {
    this.#list = undefined;
    this.#name = undefined;
  }

  #block(type: StructureType): Tag {
    this.breakOff();
    return this.#section.child(type);
  }

  #item(): Tag {
    this.#list ??= this.#block('L');
    return this.#list.child('LI').child('LBody');
  }
}
