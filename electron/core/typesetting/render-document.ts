import type { DocumentFormat } from '../../../shared/api/documents.api.ts';
import { visibleTexts } from '../office/visible-texts.ts';
import type { FormalDocument, RenderedDocument, StoredTable } from './formal-document.ts';
import { FontFaces } from './pdf/font-faces.ts';
import { compareStored } from './read-back/stored-tables.ts';
import { refusePrivateLetters, sayingWhere } from './private-letters.ts';

/** Fonts are looked for once and kept open: a renderer that lives on prints the next paper many times faster. */
export interface RenderFonts {
  readonly faces: FontFaces;
}

/** @param bundledFolder where the free serif lies when the program is packaged; default: the checkout's resources. */
export function openRenderFonts(bundledFolder?: string): RenderFonts {
  return { faces: FontFaces.preferred(bundledFolder) };
}

/**
 * Renders a paper and reads the finished file back.
 * @throws AppError `documents.privateLetter` for a sign that prints as a box, and `documents.readBackDiffers` rather than hand over a file whose words are not the data's,
 * `documents.storeDiffers` where its tables are not the store's.
 * @param stored What its tables are compared with.
 */
export async function renderDocument(
  given: FormalDocument,
  format: DocumentFormat,
  { faces }: RenderFonts,
  stored: readonly StoredTable[] = [],
): Promise<RenderedDocument> {
  const [paper, rows] = [visibleTexts(given), visibleTexts(stored)];
  refusePrivateLetters(paper);
  switch (format) {
    case 'pdf': {
      const [{ renderPdf }, { verifyPdf }] = await Promise.all([import('./pdf/render-pdf.ts'), import('./read-back/verify-pdf.ts')]);
      const file = placed(paper, () => renderPdf(paper, faces));
      compareStored(format, await verifyPdf(file.bytes, paper), rows);
      return file;
    }
    case 'docx': {
      const [{ renderDocx }, { verifyDocx }] = await Promise.all([import('./docx/render-docx.ts'), import('./read-back/verify-docx.ts')]);
      const file = await renderDocx(paper, faces);
      compareStored(format, verifyDocx(file.bytes, paper), rows);
      return file;
    }
    case 'xlsx': {
      const [{ renderXlsx }, { verifyXlsx }] = await Promise.all([import('./xlsx/render-xlsx.ts'), import('./read-back/verify-xlsx.ts')]);
      const file = await renderXlsx(paper, faces);
      compareStored(format, verifyXlsx(file.bytes, paper), rows);
      return file;
    }
  }
}

function placed<T>(paper: FormalDocument, draw: () => T): T {
  try {
    return draw();
  } catch (error) {
    throw sayingWhere(paper, error);
  }
}
