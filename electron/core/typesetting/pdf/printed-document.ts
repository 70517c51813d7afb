import type { EmbeddedFont, PdfDocumentOptions } from 'pdfmake/js/PDFDocument.js';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { FontStyle } from '../fonts/font-files.ts';
import type { Face, FontFaces } from './font-faces.ts';
import { FIXED_OPTIONS, nothingMayBeOpened, PdfDocument } from './pdfmake-parts.ts';

/** Thousandths of an em that a letter of an unknown font is taken for, where a line is only measured. */
const UNKNOWN_WIDTH = 1000;

/** A pdfmake document whose fonts come from {@link FontFaces}; it may open no file and no address. */
export class PrintedDocument extends PdfDocument {
  readonly #faces: FontFaces;
  readonly #measuresOnly: boolean;
  readonly #styles = new Map<FontStyle, EmbeddedFont>();
  readonly #own = new Map<EmbeddedFont, Face>();
  readonly #embedded = new Map<Face, EmbeddedFont>();

  constructor(faces: FontFaces, options: Partial<PdfDocumentOptions> = {}, { measuresOnly = false } = {}) {
    super({}, {}, {}, {}, { ...FIXED_OPTIONS, ...options }, null, nothingMayBeOpened);
    this.#faces = faces;
    this.#measuresOnly = measuresOnly;
  }

  /** For Word and Excel, which draw a letter that is in none of these fonts with one of their own. */
  static forMeasuring(faces: FontFaces): PrintedDocument {
    return new PrintedDocument(faces, {}, { measuresOnly: true });
  }

  override provideFont(_family: string, bold: boolean, italics: boolean): EmbeddedFont {
    return this.fontOf(bold ? (italics ? 'boldItalic' : 'bold') : italics ? 'italic' : 'regular');
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

  /**
   * Only shaping is shared: a subset writer looks glyphs up by number alone, and a glyph first met so carries no
   * letter, hence each document cuts its subset from its own parse of the file.
   */
  #embed(face: Face): EmbeddedFont {
    const known = this.#embedded.get(face);
    if (known !== undefined) return known;
    const { _font: embedded } = this.font(face.files.read(face.style), face.files.nameInCollection);
    embedded.font = face.font;
    embedded.layoutCache = face.layoutCache;
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
