import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js';
import { NOTE_LOOK, STAMP_RED } from '../the-thuc.ts';
import { OutlineTree, type OutlineEntry } from './outline.ts';
import type { PrintedDocument } from './printed-document.ts';
import type { Tag } from './structure-tree.ts';

/** Letters of one look on a line. */
export interface DrawnRun {
  readonly text: string;
  readonly font: EmbeddedFont;
  /** Points. */
  readonly size: number;
  /** Room, in points, to add after each of its spaces. */
  readonly stretch: number;
  readonly underlined?: boolean;
  /** In the ink of a stamp. */
  readonly red?: boolean;
  /** The number of a footnote, raised, which is an element of its own: where it is referred to, or before its words. */
  readonly mark?: { readonly of: NoteMark | null };
}

/** The element in which a footnote's words will be, once its number is drawn in a line. */
export interface NoteMark {
  tag: Tag | null;
}

/** Runs of a line that another one follows: a space parts its last word from the next for who reads the file aloud. */
export const goingOn = (runs: readonly DrawnRun[]): DrawnRun[] => runs.map((run, at) => (at === runs.length - 1 ? { ...run, text: `${run.text} ` } : run));

/** What is drawn for the eye only: rules and frames, or what each page says anew. */
export type ArtifactKind = 'Layout' | 'Pagination';

/** Points from the left and the upper edge of the page. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Shares of the size: below the base line, and how thick. */
const UNDERLINE = { below: 0.12, width: 0.05 } as const;

/** Lifting a mark and changing the font name the size, so what holds them is not remembered. */
const OF_ONE_SIZE = / T[sf]/;

/**
 * Draws a line as one text run with real spaces between its words, instead of one call a word: justified text
 * then copies and searches as it was written. Everything is black on white, but for stamps, and belongs to an element of the structure or is an artifact.
 */
export class Pen {
  readonly #document: PrintedDocument;
  readonly #outline: OutlineTree;
  readonly #words = new Map<EmbeddedFont, Map<string, string>>();
  #underlines: (Rule & { readonly width: number })[] = [];
  #tag: Tag | null = null;

  constructor(document: PrintedDocument) {
    this.#document = document;
    this.#outline = new OutlineTree(document.outline);
  }

  /** What `draw` draws is content of the element. */
  tagged(tag: Tag, draw: () => void): void {
    this.#tag = tag;
    this.#begin(tag);
    draw();
    this.#document.draw('EMC');
    this.#tag = null;
    // A line under a word is none of its letters.
    for (const { width, ...rule } of this.#underlines.splice(0)) this.rules([rule], width);
  }

  artifact(kind: ArtifactKind, draw: () => void): void {
    this.#document.draw(`/Artifact <</Type/${kind}>> BDC`);
    draw();
    this.#document.draw('EMC');
  }

  /** @param x Points, and of the base line. */
  line(runs: readonly DrawnRun[], x: number, baseline: number): void {
    let left = x;
    for (const run of runs) {
      if (run.text === '') continue;
      if (run.red === true) this.#document.draw(`q ${redOperands} rg`);
      if (run.mark === undefined) this.#drawRun(run, left, baseline);
      else this.#drawMark(run, run.mark.of, left, baseline);
      if (run.red === true) this.#document.draw('Q');
      const { font, size, text, stretch } = run;
      if (runs.length === 1 && run.underlined !== true) return;
      const right = left + font.widthOfString(text, size) + stretch * (text.split(' ').length - 1);
      const y = baseline + UNDERLINE.below * size;
      if (run.underlined === true) this.#underlines.push({ x1: left, y1: y, x2: right, y2: y, width: UNDERLINE.width * size });
      left = right;
    }
  }

  /** @param width Points. */
  rules(rules: readonly Rule[], width: number, red = false): void {
    this.artifact('Layout', () => {
      const lines = rules.map(({ x1, y1, x2, y2 }) => `${short(x1)} ${short(y1)} m ${short(x2)} ${short(y2)} l S`);
      const drawn = [`${short(width)} w`, ...lines];
      this.#document.draw((red ? [`q ${redOperands} RG`, ...drawn, 'Q'] : drawn).join('\n'));
    });
  }

  /** An entry that leads to this height of the page. */
  outline(entry: OutlineEntry, top: number): void {
    const { page } = this.#document;
    if (page !== null) this.#outline.add(entry, page, top);
  }

  #begin(tag: Tag): void {
    this.#document.draw(`/${tag.type} <</MCID ${tag.pieceOn(this.#document.taggedPage)}>> BDC`);
  }

