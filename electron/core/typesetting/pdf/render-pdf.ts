import type { Content } from 'pdfmake/interfaces.js';
import type { LaidOutPage } from 'pdfmake/js/LayoutBuilder.js';
import { CREATOR } from '../../office/office-file.ts';
import {
  countRows,
  isHeading,
  type Block,
  type FormalDocument,
  type PageSetup,
  type PaperPart,
  type RenderedDocument,
  type TopMark,
} from '../formal-document.ts';
import { PAPER_A4, POINTS_PER_MM } from '../the-thuc.ts';
import { setBeside } from './beside-block.ts';
import type { FontFaces } from './font-faces.ts';
import { annexHeadBlock, captionBlock, checkLineBlock, leastTableHeight, tableBlock, type SetBlock } from './pdf-blocks.ts';
import { leastHeight, paragraphBlock, setParagraph } from './paragraph-block.ts';
import { LayoutBuilder, tableLayouts } from './pdfmake-parts.ts';
import { PrintedDocument } from './printed-document.ts';
import { RunRenderer } from './run-renderer.ts';

/** Points left free at the foot of the page against rounding. */
const SLACK = 1;

/** The paper as PDF 1.7, fonts embedded, language and title set. Pure of files and network. */
export async function renderPdf(paper: FormalDocument, faces: FontFaces): Promise<RenderedDocument> {
  const document = new PrintedDocument(faces, {
    size: sizeOf(paper.parts[0]?.page),
    lang: paper.info.language,
    info: {
      Title: paper.info.title,
      Creator: CREATOR,
      Producer: 'pdfmake',
      ...(paper.info.createdAt === undefined ? {} : { CreationDate: new Date(paper.info.createdAt) }),
    },
  });
  const pages = paper.parts.flatMap((part) => pagesOf(part, document));
  const bytes = collect(document);
  new RunRenderer(document).renderPages(pages);
  document.end();
  return { bytes: await bytes, pages: pages.length, rows: countRows(paper) };
}

/** Points, as the page lies. */
function sizeOf(page: PageSetup | undefined): [width: number, height: number] {
  const { width, height } = PAPER_A4;
  return page?.orientation === 'landscape' ? [height * POINTS_PER_MM, width * POINTS_PER_MM] : [width * POINTS_PER_MM, height * POINTS_PER_MM];
}

function pagesOf({ page, blocks, topMark }: PaperPart, document: PrintedDocument): LaidOutPage[] {
  const [width, height] = sizeOf(page);
  const margins = scaled(page.margins);
  const content = layOut(blocks, document, width - margins.left - margins.right, height - margins.top - margins.bottom - SLACK);
  const builder = new LayoutBuilder({ orientation: page.orientation, width, height }, margins, null);
  builder.registerTableLayouts(tableLayouts);
  const body = document.fontOf('regular');
  const lineHeight = body.lineHeight(1, true) / body.lineHeight(1);
  return builder.layoutDocument(
    content,
    document,
    {},
    { lineHeight },
    null,
    (number) => (number === 1 ? topMarkNode(topMark, margins) : pageNumber(number, page, margins)),
    null,
    null,
    undefined,
  );
}

function layOut(blocks: readonly Block[], document: PrintedDocument, textWidth: number, textHeight: number): Content[] {
  const content: Content[] = [];
  let room = textHeight;
  /** What must stand with the block that comes before it, points: a signature with the last lines, the first lines with their heading. */
  const company = (at: number): number => {
    const next = blocks[at + 1];
    switch (next?.kind) {
      case 'beside':
        return next.keepWithAbove === true ? setBeside(next, document).height : 0;
      case 'table':
        return leastTableHeight(next, document, textHeight);
      case 'paragraph': {
        const own = leastHeight(setParagraph(next, document, textWidth));
        return own + (next.keepWithNext === true ? company(at + 1) : 0);
      }
      default:
        return 0;
    }
  };
  const setBlock = (block: Block, at: number): SetBlock => {
    switch (block.kind) {
      case 'annexHead':
        return annexHeadBlock(block, document, textWidth);
      case 'beside': {
        const { node, height, turnsPage } = setBeside(block, document, room);
        return { nodes: [turnsPage ? ({ ...(node as object), pageBreak: 'before' } as Content) : node], height, turnsPage };
      }
      case 'paragraph': {
        const next = blocks[at + 1];
        const kept = block.keepWithNext === true || (next?.kind === 'beside' && next.keepWithAbove === true);
        return paragraphBlock(block, setParagraph(block, document, textWidth), { room, page: textHeight, company: kept ? company(at) : 0 });
      }
      case 'caption':
        return captionBlock(block, document, textWidth, { room, company: isHeading(block) && blocks[at + 1]?.kind === 'table' ? company(at) : 0 });
      case 'table':
        return tableBlock(block, document, { firstPage: room, page: textHeight });
      case 'checkLine':
        return checkLineBlock(block, document);
    }
  };
  for (const [at, block] of blocks.entries()) {
    const set = setBlock(block, at);
    content.push(...set.nodes);
    room = (set.turnsPage === true ? textHeight : room) - set.height;
  }
  return content;
}

/** Centred over the text inside the top margin, hidden on page 1 (NĐ 30/2020, PL I, mục I; HD 05-HD/VPTW, mục IV.5). */
function pageNumber(number: number, { pageNumberSize: size, pageNumberTop }: PageSetup, margins: PageSetup['margins']): Content {
  const top = pageNumberTop === undefined ? (margins.top - size) / 2 : pageNumberTop * POINTS_PER_MM;
  return { text: String(number), fontSize: size, alignment: 'center', noWrap: true, margin: [margins.left, top, margins.right, 0] };
}

function topMarkNode(mark: TopMark | undefined, margins: PageSetup['margins']): Content | null {
  if (mark === undefined) return null;
  const { text, size, top } = mark;
  return { text, bold: true, fontSize: size, alignment: 'right', noWrap: true, margin: [margins.left, top * POINTS_PER_MM, margins.right, 0] };
}

function scaled(margins: PageSetup['margins']): PageSetup['margins'] {
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
