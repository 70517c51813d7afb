import type { EmbeddedFont, FontkitFont, GlyphRun, PdfDocumentOptions } from 'pdfmake/js/PDFDocument.js';
import { AppError } from '../../../../shared/api/app-error.ts';
import { bundledFonts, installedTimesNewRoman, type FontFiles, type FontStyle } from '../fonts/font-files.ts';
import { VIETNAMESE_LETTERS } from '../fonts/vietnamese-coverage.ts';
import { PdfDocument } from './pdfmake-parts.ts';

/** Words are few and repeat; beyond this many a face forgets and starts anew, so that memory stays bounded. */
const REMEMBERED_WORDS = 50_000;

const FIXED_OPTIONS: PdfDocumentOptions = {
  size: [0, 0],
  autoFirstPage: false,
  font: null,
  pdfVersion: '1.7',
  compress: true,
  fontLayoutCache: true,
  displayTitle: true,
  lang: 'vi-VN',
  info: {},
};
const nothingMayBeOpened = () => false;

interface Face {
  readonly font: FontkitFont;
  readonly layoutCache: Record<string, GlyphRun>;
  /** Word → width in thousandths of an em. */
  readonly widths: Map<string, number>;
}

/**
 * Opened fonts, kept between papers: parsing and shaping cost more than anything else in a short print,
 * and neither depends on the paper.
 */
export class FontFaces {
  readonly family: string;
  readonly #files: FontFiles;
  readonly #faces = new Map<FontStyle, Face>();

  constructor(files: FontFiles) {
    this.family = files.family;
    this.#files = files;
  }

  /** Times New Roman if it is installed and covers Vietnamese, else the bundled serif. */
  static preferred(bundledFolder?: string, installed: readonly FontFiles[] = installedTimesNewRoman()): FontFaces {
    const styles: FontStyle[] = ['regular', 'bold', 'italic'];
    for (const files of installed) {
      const faces = new FontFaces(files);
      if (styles.every((style) => faces.covers(style, VIETNAMESE_LETTERS))) return faces;
    }
    return new FontFaces(bundledFonts(bundledFolder));
  }

  covers(style: FontStyle, letters: readonly string[]): boolean {
    try {
      const { font } = this.#faceOf(style);
      return letters.every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    } catch {
      return false;
    }
  }

  /**
   * The face as a font of `document`. Only shaping is shared: a subset writer looks glyphs up by number alone, and a
   * glyph first met so carries no letter, hence each document cuts its subset from its own parse of the file.
   */
  embed(document: PrintedDocument, style: FontStyle): EmbeddedFont {
    const face = this.#faceOf(style);
    const { _font: embedded } = document.font(this.#files.read(style));
    embedded.font = face.font;
    embedded.layoutCache = face.layoutCache;
    embedded.widthOfString = (text, size) => (this.#widthOfLine(embedded, face, text) * size) / 1000;
    return embedded;
  }

  #faceOf(style: FontStyle): Face {
    const known = this.#faces.get(style);
    if (known !== undefined && known.widths.size <= REMEMBERED_WORDS) return known;
    const scratch = new PdfDocument({}, {}, {}, {}, FIXED_OPTIONS, null, nothingMayBeOpened);
    const { _font: shaping } = scratch.font(this.#files.read(style));
    const face: Face = { font: shaping.font, layoutCache: shaping.layoutCache, widths: new Map() };
    this.#faces.set(style, face);
    return face;
  }

  #widthOfLine(embedded: EmbeddedFont, face: Face, text: string): number {
    let width = 0;
    let from = 0;
    while (from <= text.length) {
      const space = text.indexOf(' ', from);
      const end = space === -1 ? text.length : space;
      if (end > from) width += this.#widthOfWord(embedded, face, text.slice(from, end));
      if (space === -1) break;
      width += this.#widthOfWord(embedded, face, ' ');
      from = space + 1;
    }
    return width;
  }

  #widthOfWord(embedded: EmbeddedFont, face: Face, word: string): number {
    const known = face.widths.get(word);
    if (known !== undefined) return known;
    refuseMissingLetters(face.font, word, this.family);
    const width = embedded.layout(word).advanceWidth;
    face.widths.set(word, width);
    return width;
  }
}

/** A pdfmake document whose fonts come from {@link FontFaces}; it may open no file and no address. */
export class PrintedDocument extends PdfDocument {
  readonly #faces: FontFaces;
  readonly #embedded = new Map<FontStyle, EmbeddedFont>();

  constructor(faces: FontFaces, options: Partial<PdfDocumentOptions> = {}) {
    super({}, {}, {}, {}, { ...FIXED_OPTIONS, ...options }, null, nothingMayBeOpened);
    this.#faces = faces;
  }

  override provideFont(_family: string, bold: boolean, italics: boolean): EmbeddedFont {
    return this.fontOf(bold ? (italics ? 'boldItalic' : 'bold') : italics ? 'italic' : 'regular');
  }

  fontOf(style: FontStyle): EmbeddedFont {
    const known = this.#embedded.get(style);
    if (known !== undefined) return known;
    const embedded = this.#faces.embed(this, style);
    this.#embedded.set(style, embedded);
    return embedded;
  }
}

/** A letter without a glyph would print as an empty box. */
function refuseMissingLetters(font: FontkitFont, word: string, family: string): void {
  for (const letter of word) {
    if (!font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) {
      throw new AppError('documents.letterNotInFont', { letter, word, font: family });
    }
  }
}
