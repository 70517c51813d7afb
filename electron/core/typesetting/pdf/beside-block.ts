import type { Content, ContentTable, CustomTableLayout } from 'pdfmake/interfaces.js';
import type { Beside } from '../formal-document.ts';
import { POINTS_PER_MM } from '../the-thuc.ts';
import { heightOf, setParagraph, type SetParagraph } from './paragraph-block.ts';
import type { PrintedDocument } from './printed-document.ts';

/** Texts beside each other as one table without lines, which no page tears. */
export interface SetBeside {
  readonly node: Content;
  /** Points. */
  readonly height: number;
  readonly turnsPage: boolean;
}

/** @param room Points left on the page, where it is known: what does not fit of the air below is left out. */
export function setBeside(beside: Beside, document: PrintedDocument, room = Infinity): SetBeside {
  const [left, right] = beside.widths.map((width) => width * POINTS_PER_MM) as [number, number];
  const rows = beside.rows.map((row) => [
    row.left.map((line) => setParagraph(line, document, left)),
    row.right.map((line) => setParagraph(line, document, right)),
  ]);
  const tall = (stack: readonly SetParagraph[]): number => stack.reduce((sum, set) => sum + heightOf(set), 0);
  const { above = 0, below = 0 } = beside;
  const whole = above + rows.reduce((sum, row) => sum + Math.max(0, ...row.map(tall)), 0);
  const air = whole > room ? below : Math.min(below, room - whole);
  const table: ContentTable = {
    table: { widths: [left, right], body: rows.map((row) => row.map(stackOf)), dontBreakRows: true },
    layout: BARE,
    margin: [0, above, 0, air],
  };
  return { node: table, height: whole + air, turnsPage: whole > room };
}

function stackOf(stack: readonly SetParagraph[]): Content {
  return {
    stack: stack.map(({ nodes, rule, above, below }): Content => ({ stack: [...nodes, ...(rule ? [rule] : [])], margin: [0, above, 0, below] })),
  };
}

const BARE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};
