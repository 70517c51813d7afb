import {
  beginText,
  endText,
  PDFName,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setFillingColor,
  setFontAndSize,
  setTextMatrix,
  showText,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { POINTS_PER_MM } from '../../typesetting/the-thuc.ts';
import type { StampLook } from './packet-content.ts';

/** Millimetres from the edges of the page as it is shown: outside the margins in which papers number their own pages. */
const FROM_EDGE = { side: 12, end: 7 };

export interface StampFont {
  readonly font: PDFFont;
  /** Of the font in the resources of a page; no other file has used it. */
  readonly key: string;
}

/** Writes a line at the edge of a page as it is shown, however the file turns it; narrower where the page is. */
export function stampPage(page: PDFPage, text: string, { place, size }: StampLook, { font, key }: StampFont): void {
  const box = page.getCropBox();
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270;
  const [width, height] = turn % 180 === 0 ? [box.width, box.height] : [box.height, box.width];
  const side = Math.min(FROM_EDGE.side * POINTS_PER_MM, width * 0.1);
  const room = width - 2 * side;
  const fitted = Math.min(size, (size * room) / font.widthOfTextAtSize(text, size));
  const long = font.widthOfTextAtSize(text, fitted);
  const across = place.endsWith('Left') ? side : place.endsWith('Right') ? width - side - long : (width - long) / 2;
  const up = place.startsWith('top') ? height - FROM_EDGE.end * POINTS_PER_MM - fitted * 0.7 : FROM_EDGE.end * POINTS_PER_MM;
  const { x, y, width: w, height: h } = box;
  const [a, b, e, f] = {
    0: [1, 0, x + across, y + up],
    90: [0, 1, x + w - up, y + across],
    180: [-1, 0, x + w - across, y + h - up],
    270: [0, -1, x + up, y + h - across],
  }[turn] as [number, number, number, number];
  page.node.setFontDictionary(PDFName.of(key), font.ref);
  page.pushOperators(
    pushGraphicsState(),
    beginText(),
    setFillingColor(rgb(0, 0, 0)),
    setFontAndSize(key, fitted),
    setTextMatrix(a, b, -b, a, e, f),
    showText(font.encodeText(text)),
    endText(),
    popGraphicsState(),
  );
}
