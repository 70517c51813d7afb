import type { PageSetup } from '../formal-document.ts';
import { PAPER_A4, POINTS_PER_MM } from '../the-thuc.ts';
import { FootNotes } from './foot-notes.ts';
import type { SetNote } from './note-heights.ts';
import type { Pen } from './pen.ts';
import type { PrintedDocument } from './printed-document.ts';

/** Points left free at the foot of the page against rounding. */
const SLACK = 1;

/** Points, as the page lies. */
export function sizeOf(page: Pick<PageSetup, 'orientation'> | undefined): [width: number, height: number] {
  const { width, height } = PAPER_A4;
  return page?.orientation === 'landscape' ? [height * POINTS_PER_MM, width * POINTS_PER_MM] : [width * POINTS_PER_MM, height * POINTS_PER_MM];
}

/** The pages of one part as they fill from top to bottom. All measures in points. */
export class PageFlow {
  readonly left: number;
  readonly textWidth: number;
  /** Of an empty page. */
  readonly textHeight: number;
  readonly document: PrintedDocument;
  readonly pen: Pen;
  readonly #setup: PageSetup;
  readonly #top: number;
  readonly #size: [width: number, height: number];
  readonly #notes = new FootNotes();
  #pages = 0;
  #y = 0;

  constructor(document: PrintedDocument, pen: Pen, setup: PageSetup) {
    const { top, right, bottom, left } = setup.margins;
    this.document = document;
    this.pen = pen;
    this.#setup = setup;
    this.#size = sizeOf(setup);
    const [width, height] = this.#size;
    this.left = left * POINTS_PER_MM;
    this.#top = top * POINTS_PER_MM;
    this.textWidth = width - (left + right) * POINTS_PER_MM;
    this.textHeight = height - (top + bottom) * POINTS_PER_MM - SLACK;
    this.turnPage();
  }

  /** From the upper edge of the page to what stands next on it. */
  get y(): number {
    return this.#y;
  }

  /** Left on the page, over its footnotes. */
  get room(): number {
    return this.#top + this.textHeight - this.#y - this.#notes.height;
  }

  /** Nothing stands on the page. */
  get isEmpty(): boolean {
    return this.#y === this.#top && this.#notes.height === 0;
  }

  /** There is a footnote on the page already. */
  get hasNotes(): boolean {
    return this.#notes.height > 0;
  }

  /** Puts notes to the foot of the page whose text refers to them. */
  addNotes(notes: readonly SetNote[]): void {
    this.#notes.add(notes, this.room);
  }

  /** Footnotes that fill whole pages have them before any text goes on. */
  turnPage(): void {
    if (this.#pages > 0) this.#drawNotes();
    this.#beginPage();
    this.#notes.goOnBelow(this.textHeight);
    if (this.#notes.goOn) this.turnPage();
  }

  /** The page after this one that has so much room, or nothing on it. */
  turnPageFor(height: number): void {
    this.turnPage();
    if (height > this.room && !this.isEmpty) this.turnPage();
  }

  /** Nothing more comes. */
  finish(): void {
    if (this.#notes.goOn) this.turnPage();
    this.#drawNotes();
  }

  #drawNotes(): void {
    this.#notes.draw(this.pen, this.left, this.#top + this.textHeight);
  }

  #beginPage(): void {
    this.document.beginPage(this.#size);
    this.#pages += 1;
    this.#y = this.#top;
    if (this.#pages > 1) this.#number(String(this.#pages));
  }

  /** For what has not been dealt to pages: turns the page where this height has no room on it. */
  makeRoom(height: number): void {
    if (height > this.room + SLACK) this.turnPageFor(height);
  }

  advance(height: number): void {
    this.#y += height;
  }

  /** Centred over the text inside the top margin, hidden on page 1 (NĐ 30/2020, PL I, mục I; HD 05-HD/VPTW, mục IV.5). */
  #number(text: string): void {
    const { pageNumberSize: size, pageNumberTop } = this.#setup;
    const top = pageNumberTop === undefined ? (this.#top - size) / 2 : pageNumberTop * POINTS_PER_MM;
    const font = this.document.fontOf('regular');
    const x = this.left + (this.textWidth - font.widthOfString(text, size)) / 2;
    this.pen.artifact('Pagination', () => this.pen.line([{ text, font, size, stretch: 0 }], x, top + (font.ascender / 1000) * size));
  }
}
