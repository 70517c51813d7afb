import type { PageSetup } from '../formal-document.ts';
import { PAPER_A4, POINTS_PER_MM } from '../the-thuc.ts';
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

  /** Left on the page. */
  get room(): number {
    return this.#top + this.textHeight - this.#y;
  }

  turnPage(): void {
    this.document.beginPage(this.#size);
    this.#pages += 1;
    this.#y = this.#top;
    if (this.#pages > 1) this.#number(String(this.#pages));
  }

  /** For what has not been dealt to pages: turns the page where this height has no room on it. */
  makeRoom(height: number): void {
    if (height > this.room + SLACK) this.turnPage();
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
