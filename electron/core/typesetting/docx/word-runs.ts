import { NoBreakHyphen, TextRun, type IRunOptions } from 'docx';
import type { Typesetter } from '../pdf/line-breaking.ts';

/** Where the text of a run stands: words that fit into the room are broken there only at spaces, as on paper. */
export interface RunRoom {
  readonly setter: Typesetter;
  /** Points. */
  readonly width: number;
}

/** A text as runs of Word, its line breaks kept; a document number keeps its hyphens with it. */
export function wordRuns(text: string, look: IRunOptions, room: RunRoom): TextRun[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line, at) => new TextRun({ ...look, ...(at > 0 ? { break: 1 } : {}), ...boundText(line, room) }));
}

/** Word breaks a line after any hyphen: one inside a word becomes its no-break hyphen, unless the word is too long for a line. */
function boundText(line: string, { setter, width }: RunRoom): { text: string } | { children: (string | NoBreakHyphen)[] } {
  if (!INNER_HYPHEN.test(line)) return { text: line };
  const bound = line
    .split(/([ \t\r\v\f\u00a0]+)/u)
    .map((word) => (INNER_HYPHEN.test(word) && setter.widthOf(word) <= width ? word.replaceAll(EVERY_INNER_HYPHEN, BOUND) : word))
    .join('');
  return { children: bound.split(BOUND).flatMap((part, at) => (at === 0 ? [part] : [new NoBreakHyphen(), part])) };
}

const INNER_HYPHEN = /(?<=\S)-(?=\S)/u;
const EVERY_INNER_HYPHEN = new RegExp(INNER_HYPHEN, 'gu');
/** Of no text: a paper holds no private letters. */
const BOUND = '\ue000';
