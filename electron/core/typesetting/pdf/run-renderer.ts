import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js';
import type { Inline, Line, Vector } from 'pdfmake/js/Renderer.js';
import { OutlineTree } from './outline.ts';
import type { PrintedDocument } from './printed-document.ts';
import { Renderer } from './pdfmake-parts.ts';
import { STAMP_RED } from '../the-thuc.ts';
import { STAMP_RED_HEX } from './stamp-frame.ts';

/** A line of text with the room, in points, to add after each of its spaces. */
export interface StretchedText {
  readonly text: string;
  readonly stretch: number;
}

/** A run of a line that is set in several looks. */
export interface SetRun extends StretchedText {
  readonly underlined: boolean;
  /** In the ink of a stamp. */
  readonly red?: boolean;
}

/** Shares of the size: below the base line, and how thick. */
const UNDERLINE = { below: 0.12, width: 0.05 } as const;

/** Lifting a mark and changing the font name the size, so what holds them is not remembered. */
const OF_ONE_SIZE = / T[sf]/;

/**
 * Draws a line as one text run with real spaces between its words, instead of one call a word: justified text
 * then copies and searches as it was written. Everything is black on white, but for stamps.
 */
export class RunRenderer extends Renderer {
  readonly #document: PrintedDocument;
  readonly #outline: OutlineTree;
  readonly #words = new Map<EmbeddedFont, Map<string, string>>();

  constructor(document: PrintedDocument) {
    super(document);
    this.#document = document;
    this.#outline = new OutlineTree(document.outline);
  }

  override renderLine(line: Line): void {
    const { _outline: outline } = line;
    if (outline !== undefined) this.#outline.add(outline.text, this.#document.page, line.y);
    const ascent = Math.max(...line.inlines.map(({ font, fontSize }) => (font.ascender / 1000) * fontSize));
    // The layout knows nothing of the stretch: each run stands behind what the ones before it have grown by.
    let grown = 0;
    for (const inline of line.inlines as readonly (Inline & Partial<SetRun>)[]) {
      if (inline.text === '') continue;
      const more = (inline.stretch ?? 0) * (inline.text.split(' ').length - 1);
      if (inline.red === true) this.#document.addContent(`q ${redOperands} rg`);
      this.#drawRun(inline, line.x + inline.x + grown, line.y + ascent);
      if (inline.red === true) this.#document.addContent('Q');
      if (inline.underlined === true) this.#underline(inline, line.x + inline.x + grown, line.y + ascent, more);
      grown += more;
    }
  }

  override renderVector(vector: Vector): void {
    if (vector.type !== 'line') {
      super.renderVector(vector);
      return;
    }
    const drawn = `${short(vector.lineWidth)} w ${short(vector.x1)} ${short(vector.y1)} m ${short(vector.x2)} ${short(vector.y2)} l S`;
    this.#document.addContent(vector.lineColor === STAMP_RED_HEX ? `q ${redOperands} RG ${drawn} Q` : drawn);
  }

  #underline({ font, fontSize, text }: Inline, x: number, baseline: number, more: number): void {
    const [y, width] = [baseline + UNDERLINE.below * fontSize, font.widthOfString(text, fontSize) + more];
    this.#document.addContent(`${short(UNDERLINE.width * fontSize)} w ${short(x)} ${short(y)} m ${short(x + width)} ${short(y)} l S`);
  }

  #drawRun(inline: Inline & Partial<StretchedText>, x: number, baseline: number): void {
    const { font, fontSize } = inline;
    this.#use(font);
    const stretch = inline.stretch ?? 0;
    const space = this.#encoded(inline, ' ') + (stretch > 0 ? short((-stretch / fontSize) * 1000) : '');
    const run = inline.text
      .split(' ')
      .map((word) => this.#encoded(inline, word))
      .join(space);
    this.#document.addContent(`BT /${font.id} ${short(fontSize)} Tf 1 0 0 -1 ${short(x)} ${short(baseline)} Tm [${run}] TJ ET`);
  }

  #encoded({ font, fontSize }: Inline, word: string): string {
    let words = this.#words.get(font);
    if (words === undefined) this.#words.set(font, (words = new Map<string, string>()));
    let encoded = words.get(word);
    if (encoded === undefined) {
      encoded = this.#document
        .runsOf(font, word)
        .map((run) => this.#encodedRun(run, font, fontSize))
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
    this.#document.page.fonts[font.id] ??= font.ref();
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
