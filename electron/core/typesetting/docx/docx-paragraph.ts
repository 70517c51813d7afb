import { stampHeight, stampWidth, STAMP_RED_HEX } from '../pdf/stamp-frame.ts';
import { BorderStyle, FootnoteReferenceRun, LineRuleType, Paragraph as WordParagraph, type IParagraphOptions } from 'docx';
import type { ParagraphLook, Run } from '../formal-document.ts';
import { typesetter } from '../pdf/line-breaking.ts';
import { breakParagraph } from '../pdf/paragraph-block.ts';
import type { PrintedDocument } from '../pdf/printed-document.ts';
import { NOTE_LOOK, POINTS_PER_MM, RULE_LOOK, STAMP_LOOK } from '../the-thuc.ts';
import { brokenLike, ofMm, twips } from './word-measures.ts';
import { wordRuns } from './word-runs.ts';
import type { WordLook, WordStyles } from './word-styles.ts';

type Look = ParagraphLook & { readonly runs: readonly Run[] };

/** What the paragraphs of one file share. */
export interface WordFile {
  readonly measuring: PrintedDocument;
  readonly styles: WordStyles;
  /** By the number under which runs refer to them, from 1 through the file; Word counts them anew in each section. */
  readonly notes: Record<string, { readonly children: WordParagraph[] }>;
}

/**
 * A paragraph in Word's own terms, its short line as a border of the paragraph below it.
 * @param width Points between the margins, or of the cell.
 * @param kept With what follows.
 */
export function docxParagraph(paragraph: Look, file: WordFile, width: number, kept: boolean): WordParagraph[] {
  const { role, size, capitals = false, runs } = paragraph;
  const { measuring, styles } = file;
  const rule = ruleBelow(paragraph, measuring, width, kept);
  const { paragraph: own, run } = styles.of(role, wordLook(paragraph, rule !== null));
  const children = brokenRuns(paragraph, measuring, width).flatMap(({ text, style, underline = false, note }) =>
    note === undefined
      ? wordRuns(
          text,
          { ...run({ size, style, underline, capitals }), ...(paragraph.red === true ? { color: STAMP_RED_HEX.slice(1) } : {}) },
          { setter: typesetter(measuring.fontOf(style), size), width },
        )
      : [new FootnoteReferenceRun(footnote(note, file, width))],
  );
  const set = new WordParagraph({
    ...own,
    ...framed(paragraph, measuring, width),
    keepNext: kept || rule !== null,
    widowControl: true,
    ...(runs.length === 0 ? { run: { size: size * 2 } } : {}),
    children,
  });
  return rule === null ? [set] : [set, rule];
}

/** Word sets the number itself, before the words. */
function footnote(words: string, file: WordFile, width: number): number {
  const id = Object.keys(file.notes).length + 1;
  const look: Look = { role: 'footnote', size: NOTE_LOOK.size, align: 'justify', runs: [{ text: ` ${words}`, style: 'regular' }] };
  file.notes[id] = { children: docxParagraph(look, file, width, false) };
  return id;
}

function wordLook({ size, align, indent, above = 0, below = 0, lines = { times: 1 }, capitals = false, outline, runs }: Look, ruled: boolean): WordLook {
  const line =
    'exactly' in lines ? { line: twips(lines.exactly), lineRule: LineRuleType.EXACT } : { line: Math.round(240 * lines.times), lineRule: LineRuleType.AUTO };
  const letters = runs.filter(({ note }) => note === undefined);
  const [first] = letters;
  const alike = first !== undefined && letters.every(({ style, underline = false }) => style === first.style && underline === (first.underline ?? false));
  return {
    align,
    spacing: { before: twips(above), after: ruled ? 0 : twips(below), ...line },
    ...(indent === undefined ? {} : { indent: { left: ofMm(indent.left), firstLine: ofMm(indent.firstLine) } }),
    ...(outline === undefined ? {} : { outlineLevel: outline - 1 }),
    letters: { size, capitals, style: alike ? first.style : 'regular', ...(alike && first.underline === true ? { underline: true } : {}) },
  };
}

/**
 * A border on all four sides, set in as far as its frame is narrower than the room. Word draws the two lines of a double border as far
 * apart as they are thick.
 */
function framed(paragraph: Look, measuring: PrintedDocument, width: number): Partial<IParagraphOptions> {
  const { frame, red = false, above = 0, below = 0 } = paragraph;
  if (frame === undefined) return {};
  const longest = Math.max(0, ...breakParagraph(paragraph, measuring, width).map((line) => line.width));
  const side = twips((width - stampWidth(frame, longest)) / 2);
  const border = {
    style: frame.gap === undefined ? BorderStyle.SINGLE : BorderStyle.DOUBLE,
    size: STAMP_LOOK.line * 8,
    color: red ? STAMP_RED_HEX.slice(1) : '000000',
  };
  const [level, upright] = [
    { ...border, space: FRAME_AIR },
    { ...border, space: 0 },
  ];
  return {
    indent: { left: side, right: side },
    spacing: { before: twips(above), after: twips(below), line: twips(stampHeight(frame) - STAMP_LOOK.line - 2 * FRAME_AIR), lineRule: LineRuleType.EXACT },
    border: { top: level, bottom: level, left: upright, right: upright },
  };
}

/** Whole points between the letters and the lines over and under them. */
const FRAME_AIR = 3;

/** A centred text of one look breaks where the printed one does, so that it never ends on an orphan word. */
function brokenRuns(paragraph: Look, measuring: PrintedDocument, width: number): readonly Run[] {
  const [only] = paragraph.runs;
  if (paragraph.align !== 'center' || paragraph.runs.length !== 1 || only === undefined) return paragraph.runs;
  const lines = breakParagraph(paragraph, measuring, width).map(({ segments }) => segments.map(({ text }) => text).join(''));
  return [{ ...only, text: brokenLike(only.text, lines, BREAKING).join('\n') }];
}

/** A no-break space is a letter of its word. */
const BREAKING = /[ \t\r\n\v\f]+/;

/** An empty paragraph set in from both sides, as long as the line: drawn alike by Word and LibreOffice, which lose inline lines. */
function ruleBelow(paragraph: Look, measuring: PrintedDocument, width: number, kept: boolean): WordParagraph | null {
  const { rule = 0, align, indent, below = 0 } = paragraph;
  if (rule === 0) return null;
  const length = rule * Math.max(0, ...breakParagraph(paragraph, measuring, width).map((line) => line.width));
  const left = align === 'center' ? (width - length) / 2 : (indent?.left ?? 0) * POINTS_PER_MM;
  return new WordParagraph({
    keepNext: kept,
    indent: { left: twips(left), right: twips(Math.max(0, width - left - length)) },
    spacing: { before: 0, after: twips(RULE_LOOK.gapBelow + below), line: twips(RULE_LOOK.gapAbove), lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: RULE_LOOK.width * 8, space: 0, color: '000000' } },
    run: { size: 2 },
  });
}
