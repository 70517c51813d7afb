import type { Content } from 'pdfmake/interfaces.js';
import { CREATOR } from '../../office/office-file.ts';
import { countRows, isHeading, type Block, type FormalDocument, type RenderedDocument } from '../formal-document.ts';
import { PAPER_A4, POINTS_PER_MM } from '../the-thuc.ts';
import type { FontFaces } from './font-faces.ts';
import { annexHeadBlock, captionBlock, checkLineBlock, leastTableHeight, tableBlock, type SetBlock } from './pdf-blocks.ts';
import { LayoutBuilder, tableLayouts } from './pdfmake-parts.ts';
import { PrintedDocument } from './printed-document.ts';
import { RunRenderer } from './run-renderer.ts';

/** Points left free at the foot of the page against rounding. */
const SLACK = 1;

/** The paper as PDF 1.7, fonts embedded, language and title set. Pure of files and network. */
export async function renderPdf(paper: FormalDocument, faces: FontFaces): Promise<RenderedDocument> {
  const portrait = paper.page.orientation === 'portrait';
  const width = (portrait ? PAPER_A4.width : PAPER_A4.height) * POINTS_PER_MM;
  const height = (portrait ? PAPER_A4.height : PAPER_A4.width) * POINTS_PER_MM;
  const margins = scaled(paper.page.margins);
  const document = new PrintedDocument(faces, {
    size: [width, height],
    lang: paper.info.language,
    info: {
      Title: paper.info.title,
      Creator: CREATOR,
      Producer: 'pdfmake',
      ...(paper.info.createdAt === undefined ? {} : { CreationDate: new Date(paper.info.createdAt) }),
    },
  });

  const content = layOut(paper, document, width - margins.left - margins.right, height - margins.top - margins.bottom - SLACK);
  const builder = new LayoutBuilder({ orientation: paper.page.orientation, width, height }, margins, null);
  builder.registerTableLayouts(tableLayouts);
  const body = document.fontOf('regular');
  const lineHeight = body.lineHeight(1, true) / body.lineHeight(1);
  const pages = builder.layoutDocument(
    content,
    document,
    {},
    { lineHeight },
    null,
    (page) => pageNumber(page, paper.page.pageNumberSize, margins),
    null,
    null,
    undefined,
  );
  const bytes = collect(document);
  new RunRenderer(document).renderPages(pages);
  document.end();
  return { bytes: await bytes, pages: pages.length, rows: countRows(paper) };
}

function layOut(paper: FormalDocument, document: PrintedDocument, textWidth: number, textHeight: number): Content[] {
  const content: Content[] = [];
  let room = textHeight;
  const setBlock = (block: Block, next: Block | undefined): SetBlock => {
    switch (block.kind) {
      case 'annexHead':
        return annexHeadBlock(block, document, textWidth);
      case 'caption':
        return captionBlock(block, document, textWidth, {
          room,
          company: isHeading(block) && next?.kind === 'table' ? leastTableHeight(next, document, textHeight) : 0,
        });
      case 'table':
        return tableBlock(block, document, { firstPage: room, page: textHeight });
      case 'checkLine':
        return checkLineBlock(block, document);
    }
  };
  for (const [at, block] of paper.blocks.entries()) {
    const set = setBlock(block, paper.blocks[at + 1]);
    content.push(...set.nodes);
    room = (set.turnsPage === true ? textHeight : room) - set.height;
  }
  return content;
}

/** Centred over the text inside the top margin, hidden on page 1 (NĐ 30/2020, PL I, mục I). */
function pageNumber(page: number, size: number, margins: FormalDocument['page']['margins']): Content | null {
  return page === 1
    ? null
    : { text: String(page), fontSize: size, alignment: 'center', noWrap: true, margin: [margins.left, (margins.top - size) / 2, margins.right, 0] };
}

function scaled(margins: FormalDocument['page']['margins']): FormalDocument['page']['margins'] {
  const { top, right, bottom, left } = margins;
  return { top: top * POINTS_PER_MM, right: right * POINTS_PER_MM, bottom: bottom * POINTS_PER_MM, left: left * POINTS_PER_MM };
}

function collect(document: PrintedDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
}
