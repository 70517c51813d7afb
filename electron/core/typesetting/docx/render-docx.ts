import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  NoteNumberRestart,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph as WordParagraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { CREATOR, TYPEFACE } from '../../office/office-file.ts';
import {
  countRows,
  isHeading,
  notesOf,
  upperCaseStyle,
  type AnnexHead,
  type Block,
  type Caption,
  type CheckLine,
  type FormalDocument,
  type Paragraph,
  type PaperPart,
  type RenderedDocument,
  type TopMark,
} from '../formal-document.ts';
import type { FontFaces } from '../pdf/font-faces.ts';
import { headingLines, suggestedLines, typesetter } from '../pdf/line-breaking.ts';
import { PrintedDocument } from '../pdf/printed-document.ts';
import { ANNEX_HEAD_LOOK, CAPTION_LOOK, CHECK_LINE_LOOK, PAPER_A4, POINTS_PER_MM } from '../the-thuc.ts';
import { docxBeside } from './docx-beside.ts';
import type { PaperRole } from '../paper-roles.ts';
import { docxParagraph, type WordFile } from './docx-paragraph.ts';
import { docxTable } from './docx-table.ts';
import { brokenLike, ofMm, twips } from './word-measures.ts';
import { wordRuns } from './word-runs.ts';
import { PLAIN, WordStyles, type Letters } from './word-styles.ts';

/** The paper for Word 2013 and later and LibreOffice; `faces` only measures where a heading breaks. */
export async function renderDocx(paper: FormalDocument, faces: FontFaces): Promise<RenderedDocument> {
  const word: WordFile = { measuring: PrintedDocument.forMeasuring(faces), styles: new WordStyles(), notes: {} };
  const sections = paper.parts.map((part) => section(part, word));
  const file = new Document({
    title: paper.info.title,
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    description: '',
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font: TYPEFACE, size: PLAIN.letters.size * 2, language: { value: paper.info.language, eastAsia: paper.info.language } },
          paragraph: { spacing: PLAIN.spacing },
        },
      },
      paragraphStyles: word.styles.all(),
    },
    footnotes: word.notes,
    sections,
  });
  const bytes = new Uint8Array(await Packer.toBuffer(file));
  return { bytes, pages: null, rows: countRows(paper) };
}

/** A part with its own page, headers and numbering. */
function section(part: PaperPart, file: WordFile): ISectionOptions {
  const { blocks, topMark } = part;
  const { margins, orientation, pageNumberSize, pageNumberTop } = part.page;
  const paperWidth = orientation === 'portrait' ? PAPER_A4.width : PAPER_A4.height;
  const paperHeight = orientation === 'portrait' ? PAPER_A4.height : PAPER_A4.width;
  const room = { width: (paperWidth - margins.left - margins.right) * POINTS_PER_MM, height: (paperHeight - margins.top - margins.bottom) * POINTS_PER_MM };
  // One distance for all headers of a section.
  const headerTop = pageNumberTop ?? topMark?.top;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      // The first page has its own, empty header: its number is hidden.
      titlePage: true,
      ...(notesOf(part).length === 0 ? {} : { footnoteProperties: { restart: NoteNumberRestart.EACH_SECTION } }),
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
          header: headerTop === undefined ? twips((margins.top * POINTS_PER_MM - pageNumberSize * 1.15) / 2) : ofMm(headerTop),
          footer: ofMm(margins.bottom / 2),
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [topMark === undefined ? new WordParagraph({}) : topMarkLine(topMark, file)] }),
      default: new Header({ children: [pageNumber(pageNumberSize, file)] }),
    },
    children: blocks.flatMap((block, at) => children(block, blocks[at + 1], file, room)),
  };
}

function children(block: Block, next: Block | undefined, file: WordFile, room: { width: number; height: number }): FileChild[] {
  switch (block.kind) {
    case 'annexHead':
      return annexHead(block, file, room.width);
    case 'beside':
      return [docxBeside(block, file), tableEnd(block.below)];
    case 'paragraph': {
      const kept = block.keepWithNext === true || (next?.kind === 'beside' && next.keepWithAbove === true);
      return docxParagraph(block, file, room.width, kept);
    }
    case 'caption':
      return docxParagraph(captionLook(block), file, room.width, isHeading(block));
    case 'table':
      return [docxTable(block, file, room.height), tableEnd()];
    case 'checkLine':
      return docxParagraph(checkLook(block), file, room.width, false);
  }
}

