import { createRequire } from 'node:module';
import type layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import type pdfDocument from 'pdfmake/js/PDFDocument.js';
import type { PdfDocumentOptions } from 'pdfmake/js/PDFDocument.js';
import type renderer from 'pdfmake/js/Renderer.js';
import type * as layouts from 'pdfmake/js/tableLayouts.js';

// CommonJS with a `default` inside: `require` reads it alike in Node, in a bundle and under Vitest; `import` does not.
const load = createRequire(import.meta.url);

export const PdfDocument = (load('pdfmake/js/PDFDocument.js') as typeof pdfDocument).default;
export const LayoutBuilder = (load('pdfmake/js/LayoutBuilder.js') as typeof layoutBuilder).default;
export const Renderer = (load('pdfmake/js/Renderer.js') as typeof renderer).default;
export const { tableLayouts } = load('pdfmake/js/tableLayouts.js') as typeof layouts;

export const FIXED_OPTIONS: PdfDocumentOptions = {
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
export const nothingMayBeOpened = (): boolean => false;

/** An empty document, to open fonts with. */
export const newDocument = (): InstanceType<typeof pdfDocument.default> => new PdfDocument({}, {}, {}, {}, FIXED_OPTIONS, null, nothingMayBeOpened);
