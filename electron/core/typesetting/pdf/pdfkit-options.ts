import type { PdfDocumentOptions } from 'pdfkit/js/pdfkit.js';

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
