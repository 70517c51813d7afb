import type { Content, ContentTable, CustomTableLayout } from 'pdfmake/interfaces.js';
import type { StampFrame } from '../formal-document.ts';
import { POINTS_PER_MM, STAMP_LOOK, STAMP_RED } from '../the-thuc.ts';

/** Points from one edge of the frame to the other, its outer lines included. */
export const stampWidth = ({ width }: StampFrame, textWidth: number): number =>
  (width === undefined ? textWidth + 2 * STAMP_LOOK.padX : width * POINTS_PER_MM) + STAMP_LOOK.line;
export const stampHeight = ({ height }: StampFrame): number => height * POINTS_PER_MM + STAMP_LOOK.line;

interface Stamped {
  readonly frame: StampFrame;
  /** Points. */
  readonly textWidth: number;
  readonly lineHeight: number;
  readonly red: boolean;
}

/** A line of text in the middle of its frame, the frame in the middle of `room` points. */
export function stamped(line: Content, { frame, textWidth, lineHeight, red }: Stamped, room: number): Content {
  const layout = framed(red);
  const box = (inner: Content, height: number, width: number, tall: number): ContentTable => ({
    table: { widths: [width - 2 * STAMP_LOOK.line], body: [[{ stack: [inner], margin: [0, (tall - 2 * STAMP_LOOK.line - height) / 2] }]] },
    layout,
  });
  const [width, height] = [stampWidth(frame, textWidth), stampHeight(frame)];
  const { gap = 0 } = frame;
  if (gap === 0) return { ...box(line, lineHeight, width, height), margin: [(room - width) / 2, 0, 0, 0] };
  const inset = 2 * gap * POINTS_PER_MM;
  const inner: Content = { ...box(line, lineHeight, width - inset, height - inset), margin: [inset / 2 - STAMP_LOOK.line, 0, 0, 0] };
  return { ...box(inner, height - inset, width, height), margin: [(room - width) / 2, 0, 0, 0] };
}

const hex = Object.values(STAMP_RED).map((part) => part.toString(16).padStart(2, '0'));
export const STAMP_RED_HEX = `#${hex.join('')}`;

const framed = (red: boolean): CustomTableLayout => ({
  hLineWidth: () => STAMP_LOOK.line,
  vLineWidth: () => STAMP_LOOK.line,
  ...(red ? { hLineColor: () => STAMP_RED_HEX, vLineColor: () => STAMP_RED_HEX } : {}),
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
});
