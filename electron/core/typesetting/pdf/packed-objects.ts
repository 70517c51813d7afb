import type { Reference } from 'pdfmake/js/PDFDocument.js';

/** Objects of one stream: enough for them to shrink well, few enough to be written while the file grows. */
const TOGETHER = 400;

/**
 * Small objects compressed together (ISO 32000-1, 7.5.7): a tagged table has one for each of its cells, and written out one by one
 * they would make the file three times as large.
 */
export class PackedObjects {
  readonly #offsets: (number | null)[];
  readonly #begin: (data: object) => Reference;
  readonly #places = new Map<number, { readonly stream: number; readonly index: number }>();
  #waiting: { readonly id: number; readonly text: string }[] = [];

  /** @param offsets Of the file's objects by number, to be filled as they are written. @param begin An object of the file. */
  constructor(offsets: (number | null)[], begin: (data: object) => Reference) {
    this.#offsets = offsets;
    this.#begin = begin;
  }

  /** The number of an object that is written later. */
  reserve(): number {
    return this.#offsets.push(null);
  }

  write(id: number, text: string): void {
    this.#waiting.push({ id, text });
    if (this.#waiting.length === TOGETHER) this.flush();
  }

  flush(): void {
    if (this.#waiting.length === 0) return;
    let head = '';
    let body = '';
    for (const { id, text } of this.#waiting) {
      head += `${id} ${body.length} `;
      body += `${text}\n`;
    }
    const stream = this.#begin({ Type: 'ObjStm', N: this.#waiting.length, First: head.length });
    for (const [index, { id }] of this.#waiting.entries()) this.#places.set(id, { stream: stream.id, index });
    this.#waiting = [];
    stream.end(Buffer.from(head + body, 'latin1'));
  }

  placeOf(id: number): { readonly stream: number; readonly index: number } | undefined {
    return this.#places.get(id);
  }
}

/** Stands where pdfkit writes a reference, and ends what it takes for an object of its own. */
export class PackedReference {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  /** What has a name of its own is written as its text. */
  get [Symbol.toStringTag](): string {
    return 'PackedReference';
  }

  toString(): string {
    return `${this.id} 0 R`;
  }

  end(): void {
    // Written with the others.
  }
}

/** Bytes of a line of the table below: its kind, where, and which. */
const LINE = { kind: 1, where: 4, which: 2 } as const;
const LINE_BYTES = LINE.kind + LINE.where + LINE.which;

/** Where each object of a file stands, packed ones too (ISO 32000-1, 7.5.8). @param own Offset of this table, which is the object after the others. */
export function objectTable(
  offsets: readonly (number | null)[],
  packed: PackedObjects,
  own: number,
): { readonly bytes: Buffer; readonly widths: readonly number[] } {
  const bytes = Buffer.alloc((offsets.length + 2) * LINE_BYTES);
  const line = (id: number, kind: 0 | 1 | 2, where: number, which: number) => {
    bytes.writeUInt8(kind, id * LINE_BYTES);
    bytes.writeUInt32BE(where, id * LINE_BYTES + LINE.kind);
    bytes.writeUInt16BE(which, id * LINE_BYTES + LINE.kind + LINE.where);
  };
  line(0, 0, 0, 0xffff);
  for (const [at, offset] of [...offsets, own].entries()) {
    const place = packed.placeOf(at + 1);
    if (place !== undefined) line(at + 1, 2, place.stream, place.index);
    else if (offset !== null) line(at + 1, 1, offset, 0);
  }
  return { bytes, widths: [LINE.kind, LINE.where, LINE.which] };
}
