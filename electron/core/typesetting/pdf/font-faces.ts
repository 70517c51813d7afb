import type { EmbeddedFont, EmbeddedFontClass, FontkitFont } from 'pdfmake/js/PDFDocument.js';
import { bundledFonts, installedTimesNewRoman, type FontFiles, type FontStyle } from '../fonts/font-files.ts';
import { installedSpares } from '../fonts/spare-fonts.ts';
import { VIETNAMESE_LETTERS } from '../fonts/vietnamese-coverage.ts';
import { PdfDocument } from './pdfmake-document.ts';

/** Words are few and repeat; beyond this many a face forgets and starts anew, so that memory stays bounded. */
const REMEMBERED_WORDS = 50_000;
/** Under which name fontkit keeps the glyphs that it has met. */
const GLYPHS = '_glyphs';
/** Drawn in the order in which they are written, these would stand backwards. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** An opened font, shared by all papers. */
export interface Face {
  readonly files: FontFiles;
  readonly style: FontStyle;
  readonly font: FontkitFont;
  /** Makes it a font of one document. */
  readonly embedIn: (document: PdfDocument, id: string) => EmbeddedFont;
  /** Word → width in thousandths of an em. */
  readonly widths: Map<string, number>;
}

/** Letters of a word that one face draws; null where none has them. */
export interface FaceRun {
  readonly text: string;
  readonly face: Face | null;
}

/**
 * Opened fonts, kept between papers: parsing and shaping cost more than anything else in a short print,
 * and neither depends on the paper. What the paper's own typeface lacks is drawn by the first spare that has it.
 */
export class FontFaces {
  readonly family: string;
  readonly #files: FontFiles;
  readonly #spares: readonly FontFiles[];
  readonly #faces = new Map<FontFiles, Map<FontStyle, Face>>();

  constructor(files: FontFiles, spares: readonly FontFiles[] = []) {
    this.family = files.family;
    this.#files = files;
    this.#spares = spares;
  }

  /** Times New Roman if it is installed and covers Vietnamese, else the bundled serif. */
  static preferred(
    bundledFolder?: string,
    installed: readonly FontFiles[] = installedTimesNewRoman(),
    spares: readonly FontFiles[] = installedSpares(),
  ): FontFaces {
    const styles: FontStyle[] = ['regular', 'bold', 'italic'];
    for (const files of installed) {
      const faces = new FontFaces(files, spares);
      if (styles.every((style) => faces.covers(style, VIETNAMESE_LETTERS))) return faces;
    }
    return new FontFaces(bundledFonts(bundledFolder), spares);
  }

  covers(style: FontStyle, letters: readonly string[]): boolean {
    const face = this.#open(this.#files, style);
    return face !== null && letters.every((letter) => hasLetters(face, letter));
  }

  /**
   * To be asked for once a paper.
   * @throws AppError `documents.fontUnreadable`.
   */
  face(style: FontStyle): Face {
    const known = this.#faces.get(this.#files)?.get(style);
    if (known !== undefined && known.widths.size <= REMEMBERED_WORDS) return known;
    return this.#parse(this.#files, style);
  }

  /** The word cut where its letters need another face; marks stay with their letter. */
  runsOf(own: Face, word: string): FaceRun[] {
    if (hasLetters(own, word)) return [{ text: word, face: own }];
    const runs: { text: string; face: Face | null }[] = [];
    for (const letter of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
      const face = hasLetters(own, letter) ? own : this.#spareFor(letter);
      const last = runs.at(-1);
      if (last?.face === face) last.text += letter;
      else runs.push({ text: letter, face });
    }
    return runs;
  }

  #spareFor(letter: string): Face | null {
    if (RIGHT_TO_LEFT.test(letter)) return null;
    for (const files of this.#spares) {
      const face = this.#open(files, 'regular');
      if (face !== null && hasLetters(face, letter)) return face;
    }
    return null;
  }

  /** Null for a font that cannot be read. */
  #open(files: FontFiles, style: FontStyle): Face | null {
    try {
      return this.#faces.get(files)?.get(style) ?? this.#parse(files, style);
    } catch {
      return null;
    }
  }

  #parse(files: FontFiles, style: FontStyle): Face {
    const { _font: shaping } = new PdfDocument().font(files.read(style), files.nameInCollection);
    const { font, layoutCache } = shaping;
    const Embedded = shaping.constructor as EmbeddedFontClass;
    // A subset writer looks glyphs up by number alone, and a glyph first met so carries no letter: it meets its own.
    const cutting = () => Object.create(font, { [GLYPHS]: { value: {} } }) as FontkitFont;
    const embedIn = (document: PdfDocument, id: string): EmbeddedFont => Object.assign(new Embedded(document, cutting(), id), { font, layoutCache });
    const face: Face = { files, style, font, embedIn, widths: new Map() };
    const styles = this.#faces.get(files) ?? new Map<FontStyle, Face>();
    this.#faces.set(files, styles.set(style, face));
    return face;
  }
}

function hasLetters({ font }: Face, text: string): boolean {
  for (const letter of text) if (!font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) return false;
  return true;
}
