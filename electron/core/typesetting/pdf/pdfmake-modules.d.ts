/**
 * The parts of pdfmake 0.3.11 that this folder composes itself (its own printer measures and draws word by word
 * and opens the fonts anew for each paper). Only what is used is declared; the version is pinned exactly.
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
    ref(): unknown;
  }
  export interface Outline {
    /** Points: from the upper edge, and leftwards from the right one. */
    addItem(text: string, options: { expanded: boolean; top: number; left: number }): Outline;
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
    readonly page: { readonly fonts: Record<string, unknown>; readonly width: number };
    readonly outline: Outline;
    readonly info: Record<string, unknown>;
    _font: EmbeddedFont;
    font(source: Uint8Array, nameInCollection?: string): this;
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
    addContent(operators: string): this;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): void;
  }
  const module: { readonly default: typeof PdfDocument };
  export default module;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Content } from 'pdfmake/interfaces.js';
  export interface LaidOutPage {
    readonly items: readonly unknown[];
  }
  class LayoutBuilder {
    constructor(
      size: { orientation: string; width: number; height: number },
      margins: { left: number; top: number; right: number; bottom: number },
      svgMeasure: null,
    );
    registerTableLayouts(layouts: object): void;
    layoutDocument(
      content: Content,
      document: object,
      styles: object,
      defaultStyle: object,
      background: null,
      header: (page: number) => Content | null,
      footer: null,
      watermark: null,
      pageBreakBefore: undefined,
    ): LaidOutPage[];
  }
  const module: { readonly default: typeof LayoutBuilder };
  export default module;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { OutlineEntry } from './outline.ts';
  import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js';
  import type { LaidOutPage } from 'pdfmake/js/LayoutBuilder.js';
  export interface Inline {
    readonly text: string;
    readonly font: EmbeddedFont;
    readonly fontSize: number;
    readonly x: number;
  }
  export interface Line {
    readonly x: number;
    readonly y: number;
    readonly inlines: readonly Inline[];
    readonly _outline?: { readonly text: OutlineEntry };
  }
  export interface Vector {
    readonly type: string;
    readonly lineWidth: number;
    readonly lineColor?: string;
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  }
  class Renderer {
    constructor(document: object);
    renderPages(pages: readonly LaidOutPage[]): void;
    renderLine(line: Line): void;
    renderVector(vector: Vector): void;
  }
  const module: { readonly default: typeof Renderer };
  export default module;
}

declare module 'pdfmake/js/tableLayouts.js' {
  export const tableLayouts: object;
}
