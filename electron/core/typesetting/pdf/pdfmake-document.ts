import { createRequire } from 'node:module';
import type pdfmakeDocument from 'pdfmake/js/PDFDocument.js';
import type { PdfDocumentOptions } from 'pdfmake/js/PDFDocument.js';

// CommonJS with a `default` inside: `require` reads it alike in Node, in a bundle and under Vitest; `import` does not.
const pdfmake = createRequire(import.meta.url)('pdfmake/js/PDFDocument.js') as typeof pdfmakeDocument;

const fixed: PdfDocumentOptions = {
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
const nothingMayBeOpened = (): boolean => false;

/** pdfmake's document, drawn upon directly: its own layout knows no structure tree, and measures and draws word by word. */
export class PdfDocument extends pdfmake.default {
  constructor(options: Partial<PdfDocumentOptions> = {}) {
    super({}, {}, {}, {}, { ...fixed, ...options }, null, nothingMayBeOpened);
  }
}
