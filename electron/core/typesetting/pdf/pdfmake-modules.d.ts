/**
 * The document of pdfmake 0.3.11, and of pdfkit inside it: it opens fonts, cuts their subsets, and writes pages, outline and properties.
 * Only what is used is declared; the version is pinned exactly.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  export interface FontkitFont {
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  export interface GlyphRun {
    readonly glyphs: readonly { readonly id: number }[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }
  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly advanceWidth: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  /** Thousandths of an em, except where a size is given. */
  export interface EmbeddedFont {
    readonly id: string;
    readonly ascender: number;
    readonly descender: number;
    font: FontkitFont;
    layoutCache: Record<string, GlyphRun>;
    layout(text: string): GlyphRun;
    encode(text: string): [glyphs: string[], positions: GlyphPosition[]];
    widthOfString(text: string, size: number): number;
    lineHeight(size: number, includeGap?: boolean): number;
    ref(): Reference;
  }
  /** A font of one document, whose subset is cut from another parse of the file than the one that shapes. */
  export type EmbeddedFontClass = new (document: PdfDocument, cutting: FontkitFont, id: string) => EmbeddedFont;
  /** An object of the file, known to others by its number; `end` writes it. */
  export interface Reference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    readonly offset: number;
    end(bytes?: Uint8Array): void;
  }
  export interface Outline {
    /** Points: from the upper edge, and leftwards from the right one. */
    addItem(text: string, options: { expanded: boolean; top: number; left: number }): Outline;
  }
  export interface PdfPage {
    readonly fonts: Record<string, unknown>;
    readonly width: number;
    readonly dictionary: Reference;
  }
  export interface PdfDocumentOptions {
    size: [number, number];
    autoFirstPage: false;
    font: null;
    pdfVersion: '1.7';
    compress: boolean;
    fontLayoutCache: boolean;
    displayTitle: boolean;
    lang: string;
    info: Record<string, string | Date>;
  }
  class PdfDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: PdfDocumentOptions,
      virtualFs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    readonly page: PdfPage | null;
    readonly outline: Outline;
    /** Bytes written so far. */
    readonly _offset: number;
    /** Of each object by its number less one, null until it is written. */
    readonly _offsets: (number | null)[];
    readonly _root: Reference;
    readonly _info: Reference;
    readonly _id: Uint8Array;
    readonly _font: EmbeddedFont;
    /** Fonts that are written at the end, by any name. */
    readonly _fontFamilies: Record<string, EmbeddedFont>;
    font(source: Uint8Array, nameInCollection?: string): this;
    ref(data?: object): Reference;
    addPage(options: { size: [width: number, height: number] }): this;
    addContent(operators: string): this;
    flushPages(): void;
    getMarkInfoDictionary(): Reference;
    _finalize(): void;
    end(): void;
    /** Of a stream: the bytes that nobody has taken, and that there will be no more. */
    read(): Uint8Array | null;
    push(chunk: Uint8Array | null): boolean;
  }
  const pdfmake: { readonly default: typeof PdfDocument };
  export default pdfmake;
}
