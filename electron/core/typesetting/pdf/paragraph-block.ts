import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js';
import { wordsOfRuns, type Paragraph, type ParagraphLook, type Run, type StampFrame } from '../formal-document.ts';
import { NOTE_LOOK, POINTS_PER_MM, RULE_LOOK, STAMP_LOOK } from '../the-thuc.ts';
import { leastHeightOf, NOTE_HEAD, wholeHeight, type SetNote } from './note-heights.ts';
import { typesetter } from './line-breaking.ts';
import type { PageFlow } from './page-flow.ts';
import type { PartStructure } from './part-structure.ts';
import { goingOn, type DrawnRun, type NoteMark, type Pen } from './pen.ts';
import type { PrintedDocument } from './printed-document.ts';
import { balancedRuns, breakRuns, raised, type RunLine, type SetRun } from './run-lines.ts';
import { frameRules, stampHeight } from './stamp-frame.ts';
import type { Tag } from './structure-tree.ts';

/** A justified line whose spaces would grow beyond this many ems stays ragged. */
const WIDEST_STRETCH = 1.2;
/** Lines of a paragraph that are not left alone at the foot or the head of a page. */
const WIDOW = 2;

/** A paragraph broken into lines, before it is known on which pages they stand. All measures in points. */
export interface SetParagraph {
  readonly lines: readonly SetRuns[];
  /** As it was entered, for what is told of it beside its letters. */
  readonly text: string;
  readonly lineHeight: number;
  readonly rule: { readonly start: number; readonly length: number } | null;
  readonly ruleHeight: number;
  /** About its one line, in the middle of so much room. */
  readonly stamp: { readonly frame: StampFrame; readonly textWidth: number; readonly room: number; readonly red: boolean } | null;
  readonly above: number;
  readonly below: number;
}

/** A line: where it begins, from the left edge of the paragraph, and its base line, from its own upper edge. */
interface SetRuns {
  readonly runs: readonly DrawnRun[];
  readonly start: number;
  readonly ascent: number;
  /** Those it refers to. */
  readonly notes: readonly SetNote[];
}

type Look = ParagraphLook & { readonly runs: readonly SetRun[] };

/** @param width Points. */
export function breakParagraph({ runs, size, align, capitals, indent }: Look, document: PrintedDocument, width: number): RunLine[] {
  const setterOf = remembered((style: Run['style']) => typesetter(document.fontOf(style), size));
  const room = width - leftOf(indent);
  const letters = raised(runs, capitals);
  return align === 'center' ? balancedRuns(letters, setterOf, room) : breakRuns(letters, setterOf, { first: room - firstOf(indent), others: room });
}

const leftOf = (indent: ParagraphLook['indent']): number => (indent?.left ?? 0) * POINTS_PER_MM;
const firstOf = (indent: ParagraphLook['indent']): number => (indent?.firstLine ?? 0) * POINTS_PER_MM;

/** @param width Points. */
export function setParagraph(paragraph: Look, document: PrintedDocument, width: number): SetParagraph {
  const { size, align, indent, lines: spacing = { times: 1 }, above = 0, below = 0 } = paragraph;
  const { frame, red = false } = paragraph;
  const left = leftOf(indent);
  const single = document.fontOf('regular').lineHeight(size, true);
  const spaced = 'exactly' in spacing ? spacing.exactly : single * spacing.times;
  const lineHeight = frame === undefined ? spaced : stampHeight(frame);
  const broken = breakParagraph(paragraph, document, width);
  const lines = broken.map((line, at): SetRuns => {
    const start = left + (at === 0 ? firstOf(indent) : 0);
    const grown = align === 'justify' && !line.last && line.spaces > 0 ? (width - start - line.width) / line.spaces : 0;
    const stretch = grown > 0 && grown <= WIDEST_STRETCH * size ? grown : 0;
    const notes: SetNote[] = [];
    const drawn = line.segments.map(({ text, style, underline, mark }): DrawnRun => {
      const font = document.fontOf(style);
      if (mark === undefined) return { text, font, size, stretch, underlined: underline, red };
      const of = mark.note === null ? null : { tag: null };
      if (of !== null) notes.push(setNote(text, mark.note ?? '', of, document, width));
      return { text, font, size: size * NOTE_LOOK.mark.size, stretch, red, mark: { of } };
    });
    return {
      runs: line.cut || at === broken.length - 1 ? drawn : goingOn(drawn),
      start: align === 'center' ? (width - line.width) / 2 : start,
      ascent: Math.max(0, ...drawn.map(({ font }) => ascentOf(font, size))) + (frame === undefined ? 0 : (lineHeight - spaced) / 2),
      notes,
    };
  });
  const longest = Math.max(0, ...broken.map((line) => line.width));
  const length = frame === undefined ? (paragraph.rule ?? 0) * longest : 0;
  return {
    lines,
    text: wordsOfRuns(paragraph.runs),
    lineHeight,
    rule: length === 0 ? null : { start: align === 'center' ? (width - length) / 2 : left, length },
    ruleHeight: length === 0 ? 0 : RULE_LOOK.gapAbove + RULE_LOOK.gapBelow,
    stamp: frame === undefined ? null : { frame, textWidth: longest, room: width, red },
    above,
    below,
  };
}

