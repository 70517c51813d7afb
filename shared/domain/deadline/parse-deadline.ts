import { meaningOf } from './cell-meaning.ts';
import { clausesOf } from './clause-rules.ts';
import type { Deadline } from './deadline.ts';
import { lexemesOf } from './lexer.ts';
import { UNCLEAR, type Meaning } from './meaning.ts';
import { Reader } from './reader.ts';
import { normalizeText } from '../text/normalize.ts';
import { withoutNoteMarks } from '../text/raised-figures.ts';

/**
 * Reads one deadline cell (thời hạn, thời gian thực hiện) of a plan for `context.year`. Never throws. A cell that is not
 * understood to its last word gives no date at all: `undated`, flagged `unclear`, for the clerk to decide.
 */
export function parseDeadline(text: string, context: { readonly year: number }): Deadline {
  // The mark of a note is no figure of a date.
  const lines = withoutNoteMarks(normalizeText(text)).replaceAll('\u00a0', ' ');
  // A line break inside a cell is mostly a wrapped line; only when that makes no sense does it stand between two rules.
  const whole = meaningOfLine(lines.replaceAll('\n', ' '), context.year);
  const meaning = whole ?? (lines.includes('\n') ? meaningOfLine(lines.replaceAll('\n', ' ; '), context.year) : null);
  return { ...(meaning ?? UNCLEAR), text: text.normalize('NFC') };
}

function meaningOfLine(line: string, planYear: number): Meaning | null {
  const clauses = clausesOf(new Reader(lexemesOf(line)));
  return clauses === null ? null : meaningOf(clauses, planYear);
}
