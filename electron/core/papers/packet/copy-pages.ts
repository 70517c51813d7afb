import { PDFArray, PDFDict, PDFPageLeaf, PDFRef, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';

/**
 * Copies every page of a document into another, not yet to any place of it. Links from page to page go on pointing to the pages: the library copies
 * their targets a second time, as pages that stand nowhere.
 */
export async function bringPages(target: PDFDocument, source: PDFDocument): Promise<PDFPage[]> {
  const known = target.context.largestObjectNumber;
  const pages = await target.copyPages(source, source.getPageIndices());
  const placeOf = new Map<PDFDict, PDFRef>(pages.map(({ node, ref }) => [node, ref]));
  const twins = new Map<PDFRef, PDFRef>();
  for (const [ref, object] of target.context.enumerateIndirectObjects()) {
    if (ref.objectNumber <= known || !(object instanceof PDFPageLeaf)) continue;
    const place = placeOf.get(object);
    if (place !== undefined && place !== ref) twins.set(ref, place);
  }
  if (twins.size === 0) return pages;
  for (const [ref, object] of target.context.enumerateIndirectObjects()) if (ref.objectNumber > known) repoint(object, twins);
  for (const twin of twins.keys()) target.context.delete(twin);
  return pages;
}

function repoint(object: unknown, twins: ReadonlyMap<PDFRef, PDFRef>): void {
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const place = value instanceof PDFRef ? twins.get(value) : undefined;
      if (place === undefined) repoint(value, twins);
      else object.set(key, place);
    }
  } else if (object instanceof PDFArray) {
    for (const [at, value] of object.asArray().entries()) {
      const place = value instanceof PDFRef ? twins.get(value) : undefined;
      if (place === undefined) repoint(value, twins);
      else object.set(at, place);
    }
  } else if (typeof object === 'object' && object !== null && 'dict' in object && object.dict instanceof PDFDict) repoint(object.dict, twins);
}
