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

/** A straight line; points, from the upper left corner. */
export interface PrintedLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn. */
  readonly texts: readonly PrintedText[];
  /** Empty where they were not asked for. */
  readonly lines: readonly PrintedLine[];
}

/** The texts of a PDF page by page, read with pdf.js: what a reader would select and copy. @param withLines and what is drawn. */
export async function* readPdfPages(bytes: Uint8Array, withLines = false): AsyncGenerator<PrintedPage> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
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
      const drawn = withLines ? await page.getOperatorList() : { fnArray: [], argsArray: [] };
      // Drawn under the writer's own turn of the page: its y runs downwards.
      const lines = drawn.fnArray.flatMap((operator, at): PrintedLine[] => {
        if (operator !== OPS.constructPath) return [];
        const [, , bounds] = drawn.argsArray[at] as [unknown, unknown, Float32Array | null];
        const [left = 0, top = 0, right = 0, bottom = 0] = bounds ?? [];
        return [{ left, right, top, bottom }];
      });
      yield { number, width: page.view[2] ?? 0, height: page.view[3] ?? 0, texts, lines };
      page.cleanup();
    }
  } finally {
    await task.destroy();
  }
}