const captionLook = ({ text, style, size }: Caption): Paragraph => ({
  kind: 'paragraph',
  role: style === 'bold' ? 'tableTitle' : 'remark',
  runs: [{ text, style }],
  size,
  align: 'left',
  above: CAPTION_LOOK.gapAbove,
  below: CAPTION_LOOK.gapBelow,
});

const checkLook = ({ text, size }: CheckLine): Paragraph => ({
  kind: 'paragraph',
  role: 'checkLine',
  runs: [{ text, style: 'regular' }],
  size,
  align: 'left',
  above: CHECK_LINE_LOOK.gapAbove,
});

function topMarkLine({ text, size }: TopMark, { styles }: WordFile): WordParagraph {
  const letters = { size, style: 'bold' } as const;
  const { paragraph, run } = styles.of('circulation', { ...PLAIN, letters });
  return new WordParagraph({ ...paragraph, alignment: AlignmentType.RIGHT, children: [new TextRun({ text, ...run(letters) })] });
}

function pageNumber(size: number, { styles }: WordFile): WordParagraph {
  const letters = { size, style: 'regular' } as const;
  const { paragraph, run } = styles.of('pageNumber', { ...PLAIN, align: 'center', letters });
  return new WordParagraph({ ...paragraph, children: [new TextRun({ children: [PageNumber.CURRENT], ...run(letters) })] });
}

function annexHead(head: AnnexHead, { measuring, styles }: WordFile, textWidth: number): WordParagraph[] {
  const centred = (lines: readonly string[], role: PaperRole, letters: Letters, outlineLevel?: number) => {
    const { paragraph, run } = styles.of(role, { ...PLAIN, align: 'center', letters, ...(outlineLevel === undefined ? {} : { outlineLevel }) });
    const room = { setter: typesetter(measuring.fontOf(letters.style), letters.size), width: textWidth };
    return new WordParagraph({ ...paragraph, keepNext: true, children: wordRuns(lines.join('\n'), run(letters), room) });
  };
  const { label, title, reference } = head.sizes;
  // Capitals are a style here (w:caps), so the title keeps the letters it was entered with.
  const lines = (text: string, style: 'bold' | 'italic', size: number) =>
    suggestedLines(text, headingLines(text, typesetter(measuring.fontOf(style), size), textWidth));
  const raised = lines(upperCaseStyle(head.title), 'bold', title);
  const paragraphs = [
    centred([head.label], 'annexLabel', { size: label, style: 'bold' }, 0),
    centred(brokenLike(head.title, raised), 'annexTitle', { size: title, style: 'bold', capitals: true }),
  ];
  if (head.reference !== null) paragraphs.push(centred(lines(head.reference, 'italic', reference), 'attachedTo', { size: reference, style: 'italic' }));
  return [...paragraphs, shortRule(textWidth)];
}

/** A border under an empty, indented paragraph: drawn alike by Word and LibreOffice, which lose inline lines. */
function shortRule(textWidth: number): WordParagraph {
  const { ruleLength, ruleWidth, gapAboveRule, gapBelowRule } = ANNEX_HEAD_LOOK;
  const side = twips((textWidth - ruleLength) / 2);
  return new WordParagraph({
    keepNext: true,
    indent: { left: side, right: side },
    spacing: { before: 0, after: twips(gapBelowRule), line: twips(gapAboveRule), lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: ruleWidth * 8, space: 0, color: '000000' } },
    run: { size: 2 },
  });
}

/** Word wants a paragraph after the last table and between two; this one takes no room. */
function tableEnd(below = 0): WordParagraph {
  return new WordParagraph({ spacing: { before: 0, after: twips(below), line: 20, lineRule: LineRuleType.EXACT }, run: { size: 2 } });
}
