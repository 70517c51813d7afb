/** A run of text as it stands on the page; points, origin at the bottom left. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The file's own name of its font. */
  readonly font: string;
}

export interface PrintedPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn. */
  readonly texts: readonly PrintedText[];
}

/** The texts of a PDF page by page, read with pdf.js: what a reader would select and copy. */
export async function* readPdfPages(bytes: Uint8Array): AsyncGenerator<PrintedPage> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf.js takes the buffer over, so it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const texts = items.flatMap((item): PrintedText[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
        return [{ text: item.str, x, y, width: item.width, size: Math.abs(size), font: item.fontName }];
      });
      yield { number, width: page.view[2] ?? 0, height: page.view[3] ?? 0, texts };
      page.cleanup();
    }
  } finally {
    await task.destroy();
  }
}