/** A footnote under the whole width, its number before its words. */
function setNote(number: string, words: string, mark: NoteMark, document: PrintedDocument, width: number): SetNote {
  const runs = [
    { text: number, style: 'regular', label: true },
    { text: ` ${words}`, style: 'regular' },
  ] as const;
  return { set: setParagraph({ runs, size: NOTE_LOOK.size, align: 'justify' }, document, width), mark };
}

export const ascentOf = (font: EmbeddedFont, size: number): number => (font.ascender / 1000) * size;

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

export const heightOf = ({ lines, lineHeight, ruleHeight, above, below }: SetParagraph): number => above + lines.length * lineHeight + ruleHeight + below;

/** What a heading, or the end of a body, must have on its page: points, of the block that follows. */
export function leastHeight({ above, lines, lineHeight }: SetParagraph): number {
  const count = Math.min(lines.length, lines.length <= WIDOW + 1 ? WIDOW + 1 : WIDOW);
  const notes = lines.slice(0, count).flatMap((line) => line.notes);
  return above + count * lineHeight + (notes.length === 0 ? 0 : NOTE_HEAD + leastHeightOf(notes));
}

/** Nothing but room is no element of the paper. */
export const tagOf = (look: Pick<ParagraphLook, 'role' | 'outline'>, set: SetParagraph, structure: PartStructure): Tag | null =>
  set.lines.some(({ runs }) => runs.length > 0) ? structure.paragraph(look, set.text) : null;

/** Draws lines `from`–`to` of a paragraph, the first of them with its upper edge at `y`, and after the last one its rule. */
export function drawLines(set: SetParagraph, tag: Tag | null, pen: Pen, at: { x: number; y: number; from?: number; to?: number }): void {
  const { x, y, from = 0, to = set.lines.length } = at;
  if (tag !== null)
    pen.tagged(tag, () => {
      for (const [line, { runs, start, ascent }] of set.lines.slice(from, to).entries()) pen.line(runs, x + start, y + line * set.lineHeight + ascent);
    });
  if (set.stamp !== null) {
    const { frame, textWidth, room, red } = set.stamp;
    pen.rules(frameRules(frame, textWidth, room, { x, y }), STAMP_LOOK.line, red);
  }
  if (set.rule === null || to < set.lines.length) return;
  const [left, below] = [x + set.rule.start, y + (to - from) * set.lineHeight + RULE_LOOK.gapAbove];
  pen.rules([{ x1: left, y1: below, x2: left + set.rule.length, y2: below }], RULE_LOOK.width);
}

/**
 * Draws the paragraph on its pages: no line of it stands alone, with each stand its footnotes, or as much of the last as there is room for,
 * and with its last lines stands `company`, points of what may not part from it.
 */
export function drawParagraph(paragraph: Paragraph, set: SetParagraph, flow: PageFlow, structure: PartStructure, company: number): void {
  const { lines, lineHeight, above, below, ruleHeight } = set;
  const tag = tagOf(paragraph, set, structure);
  for (let from = 0; ; ) {
    const before = from === 0 ? above : 0;
    const room = { lines: flow.room - before, head: flow.hasNotes ? 0 : NOTE_HEAD, company: company + ruleHeight + (company > 0 ? below : 0) };
    const count = linesHere(lines.slice(from), lineHeight, room, flow.isEmpty);
    if (count > 0) {
      flow.advance(before);
      if (from === 0 && paragraph.outline !== undefined) flow.pen.outline({ title: set.text, level: paragraph.outline }, flow.y);
      drawLines(set, tag, flow.pen, { x: flow.left, y: flow.y, from, to: from + count });
      flow.advance(count * lineHeight);
      flow.addNotes(lines.slice(from, from + count).flatMap(({ notes }) => notes));
      from += count;
    }
    if (from >= lines.length) break;
    flow.turnPage();
  }
  flow.advance(ruleHeight);
  // At the foot of a page there is no air to leave: what does not fit would turn the page.
  flow.advance(Math.max(0, Math.min(below, flow.room)));
}

/**
 * How many of the lines stand on the page, all of them or none among them; on one that is empty some do, whatever they need.
 * @param room Points: for lines and their notes, above the first of the notes, and for what may not part from the end.
 */
function linesHere(lines: readonly SetRuns[], lineHeight: number, room: { lines: number; head: number; company: number }, isEmpty: boolean): number {
  const slack = 1e-6 * lineHeight;
  const noted = (notes: readonly SetNote[], height: (notes: readonly SetNote[]) => number): number => (notes.length === 0 ? 0 : room.head + height(notes));
  const all = lines.flatMap(({ notes }) => notes);
  if (lines.length * lineHeight + noted(all, wholeHeight) + room.company <= room.lines) return lines.length;
  const notes: SetNote[] = [];
  let here = 0;
  for (const line of lines) {
    notes.push(...line.notes);
    const height = (here + 1) * lineHeight;
    if (height + noted(notes, leastHeightOf) > room.lines + slack) break;
    here += 1;
    // Its note goes on on the next page: so does the text.
    if (height + noted(notes, wholeHeight) > room.lines + slack) break;
  }
  // The lines that go on: at least two, and with them what may not part from the end.
  const take = Math.min(here, Math.max(0, lines.length - WIDOW));
  if (take >= WIDOW && lines.length > WIDOW + 1) return take;
  return isEmpty ? Math.max(1, here) : 0;
}
