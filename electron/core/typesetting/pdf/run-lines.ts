import type { FontStyle } from '../fonts/font-files.ts';
import { upperCaseStyle, type Run } from '../formal-document.ts';
import { NOTE_LOOK } from '../the-thuc.ts';
import { fittingPieces, type Typesetter } from './line-breaking.ts';

/** Letters of one look that stand together on a line, spaces between them included. */
export interface Segment {
  readonly text: string;
  readonly style: FontStyle;
  readonly underline: boolean;
  /** The number of a footnote; in the line where it is referred to, with what the footnote says. */
  readonly mark?: { readonly note: string | null };
}

/** A run of a paper, or the number that stands before a footnote's own words. */
export type SetRun = Run & { readonly label?: true };

export interface RunLine {
  readonly segments: readonly Segment[];
  /** Natural width, points. */
  readonly width: number;
  readonly spaces: number;
  /** Last of its paragraph: never stretched. */
  readonly last: boolean;
  /** It ends within a word too long for it. */
  readonly cut: boolean;
}

export type SetterOf = (style: FontStyle) => Typesetter;

interface Word {
  readonly pieces: readonly Segment[];
  readonly width: number;
  /** The next one is more of it. */
  readonly cut: boolean;
}

/**
 * Lines of words set in several looks; a word may change its look within itself. Breaks stand at spaces only, a no-break space keeps
 * its words together, and a word wider than a line is cut as in a table.
 * @param widths Points: of the first line, and of the others.
 */
export function breakRuns(runs: readonly SetRun[], setterOf: SetterOf, widths: { readonly first: number; readonly others: number }): RunLine[] {
  return paragraphsOf(runs).flatMap((paragraph) => setWords(wordsIn(paragraph, setterOf, Math.min(widths.first, widths.others)), setterOf, widths));
}

/** As few lines as the width allows, of nearly equal length: centred text never ends on an orphan word. */
export function balancedRuns(runs: readonly SetRun[], setterOf: SetterOf, width: number): RunLine[] {
  const set = (narrower: number): RunLine[] => breakRuns(runs, setterOf, { first: narrower, others: narrower });
  const lines = set(width);
  if (lines.length === 1) return lines;
  const widest = Math.max(...wordWidths(runs, setterOf));
  if (widest > width) return lines;
  let [low, high] = [Math.max(widest, width / 2), width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (set(middle).length > lines.length) low = middle;
    else high = middle;
  }
  return set(high);
}

const wordWidths = (runs: readonly SetRun[], setterOf: SetterOf): number[] =>
  paragraphsOf(runs).flatMap((paragraph) => wordsIn(paragraph, setterOf, Infinity).map(({ width }) => width));

/** A line break within a run begins a paragraph of its own. */
function paragraphsOf(runs: readonly SetRun[]): Segment[][] {
  const paragraphs: Segment[][] = [[]];
  for (const { text, style, underline = false, note = null, label } of runs)
    for (const [at, part] of text.normalize('NFC').split('\n').entries()) {
      if (at > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: part, style, underline, ...(note === null && label !== true ? {} : { mark: { note } }) });
    }
  return paragraphs;
}

function wordsIn(paragraph: readonly Segment[], setterOf: SetterOf, width: number): Word[] {
  const words: Segment[][] = [];
  let open = false;
  for (const { text, ...look } of paragraph)
    for (const part of text.split(/([ \t\r\v\f]+)/)) {
      if (part === '') continue;
      if (/^[ \t\r\v\f]+$/.test(part)) {
        open = false;
        continue;
      }
      if (!open) words.push([]);
      words.at(-1)?.push({ text: part, ...look });
      open = true;
    }
  return words.flatMap((pieces) => fitting(pieces, setterOf, width));
}

/** Only a word of one look is ever as long as a line; numbers of footnotes stay with its last letters. */
function fitting(pieces: readonly Segment[], setterOf: SetterOf, width: number): Word[] {
  const widthOf = (some: readonly Segment[]): number => some.reduce((sum, piece) => sum + widthOfPiece(piece, setterOf), 0);
  const [only, ...marks] = pieces;
  const wide = widthOf(pieces);
  if (wide <= width || only === undefined || marks.some(({ mark }) => mark === undefined)) return [{ pieces, width: wide, cut: false }];
  const parts = fittingPieces(only.text, setterOf(only.style), width - widthOf(marks));
  return parts.map((text, at) => {
    const last = at === parts.length - 1;
    const own = [{ ...only, text }, ...(last ? marks : [])];
    return { pieces: own, width: widthOf(own), cut: !last };
  });
}

const widthOfPiece = ({ text, style, mark }: Segment, setterOf: SetterOf): number =>
  setterOf(style).widthOf(text) * (mark === undefined ? 1 : NOTE_LOOK.mark.size);

function setWords(words: readonly Word[], setterOf: SetterOf, widths: { readonly first: number; readonly others: number }): RunLine[] {
  const lines: RunLine[] = [];
  let onLine: Word[] = [];
  let used = 0;
  const finish = (last: boolean) => {
    lines.push({ segments: segmentsOf(onLine), width: used, spaces: Math.max(0, onLine.length - 1), last, cut: onLine.at(-1)?.cut === true });
    onLine = [];
    used = 0;
  };
  for (const word of words) {
    const space = onLine.length === 0 ? 0 : setterOf(onLine.at(-1)?.pieces.at(-1)?.style ?? 'regular').widthOf(' ');
    if (onLine.length > 0 && used + space + word.width > (lines.length === 0 ? widths.first : widths.others)) finish(false);
    used += (onLine.length === 0 ? 0 : space) + word.width;
    onLine.push(word);
  }
  finish(true);
  return lines;
}

/** Neighbours of one look become one; the space after a word is set in the word's look, after the number of a footnote in that of what follows. */
function segmentsOf(words: readonly Word[]): Segment[] {
  const segments: Segment[] = [];
  for (const [at, { pieces }] of words.entries())
    for (const [within, piece] of pieces.entries()) {
      const before = segments.at(-1);
      const space = at > 0 && within === 0 ? ' ' : '';
      if (before && before.mark === undefined && piece.mark === undefined && before.style === piece.style && before.underline === piece.underline)
        segments[segments.length - 1] = { ...before, text: before.text + space + piece.text };
      else if (before?.mark !== undefined && piece.mark === undefined) segments.push({ ...piece, text: space + piece.text });
      else {
        if (before && space !== '') segments[segments.length - 1] = { ...before, text: before.text + space };
        segments.push(piece);
      }
    }
  return segments;
}

export const raised = (runs: readonly SetRun[], capitals: boolean | undefined): readonly SetRun[] =>
  capitals === true ? runs.map((run) => ({ ...run, text: upperCaseStyle(run.text) })) : runs;
