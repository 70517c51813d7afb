import { PackedReference, type PackedObjects } from './packed-objects.ts';

/** Of the standard structure types (ISO 32000-1, 14.8.4) those that a paper is made of. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Reference'
  | 'Note'
  | 'Lbl';

/** A page as the tree knows it: the number of its object, and whose content each marked piece of it is. */
export interface TaggedPage {
  readonly id: number;
  /** Number of the element by the number of the piece. */
  readonly owners: number[];
}

/** An element of the tree: it may go on until it is ended, on the next page too. */
export class Tag {
  readonly type: StructureType;
  readonly id: number;
  readonly #tree: StructureTree;
  readonly #parent: number;
  readonly #attributes: string;
  readonly #name: string;
  #page: number | undefined;
  #kids: string[] = [];

  /** Made by {@link StructureTree}. */
  constructor(tree: StructureTree, type: StructureType, parent: number, attributes: string, name = '') {
    this.type = type;
    this.id = tree.objects.reserve();
    this.#tree = tree;
    this.#parent = parent;
    this.#attributes = attributes;
    this.#name = name;
    tree.open.add(this);
  }

  /** The next element below this one. @param attributes Of a PDF dictionary, as they are written: `/O/Table/Scope/Row`. */
  child(type: StructureType, attributes = ''): Tag {
    const child = new Tag(this.#tree, type, this.id, attributes);
    this.#kids.push(`${child.id} 0 R`);
    return child;
  }

  /** A footnote that is referred to here; each has a name of its own in the file, as readers for the blind ask (ISO 14289-1, 7.9). */
  note(): Tag {
    const name = `note-${String(this.#tree.notes.length + 1).padStart(6, '0')}`;
    const note = new Tag(this.#tree, 'Note', this.id, '', name);
    this.#tree.notes.push({ name, id: note.id });
    this.#kids.push(`${note.id} 0 R`);
    return note;
  }

  /** The number under which a piece of the page is content of this element. */
  pieceOn(page: TaggedPage): number {
    const piece = page.owners.push(this.id) - 1;
    this.#page ??= page.id;
    this.#kids.push(this.#page === page.id ? String(piece) : `<</Type/MCR/Pg ${page.id} 0 R/MCID ${piece}>>`);
    return piece;
  }

  /** Nothing more belongs to it. */
  end(): void {
    if (!this.#tree.open.delete(this)) return;
    const kids = this.#kids.length === 0 ? '' : `/K[${this.#kids.join(' ')}]`;
    const page = this.#page === undefined ? '' : `/Pg ${this.#page} 0 R`;
    const attributes = this.#attributes === '' ? '' : `/A<<${this.#attributes}>>`;
    const name = this.#name === '' ? '' : `/ID(${this.#name})`;
    this.#tree.objects.write(this.id, `<</S/${this.type}/P ${this.#parent} 0 R${name}${page}${attributes}${kids}>>`);
    this.#kids = [];
  }
}

/** What a reader's program tells of a paper to those who do not see it: which text is what, in which order (ISO 32000-1, 14.7). */
export class StructureTree {
  readonly objects: PackedObjects;
  /** Elements that may still go on. */
  readonly open = new Set<Tag>();
  /** Elements with a name, in the order of their names. */
  readonly notes: { readonly name: string; readonly id: number }[] = [];
  readonly root: PackedReference;
  readonly document: Tag;
  readonly #pages: TaggedPage[] = [];

  constructor(objects: PackedObjects) {
    this.objects = objects;
    this.root = new PackedReference(objects.reserve());
    this.document = new Tag(this, 'Document', this.root.id, '');
  }

  /** A page that follows, with its key among the pages. */
  page(id: number): TaggedPage & { readonly key: number } {
    const page: TaggedPage = { id, owners: [] };
    return { ...page, key: this.#pages.push(page) - 1 };
  }

  /** Writes what is not written yet. */
  end(): void {
    for (const tag of this.open) tag.end();
    const parents = this.objects.reserve();
    const keys = this.#pages.map(({ owners }, key) => {
      const id = this.objects.reserve();
      this.objects.write(id, `[${owners.map((owner) => `${owner} 0 R`).join(' ')}]`);
      return `${key} ${id} 0 R`;
    });
    this.objects.write(parents, `<</Nums[${keys.join(' ')}]>>`);
    const names = this.notes.length === 0 ? '' : `/IDTree<</Names[${this.notes.map(({ name, id }) => `(${name}) ${id} 0 R`).join(' ')}]>>`;
    this.objects.write(
      this.root.id,
      `<</Type/StructTreeRoot/K ${this.document.id} 0 R${names}/ParentTree ${parents} 0 R/ParentTreeNextKey ${this.#pages.length}>>`,
    );
    this.objects.flush();
  }
}
