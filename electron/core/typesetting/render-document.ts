import type { DocumentFormat } from '../../../shared/api/documents.api.ts';
import { visibleTexts } from '../office/visible-texts.ts';
import type { FormalDocument, RenderedDocument } from './formal-document.ts';
import { FontFaces } from './pdf/font-faces.ts';
import { refusePrivateLetters } from './private-letters.ts';

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
 * @throws AppError `documents.privateLetter` for a sign that prints as a box, and `documents.readBackDiffers` rather than hand over a file whose words are not the data's.
 */
export async function renderDocument(given: FormalDocument, format: DocumentFormat, { faces }: RenderFonts): Promise<RenderedDocument> {
  const paper = visibleTexts(given);
  refusePrivateLetters(paper);
  switch (format) {
    case 'pdf': {
      const [{ renderPdf }, { verifyPdf }] = await Promise.all([import('./pdf/render-pdf.ts'), import('./read-back/verify-pdf.ts')]);
      const file = renderPdf(paper, faces);
      await verifyPdf(file.bytes, paper);
      return file;
    }
    case 'docx': {
      const [{ renderDocx }, { verifyDocx }] = await Promise.all([import('./docx/render-docx.ts'), import('./read-back/verify-docx.ts')]);
      const file = await renderDocx(paper, faces);
      verifyDocx(file.bytes, paper);
      return file;
    }
    case 'xlsx': {
      const [{ renderXlsx }, { verifyXlsx }] = await Promise.all([import('./xlsx/render-xlsx.ts'), import('./read-back/verify-xlsx.ts')]);
      const file = await renderXlsx(paper, faces);
      verifyXlsx(file.bytes, paper);
      return file;
    }
  }
}
