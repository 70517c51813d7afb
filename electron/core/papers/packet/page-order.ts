import { PDFName, PDFNumber, PDFPageTree, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';

/** Readers look a page up branch by branch. */
const PER_BRANCH = 64;

/** Gives a document its pages in this order, and no others. Its own list of pages is not told: it is only to be saved. */
export function setPages(document: PDFDocument, pages: readonly PDFPage[]): void {
  const { context, catalog } = document;
  const tree = PDFPageTree.withContext(context);
  const root = context.register(tree);
  for (let at = 0; at < pages.length; at += PER_BRANCH) {
    const branch = PDFPageTree.withContext(context, root);
    const ref = context.register(branch);
    const some = pages.slice(at, at + PER_BRANCH);
    for (const { node, ref: page } of some) {
      branch.pushLeafNode(page);
      node.setParent(ref);
    }
    branch.set(PDFName.of('Count'), PDFNumber.of(some.length));
    tree.pushTreeNode(ref);
  }
  tree.set(PDFName.of('Count'), PDFNumber.of(pages.length));
  catalog.set(PDFName.of('Pages'), root);
}
