import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js';

/** Measures text set in one font at one size, in points. */
export interface Typesetter {
  readonly size: number;
  readonly lineHeight: number;
  widthOf(text: string): number;
}

export interface TextLine {
  readonly text: string;
  /** Natural width, points. */
  readonly width: number;
  /** Last of its paragraph: never stretched. */
  readonly last: boolean;
}

export function typesetter(font: EmbeddedFont, size: number): Typesetter {
  return { size, lineHeight: font.lineHeight(size, true), widthOf: (text) => font.widthOfString(text, size) };
}

/**
 * Lines of a text no wider than `width`. Breaks stand at spaces only, so that document numbers and dates stay
 * whole (04/2024/TT-NHNN); a word wider than the line is cut, after `/` or `-` where it has one.
 */
export function breakLines(text: string, setter: Typesetter, width: number): TextLine[] {
  return text.normalize('NFC').split('\n').flatMap((paragraph) => breakParagraph(paragraph, setter, width));
}

function breakParagraph(paragraph: string, setter: Typesetter, width: number): TextLine[] {
  const space = setter.widthOf(' ');
  const lines: TextLine[] = [];
  let words: string[] = [];
  let used = 0;
  const finish = (last: boolean) => {
    lines.push({ text: words.join(' '), width: used, last });
    words = [];
    used = 0;
  };
  for (const word of plainWords(paragraph)) {
    for (const piece of fittingPieces(word, setter, width)) {
      const wide = setter.widthOf(piece);
      if (words.length > 0 && used + space + wide > width) finish(false);
      used += wide + (words.length > 0 ? space : 0);
      words.push(piece);
    }
  }
  finish(true);
  return lines;
}

/** Tabs and runs of spaces count as one space; a no-break space keeps its words together. */
function plainWords(paragraph: string): string[] {
  return paragraph.split(/[ \t\r]+/).filter((word) => word !== '');
}

function fittingPieces(word: string, setter: Typesetter, width: number): string[] {
  if (setter.widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const part of word.split(/(?<=[/\-–_.@])/)) {
    if (setter.widthOf(piece + part) <= width) {
      piece += part;
      continue;
    }
    if (piece !== '') pieces.push(piece);
    piece = '';
    for (const letter of part.match(/\P{M}\p{M}*/gu) ?? [part]) {
      if (piece !== '' && setter.widthOf(piece + letter) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += letter;
    }
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

/** As few lines as the width allows, of nearly equal length: a heading never ends on an orphan word. */
export function balancedLines(text: string, setter: Typesetter, width: number): string[] {
  return text.normalize('NFC').split('\n').flatMap((paragraph) => {
    const fewest = breakParagraph(paragraph, setter, width);
    let narrow = fewest.reduce((sum, line) => sum + line.width, 0) / fewest.length;
    let best = fewest;
    let wide = width;
    while (fewest.length > 1 && wide - narrow > 1) {
      const middle = (wide + narrow) / 2;
      const attempt = breakParagraph(paragraph, setter, middle);
      if (attempt.length <= fewest.length) {
        wide = middle;
        best = attempt;
      } else narrow = middle;
    }
    return best.map((line) => line.text);
  });
}
