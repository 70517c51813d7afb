/** A page as pdf.js reads it. */
export interface PageLetters {
  /** All that is written on it in the order in which it is drawn, without spaces. */
  readonly letters: string;
  /** Points: the box that is shown, before its turn. */
  readonly box: readonly number[];
  /** Degrees clockwise: 0, 90, 180, 270. */
  readonly turn: number;
}

export interface OutlineEntry {
  readonly title: string;
  /** From 1; 0: it points to no page. */
  readonly page: number;
}

export interface WholePdf {
  readonly pages: readonly PageLetters[];
  readonly outline: readonly OutlineEntry[];
  /** It can be read without a password, and yet its maker has locked what may be done with it. */
  readonly locked: boolean;
}

/** @param bytes Taken over by the reader: not to be used after. */
export async function readPdfLetters(bytes: Uint8Array, read: (done: number, total: number) => void = () => undefined): Promise<readonly PageLetters[]> {
  return (await readWholePdf(bytes, read, false)).pages;
}

/** @param bytes Taken over by the reader: not to be used after. */
export async function readWholePdf(bytes: Uint8Array, read: (done: number, total: number) => void, withOutline = true): Promise<WholePdf> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes, disableFontFace: true, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await task.promise;
    const pages: PageLetters[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const letters = items.map((item) => ('str' in item ? item.str : '')).join('');
      pages.push({ letters: letters.replaceAll(/\s+/gu, ''), box: page.view, turn: page.rotate });
      page.cleanup();
      read(number, pdf.numPages);
    }
    const outline: OutlineEntry[] = [];
    type Node = Awaited<ReturnType<typeof pdf.getOutline>>[number];
    const walk = async (nodes: readonly Node[]): Promise<void> => {
      for (const { title, dest, items } of nodes) {
        const [target] = Array.isArray(dest) ? dest : [];
        if (target !== undefined) outline.push({ title, page: (await pdf.getPageIndex(target).catch(() => -1)) + 1 });
        await walk(items as Node[]);
      }
    };
    if (withOutline) await walk((await pdf.getOutline()) ?? []);
    const { info } = await pdf.getMetadata();
    return { pages, outline, locked: 'EncryptFilterName' in info && info.EncryptFilterName !== null };
  } finally {
    await task.destroy();
  }
}
