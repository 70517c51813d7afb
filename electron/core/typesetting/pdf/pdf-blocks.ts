import { isHeading, upperCaseStyle, type AnnexHead, type Caption, type CheckLine, type TopMark } from '../formal-document.ts';
import { ANNEX_HEAD_LOOK, CAPTION_LOOK, CHECK_LINE_LOOK, POINTS_PER_MM } from '../the-thuc.ts';
import { breakLines, headingLines, typesetter } from './line-breaking.ts';
import { OUTLINE_LEVELS } from './outline.ts';
import type { PageFlow } from './page-flow.ts';
import { ascentOf } from './paragraph-block.ts';
import type { PartStructure } from './part-structure.ts';
import { goingOn } from './pen.ts';

/** At the right end of the upper margin. */
export function drawTopMark({ text, size, top }: TopMark, { document, pen, left, textWidth }: PageFlow, structure: PartStructure): void {
  const font = document.fontOf('bold');
  const x = left + textWidth - font.widthOfString(text, size);
  pen.tagged(structure.paragraph({}, text), () => pen.line([{ text, font, size, stretch: 0 }], x, top * POINTS_PER_MM + ascentOf(font, size)));
}

export function drawAnnexHead({ label, title, reference, sizes }: AnnexHead, flow: PageFlow, structure: PartStructure): void {
  const { document, pen, left, textWidth } = flow;
  const lines = (text: string, size: number, style: 'bold' | 'italic') => {
    const font = document.fontOf(style);
    const setter = typesetter(font, size);
    return headingLines(text, setter, textWidth).map((line) => ({ line, font, setter }));
  };
  const draw = (tag: ReturnType<PartStructure['heading']>, set: ReturnType<typeof lines>) => {
    for (const [at, { line, font, setter }] of set.entries()) {
      flow.makeRoom(setter.lineHeight);
      const x = left + (textWidth - setter.widthOf(line)) / 2;
      const runs = [{ text: line, font, size: setter.size, stretch: 0 }];
      pen.tagged(tag, () => pen.line(at < set.length - 1 ? goingOn(runs) : runs, x, flow.y + ascentOf(font, setter.size)));
      flow.advance(setter.lineHeight);
    }
  };
  pen.outline({ title: `${label} – ${title}`, level: OUTLINE_LEVELS.annex }, flow.y);
  draw(structure.heading(OUTLINE_LEVELS.annex), [...lines(label, sizes.label, 'bold'), ...lines(upperCaseStyle(title), sizes.title, 'bold')]);
  if (reference !== null) draw(structure.paragraph({}, reference), lines(reference, sizes.reference, 'italic'));
  const { ruleLength, ruleWidth, gapAboveRule, gapBelowRule } = ANNEX_HEAD_LOOK;
  const x1 = left + (textWidth - ruleLength) / 2;
  const y = flow.y + gapAboveRule;
  pen.rules([{ x1, y1: y, x2: x1 + ruleLength, y2: y }], ruleWidth);
  flow.advance(gapAboveRule + gapBelowRule);
}

export function drawCheckLine({ text, size }: CheckLine, flow: PageFlow, structure: PartStructure): void {
  const font = flow.document.fontOf('regular');
  const { lineHeight } = typesetter(font, size);
  flow.makeRoom(CHECK_LINE_LOOK.gapAbove + lineHeight);
  flow.advance(CHECK_LINE_LOOK.gapAbove);
  flow.pen.tagged(structure.paragraph({}, text), () => flow.pen.line([{ text, font, size, stretch: 0 }], flow.left, flow.y + ascentOf(font, size)));
  flow.advance(lineHeight);
}

/** @param company Height that must follow on the same page: what a heading stands over. */
export function drawCaption(caption: Caption, flow: PageFlow, structure: PartStructure, company: number): void {
  const { document, pen, left, textWidth } = flow;
  const font = document.fontOf(caption.style);
  const setter = typesetter(font, caption.size);
  const lines = breakLines(caption.text, setter, textWidth);
  const height = lines.length * setter.lineHeight + CAPTION_LOOK.gapAbove + CAPTION_LOOK.gapBelow + company;
  if (height > flow.room) flow.turnPageFor(height);
  flow.advance(CAPTION_LOOK.gapAbove);
  if (isHeading(caption)) pen.outline({ title: caption.text, level: OUTLINE_LEVELS.tableTitle }, flow.y);
  const tag = isHeading(caption) ? structure.heading(OUTLINE_LEVELS.tableTitle) : structure.paragraph({}, caption.text);
  pen.tagged(tag, () => {
    for (const [at, { text, cut }] of lines.entries()) {
      const runs = [{ text, font, size: caption.size, stretch: 0 }];
      pen.line(at < lines.length - 1 && cut !== true ? goingOn(runs) : runs, left, flow.y + at * setter.lineHeight + ascentOf(font, caption.size));
    }
  });
  flow.advance(lines.length * setter.lineHeight + CAPTION_LOOK.gapBelow);
}
