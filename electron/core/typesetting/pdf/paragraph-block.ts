import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js';
import type { Paragraph, ParagraphLook, Run, StampFrame } from '../formal-document.ts';
import { POINTS_PER_MM, RULE_LOOK, STAMP_LOOK } from '../the-thuc.ts';
import { typesetter } from './line-breaking.ts';
import type { PageFlow } from './page-flow.ts';
import type { PartStructure } from './part-structure.ts';
import { goingOn, type DrawnRun, type Pen } from './pen.ts';
import type { PrintedDocument } from './printed-document.ts';
import { balancedRuns, breakRuns, raised, type RunLine } from './run-lines.ts';
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
}

type Look = ParagraphLook & { readonly runs: readonly Run[] };

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
    const drawn = line.segments.map(
      ({ text, style, underline }): DrawnRun => ({ text, font: document.fontOf(style), size, stretch, underlined: underline, red }),
    );
    return {
      runs: line.cut || at === broken.length - 1 ? drawn : goingOn(drawn),
      start: align === 'center' ? (width - line.width) / 2 : start,
      ascent: Math.max(0, ...drawn.map(({ font }) => ascentOf(font, size))) + (frame === undefined ? 0 : (lineHeight - spaced) / 2),
    };
  });
  const longest = Math.max(0, ...broken.map((line) => line.width));
  const length = frame === undefined ? (paragraph.rule ?? 0) * longest : 0;
  return {
    lines,
    text: paragraph.runs.map(({ text }) => text).join(''),
    lineHeight,
    rule: length === 0 ? null : { start: align === 'center' ? (width - length) / 2 : left, length },
    ruleHeight: length === 0 ? 0 : RULE_LOOK.gapAbove + RULE_LOOK.gapBelow,
    stamp: frame === undefined ? null : { frame, textWidth: longest, room: width, red },
    above,
    below,
  };
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
export const leastHeight = ({ above, lines, lineHeight }: SetParagraph): number =>
  above + Math.min(lines.length, lines.length <= WIDOW + 1 ? WIDOW + 1 : WIDOW) * lineHeight;

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
 * Draws the paragraph on its pages: no line of it stands alone, and with its last lines stands `company`, points of what may not part from it.
 */
export function drawParagraph(paragraph: Paragraph, set: SetParagraph, flow: PageFlow, structure: PartStructure, company: number): void {
  const { lines, lineHeight, above, below, ruleHeight } = set;
  const page = flow.textHeight;
  const dealt = dealLines(lines.length, { room: flow.room - above, page, lineHeight, company: company + ruleHeight + (company > 0 ? below : 0) });
  const tag = tagOf(paragraph, set, structure);
  let from = 0;
  for (const [at, count] of dealt.entries()) {
    if (at > 0) flow.turnPage();
    if (count === 0) continue;
    if (from === 0) flow.advance(above);
    if (from === 0 && paragraph.outline !== undefined) flow.pen.outline({ title: set.text, level: paragraph.outline }, flow.y);
    drawLines(set, tag, flow.pen, { x: flow.left, y: flow.y, from, to: from + count });
    flow.advance(count * lineHeight);
    from += count;
  }
  flow.advance(ruleHeight);
  // At the foot of a page there is no air to leave: what does not fit would turn the page.
  flow.advance(Math.max(0, Math.min(below, flow.room)));
}

/** How many lines stand on each page from the present one; the first may be 0. */
export function dealLines(
  count: number,
  { room, page, lineHeight, company }: { room: number; page: number; lineHeight: number; company: number },
): readonly number[] {
  const fits = (height: number) => Math.max(0, Math.floor(height / lineHeight + 1e-6));
  if (count * lineHeight + company <= room) return [count];
  const pages: number[] = [];
  let left = count;
  let here = fits(room);
  for (;;) {
    const lastRoom = pages.length === 0 ? room : page;
    if (left * lineHeight + company <= lastRoom) {
      pages.push(left);
      return pages;
    }
    // The lines that go on: at least two, and with them what may not part from the end.
    let take = Math.min(here, Math.max(0, left - WIDOW));
    if (take < WIDOW || left <= WIDOW + 1) take = 0;
    if (pages.length > 0 && take === 0) {
      pages.push(left);
      return pages;
    }
    pages.push(take);
    left -= take;
    here = fits(page);
  }
}
