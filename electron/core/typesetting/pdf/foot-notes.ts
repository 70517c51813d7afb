import { NOTE_LOOK } from '../the-thuc.ts';
import { heightOfLines, NOTE_HEAD, type SetNote } from './note-heights.ts';
import { drawLines } from './paragraph-block.ts';
import type { Pen } from './pen.ts';

/** Lines of a footnote that stand on one page. */
interface NoteOnPage {
  readonly note: SetNote;
  readonly from: number;
  to: number;
}

const linesOf = ({ set }: SetNote): number => set.lines.length;

/** The footnotes of the pages of one part as they fill: what has no room goes on on the next page. All measures in points. */
export class FootNotes {
  #here: NoteOnPage[] = [];
  #waiting: { readonly note: SetNote; readonly from: number }[] = [];

  /** What they take of the page. */
  get height(): number {
    return this.#here.length === 0 ? 0 : NOTE_HEAD + this.#here.reduce((sum, { note, from, to }) => sum + heightOfLines(note, to - from), 0);
  }

  /** There are lines for the next page. */
  get goOn(): boolean {
    return this.#waiting.length > 0;
  }

  /** @param room Left on the page, beside the notes that stand on it. */
  add(notes: readonly SetNote[], room: number): void {
    let left = room;
    for (const note of notes) {
      const before = this.height;
      this.#place({ note, from: 0 }, left);
      left -= this.height - before;
    }
  }

  /** Begins a page with what is still to come. @param room Of the empty page. */
  goOnBelow(room: number): void {
    this.#here = [];
    for (const { note, from } of this.#waiting.splice(0)) this.#place({ note, from }, room - this.height);
  }

  /** @param bottom Of the text, from the upper edge of the page. */
  draw(pen: Pen, left: number, bottom: number): void {
    if (this.#here.length === 0) return;
    let y = bottom - this.height + NOTE_LOOK.gapAboveRule;
    pen.rules([{ x1: left, y1: y, x2: left + NOTE_LOOK.ruleLength, y2: y }], NOTE_LOOK.ruleWidth);
    y += NOTE_LOOK.ruleWidth + NOTE_LOOK.gapBelowRule;
    for (const { note, from, to } of this.#here) {
      drawLines(note.set, note.mark.tag, pen, { x: left, y, from, to });
      y += heightOfLines(note, to - from);
    }
    this.#here = [];
  }

  #place(part: { readonly note: SetNote; readonly from: number }, room: number): void {
    const { note, from } = part;
    const head = this.#here.length === 0 ? NOTE_HEAD : 0;
    const lines = this.goOn ? 0 : Math.min(linesOf(note) - from, Math.max(0, Math.floor((room - head) / note.set.lineHeight + 1e-6)));
    if (lines > 0) this.#here.push({ note, from, to: from + lines });
    else if (!this.goOn) this.#holdBack();
    if (from + lines < linesOf(note)) this.#waiting.push({ note, from: from + lines });
  }

  /** A note that does not begin on the page of its number follows another one that goes on: so it is seen where to look for it. */
  #holdBack(): void {
    const last = this.#here.at(-1);
    if (last === undefined || last.to - last.from < 2) return;
    last.to -= 1;
    this.#waiting.push({ note: last.note, from: last.to });
  }
}
