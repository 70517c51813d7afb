import type { Outline } from 'pdfmake/js/PDFDocument.js';

/** A place that a reader of the file can go to, under the last one before it that stands higher. */
export interface OutlineEntry {
  readonly title: string;
  /** From 1; levels between may be missing. */
  readonly level: number;
}

/** Where the blocks of a paper stand in its outline: a heading by its own level, the sections of a table by their depth below these. */
export const OUTLINE_LEVELS = { annex: 1, tableTitle: 2, section: 3 } as const;

/** Grows the outline of a file as its lines are drawn. */
export class OutlineTree {
  readonly #root: Outline;
  readonly #open: { readonly item: Outline; readonly level: number }[] = [];

  constructor(root: Outline) {
    this.#root = root;
  }

  /** @param top Points from the upper edge of the page that is being drawn. */
  add({ title, level }: OutlineEntry, page: { readonly width: number }, top: number): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    // The library counts the left edge from the right one.
    const item = (this.#open.at(-1)?.item ?? this.#root).addItem(title.replace(/\s+/gu, ' ').trim(), { top, left: page.width, expanded: level === 1 });
    this.#open.push({ item, level });
  }
}
