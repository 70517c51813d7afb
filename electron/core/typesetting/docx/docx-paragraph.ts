import { AlignmentType, BorderStyle, LineRuleType, Paragraph as WordParagraph, TextRun } from 'docx';
import type { CellAlignment, ParagraphLook, Run } from '../formal-document.ts';
import { setParagraph } from '../pdf/paragraph-block.ts';
import type { PrintedDocument } from '../pdf/printed-document.ts';
import { POINTS_PER_MM, RULE_LOOK } from '../the-thuc.ts';
import { brokenLike, ofMm, twips } from './word-measures.ts';

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, justify: AlignmentType.BOTH } as const satisfies Record<CellAlignment, string>;

type Look = ParagraphLook & { readonly runs: readonly Run[] };

/**
 * A paragraph in Word's own terms, its short line as a border of the paragraph below it.
 * @param width Points between the margins, or of the cell.
 * @param kept With what follows.
 */
export function docxParagraph(paragraph: Look, measuring: PrintedDocument, width: number, kept: boolean): WordParagraph[] {
  const { size, align, indent, above = 0, below = 0, lines = { times: 1 }, capitals = false, outline } = paragraph;
  const line =
    'exactly' in lines ? { line: twips(lines.exactly), lineRule: LineRuleType.EXACT } : { line: Math.round(240 * lines.times), lineRule: LineRuleType.AUTO };
  const rule = ruleBelow(paragraph, measuring, width, kept);
  const own = new WordParagraph({
    alignment: ALIGNMENTS[align],
    keepNext: kept || rule !== null,
    widowControl: true,
    spacing: { before: twips(above), after: rule === null ? twips(below) : 0, ...line },
    ...(indent === undefined
      ? {}
      : { indent: { left: ofMm(indent.left), ...(indent.firstLine < 0 ? { hanging: ofMm(-indent.firstLine) } : { firstLine: ofMm(indent.firstLine) }) } }),
    ...(outline === undefined ? {} : { outlineLevel: outline - 1 }),
    children: brokenRuns(paragraph, measuring, width).flatMap((run) => wordRuns(run, size, capitals)),
  });
  return rule === null ? [own] : [own, rule];
}

/** A centred text of one look breaks where the printed one does, so that it never ends on an orphan word. */
function brokenRuns(paragraph: Look, measuring: PrintedDocument, width: number): readonly Run[] {
  const [only] = paragraph.runs;
  if (paragraph.align !== 'center' || paragraph.runs.length !== 1 || only === undefined) return paragraph.runs;
  const lines = setParagraph(paragraph, measuring, width).lines.map(({ segments }) => segments.map(({ text }) => text).join(''));
  return [{ ...only, text: brokenLike(only.text, lines, BREAKING).join('\n') }];
}

/** A no-break space is a letter of its word. */
const BREAKING = /[ \t\r\n\v\f]+/;

/** Capitals are a style (w:caps): the text keeps the letters it was entered with. */
function wordRuns({ text, style, underline = false }: Run, size: number, allCaps: boolean): TextRun[] {
  return text.split('\n').map(
    (part, at) =>
      new TextRun({
        text: part,
        size: size * 2,
        bold: style === 'bold' || style === 'boldItalic',
        italics: style === 'italic' || style === 'boldItalic',
        ...(allCaps ? { allCaps } : {}),
        ...(underline ? { underline: {} } : {}),
        ...(at > 0 ? { break: 1 } : {}),
      }),
  );
}

/** An empty paragraph set in from both sides, as long as the line: drawn alike by Word and LibreOffice, which lose inline lines. */
function ruleBelow(paragraph: Look, measuring: PrintedDocument, width: number, kept: boolean): WordParagraph | null {
  const { rule = 0, align, indent, below = 0 } = paragraph;
  if (rule === 0) return null;
  const length = rule * Math.max(0, ...setParagraph(paragraph, measuring, width).lines.map((line) => line.width));
  const left = align === 'center' ? (width - length) / 2 : (indent?.left ?? 0) * POINTS_PER_MM;
  return new WordParagraph({
    keepNext: kept,
    indent: { left: twips(left), right: twips(Math.max(0, width - left - length)) },
    spacing: { before: 0, after: twips(RULE_LOOK.gapBelow + below), line: twips(RULE_LOOK.gapAbove), lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: RULE_LOOK.width * 8, space: 0, color: '000000' } },
    run: { size: 2 },
  });
}
