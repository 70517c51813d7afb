import { PDFHexString, PDFName, PDFNumber, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

export interface OutlineLine {
  readonly title: string;
  /** From 0. */
  readonly level: number;
  /** From 1. */
  readonly page: number;
}

/** Writes the outline of a file; all of it open. @param pages In their order. */
export function setOutline(document: PDFDocument, entries: readonly OutlineLine[], pages: readonly PDFRef[]): void {
  if (entries.length === 0) return;
  const { context } = document;
  const root = context.nextRef();
  const refs = entries.map(() => context.nextRef());
  const parents = entries.map((entry, at) => (entry.level === 0 ? -1 : entries.findLastIndex(({ level }, before) => before < at && level < entry.level)));
  const childrenOf = (parent: number): number[] => entries.flatMap((_, at) => (parents[at] === parent ? [at] : []));
  const span = (children: readonly number[]) => {
    const [first, last] = [refs[children[0] ?? -1], refs[children.at(-1) ?? -1]];
    return first === undefined || last === undefined ? {} : { First: first, Last: last };
  };
  for (const [at, { title, page }] of entries.entries()) {
    const ref = refs[at];
    const target = pages[page - 1];
    if (ref === undefined || target === undefined) continue;
    const siblings = childrenOf(parents[at] ?? -1);
    const place = siblings.indexOf(at);
    const [before, after] = [refs[siblings[place - 1] ?? -1], refs[siblings[place + 1] ?? -1]];
    const children = childrenOf(at);
    const node = context.obj({ Parent: refs[parents[at] ?? -1] ?? root, Dest: [target, 'Fit'], ...span(children) });
    node.set(PDFName.of('Title'), PDFHexString.fromText(title));
    if (before !== undefined) node.set(PDFName.of('Prev'), before);
    if (after !== undefined) node.set(PDFName.of('Next'), after);
    if (children.length > 0) node.set(PDFName.of('Count'), PDFNumber.of(children.length));
    context.assign(ref, node);
  }
  const top = childrenOf(-1);
  context.assign(root, context.obj({ Type: 'Outlines', Count: entries.length, ...span(top) }));
  document.catalog.set(PDFName.of('Outlines'), root);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
