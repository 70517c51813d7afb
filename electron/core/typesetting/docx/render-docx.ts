import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { CREATOR, TYPEFACE } from '../../office/office-file.ts';
import {
  countRows,
  isHeading,
  upperCaseStyle,
  type AnnexHead,
  type Block,
  type Caption,
  type CheckLine,
  type FormalDocument,
  type PaperPart,
  type RenderedDocument,
} from '../formal-document.ts';
import type { FontFaces } from '../pdf/font-faces.ts';
import { headingLines, suggestedLines, typesetter } from '../pdf/line-breaking.ts';
import { PrintedDocument } from '../pdf/printed-document.ts';
import { ANNEX_HEAD_LOOK, CAPTION_LOOK, CHECK_LINE_LOOK, PAPER_A4, POINTS_PER_MM } from '../the-thuc.ts';
import { docxBeside } from './docx-beside.ts';
import { docxParagraph } from './docx-paragraph.ts';
import { docxTable } from './docx-table.ts';
import { brokenLike, ofMm, SINGLE_SPACING, twips } from './word-measures.ts';

/** The paper for Word 2013 and later and LibreOffice; `faces` only measures where a heading breaks. */
export async function renderDocx(paper: FormalDocument, faces: FontFaces): Promise<RenderedDocument> {
  const measuring = PrintedDocument.forMeasuring(faces);

  const file = new Document({
    title: paper.info.title,
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    description: '',
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font: TYPEFACE, size: 28, language: { value: paper.info.language, eastAsia: paper.info.language } },
          paragraph: { spacing: SINGLE_SPACING },
        },
      },
    },
    sections: paper.parts.map((part) => section(part, measuring)),
  });
  const bytes = new Uint8Array(await Packer.toBuffer(file));
  return { bytes, pages: null, rows: countRows(paper) };
}

/** A part with its own page, headers and numbering. */
function section({ page: { margins, orientation, pageNumberSize, pageNumberTop }, blocks }: PaperPart, measuring: PrintedDocument): ISectionOptions {
  const paperWidth = orientation === 'portrait' ? PAPER_A4.width : PAPER_A4.height;
  const paperHeight = orientation === 'portrait' ? PAPER_A4.height : PAPER_A4.width;
  const room = { width: (paperWidth - margins.left - margins.right) * POINTS_PER_MM, height: (paperHeight - margins.top - margins.bottom) * POINTS_PER_MM };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      // The first page has its own, empty header: its number is hidden.
      titlePage: true,
      page: {
        // docx takes the portrait size and turns it itself.
        size: {
          width: ofMm(PAPER_A4.width),
          height: ofMm(PAPER_A4.height),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: ofMm(margins.top),
          right: ofMm(margins.right),
          bottom: ofMm(margins.bottom),
          left: ofMm(margins.left),
          header: pageNumberTop === undefined ? twips((margins.top * POINTS_PER_MM - pageNumberSize * 1.15) / 2) : ofMm(pageNumberTop),
          footer: ofMm(margins.bottom / 2),
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: new Header({ children: [new Paragraph({})] }), default: new Header({ children: [pageNumber(pageNumberSize)] }) },
    children: blocks.flatMap((block, at) => children(block, blocks[at + 1], measuring, room)),
  };
}

function children(block: Block, next: Block | undefined, measuring: PrintedDocument, room: { width: number; height: number }): FileChild[] {
  switch (block.kind) {
    case 'annexHead':
      return annexHead(block, measuring, room.width);
    case 'beside':
      return [docxBeside(block, measuring), tableEnd(block.below)];
    case 'paragraph': {
      const kept = block.keepWithNext === true || (next?.kind === 'beside' && next.keepWithAbove === true);
      return docxParagraph(block, measuring, room.width, kept);
    }
    case 'caption':
      return [captionLine(block)];
    case 'table':
      return [docxTable(block, measuring, room.height), tableEnd()];
    case 'checkLine':
      return [checkLine(block)];
  }
}

function captionLine(caption: Caption): Paragraph {
  const { text, style, size } = caption;
  return new Paragraph({
    keepNext: isHeading(caption),
    spacing: { ...SINGLE_SPACING, before: twips(CAPTION_LOOK.gapAbove), after: twips(CAPTION_LOOK.gapBelow) },
    children: [new TextRun({ text, size: size * 2, bold: style === 'bold', italics: style === 'italic' })],
  });
}

function checkLine({ text, size }: CheckLine): Paragraph {
  return new Paragraph({ spacing: { ...SINGLE_SPACING, before: twips(CHECK_LINE_LOOK.gapAbove) }, children: [new TextRun({ text, size: size * 2 })] });
}

function pageNumber(size: number): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: size * 2 })] });
}

function annexHead(head: AnnexHead, measuring: PrintedDocument, textWidth: number): Paragraph[] {
  const centred = (lines: readonly string[], run: { size: number; bold?: boolean; italics?: boolean; allCaps?: boolean }) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: SINGLE_SPACING,
      children: lines.map((line, at) => new TextRun({ ...run, text: line, size: run.size * 2, ...(at > 0 ? { break: 1 } : {}) })),
    });
  const { label, title, reference } = head.sizes;
  // Capitals are a style here (w:caps), so the title keeps the letters it was entered with.
  const lines = (text: string, style: 'bold' | 'italic', size: number) =>
    suggestedLines(text, headingLines(text, typesetter(measuring.fontOf(style), size), textWidth));
  const raised = lines(upperCaseStyle(head.title), 'bold', title);
  const paragraphs = [centred([head.label], { size: label, bold: true }), centred(brokenLike(head.title, raised), { size: title, bold: true, allCaps: true })];
  if (head.reference !== null) {
    paragraphs.push(centred(lines(head.reference, 'italic', reference), { size: reference, italics: true }));
  }
  return [...paragraphs, shortRule(textWidth)];
}

/** A border under an empty, indented paragraph: drawn alike by Word and LibreOffice, which lose inline lines. */
function shortRule(textWidth: number): Paragraph {
  const { ruleLength, ruleWidth, gapAboveRule, gapBelowRule } = ANNEX_HEAD_LOOK;
  const side = twips((textWidth - ruleLength) / 2);
  return new Paragraph({
    keepNext: true,
    indent: { left: side, right: side },
    spacing: { before: 0, after: twips(gapBelowRule), line: twips(gapAboveRule), lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: ruleWidth * 8, space: 0, color: '000000' } },
    run: { size: 2 },
  });
}

/** Word wants a paragraph after the last table and between two; this one takes no room. */
function tableEnd(below = 0): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: twips(below), line: 20, lineRule: LineRuleType.EXACT }, run: { size: 2 } });
}
