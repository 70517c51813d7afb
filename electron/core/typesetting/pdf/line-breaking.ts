import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js';
import { wordsOf } from '../../../../shared/domain/text/words.ts';
import { partsOfWord } from '../long-words.ts';

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
  /** It ends within a word too long for it. */
  readonly cut?: boolean;
}

export function typesetter(font: EmbeddedFont, size: number): Typesetter {
  return { size, lineHeight: font.lineHeight(size, true), widthOf: (text) => font.widthOfString(text, size) };
}

/**
 * Lines of a text no wider than `width`. Breaks stand at spaces only, so that document numbers and dates stay
 * whole (04/2024/TT-NHNN); a word wider than the line is cut, after a sign where it has one.
 */
export function breakLines(text: string, setter: Typesetter, width: number): TextLine[] {
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((paragraph) => setWords(indented(paragraph), setter, width));
}

function setWords(all: readonly string[], setter: Typesetter, width: number): TextLine[] {
  const space = setter.widthOf(' ');
  const lines: TextLine[] = [];
  let words: string[] = [];
  let used = 0;
  const finish = (last: boolean, cut = false) => {
    lines.push({ text: words.join(' '), width: used, last, cut });
    words = [];
    used = 0;
  };
  for (const word of all) {
    for (const [at, piece] of fittingPieces(word, setter, width).entries()) {
      const wide = setter.widthOf(piece);
      // The parts of a cut word stand on lines of their own: side by side a space would come between them.
      if (words.length > 0 && (at > 0 || used + space + wide > width)) finish(false, at > 0);
      used += wide + (words.length > 0 ? space : 0);
      words.push(piece);
    }
  }
  finish(true);
  return lines;
}

/** Tabs and runs of spaces count as one space; a no-break space keeps its words together. */
function plainWords(paragraph: string): string[] {
  return paragraph.split(/[ \t\r\v\f]+/).filter((word) => word !== '');
}

/** The words, the first behind the spaces with which its line was set in; a tab counts as four. */
function indented(paragraph: string): string[] {
  const [first, ...others] = plainWords(paragraph);
  const indent = /^[ \t]*/.exec(paragraph)?.[0].replaceAll('\t', '    ') ?? '';
  return first === undefined ? [] : [indent + first, ...others];
}

/** A word wider than `width` in pieces, cut after a sign where it has one. */
export function fittingPieces(word: string, setter: Typesetter, width: number): string[] {
  if (setter.widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const part of partsOfWord(word)) {
    if (setter.widthOf(piece + part) <= width) {
      piece += part;
      continue;
    }
    if (setter.widthOf(part) <= width) {
      if (piece !== '') pieces.push(piece);
      piece = part;
      continue;
    }
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

/** Above this many words a text is a paragraph, not a heading: greedy lines serve it as well. */
const BALANCED_WORDS = 60;

/** As few lines as the width allows, of nearly equal length: centred text never ends on an orphan word. */
export function balancedLines(text: string, setter: Typesetter, width: number): TextLine[] {
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((paragraph) => {
      const words = plainWords(paragraph);
      const greedy = setWords(words, setter, width);
      const wide = words.map((word) => setter.widthOf(word));
      if (greedy.length === 1 || words.length > BALANCED_WORDS || Math.max(...wide) > width) return greedy;
      return evenLines(words, wide, setter.widthOf(' '), greedy.length, width);
    });
}

/** Breaks `words` into `count` lines with the least sum of squared shortfalls. */
function evenLines(words: readonly string[], wide: readonly number[], space: number, count: number, width: number): TextLine[] {
  const reach = (from: number, to: number) => wide.slice(from, to).reduce((sum, one) => sum + one, space * (to - from - 1));
  // best[to]: least cost of setting the first `to` words on the lines so far, and where each of them starts.
  let best: ({ cost: number; starts: number[] } | undefined)[] = [{ cost: 0, starts: [] }];
  for (let line = 0; line < count; line += 1) {
    const next: typeof best = [];
    for (let from = 0; from < words.length; from += 1) {
      const before = best[from];
      if (before === undefined) continue;
      for (let to = from + 1; to <= words.length; to += 1) {
        const set = reach(from, to);
        if (set > width) break;
        const cost = before.cost + (width - set) ** 2;
        if (cost < (next[to]?.cost ?? Infinity)) next[to] = { cost, starts: [...before.starts, from] };
      }
    }
    best = next;
  }
  const starts = best[words.length]?.starts ?? [0];
  return starts.map((from, at) => {
    const to = starts[at + 1] ?? words.length;
    return { text: words.slice(from, to).join(' '), width: reach(from, to), last: at === starts.length - 1 };
  });
}

/** Names and dates that a heading does not tear apart. */
const KEPT_TOGETHER = /ban chỉ đạo|tổ giúp việc|(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|số \S*\d\S*|ngày \S+ tháng \S+ năm \S+/giu;
const NO_BREAK_SPACE = '\u00a0';

/** Lines of a heading: balanced, with agencies, numbers and dates whole. */
export function headingLines(text: string, setter: Typesetter, width: number): string[] {
  const bound = text.normalize('NFC').replace(KEPT_TOGETHER, (phrase) => phrase.replaceAll(' ', NO_BREAK_SPACE));
  return balancedLines(bound, setter, width).map((line) => line.text.replaceAll(NO_BREAK_SPACE, ' '));
}

/** The same text with its breaks where `balancedLines` has them, unless they would cut a word. */
export function balancedText(text: string, setter: Typesetter, width: number): string {
  return suggestedLines(
    text,
    balancedLines(text, setter, width).map((line) => line.text),
  ).join('\n');
}

/** `lines` for a program that breaks lines itself: none of them may cut a word, else the text is left to it but for its own breaks. */
export function suggestedLines(text: string, lines: readonly string[]): readonly string[] {
  if (wordsOf(lines.join(' ')).length === wordsOf(text).length) return lines;
  return text.split('\n').map((line) => wordsOf(line).join(' '));
}
