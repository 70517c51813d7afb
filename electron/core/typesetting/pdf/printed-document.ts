import type { EmbeddedFont, PdfDocumentOptions } from 'pdfmake/js/PDFDocument.js';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { FontStyle } from '../fonts/font-files.ts';
import type { Face, FontFaces } from './font-faces.ts';
import { objectTable, PackedObjects } from './packed-objects.ts';
import { PdfDocument } from './pdfmake-document.ts';
import { StructureTree, type TaggedPage } from './structure-tree.ts';

/** Thousandths of an em that a letter of an unknown font is taken for, where a line is only measured. */
const UNKNOWN_WIDTH = 1000;

/** A tagged PDF whose fonts come from {@link FontFaces}; it opens no file and no address. */
export class PrintedDocument extends PdfDocument {
  readonly structure: StructureTree;
  readonly #faces: FontFaces;
  readonly #measuresOnly: boolean;
  readonly #styles = new Map<FontStyle, EmbeddedFont>();
  readonly #own = new Map<EmbeddedFont, Face>();
  readonly #embedded = new Map<Face, EmbeddedFont>();
  readonly #packed: PackedObjects;
  #operators: string[] = [];
  #taggedPage: TaggedPage | undefined;
  #pages = 0;

  constructor(faces: FontFaces, options: Partial<PdfDocumentOptions> = {}, { measuresOnly = false } = {}) {
    super(options);
    this.#faces = faces;
    this.#measuresOnly = measuresOnly;
    const { _offsets: offsets, _root: catalogue } = this;
    this.#packed = new PackedObjects(offsets, (data) => this.ref(data));
    this.structure = new StructureTree(this.#packed);
    catalogue.data['StructTreeRoot'] = this.structure.root;
    this.getMarkInfoDictionary().data['Marked'] = true;
  }

  /** For Word and Excel, which draw a letter that is in none of these fonts with one of their own. */
  static forMeasuring(faces: FontFaces): PrintedDocument {
    return new PrintedDocument(faces, {}, { measuresOnly: true });
  }

  get pages(): number {
    return this.#pages;
  }

  /** The page that is being drawn. */
  get taggedPage(): TaggedPage {
    if (this.#taggedPage === undefined) throw new Error('There is no page yet.');
    return this.#taggedPage;
  }

  /** @param size Points, as it lies. */
  beginPage(size: [width: number, height: number]): void {
    this.addPage({ size });
    this.#pages += 1;
    const { dictionary } = this.page ?? {};
    if (dictionary === undefined) return;
    const page = this.structure.page(dictionary.id);
    dictionary.data['StructParents'] = page.key;
    this.#taggedPage = page;
  }

  /** Operators for the page that is being drawn: y runs downwards from its upper edge. */
  draw(operators: string): void {
    this.#operators.push(operators);
  }

  /** The file, when all is drawn. */
  finish(): Uint8Array<ArrayBuffer> {
    this.end();
    return new Uint8Array(this.read() ?? []);
  }

  fontOf(style: FontStyle): EmbeddedFont {
    const known = this.#styles.get(style);
    if (known !== undefined) return known;
    const own = this.#faces.face(style);
    const font = this.#embed(own);
    font.widthOfString = (text, size) => (this.#widthOfLine(own, text) * size) / 1000;
    this.#styles.set(style, font);
    this.#own.set(font, own);
    return font;
  }

  /** The word in parts that one font of this document draws each. */
  runsOf(font: EmbeddedFont, word: string): { font: EmbeddedFont; text: string }[] {
    const own = this.#own.get(font);
    if (own === undefined) return [{ font, text: word }];
    return this.#faces.runsOf(own, word).map(({ face, text }) => ({ font: face === null ? font : this.#embed(face), text }));
  }

  override end(): void {
    this.flushPages();
    this.structure.end();
    super.end();
  }

  /** pdfkit flushes the pages before it begins the next one, and at the end. */
  override flushPages(): void {
    if (this.#operators.length > 0) this.addContent(this.#operators.join('\n'));
    this.#operators = [];
    super.flushPages();
  }

  /** Packed objects are found through a table of another form than pdfkit writes. */
  override _finalize(): void {
    const { _offset: own, _offsets: offsets, _root: root, _info: info, _id: id } = this;
    const { bytes, widths } = objectTable(offsets, this.#packed, own);
    this.ref({ Type: 'XRef', Size: offsets.length + 2, W: widths, Root: root, Info: info, ID: [id, id] }).end(bytes);
    this.push(Buffer.from(`startxref\n${own}\n%%EOF\n`, 'latin1'));
    this.push(null);
  }

  #embed(face: Face): EmbeddedFont {
    const known = this.#embedded.get(face);
    if (known !== undefined) return known;
    const { _fontFamilies: written } = this;
    const id = `F${this.#embedded.size + 1}`;
    const embedded = face.embedIn(this, id);
    written[id] = embedded;
    this.#embedded.set(face, embedded);
    return embedded;
  }

  #widthOfLine(own: Face, text: string): number {
    let width = 0;
    let from = 0;
    while (from <= text.length) {
      const space = text.indexOf(' ', from);
      const end = space === -1 ? text.length : space;
      if (end > from) width += this.#widthOfWord(own, text.slice(from, end));
      if (space === -1) break;
      width += this.#widthOfWord(own, ' ');
      from = space + 1;
    }
    return width;
  }

  #widthOfWord(own: Face, word: string): number {
    const known = own.widths.get(word);
    if (known !== undefined) return known;
    const runs = this.#faces.runsOf(own, word);
    const width = runs.reduce(
      (sum, { face, text }) => sum + (face === null ? this.#widthOfUnknown(text, word) : this.#embed(face).layout(text).advanceWidth),
      0,
    );
    // What no font has is asked for anew, so that a print after a measuring still refuses it.
    if (runs.every(({ face }) => face !== null)) own.widths.set(word, width);
    return width;
  }

  #widthOfUnknown(text: string, word: string): number {
    const letters = Array.from(text);
    if (this.#measuresOnly) return letters.length * UNKNOWN_WIDTH;
    // A letter without a glyph would print as an empty box.
    throw new AppError('documents.letterNotInFont', { letter: letters[0] ?? '', word, font: this.#faces.family });
  }
}
