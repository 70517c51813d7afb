import type { StampFrame } from '../formal-document.ts';
import { POINTS_PER_MM, STAMP_LOOK, STAMP_RED } from '../the-thuc.ts';
import type { Rule } from './pen.ts';

/** Points from one edge of the frame to the other, its outer lines included. */
export const stampWidth = ({ width }: StampFrame, textWidth: number): number =>
  (width === undefined ? textWidth + 2 * STAMP_LOOK.padX : width * POINTS_PER_MM) + STAMP_LOOK.line;
export const stampHeight = ({ height }: StampFrame): number => height * POINTS_PER_MM + STAMP_LOOK.line;

/**
 * The lines of a frame in the middle of `room` points, double where it asks for it.
 * @param at Where the room begins: points from the left and the upper edge of the page.
 */
export function frameRules(frame: StampFrame, textWidth: number, room: number, at: { readonly x: number; readonly y: number }): Rule[] {
  const [width, height] = [stampWidth(frame, textWidth), stampHeight(frame)];
  const left = at.x + (room - width) / 2;
  const box = (inset: number): Rule[] => {
    const [start, end, top, bottom] = [left + inset, left + width - inset, at.y + inset, at.y + height - inset];
    const half = STAMP_LOOK.line / 2;
    return [
      { x1: start + half, y1: top + half, x2: end - half, y2: top + half },
      { x1: start + half, y1: bottom - half, x2: end - half, y2: bottom - half },
      { x1: start + half, y1: top, x2: start + half, y2: bottom },
      { x1: end - half, y1: top, x2: end - half, y2: bottom },
    ];
  };
  return frame.gap === undefined ? box(0) : [...box(0), ...box(frame.gap * POINTS_PER_MM)];
}

const hex = Object.values(STAMP_RED).map((part) => part.toString(16).padStart(2, '0'));
export const STAMP_RED_HEX = `#${hex.join('')}`;
