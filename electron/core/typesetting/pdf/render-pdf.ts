import { CREATOR } from '../../office/office-file.ts';
import { countRows, isHeading, type Block, type FormalDocument, type PaperPart, type RenderedDocument } from '../formal-document.ts';
import { drawBeside, setBeside } from './beside-block.ts';
import type { FontFaces } from './font-faces.ts';
import { PageFlow, sizeOf } from './page-flow.ts';
import { drawParagraph, leastHeight, setParagraph } from './paragraph-block.ts';
import { PartStructure } from './part-structure.ts';
import { drawAnnexHead, drawCaption, drawCheckLine, drawTopMark } from './pdf-blocks.ts';
import { Pen } from './pen.ts';
import { PrintedDocument } from './printed-document.ts';
import { drawTable, leastTableHeight } from './table-block.ts';

/** The paper as tagged PDF 1.7, fonts embedded, language and title set. Pure of files and network. */
export function renderPdf(paper: FormalDocument, faces: FontFaces): RenderedDocument {
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
  const pen = new Pen(document);
  for (const part of paper.parts) drawPart(part, new PageFlow(document, pen, part.page), new PartStructure(document.structure.document));
  return { bytes: document.finish(), pages: document.pages, rows: countRows(paper) };
}

function drawPart({ blocks, topMark }: PaperPart, flow: PageFlow, structure: PartStructure): void {
  const { document, textWidth, textHeight } = flow;
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
  const draw = (block: Block, at: number): void => {
    switch (block.kind) {
      case 'annexHead':
        return drawAnnexHead(block, flow, structure);
      case 'beside':
        return drawBeside(block, setBeside(block, document), flow, structure);
      case 'paragraph': {
        const next = blocks[at + 1];
        const kept = block.keepWithNext === true || (next?.kind === 'beside' && next.keepWithAbove === true);
        return drawParagraph(block, setParagraph(block, document, textWidth), flow, structure, kept ? company(at) : 0);
      }
      case 'caption':
        return drawCaption(block, flow, structure, isHeading(block) && blocks[at + 1]?.kind === 'table' ? company(at) : 0);
      case 'table':
        return drawTable(block, flow, structure.table());
      case 'checkLine':
        return drawCheckLine(block, flow, structure);
    }
  };
  if (topMark !== undefined) drawTopMark(topMark, flow, structure);
  for (const [at, block] of blocks.entries()) draw(block, at);
  flow.finish();
}
