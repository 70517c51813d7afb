import type { Content } from 'pdfmake/interfaces.js';
import type { Paragraph, ParagraphLook, Run } from '../formal-document.ts';
import { RULE_LOOK, POINTS_PER_MM } from '../the-thuc.ts';
import { typesetter } from './line-breaking.ts';
import type { SetBlock } from './pdf-blocks.ts';
import { outlined } from './outline.ts';
import type { PrintedDocument } from './printed-document.ts';
import { stamped, stampHeight } from './stamp-frame.ts';
import { balancedRuns, breakRuns, raised, type RunLine } from './run-lines.ts';

/** A justified line whose spaces would grow beyond this many ems stays ragged. */
const WIDEST_STRETCH = 1.2;
/** Lines of a paragraph that are not left alone at the foot or the head of a page. */
const WIDOW = 2;

/** A paragraph broken into lines, before it is known on which pages they stand. */
export interface SetParagraph {
  readonly lines: readonly RunLine[];
  readonly nodes: readonly Content[];
  /** Points of one line. */
  readonly lineHeight: number;
  readonly rule: Content | null;
  readonly ruleHeight: number;
  readonly above: number;
  readonly below: number;
}

type Look = ParagraphLook & { readonly runs: readonly Run[] };

/** @param width Points. */
export function setParagraph(paragraph: Look, document: PrintedDocument, width: number): SetParagraph {
  const { size, align, indent, lines: spacing = { times: 1 }, above = 0, below = 0 } = paragraph;
  const setters = new Map((['regular', 'bold', 'italic', 'boldItalic'] as const).map((style) => [style, typesetter(document.fontOf(style), size)]));
  const setterOf = (style: Run['style']) => setters.get(style) ?? typesetter(document.fontOf(style), size);
  const [left, first] = [(indent?.left ?? 0) * POINTS_PER_MM, (indent?.firstLine ?? 0) * POINTS_PER_MM];
  const room = width - left;
  const runs = raised(paragraph.runs, paragraph.capitals);
  const lines = align === 'center' ? balancedRuns(runs, setterOf, room) : breakRuns(runs, setterOf, { first: room - first, others: room });
  const regular = document.fontOf('regular');
  const single = regular.lineHeight(size, true);
  const lineHeight = 'exactly' in spacing ? spacing.exactly : single * spacing.times;
  const nodes = lines.map((line, at): Content => {
    const indented = left + (at === 0 ? first : 0);
    const free = room - (at === 0 ? first : 0) - line.width;
    const stretch = align === 'justify' && !line.last && line.spaces > 0 ? free / line.spaces : 0;
    const texts = line.segments.map(({ text, style, underline }) => ({
      text,
      bold: style === 'bold' || style === 'boldItalic',
      italics: style === 'italic' || style === 'boldItalic',
      // Drawn by the run renderer, which knows where the letters end.
      underlined: underline,
      ...(paragraph.red === true ? { red: true } : {}),
      ...(stretch > 0 && stretch <= WIDEST_STRETCH * size ? { stretch } : {}),
    }));
    const node = {
      text: texts.length === 0 ? ' ' : texts,
      noWrap: true,
      preserveLeadingSpaces: true,
      preserveTrailingSpaces: true,
      fontSize: size,
      lineHeight: lineHeight / regular.lineHeight(size),
      alignment: align === 'center' ? 'center' : 'left',
      margin: [align === 'center' ? 0 : indented, 0, 0, 0],
    };
    return node as Content;
  });
  const longest = Math.max(0, ...lines.map((line) => line.width));
  const { frame, red = false } = paragraph;
  if (frame !== undefined)
    return {
      lines,
      nodes: nodes.map((node) => stamped(node, { frame, textWidth: longest, lineHeight, red }, width)),
      lineHeight: stampHeight(frame),
      rule: null,
      ruleHeight: 0,
      above,
      below,
    };
  const length = (paragraph.rule ?? 0) * longest;
  const start = align === 'center' ? (width - length) / 2 : left;
  const rule: Content | null =
    length === 0
      ? null
      : {
          canvas: [{ type: 'line', x1: start, y1: 0, x2: start + length, y2: 0, lineWidth: RULE_LOOK.width }],
          margin: [0, RULE_LOOK.gapAbove, 0, RULE_LOOK.gapBelow],
        };
  return { lines, nodes, lineHeight, rule, ruleHeight: rule === null ? 0 : RULE_LOOK.gapAbove + RULE_LOOK.width + RULE_LOOK.gapBelow, above, below };
}

export const heightOf = ({ nodes, lineHeight, ruleHeight, above, below }: SetParagraph): number => above + nodes.length * lineHeight + ruleHeight + below;

/** What a heading, or the end of a body, must have on its page: points, of the block that follows. */
export const leastHeight = (paragraph: SetParagraph): number =>
  paragraph.above + Math.min(paragraph.nodes.length, paragraph.nodes.length <= WIDOW + 1 ? WIDOW + 1 : WIDOW) * paragraph.lineHeight;

/**
 * The paragraph on its pages: no line of it stands alone, and with its last lines stands `company`, what may not part from it.
 * @param room Points left on the page; `page` those of an empty one.
 */
export function paragraphBlock(paragraph: Paragraph, set: SetParagraph, { room, page, company }: { room: number; page: number; company: number }): SetBlock {
  const { nodes, lineHeight, above, below, rule, ruleHeight } = set;
  const dealt = dealLines(nodes.length, { room: room - above, page, lineHeight, company: company + ruleHeight + (company > 0 ? below : 0) });
  const last = dealt.at(-1) ?? 0;
  // At the foot of a page there is no air to leave: what does not fit would turn the page.
  const free = (dealt.length === 1 ? room - above : page) - last * lineHeight - ruleHeight;
  const air = Math.max(0, Math.min(below, free));
  const outlined = outlinedNodes(paragraph, nodes);
  const content: Content[] = [];
  let from = 0;
  for (const [at, count] of dealt.entries()) {
    const stack = outlined.slice(from, from + count);
    from += count;
    const lastHere = at === dealt.length - 1;
    if (count === 0) continue;
    content.push({
      stack: [...stack, ...(lastHere && rule ? [rule] : [])],
      margin: [0, at === 0 || from === count ? above : 0, 0, lastHere ? air : 0],
      ...(at > 0 ? { pageBreak: 'before' } : {}),
    });
  }
  return { nodes: content, height: (dealt.length === 1 ? above : 0) + last * lineHeight + ruleHeight + air, turnsPage: dealt.length > 1 };
}

function outlinedNodes({ outline, runs }: Paragraph, nodes: readonly Content[]): Content[] {
  if (outline === undefined) return [...nodes];
  return nodes.map((node, at) => (at === 0 ? outlined(node, { title: runs.map(({ text }) => text).join(''), level: outline }) : node));
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
