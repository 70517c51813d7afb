import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { PAPER_A4, POINTS_PER_MM } from '../../typesetting/the-thuc.ts';

export type ImageKind = 'png' | 'jpeg';

/** Millimetres. */
const MARGIN = 10;

export function imageKind(bytes: Uint8Array): ImageKind | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'jpeg' : null;
}

/** The picture on an A4 page of its own, upright or across as the picture is, as large as it fits. */
export async function imageDocument(bytes: Uint8Array, kind: ImageKind): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const image = kind === 'png' ? await document.embedPng(bytes) : await document.embedJpg(bytes);
  const turn = kind === 'jpeg' ? turnOfPhoto(bytes) : 0;
  const across = turn % 180 !== 0;
  const [width, height] = across ? [image.height, image.width] : [image.width, image.height];
  const [paperWidth, paperHeight] = (width > height ? [PAPER_A4.height, PAPER_A4.width] : [PAPER_A4.width, PAPER_A4.height]).map((mm) => mm * POINTS_PER_MM);
  const page = document.addPage([paperWidth ?? 0, paperHeight ?? 0]);
  const air = 2 * MARGIN * POINTS_PER_MM;
  const scale = Math.min((page.getWidth() - air) / width, (page.getHeight() - air) / height);
  const [shownWidth, shownHeight] = [width * scale, height * scale];
  const [left, bottom] = [(page.getWidth() - shownWidth) / 2, (page.getHeight() - shownHeight) / 2];
  // A turned picture grows from another of its corners.
  const [x, y] = { 0: [left, bottom], 90: [left, bottom + shownHeight], 180: [left + shownWidth, bottom + shownHeight], 270: [left + shownWidth, bottom] }[
    turn
  ];
  page.drawImage(image, { x: x ?? 0, y: y ?? 0, width: image.width * scale, height: image.height * scale, rotate: degrees(-turn) });
  await document.flush();
  return document;
}

type Turn = 0 | 90 | 180 | 270;

/** Degrees clockwise that a photo is to be turned by, from its EXIF tag 0x0112; mirrored ones (never taken by a camera) stay. */
function turnOfPhoto(bytes: Uint8Array): Turn {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const [marker, length] = [view.getUint8(at + 1), view.getUint16(at + 2)];
    if (marker === 0xda) return 0;
    if (marker === 0xe1 && at + 10 < view.byteLength && view.getUint32(at + 4) === 0x45786966) return orientationIn(view, at + 10, at + 2 + length);
    at += 2 + length;
  }
  return 0;
}

function orientationIn(view: DataView, start: number, end: number): Turn {
  const within = Math.min(end, view.byteLength);
  if (start + 8 > within) return 0;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > within) return 0;
  const entries = view.getUint16(directory, little);
  for (let entry = directory + 2; entry + 12 <= within && entry < directory + 2 + entries * 12; entry += 12)
    if (view.getUint16(entry, little) === 0x0112) return ({ 3: 180, 6: 90, 8: 270 } as const)[view.getUint16(entry + 8, little)] ?? 0;
  return 0;
}