  /** A number that refers to a note stands in an element of its own, the note behind it: so it is read aloud where it belongs (ISO 32000-1, 14.8.4.4). */
  #drawMark(run: DrawnRun, note: NoteMark | null, x: number, baseline: number): void {
    const raised = baseline - (run.size / NOTE_LOOK.mark.size) * NOTE_LOOK.mark.rise;
    const within = this.#tag;
    if (within === null) return this.#drawRun(run, x, raised);
    this.#document.draw('EMC');
    this.#begin(within.child(note === null ? 'Lbl' : 'Reference'));
    this.#drawRun(run, x, raised);
    this.#document.draw('EMC');
    if (note !== null) note.tag = within.note();
    this.#begin(within);
  }

  #drawRun({ text, font, size, stretch }: DrawnRun, x: number, baseline: number): void {
    this.#use(font);
    const space = this.#encoded(font, size, ' ') + (stretch > 0 ? short((-stretch / size) * 1000) : '');
    const run = text
      .split(' ')
      .map((word) => this.#encoded(font, size, word))
      .join(space);
    this.#document.draw(`BT /${font.id} ${short(size)} Tf 1 0 0 -1 ${short(x)} ${short(baseline)} Tm [${run}] TJ ET`);
  }

  #encoded(font: EmbeddedFont, size: number, word: string): string {
    let words = this.#words.get(font);
    if (words === undefined) this.#words.set(font, (words = new Map<string, string>()));
    let encoded = words.get(word);
    if (encoded === undefined) {
      encoded = this.#document
        .runsOf(font, word)
        .map((run) => this.#encodedRun(run, font, size))
        .join('');
      if (!OF_ONE_SIZE.test(encoded)) words.set(word, encoded);
    }
    return encoded;
  }

  /** Letters of another font leave and re-enter TJ under it. */
  #encodedRun(run: { font: EmbeddedFont; text: string }, font: EmbeddedFont, size: number): string {
    const shown = showOperands(run.font, size, run.text);
    if (run.font === font) return shown;
    this.#use(run.font);
    return `] TJ /${run.font.id} ${short(size)} Tf [${shown}] TJ /${font.id} ${short(size)} Tf [`;
  }

  #use(font: EmbeddedFont): void {
    const fonts = this.#document.page?.fonts;
    if (fonts !== undefined) fonts[font.id] ??= font.ref();
  }
}

/** The word as operands of the PDF operator TJ, with kerning; a mark set off its base line leaves and re-enters TJ. */
function showOperands(font: EmbeddedFont, size: number, word: string): string {
  if (word === '') return '';
  const [glyphs, positions] = font.encode(word);
  let operands = '';
  let open = '';
  const close = () => {
    if (open !== '') operands += `<${open}>`;
    open = '';
  };
  for (const [at, position] of positions.entries()) {
    const glyph = glyphs[at] ?? '0000';
    const { xOffset, yOffset } = position;
    if (xOffset !== 0 || yOffset !== 0) {
      close();
      const raised = `${short(-xOffset)}<${glyph}>${short(xOffset)}`;
      operands += yOffset === 0 ? raised : `] TJ ${short((yOffset / 1000) * size)} Ts [${raised}] TJ 0 Ts [`;
    } else open += glyph;
    const kern = position.advanceWidth - position.xAdvance;
    if (kern !== 0) {
      close();
      operands += short(kern);
    }
  }
  close();
  return operands;
}

const redOperands = Object.values(STAMP_RED)
  .map((part) => short(part / 255))
  .join(' ');

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
