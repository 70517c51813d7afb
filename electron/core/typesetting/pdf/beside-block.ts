import type { Beside, BesideLine } from '../formal-document.ts';
import { POINTS_PER_MM } from '../the-thuc.ts';
import type { PageFlow } from './page-flow.ts';
import { drawLines, heightOf, setParagraph, tagOf, type SetParagraph } from './paragraph-block.ts';
import type { PartStructure } from './part-structure.ts';
import type { PrintedDocument } from './printed-document.ts';

interface SetLine {
  readonly line: BesideLine;
  readonly set: SetParagraph;
}

/** Texts beside each other, which no page tears. */
export interface SetBeside {
  /** Each row: what stands on its left, and on its right. */
  readonly rows: readonly (readonly [left: readonly SetLine[], right: readonly SetLine[]])[];
  /** Points: of each row, and of all with the air above. */
  readonly heights: readonly number[];
  readonly height: number;
}

export function setBeside(beside: Beside, document: PrintedDocument): SetBeside {
  const [left, right] = beside.widths.map((width) => width * POINTS_PER_MM) as [number, number];
  const stack = (lines: readonly BesideLine[], width: number): SetLine[] => lines.map((line) => ({ line, set: setParagraph(line, document, width) }));
  const rows = beside.rows.map((row) => [stack(row.left, left), stack(row.right, right)] as const);
  const tall = (lines: readonly SetLine[]): number => lines.reduce((sum, { set }) => sum + heightOf(set), 0);
  const heights = rows.map((row) => Math.max(0, ...row.map(tall)));
  return { rows, heights, height: heights.reduce((sum, height) => sum + height, beside.above ?? 0) };
}

/** What does not fit of the air below is left out. The left side is read before the right one, row by row. */
export function drawBeside(beside: Beside, { rows, heights, height }: SetBeside, flow: PageFlow, structure: PartStructure): void {
  if (height > flow.room) flow.turnPageFor(height);
  flow.advance(beside.above ?? 0);
  for (const [at, sides] of rows.entries()) {
    for (const [side, lines] of sides.entries()) {
      structure.breakOff();
      let y = flow.y;
      for (const { line, set } of lines) {
        const x = flow.left + (side === 0 ? 0 : beside.widths[0] * POINTS_PER_MM);
        drawLines(set, tagOf(line, set, structure), flow.pen, { x, y: y + set.above });
        y += heightOf(set);
      }
    }
    flow.advance(heights[at] ?? 0);
  }
  structure.breakOff();
  flow.advance(Math.max(0, Math.min(beside.below ?? 0, flow.room)));
}
